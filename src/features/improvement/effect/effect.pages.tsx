// The effect of an action on its page: before and after, what others did meanwhile, the verdict in words and shape, and how it was computed.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { carry } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import { nameIn } from '#features/standards/index.ts';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak, rangeWords } from '#ui/formats.ts';
import { ShapeMark } from '#ui/shape.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TrendChart } from '#ui/trend-chart.tsx';
import { WhatCouldBeSeen } from './detectable.pages.tsx';
import { EffectMethod } from './effect-method.pages.tsx';
import { effectRows, effectTrend } from './effect-trend.ts';
import type { EffectRow } from './effect-trend.ts';
import {
  chanceWords,
  rangeOf,
  reasonSentences,
  verdictSentence,
  verdictShapes,
  windowWords,
  writeDifference,
  writeFigure,
} from './effect-words.ts';
import type { LoadedEffect } from './effect.actions.ts';
import { effectTexts } from './effect.texts.ts';
import type { EffectInterval, EffectVerdict, EffectWindow, MeasuredEffect } from './measured-effect.ts';

export interface EffectSectionProps {
  language: StaffLanguage;
  loaded: Showable<LoadedEffect>;
  /** as it was measured at the end: stands in place of what would be measured today */
  atEnd?: MeasuredEffect | null | undefined;
  csvHref?: string | undefined;
}

/** "● Poprawa": in lists, on boards and under the heading of the section. */
export function EffectMark({ language, verdict }: { language: StaffLanguage; verdict: EffectVerdict }) {
  const look = verdict === 'better' || verdict === 'worse' ? verdict : 'no-clear-change';
  return (
    <span class={`verdict verdict-${look}`}>
      <ShapeMark shape={verdictShapes[verdict]} />
      {effectTexts[language].verdicts[verdict]}
    </span>
  );
}

export function EffectSection({ language, loaded, atEnd, csvHref }: EffectSectionProps) {
  const texts = effectTexts[language];
  const { indicator, input } = loaded;
  const effect = atEnd ?? loaded.effect;
  const name = nameIn(language, indicator.content.name);
  const rows = effectRows(input);
  return (
    <section class="flow" aria-labelledby="skutek">
      <h2 id="skutek">{texts.title}</h2>
      <p class="secondary">{name}</p>
      <dl class="verdicts">
        <div>
          <dt>{texts.verdict}</dt>
          <dd>
            <EffectMark language={language} verdict={effect.verdict} />
          </dd>
        </div>
        {effect.after !== null && (
          <div>
            <dt>{texts.grade}</dt>
            <dd>
              <b>{effect.grade}</b>: {noBreak(texts.grades[effect.grade])}
            </dd>
          </div>
        )}
      </dl>
      <p class="lead">{noBreak(verdictSentence(language, effect))}</p>
      {reasonSentences(language, effect.reasons).map((sentence) => (
        <p key={sentence}>{noBreak(sentence)}</p>
      ))}
      {!atEnd && isWithoutVerdict(effect) && <WhatCouldBeSeen language={language} loaded={loaded} />}
      {effect.after !== null && <BeforeAndAfter language={language} loaded={loaded} effect={effect} />}
      {rows.length > 0 && (
        <Figure
          language={language}
          id="skutek-wykres"
          level={3}
          headline={texts.chart}
          chart={
            <TrendChart
              language={language}
              name={`${name}. ${verdictSentence(language, effect)}`}
              trend={carry(loaded, () => effectTrend(rows, input, effect, language))}
              write={(value) => writeFigure(language, indicator.content, value)}
            />
          }
          n={texts.figures(rows.length)}
          period={windowWords(language, {
            first: rows[0]!.point.period.first,
            last: rows.at(-1)!.point.period.last,
          })}
          method={texts.chartMethod}
          table={<FiguresTable language={language} loaded={loaded} rows={rows} />}
          csvHref={csvHref}
        />
      )}
      <EffectMethod language={language} loaded={loaded} effect={effect} />
    </section>
  );
}

interface PartProps {
  language: StaffLanguage;
  loaded: Showable<LoadedEffect>;
  effect: MeasuredEffect;
}

