// The register and the list of indicators as files: the same rows and words as on the pages.
import type { StaffLanguage } from '#domain/language.ts';
import { carry, registerFigure } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { approachNames } from './approach.ts';
import { nameIn } from './indicator-list.ts';
import type { IndicatorRow } from './indicator-list.ts';
import type { ListedChange, MeasuredIndicator } from './indicator-results.ts';
import { isJudged } from './indicator-results.ts';
import { targetWords } from './indicator-trend.ts';
import { latestPoint, latestWords, periodWords } from './indicator-words.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { RegisterRow } from './register.ts';
import { standardTexts } from './standards.texts.ts';
import type { TargetVerdict } from './target-verdict.ts';

/** latest value, its months, n, and both verdicts in words */
export function resultCells(
  measured: MeasuredIndicator | null,
  listed: ListedChange | null,
  { verdict }: TargetVerdict,
  language: StaffLanguage,
): CsvCell[] {
  const texts = uiTexts[language];
  const { noFigures, noVerdict } = indicatorTexts[language];
  const point = measured ? latestPoint(measured.points) : null;
  const changes = {
    better: texts.better,
    worse: texts.worse,
    'no-clear-change': texts.noChange,
    'too-little-data': texts.tooFew,
  };
  const kept = {
    kept: texts.kept,
    'not-always-kept': texts.sometimesKept,
    'not-kept': texts.notKept,
    'no-standard': texts.noStandard,
    'too-little-data': texts.tooFew,
  };
  const words = measured && !isJudged(measured.indicator) ? [noVerdict, noVerdict] : null;
  return [
    measured && point ? latestWords(language, measured.indicator.content, point).value : noFigures,
    point ? periodWords(language, point.period) : '',
    point?.n ?? null,
    ...(words ?? [listed ? changes[listed.change] : '', kept[verdict]]),
  ];
}

export const resultHead = (language: StaffLanguage): string[] => {
  const { latest, latestMonth, change, kept } = indicatorTexts[language];
  return [latest, latestMonth, 'n', change, kept];
};

/** Marks the table by the figures it shows: disclosed ones where clients answered, else those of registers. */
export function showing(measured: readonly (MeasuredIndicator | null)[], table: CsvTable): Showable<CsvTable> {
  const first = measured.find((each) => each?.indicator.content.source.kind.startsWith('survey'));
  return first ? carry<unknown, CsvTable>(first.points, () => table) : registerFigure(table);
}

export function registerCsv(
  rows: readonly RegisterRow[],
  structure: OfficeStructure,
  language: StaffLanguage,
): Showable<CsvTable> {
  const { register: texts, states } = standardTexts[language];
  const head = [
    texts.promise,
    texts.state,
    texts.approach,
    texts.touchpoint,
    texts.service,
    texts.indicator,
    texts.target,
    ...resultHead(language),
    texts.owner,
    texts.review,
  ];
  const lines = rows.map(({ shown, state, measured, listed, targetVerdict }): CsvCell[] => {
    const services = structure.services.filter(({ id }) => shown.serviceIds.includes(id));
    return [
      nameIn(language, shown.promise),
      states[state],
      approachNames[shown.approach][language],
      touchpointNames[shown.touchpoint][language],
      services.map(({ name }) => name).join('; ') || texts.allServices,
      measured ? nameIn(language, measured.indicator.content.name) : texts.noMeasure,
      measured ? targetWords(language, measured.indicator.content, shown.target) : '',
      ...resultCells(measured, listed, targetVerdict, language),
      shown.owner,
      shown.reviewOn ?? '',
    ];
  });
  return showing(
    rows.map(({ measured }) => measured),
    { head, rows: lines },
  );
}

export function indicatorListCsv(rows: readonly IndicatorRow[], language: StaffLanguage): Showable<CsvTable> {
  const texts = indicatorTexts[language];
  const head = [texts.name, texts.target, ...resultHead(language), texts.source];
  const lines = rows.map(({ measured, listed, target, targetVerdict }): CsvCell[] => {
    const { content } = measured.indicator;
    return [
      nameIn(language, content.name),
      targetWords(language, content, target),
      ...resultCells(measured, listed, targetVerdict, language),
      texts.sources[content.source.kind],
    ];
  });
  return showing(
    rows.map(({ measured }) => measured),
    { head, rows: lines },
  );
}
