// The end of a questionnaire's results: the next step, how everything was computed, and how many people were asked.
import { channelNames, channels } from '#domain/channel.ts';
import { findingKey } from '#domain/finding.ts';
import { isCore } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { Button } from '#ui/button.tsx';
import { Hidden, TextField } from '#ui/form.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { filterOf } from '../diagnosis-query.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { filterKey, scopeKey } from '../findings/findings.ts';
import { Proposals } from '../findings/proposals.pages.tsx';
import type { Proposal } from '../findings/proposals.pages.tsx';
import { countingPopulation } from '../figures/estimates.ts';
import { leading, lineName, wordsIn } from '../figures/line-words.ts';
import { HowCounted } from '../method/how-counted.pages.tsx';
import { questionAnchor } from './shown-survey.ts';
import type { ShownSurvey } from './shown-survey.ts';
import { surveyTexts } from './survey-results.texts.ts';

export function SurveyNext({ shown }: { shown: ShownSurvey }) {
  const { language, view } = shown;
  const texts = surveyTexts[language].next;
  const means = view.questions.flatMap(({ question, lines }) => {
    if (question.role === 'overall' || lines.kind !== 'lines') return [];
    const mean = lines.lines.find(({ key }) => key === 'mean');
    return mean && question.kind === 'rating' ? [{ question, number: mean.number }] : [];
  });
  const [lowest] = means.toSorted((a, b) => a.number.value - b.number.value);
  const direction = view.questions.find(({ question }) => question.role === 'direction');
  const [first, second] = direction?.lines.kind === 'lines' ? leading(direction.lines.lines) : [];
  const proposals: Proposal[] = [];
  if (lowest) {
    const { question, number } = lowest;
    const start = actionOf(question, shown);
    const seen = view.asksForText
      ? { href: '#uwagi', text: texts.readComments }
      : { href: `#${questionAnchor(question.id)}`, text: texts.seeQuestion };
    const fact = texts.lowest(wordsIn(question.short, language), { ...writeNumber(language, number), n: number.n });
    proposals.push({
      sentence: view.asksForText ? `${fact} ${texts.readWhat}` : fact,
      links: [...(start === null ? [] : [{ href: start, text: texts.startAction }]), seen],
    });
  }
  if (direction && first && !second) {
    const { value, range } = writeNumber(language, first.number);
    proposals.push({
      sentence: texts.first(lineName(first, direction.question, language), { value, range, n: first.number.n }),
      links: [{ href: `#${questionAnchor(direction.question.id)}`, text: texts.seeQuestion }],
    });
  }
  const answered = { sentence: texts.more(answersTo(view)), links: [] };
  return <Proposals language={language} proposals={proposals.length > 0 ? proposals : [answered]} />;
}

/** An action from a rating of a core questionnaire: of others no finding can be made from its key yet. */
function actionOf(question: Question, { view, asking, startAction, picture }: ShownSurvey): string | null {
  const { context, questionnaire } = view.version;
  if (!startAction || !isCore(questionnaire)) return null;
  return startAction(
    asking,
    findingKey({
      series: `${context}/${question.id}`,
      scope: scopeKey(view.query.scope),
      period: view.period.period,
      filter: filterKey(filterOf(view.query)),
      asOf: picture.revision,
    }),
  );
}

/** Answers to the question that most people answered. */
function answersTo({ questions }: ShownSurvey['view']): number {
  return Math.max(0, ...questions.map(({ lines }) => (lines.kind === 'lines' ? lines.n : 0)));
}

export function SurveyMethod({ shown }: { shown: ShownSurvey }) {
  const { language, view } = shown;
  const { collected, population, questions } = view;
  const own = surveyTexts[language].how;
  const texts = diagnosisTexts[language].how;
  const has = (...kinds: readonly string[]) => questions.some(({ question }) => kinds.includes(question.kind));
  const ways = channels.flatMap((channel) => {
    const n = collected.byChannel[channel];
    return n === undefined ? [] : [`${channelNames[channel][language]}: ${formatNumber(language, n)}`];
  });
  const most = answersTo(view);
  const judged = questions.filter(({ chart }) => chart !== null && chart.verdict !== 'too-little-data').length;
  const finite = countingPopulation({ n: most, population });
  const lines: readonly (readonly [string, string] | false)[] = [
    [texts.shown, texts.shownOf(most, Math.max(most, collected.released))],
    [texts.channels, ways.length === 0 ? texts.noChannels : ways.join('; ')],
    [texts.responseRate, shown.responseRate],
    ...shown.weights,
    finite !== null && [own.census, own.censusText(finite)],
    [texts.interval, texts.intervalText],
    [texts.pieces, texts.piecesText],
    [own.options, own.share],
    has('rating', 'zero-to-ten') && [texts.meanLabel, texts.meanText],
    has('best-worst') && [own.scores, own.scoresText],
    has('number') && [own.numbers, own.numbersText],
    [texts.comparisons, own.comparisonsText(comparedLines(view), judged)],
    view.compared !== null && [texts.chance, own.differencesText],
  ];
  return <HowCounted language={language} lines={lines.filter((line) => line !== false)} />;
}

/** Results that were held against a former period. */
export function comparedLines({ questions }: ShownSurvey['view']): number {
  return questions.reduce(
    (sum, { lines }) =>
      sum + (lines.kind === 'lines' ? lines.lines.filter(({ difference }) => difference !== null).length : 0),
    0,
  );
}

/** Of a questionnaire put to everybody in a small group: how many that were. */
export function CensusSection({ shown }: { shown: ShownSurvey }) {
  const { language, census, view } = shown;
  const texts = surveyTexts[language].census;
  if (!census) return null;
  return (
    <section class="flow" aria-labelledby="zapytani">
      <h2 id="zapytani">{texts.title}</h2>
      <p>{noBreak(texts.text)}</p>
      <form method="post" action={diagnosisPaths.survey(view.version.questionnaire)}>
        <Hidden name="rok" value={String(census.year)} />
        <Hidden name="version" value={String(census.version)} />
        <Hidden name="okres" value={view.period.key} />
        <TextField
          name="osob"
          label={texts.label(census.year)}
          hint={texts.hint}
          value={census.value}
          {...(census.fault !== null && { fault: census.fault })}
        />
        <Button look="secondary">{texts.save}</Button>
      </form>
    </section>
  );
}