/** Before, after, the difference, the others' and what remains: each with n or range. */
function BeforeAndAfter({ language, loaded, effect }: PartProps) {
  const texts = effectTexts[language];
  const { before, after, difference, others } = effect;
  const isRaised = effect.reasons.includes('no-baseline') || effect.reasons.includes('few-figures-before');
  const write = (value: EffectInterval) => (
    <>
      <b>{writeDifference(language, loaded.indicator.content, value.estimate)}</b> (
      {rangeOf(language, loaded.indicator.content, value)})
    </>
  );
  return (
    <dl class="definitions">
      <dt>{isRaised && before ? texts.beforeRaised : texts.before}</dt>
      <dd>
        <WindowFigure language={language} loaded={loaded} window={before} />
      </dd>
      <dt>{texts.after}</dt>
      <dd>
        <WindowFigure language={language} loaded={loaded} window={after} />
      </dd>
      {difference !== null && (
        <>
          <dt>{texts.difference}</dt>
          <dd>
            {write(difference)}
            {others === null && <Chance words={chanceWords(language, effect)} />}
          </dd>
        </>
      )}
      {others !== null && (
        <>
          <dt>{texts.others}</dt>
          <dd>{write(others)}</dd>
          <dt>{texts.effect}</dt>
          <dd>
            {effect.effect !== null && write(effect.effect)}
            <Chance words={chanceWords(language, effect)} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Chance({ words }: { words: string }): ComponentChildren {
  return words === '' ? null : <>: {noBreak(words)}</>;
}

function WindowFigure(props: { language: StaffLanguage; loaded: Showable<LoadedEffect>; window: EffectWindow | null }) {
  const { language, loaded, window } = props;
  const texts = effectTexts[language];
  const { content } = loaded.indicator;
  if (window === null) return <>{texts.none}</>;
  const write = (value: number) => writeFigure(language, content, value);
  const { interval } = window;
  return (
    <>
      <b>{write(window.value)}</b>
      {interval !== null && <> ({rangeWords(language, write(interval[0]), write(interval[1]))})</>}
      <span class="secondary">
        {' · '}
        {windowWords(language, window.period)}; {texts.n(formatNumber(language, window.n))}
      </span>{' '}
      {interval !== null && window.n < 30 && <Tag kind="note">{texts.fewAnswers}</Tag>}
    </>
  );
}

function FiguresTable(props: { language: StaffLanguage; loaded: Showable<LoadedEffect>; rows: readonly EffectRow[] }) {
  const { language, loaded, rows } = props;
  const texts = effectTexts[language];
  const write = (value: number) => writeFigure(language, loaded.indicator.content, value);
  return (
    <DataTable
      language={language}
      id="skutek-liczby"
      caption={texts.table}
      rows={rows.toReversed()}
      rowKey={({ point }) => `${point.period.first}-${point.period.last}`}
      columns={[
        { key: 'month', head: texts.month, cell: ({ point }: EffectRow) => windowWords(language, point.period) },
        {
          key: 'value',
          head: texts.value,
          numeric: true,
          cell: ({ point, interval }: EffectRow) =>
            interval
              ? `${write(point.value)} (${rangeWords(language, write(interval[0]), write(interval[1]))})`
              : write(point.value),
        },
        {
          key: 'n',
          head: texts.howMany,
          numeric: true,
          cell: ({ point }: EffectRow) => formatNumber(language, point.n),
        },
        { key: 'part', head: texts.part, cell: ({ part }: EffectRow) => texts.parts[part] },
      ]}
    />
  );
}

/** While nothing is judged yet, nobody should wait for what these numbers cannot show. */
const isWithoutVerdict = ({ verdict }: MeasuredEffect) => verdict === 'too-early' || verdict === 'too-little-data';

/** Where nothing can be loaded: why, in one sentence. */
export function NoEffect({ language, why }: { language: StaffLanguage; why: 'no-indicator' | 'indicator-gone' }) {
  const texts = effectTexts[language];
  return (
    <section class="flow" aria-labelledby="skutek">
      <h2 id="skutek">{texts.title}</h2>
      <p>{noBreak(why === 'no-indicator' ? texts.noIndicator : texts.indicatorGone)}</p>
    </section>
  );
}
