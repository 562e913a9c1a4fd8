// Proposed themes: words that come up together, with examples; a person names a theme or passes on.
import type { ComponentChildren } from 'preact';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { Asking } from '#features/accounts/index.ts';
import { contextKey, parameterNames } from '#features/diagnosis/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatMoment, formatShare, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { directionsTexts } from '../directions.texts.ts';
import { DirectionsFrame } from '../frame.pages.tsx';
import type { DirectionsDone } from '../frame.pages.tsx';
import type { StoredSuggestion, StoredSuggestions } from './suggestions.store.ts';
import { commentsForSuggestions } from './suggested-themes.ts';

/** Name of the parameter by which the form of a new theme is given its words. */
export const wordsParameter = 'slowa';
/** Where the form stands that asks for another search. */
export const searchAnchor = 'szukanie';

interface SuggestionsProps {
  asking: Asking;
  context: SurveyContext;
  contexts: readonly SurveyContext[];
  /** Polish comments that are shown */
  read: number;
  suggestions: StoredSuggestions | null;
  /** null: hidden since, or not shown any more */
  commentOf: (id: string) => Disclosed<ShownComment> | null;
  done?: DirectionsDone | undefined;
  /** how the page ends */
  children?: ComponentChildren;
}

export function SuggestionsPage(props: SuggestionsProps) {
  const { asking, context, contexts, read, suggestions, done } = props;
  const { language } = asking;
  const texts = directionsTexts[language].suggest;
  const mayAsk = asking.may('manage studies') && read >= commentsForSuggestions;
  const found = suggestions?.found ?? null;
  return (
    <DirectionsFrame
      asking={asking}
      title={directionsTexts[language].section.suggestions}
      kicker={directionsTexts[language].contexts[context]}
      path={directionsPaths.suggestions()}
      done={done}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {contexts.length > 1 && (
        <ul>
          {contexts.map((each) => (
            <li key={each}>
              <a
                href={withQuery(directionsPaths.suggestions(), { [parameterNames.context]: contextKey(each) })}
                aria-current={each === context ? 'page' : undefined}
              >
                {directionsTexts[language].contexts[each]}
              </a>
            </li>
          ))}
        </ul>
      )}
      {read < commentsForSuggestions && <EmptyState title={noBreak(texts.tooFew(read, commentsForSuggestions))} />}
      {suggestions?.state === 'computing' && <Notice title={texts.computing} />}
      {suggestions?.state === 'failed' && <Notice kind="error" title={texts.failed} />}
      {mayAsk && suggestions?.state !== 'computing' && (
        <form method="post" action={directionsPaths.suggestions()} id={searchAnchor}>
          <Hidden name={parameterNames.context} value={contextKey(context)} />
          <Button look={found ? 'secondary' : 'primary'}>{found ? texts.again : texts.ask}</Button>
        </form>
      )}
      {found && suggestions && (
        <>
          <p role="status">
            {found.themes.length === 0 ? texts.none : texts.found(found.themes.length, found.read)}{' '}
            {texts.whenAsked(formatMoment(language, suggestions.askedAt))}
          </p>
          {found.themes.map((theme, place) => (
            <Proposal key={theme.words.join(' ')} {...props} theme={theme} number={place + 1} />
          ))}
        </>
      )}
      {props.children}
    </DirectionsFrame>
  );
}

function Proposal(props: SuggestionsProps & { theme: StoredSuggestion; number: number }) {
  const { asking, theme, number, commentOf } = props;
  const { language } = asking;
  const texts = directionsTexts[language].suggest;
  const examples = theme.examples.map(commentOf).filter((comment) => comment !== null);
  return (
    <section class="card flow" aria-labelledby={`propozycja-${number}`}>
      <h2 id={`propozycja-${number}`}>{texts.proposal(number)}</h2>
      <p>
        {texts.words}: <b lang="pl">{theme.words.join(', ')}</b>
      </p>
      <p class="secondary">
        {texts.count(theme.count)} {texts.stability(formatShare(language, theme.stability))}
      </p>
      {examples.length > 0 && (
        <>
          <h3>{texts.examples}</h3>
          <div class="comments">
            {examples.map((comment) => (
              <CommentQuote key={comment.id} language={language} comment={comment} />
            ))}
          </div>
        </>
      )}
      {asking.may('manage studies') && (
        <p>
          <ButtonLink
            look="secondary"
            href={withQuery(directionsPaths.newTheme(), { [wordsParameter]: theme.words.join(',') })}
          >
            {texts.make}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
