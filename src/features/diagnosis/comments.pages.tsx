// What clients wrote: masked, by month, with a search and pages of twenty; or why nothing is shown.
import { CommentQuote } from '#ui/comment-quote.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { commentsPage } from './comment-search.ts';
import type { CommentsPage } from './comment-search.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { contextKey, parameterNames, parametersOf } from './diagnosis-query.ts';
import { hrefWith } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';
import { scopeParameter, scopeWord } from './surveys/survey-query.ts';

export function CommentsSection({ shown }: { shown: ShownDiagnosis }) {
  const texts = diagnosisTexts[shown.language];
  return (
    <section class="flow" id="uwagi" aria-labelledby="uwagi-tytul">
      <h2 id="uwagi-tytul">{texts.commentsHeadline}</h2>
      <Comments shown={shown} />
    </section>
  );
}

function Comments({ shown }: { shown: ShownDiagnosis }) {
  const { language, comments, view } = shown;
  const texts = diagnosisTexts[language];
  if (comments === 'not-divided')
    return (
      <p>
        {noBreak(texts.commentsNotDivided)} <a href={`${diagnosisPaths.office()}#uwagi`}>{texts.commentsOfOffice}</a>
      </p>
    );
  if (comments === 'not-allowed') return <p>{texts.commentsNoPermission}</p>;
  if (comments.kind === 'one-person') return <p>{noBreak(texts.commentsOnePerson)}</p>;
  if (comments.kind === 'too-few-answers') return <p>{noBreak(texts.commentsTooFew)}</p>;
  if (comments.comments.length === 0) return <p>{noBreak(texts.commentsNone)}</p>;
  const page = commentsPage(comments, view.query.search, view.query.page);
  return (
    <>
      <Search shown={shown} />
      <p role="status">
        {texts.commentsFound(page.found, page.all)} · {shown.periodWords}
      </p>
      {page.found === 0 ? <p>{texts.commentsNotFound}</p> : <Quotes shown={shown} page={page} />}
      <p>
        <a href={themesHref(shown)}>{texts.commentsThemes}</a>
      </p>
      <p class="caption">{noBreak(texts.commentsNote)}</p>
    </>
  );
}

/** The themes of the same comments, in the period that is shown. */
function themesHref({ view }: ShownDiagnosis): string {
  return withQuery(directionsPaths.directions(), {
    [parameterNames.period]: view.period.key,
    [parameterNames.context]: contextKey(view.context),
    [scopeParameter]: view.scope.kind === 'office' ? undefined : scopeWord(view.scope),
  });
}

function Quotes({ shown, page }: { shown: ShownDiagnosis; page: CommentsPage }) {
  return (
    <>
      <div class="comments">
        {page.comments.map((comment, position) => (
          <CommentQuote key={position} language={shown.language} comment={comment} />
        ))}
      </div>
      <Pagination
        language={shown.language}
        page={page.page}
        pages={page.pages}
        href={(number) => hrefWith(shown, { page: number }, '#uwagi')}
      />
    </>
  );
}

function Search({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  const { search } = view.query;
  const kept = Object.entries(parametersOf(view.query, { search: '' }));
  return (
    <FilterBar
      language={language}
      action={`${diagnosisPaths.subject(view.subject)}#uwagi`}
      chosen={
        search === ''
          ? []
          : [{ name: `${texts.commentsSearch}: ${search}`, removeHref: hrefWith(shown, { search: '' }, '#uwagi') }]
      }
    >
      {kept.map(
        ([name, value]) => value !== undefined && value !== '' && <Hidden key={name} name={name} value={value} />,
      )}
      <TextField name={parameterNames.search} label={texts.commentsSearch} value={search} />
    </FilterBar>
  );
}
