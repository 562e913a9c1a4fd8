// An indicator: both verdicts in words and shapes, the chart, events, figures behind it, definition, what next.
import { carry } from '#domain/register-figure.ts';
import type { Asking } from '#features/accounts/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { TrendChart } from '#ui/trend-chart.tsx';
import { ChangeMark, VerdictPair } from '#ui/verdict.tsx';
import type { Fault } from '#domain/faults.ts';
import { StandardsFrame } from './frame.pages.tsx';
import { DefinitionOf, EventList, FiguresTable } from './indicator-parts.pages.tsx';
import { nameIn } from './indicator-list.ts';
import type { MeasuredIndicator } from './indicator-results.ts';
import { isJudged } from './indicator-results.ts';
import { trendOf } from './indicator-trend.ts';
import { changeSentence, pastChanges, periodWords, targetSentence } from './indicator-words.ts';
import { isEntered } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { Standard } from './standard.ts';
import { mayManage, mayMeasure } from './standards-permission.ts';
import type { Target, TargetVerdict } from './target-verdict.ts';
import { writeValue } from './written-value.ts';

export interface IndicatorPageProps {
  asking: Asking;
  measured: MeasuredIndicator;
  target: Target | null;
  targetVerdict: TargetVerdict;
  standards: readonly Standard[];
  unitName: string | null;
  sourceWords: string;
  people: ReadonlyMap<string, string>;
  noteForm: { readonly month: string; readonly text: string };
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function IndicatorPage(props: IndicatorPageProps) {
  const { asking, measured, done, faults } = props;
  const { language } = asking;
  const texts = indicatorTexts[language];
  const { indicator, chart } = measured;
  const { id, content, retiredOn } = indicator;
  return (
    <StandardsFrame
      asking={asking}
      title={nameIn(language, content.name)}
      kicker={[indicator.libraryCode, texts.page.kicker].filter(Boolean).join(' · ')}
      path={standardsPaths.indicator(id)}
      within={[{ href: standardsPaths.indicators(), text: texts.title }]}
      done={done}
      faults={faults}
    >
      {retiredOn !== null && <Notice kind="note">{texts.page.retired}</Notice>}
      {chart.points.length === 0 ? <NoFigures {...props} /> : <Result {...props} />}
      <EventList {...props} />
      <DefinitionOf {...props} />
      <ButtonRow>
        {mayMeasure(asking, indicator) && isEntered(content.source) && (
          <ButtonLink look="secondary" href={standardsPaths.measurements(id)}>
            {texts.page.enter}
          </ButtonLink>
        )}
        {mayManage(asking) && (
          <ButtonLink look="secondary" href={standardsPaths.editIndicator(id)}>
            {texts.page.edit}
          </ButtonLink>
        )}
      </ButtonRow>
      <WhatNext {...props} />
    </StandardsFrame>
  );
}

function NoFigures({ asking, measured: { indicator } }: IndicatorPageProps) {
  const { page } = indicatorTexts[asking.language];
  const isByHand = isEntered(indicator.content.source);
  const action =
    isByHand && mayMeasure(asking, indicator)
      ? { href: standardsPaths.measurements(indicator.id), text: page.toEntry }
      : undefined;
  return (
    <EmptyState title={page.noFigures} {...(action && { action })}>
      {noBreak(isByHand ? page.noFiguresEntered : page.noFiguresOther)}
    </EmptyState>
  );
}

/** The verdict pair, its sentences and the chart. */
function Result({ asking, measured, target, targetVerdict }: IndicatorPageProps) {
  const { language } = asking;
  const texts = indicatorTexts[language];
  const { indicator, chart, events } = measured;
  const { content } = indicator;
  const { points } = chart;
  const write = (value: number) => writeValue(language, content, value);
  const [first, last] = [points[0]!, points.at(-1)!];
  const method = chart.stretches.at(-1)?.drawn?.method ?? 'none';
  const past = pastChanges(language, content, chart);
  return (
    <>
      {isJudged(indicator) && (
        <VerdictPair language={language} change={chart.change} standard={targetVerdict.verdict} />
      )}
      <p class="lead">{noBreak(changeSentence(language, content, chart))}</p>
      {target && isJudged(indicator) && <p>{noBreak(targetSentence(language, content, target, targetVerdict))}</p>}
      {past.length > 0 && (
        <p>
          {texts.sentence.past}:{' '}
          {past.map(({ direction, words }, place) => (
            <span key={words}>
              {place > 0 && '; '}
              <ChangeMark language={language} change={direction} /> {words}
            </span>
          ))}
        </p>
      )}
      <Figure
        language={language}
        id="chart"
        headline={texts.page.headline}
        chart={
          <TrendChart
            language={language}
            name={`${nameIn(language, content.name)}. ${changeSentence(language, content, chart)}`}
            trend={carry(chart, (drawn) => trendOf(drawn, content, target, events, language))}
            write={write}
          />
        }
        n={texts.page.points(points.length)}
        period={periodWords(language, { first: first.period.first, last: last.period.last })}
        method={texts.methods[method]}
        table={<FiguresTable language={language} chart={chart} content={content} />}
        csvHref={standardsPaths.indicatorCsv(indicator.id)}
      >
        {chart.waiting > 0 && (
          <p class="caption">{noBreak(texts.page.waiting(formatNumber(language, chart.waiting)))}</p>
        )}
      </Figure>
      <Details summary={texts.page.meaning}>
        {texts.page.meaningText.map((text) => (
          <p key={text}>{noBreak(text)}</p>
        ))}
      </Details>
    </>
  );
}

/** One next step: what a change, a missed target or missing figures ask for. */
function WhatNext({ asking, measured, targetVerdict, standards }: IndicatorPageProps) {
  const { page } = indicatorTexts[asking.language];
  const { chart, indicator } = measured;
  const isSilent = !isJudged(indicator) || chart.change === 'no-clear-change' || chart.change === 'too-little-data';
  const key = isSilent ? 'steady' : (chart.change as 'better' | 'worse');
  const standard = standards[0];
  const toStandard = standard && { href: standardsPaths.standard(standard.id), text: page.toStandard };
  if (chart.points.length === 0) {
    const mayEnter = isEntered(indicator.content.source) && mayMeasure(asking, indicator);
    const action = mayEnter ? { href: standardsPaths.measurements(indicator.id), text: page.toEntry } : toStandard;
    return (
      <NextStep language={asking.language} {...(action && { action })}>
        {noBreak(page.next.noFigures)}
      </NextStep>
    );
  }
  const isMissed = key === 'steady' && isJudged(indicator) && targetVerdict.verdict === 'not-kept';
  const toNote = mayManage(asking) ? { href: '#zdarzenia', text: page.toNote } : undefined;
  const mayStart = asking.may('manage actions') && !asking.isSample && indicator.retiredOn === null;
  const toAction = mayStart && {
    href: improvementPaths.newAction({ wskaznik: indicator.id }),
    text: page.toAction,
  };
  const links = [key === 'steady' ? toStandard : (toNote ?? toStandard), toAction].filter((link) => !!link);
  // what has got worse or is missed asks for an action first
  const [action, ...more] = key === 'worse' || isMissed ? links.toReversed() : links;
  return (
    <NextStep language={asking.language} {...(action && { action })} more={more}>
      {noBreak(isMissed ? page.next.missed : page.next[key])}
    </NextStep>
  );
}
