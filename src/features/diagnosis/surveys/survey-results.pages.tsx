// Results of one questionnaire: areas first where it has them, then question by question, comments, change over time.
import { navigationOf } from '#features/accounts/index.ts';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { originWords } from '#features/studies/index.ts';
import { noBreak } from '#ui/formats.ts';
import { KeptMarkup } from '#ui/kept-markup.tsx';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { isFiltered } from '../diagnosis-view.ts';
import { filterOf } from '../diagnosis-query.ts';
import { chartAnchor } from '../findings/findings.ts';
import { wordsIn } from '../figures/line-words.ts';
import { allTime, periodChoice } from '../periods/period-choice.ts';
import { capitalised } from '../shown-diagnosis.ts';
import { questionAnchor, surveyCsvHref, surveyHref } from './shown-survey.ts';
import type { ShownSurvey } from './shown-survey.ts';
import { AreasFigure } from './survey-areas.pages.tsx';
import { SurveyComments } from './survey-comments.pages.tsx';
import { hasSources } from './survey-areas.ts';
import { SurveyFilters } from './survey-filters.pages.tsx';
import { CensusSection, comparedLines, SurveyMethod, SurveyNext } from './survey-method.pages.tsx';
import { SurveyQuestionFigure } from './survey-question.pages.tsx';
import { surveyTexts } from './survey-results.texts.ts';
import { editionIn } from './survey-editions.ts';
import { QuestionTrend, quietCharts } from '../trends.pages.tsx';

/** A list of links to the questions helps from this many on. */
const longFrom = 6;

export function SurveyResultsPage({ shown }: { shown: ShownSurvey }) {
  const { asking, language, name, view, saved } = shown;
  const texts = surveyTexts[language];
  const isEmpty =
    view.questions.length > 0
      ? view.questions.every(({ lines }) => lines.kind !== 'lines')
      : view.comments.kind !== 'shown';
  return (
    <StaffPage
      asking={asking}
      title={name}
      kicker={texts.kicker}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[
        { href: diagnosisPaths.services(), text: diagnosisTexts[language].listTitle },
        { href: diagnosisPaths.surveys(), text: texts.listTitle },
      ]}
      path={surveyHref(shown)}
      message={saved ? <Status>{texts.census.saved}</Status> : undefined}
    >
      <PeriodLine shown={isEmpty ? { ...shown, comparedWords: null } : shown} />
      <SurveyFilters shown={shown} />
      {isEmpty ? <Empty shown={shown} /> : <Results shown={shown} />}
      <CensusSection shown={shown} />
    </StaffPage>
  );
}

/** The period, the edition in it, how many answered; and what is shown together though it was asked apart. */
function PeriodLine({ shown }: { shown: ShownSurvey }) {
  const { language, view, periodWords, comparedWords, pooledWithOthers } = shown;
  const texts = surveyTexts[language];
  const { released, waiting } = view.collected;
  const edition = editionIn(view.editions, view.period.period);
  const origin = originWords(view.collected.byChannel, shown.responseRate, language);
  return (
    <>
      <p class="secondary">
        <b>{capitalised(periodWords)}</b> · {edition && `${texts.edition(edition.names.join(', '))} · `}
        {uiTexts[language].released(released, waiting)}. {noBreak(diagnosisTexts[language].reasons[view.period.reason])}{' '}
        {comparedWords !== null && noBreak(texts.compared(comparedWords))}
      </p>
      {origin !== '' && <p class="caption">{noBreak(origin)}</p>}
      {edition && edition.names.length > 1 && <p class="caption">{noBreak(texts.sharedQuarter)}</p>}
      {pooledWithOthers && <p class="caption">{noBreak(texts.pooledWithOthers)}</p>}
    </>
  );
}

