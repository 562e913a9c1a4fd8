// What a client wrote: masked, with its language when it differs from the page, dated by the month at most.
import type { ComponentChildren } from 'preact';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formatPeriod, noBreak } from './formats.ts';
import { uiTexts } from './ui.texts.ts';

export interface CommentQuoteProps {
  language: StaffLanguage;
  comment: Disclosed<Pick<ShownComment, 'text' | 'language' | 'period'>>;
  /** words to mark, in UTF-16 units of the text, in order and apart from each other */
  marked?: readonly TextSpan[] | undefined;
  /** what may be done with it */
  children?: ComponentChildren | undefined;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Masks stand in the text in square brackets: "proszę dzwonić [telefon]". */
const mask = /(\[[^\]\n]{1,40}\])/;

/** A part of the text cut at the marks: every second piece is marked. */
function cutAt(text: string, from: number, marked: readonly TextSpan[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    const [first, last] = [Math.max(at, start - from), Math.min(text.length, end - from)];
    if (last <= first) continue;
    pieces.push(text.slice(at, first), text.slice(first, last));
    at = last;
  }
  return [...pieces, text.slice(at)];
}

export function CommentQuote({ language, comment, marked = [], children }: CommentQuoteProps) {
  const texts = uiTexts[language];
  const foreign = comment.language !== language;
  const pieces = comment.text.split(mask);
  const beginnings = pieces.map((_, position) => pieces.slice(0, position).join('').length);
  return (
    <blockquote class="comment">
      <p lang={foreign ? comment.language : undefined}>
        {pieces.map((piece, position) =>
          position % 2 === 1 ? (
            <span key={position} class="mask">
              {piece.slice(1, -1)}
            </span>
          ) : (
            cutAt(noBreak(piece), beginnings[position]!, marked).map((part, place) =>
              place % 2 === 1 ? <mark key={place}>{part}</mark> : part,
            )
          ),
        )}
      </p>
      <p class="caption">
        {formatPeriod(language, comment.period)}
        {foreign && ` · ${texts.inLanguage[comment.language]}`}
      </p>
      {children}
    </blockquote>
  );
}
