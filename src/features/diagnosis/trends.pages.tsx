// Change over time: a control chart for the overall rating and for each question; those that changed stand open.
import { formatNumber, noBreak } from '#ui/formats.ts';
import { Details } from '#ui/details.tsx';
import { Figure } from '#ui/figure.tsx';
import { TrendChart } from '#ui/trend-chart.tsx';
import { TrendTable } from '#ui/trend-table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { ChangeMark } from '#ui/verdict.tsx';
import type { StaffLanguage } from '#domain/language.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import type { QuestionResult } from './diagnosis-view.ts';
import { findingTexts } from './findings/finding.texts.ts';
import { chartAnchor } from './findings/findings.ts';
import type { IndicatorChart, RatingSignal } from './figures/indicator-chart.ts';
import { trendWithHistory } from './figures/series-history.ts';
import { capitalised, csvHref } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

export function TrendsSection({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  const drawable = view.questions.filter(({ chart, history }) => chart.series.length + history.before.length > 1);
  const [overall, ...others] = drawable;
  if (!overall) {
    return (
      <section class="flow" aria-labelledby="zmiany">
        <h2 id="zmiany">{texts.trendHeadline}</h2>
        <p>{noBreak(texts.noTrend)}</p>
      </section>
    );
  }
  const speaking = others.filter(({ chart }) => chart.current !== null || chart.past.length > 0);
  const quiet = others.filter((result) => !speaking.includes(result));
  return (
    <section class="flow" aria-labelledby="zmiany">
      <h2 id="zmiany">{texts.trendHeadline}</h2>
      <p class="secondary">{noBreak(texts.trendIntro)}</p>
      {[overall, ...speaking].map((result) => (
        <TrendFigure key={result.question.id} shown={shown} result={result} />
      ))}
      {quiet.length > 0 && (
        <Details summary={texts.otherTrends(quietCharts(quiet, language))}>
          {quiet.map((result) => (
            <TrendFigure key={result.question.id} shown={shown} result={result} />
          ))}
        </Details>
      )}
    </section>
  );
}

/** How many charts say nothing new, and of how many that cannot be told yet. */
export function quietCharts(quiet: readonly { readonly chart: IndicatorChart }[], language: StaffLanguage): string {
  const thin = quiet.filter(({ chart }) => chart.verdict === 'too-little-data').length;
  return diagnosisTexts[language].quietCharts(quiet.length, thin);
}

function TrendFigure({ shown, result }: { shown: ShownDiagnosis; result: QuestionResult }) {
  const id = chartAnchor(result.question.id);
  return <QuestionTrend language={shown.language} result={result} id={id} csvHref={csvHref(shown, id)} />;
}

export interface QuestionTrendProps {
  language: StaffLanguage;
  result: Pick<QuestionResult, 'question' | 'chart' | 'history'>;
  id: string;
  csvHref: string;
}

/** The control chart of one question, with what was asked before in other words and the break between them. */
export function QuestionTrend({ language, result, id, csvHref: file }: QuestionTrendProps) {
  const { question, chart, history } = result;
  const texts = diagnosisTexts[language];
  const name = capitalised(question.short[language]);
  const trend = trendWithHistory(chart, history, language);
  const write = (value: number) => formatNumber(language, value, 1);
  const said = [...sentences(chart, language), ...(trend.marks ?? []).map(({ text }) => `${capitalised(text)}.`)];
  return (
    <Figure
      language={language}
      id={id}
      level={3}
      headline={`${name}. ${said[0]}`}
      lead={
        <>
          <p>
            <ChangeMark language={language} change={chart.verdict} />
          </p>
          {said.slice(1).map((sentence) => (
            <p key={sentence}>{noBreak(sentence)}</p>
          ))}
        </>
      }
      chart={<TrendChart language={language} name={`${name}. ${said.join(' ')}`} trend={trend} write={write} />}
      n={texts.chartN(chart.series.reduce((sum, { n }) => sum + n, 0))}
      period={texts.whole}
      method={texts.methods.chart[chart.chart.phase]}
      table={
        <TrendTable language={language} trend={trend} write={write} id={`${id}-tabela`} caption={texts.trendOf(name)} />
      }
      csvHref={file}
    />
  );
}

/** What the chart says: first what holds now, then at most two changes that have ended. */
export function sentences(chart: IndicatorChart, language: StaffLanguage): string[] {
  const texts = findingTexts[language];
  const past = chart.past.slice(0, 2).map((signal) => texts.pastRun(signal));
  const { phase, verdict } = chart.chart;
  const points = chart.series.length;
  if (phase === 'line') return [texts.lineOnly(points)];
  if (phase === 'trial') return [texts.trialLimits(points)];
  if (verdict.kind !== 'result') return [texts.noSpread];
  if (chart.current) return [signalSentence(chart.current, language), ...past];
  return past.length > 0 ? [texts.backToUsual, ...past] : [`${uiTexts[language].noChange}.`, texts.noChange];
}

function signalSentence(signal: RatingSignal, language: StaffLanguage): string {
  const texts = findingTexts[language];
  return signal.rule === 'run' ? texts.run(signal) : texts.outside(signal);
}