function Empty({ shown }: { shown: ShownSurvey }) {
  const { asking, language, view, months } = shown;
  const texts = surveyTexts[language];
  const title = months === null && view.collected.waiting === 0 ? texts.noAnswers : texts.tooFewTitle;
  const collect = asking.may('manage studies') ? { href: studiesPaths.editions(), text: texts.collect } : undefined;
  const isNarrow = isFiltered(filterOf(view.query)) || view.query.scope.kind !== 'office';
  const action = isNarrow
    ? {
        href: surveyHref(shown, { channel: null, clientGroupId: null, scope: { kind: 'office' } }),
        text: texts.removeFilters,
      }
    : view.period.kind === 'all' || months === null
      ? collect
      : { href: surveyHref(shown, { period: periodChoice(allTime) }), text: texts.widerPeriod };
  return (
    <EmptyState title={title} {...(action && { action })}>
      {view.collected.waiting > 0 ? noBreak(diagnosisTexts[language].empty.waiting(view.collected.waiting)) : undefined}
    </EmptyState>
  );
}

function Results({ shown }: { shown: ShownSurvey }) {
  const { language, view } = shown;
  const texts = surveyTexts[language];
  return (
    <>
      <AreasFigure shown={shown} />
      {hasSources(view.version) && (
        <p>
          <a href={withQuery(sourcesPaths.sources(view.query.scope), { ankieta: view.version.questionnaire })}>
            {diagnosisTexts[language].sourcesLink}
          </a>
        </p>
      )}
      <section class="flow" aria-labelledby="pytania">
        <h2 id="pytania">{texts.questions}</h2>
        {view.questions.length >= longFrom && <Contents shown={shown} />}
        <LooksNote shown={shown} />
        {view.questions.map((asked) => (
          <KeptMarkup key={asked.question.id} of={asked} as={whatFiguresShow(shown)}>
            {() => <SurveyQuestionFigure shown={shown} asked={asked} />}
          </KeptMarkup>
        ))}
        <p>
          <a href={surveyCsvHref(shown, 'wszystkie-pytania')}>{texts.allCsv}</a>
        </p>
      </section>
      {view.asksForText && <SurveyComments shown={shown} />}
      <Trends shown={shown} />
      <SurveyNext shown={shown} />
      <SurveyMethod shown={shown} />
    </>
  );
}

/** All that a figure takes from the page besides its question. */
function whatFiguresShow(shown: ShownSurvey): string {
  const { language, periodWords, comparedWords, view } = shown;
  return JSON.stringify([language, periodWords, comparedWords, view.population, surveyCsvHref(shown, 'x')]);
}

function Contents({ shown: { language, view } }: { shown: ShownSurvey }) {
  const texts = surveyTexts[language];
  return (
    <Details summary={texts.contents}>
      <ol>
        {view.questions.map(({ question }) => (
          <li key={question.id}>
            <a href={`#${questionAnchor(question.id)}`}>{capitalised(wordsIn(question.short, language))}</a>
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** How many results were compared, and how many of them chance alone would make look certain. */
function LooksNote({ shown: { language, view } }: { shown: ShownSurvey }) {
  const looks = comparedLines(view);
  if (looks < fewestLooks) return null;
  return <p class="caption">{noBreak(surveyTexts[language].looks(looks, Math.round(looks * 0.05)))}</p>;
}

/** From this many comparisons on one of them is expected to look certain by chance. */
const fewestLooks = 20;

function Trends({ shown }: { shown: ShownSurvey }) {
  const { language, view } = shown;
  const texts = surveyTexts[language];
  const drawn = view.questions.flatMap(({ question, chart, history }) =>
    chart && chart.series.length + history.before.length > 1 ? [{ question, chart, history }] : [],
  );
  if (drawn.length === 0) return null;
  const speaking = drawn.filter(
    ({ chart, history }, place) => place === 0 || chart.current !== null || chart.past.length > 0 || history.brokenAt,
  );
  const shownCharts = view.query.allCharts ? drawn : speaking;
  const others = drawn.filter((result) => !shownCharts.includes(result));
  return (
    <section class="flow" aria-labelledby="zmiany">
      <h2 id="zmiany">{texts.trends}</h2>
      {shownCharts.map((result) => {
        const id = chartAnchor(result.question.id);
        return (
          <QuestionTrend key={id} language={language} result={result} id={id} csvHref={surveyCsvHref(shown, id)} />
        );
      })}
      {others.length > 0 && (
        <p>
          <a href={surveyHref(shown, { allCharts: true }, '#zmiany')}>
            {texts.moreTrends(quietCharts(others, language))}
          </a>
        </p>
      )}
    </section>
  );
}
