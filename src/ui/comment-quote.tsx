// What a client wrote: masked, with its language when it differs from the page, dated by the month at most.
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formatPeriod, noBreak } from './formats.ts';
import { uiTexts } from './ui.texts.ts';

export interface CommentQuoteProps {
  language: StaffLanguage;
  comment: Disclosed<ShownComment>;
}

/** Masks stand in the text in square brackets: "proszę dzwonić [telefon]". */
const mask = /(\[[^\]\n]{1,40}\])/;

export function CommentQuote({ language, comment }: CommentQuoteProps) {
  const texts = uiTexts[language];
  const foreign = comment.language !== language;
  return (
    <blockquote class="comment">
      <p lang={foreign ? comment.language : undefined}>
        {comment.text.split(mask).map((piece, position) =>
          position % 2 === 1 ? (
            <span key={position} class="mask">
              {piece.slice(1, -1)}
            </span>
          ) : (
            noBreak(piece)
          ),
        )}
      </p>
      <p class="caption">
        {formatPeriod(language, comment.period)}
        {foreign && ` · ${texts.inLanguage[comment.language]}`}
      </p>
    </blockquote>
  );
}
