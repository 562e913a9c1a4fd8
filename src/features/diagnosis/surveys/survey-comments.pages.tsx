// What was written in a questionnaire: masked, twenty on a page; or why nothing is shown.
import { CommentQuote } from '#ui/comment-quote.tsx';
import { noBreak } from '#ui/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { commentsPage } from '../comment-search.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { surveyHref } from './shown-survey.ts';
import type { ShownSurvey } from './shown-survey.ts';

export function SurveyComments({ shown }: { shown: ShownSurvey }) {
  const texts = diagnosisTexts[shown.language];
  return (
    <section class="flow" id="uwagi" aria-labelledby="uwagi-tytul">
      <h2 id="uwagi-tytul">{texts.commentsHeadline}</h2>
      <Quotes shown={shown} />
    </section>
  );
}

function Quotes({ shown }: { shown: ShownSurvey }) {
  const { language, comments, view } = shown;
  const texts = diagnosisTexts[language];
  if (comments === 'not-allowed') return <p>{texts.commentsNoPermission}</p>;
  if (comments.kind === 'one-person') return <p>{noBreak(texts.commentsOnePerson)}</p>;
  if (comments.kind === 'too-few-answers') return <p>{noBreak(texts.commentsTooFew)}</p>;
  if (comments.comments.length === 0) return <p>{noBreak(texts.commentsNone)}</p>;
  const page = commentsPage(comments, '', view.query.page);
  return (
    <>
      <p>
        {texts.commentsFound(page.found, page.all)} · {shown.periodWords}
      </p>
      <div class="comments">
        {page.comments.map((comment, position) => (
          <CommentQuote key={position} language={language} comment={comment} />
        ))}
      </div>
      <Pagination
        language={language}
        page={page.page}
        pages={page.pages}
        href={(number) => surveyHref(shown, { page: number }, '#uwagi')}
      />
      <p class="caption">{noBreak(texts.commentsNote)}</p>
    </>
  );
}
