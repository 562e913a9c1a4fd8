// What is shown where sources are refused: the rating of each matter and, from fifty answers on, its plain tie with the overall one.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { DriverAnswer, DriverShare } from '#features/answers/index.ts';
import type { DiagnosisView, QuestionResult } from '#features/diagnosis/index.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import type { DriverModel } from './driver-model.ts';
import { sourcesTexts } from './sources.texts.ts';

export type Refused = Disclosed<Exclude<DriverAnswer, { kind: 'shown' }>>;

export interface RefusedRow {
  readonly result: QuestionResult;
  readonly tie: DriverShare | null;
}

/** Plain correlations are shown; null where there are too few answers even for these, or another reason to refuse. */
export function tiesOf(answer: Refused): readonly (DriverShare | null)[] | null {
  return answer.kind === 'too-few-answers' ? answer.correlations : null;
}

/** In the order of the questionnaire. */
export function refusedRows(
  answer: Refused,
  { overall }: Pick<DiagnosisView, 'overall'>,
  { drivers }: DriverModel,
): Disclosed<readonly RefusedRow[]> {
  const ties = tiesOf(answer);
  return derive(overall, () => drivers.map((result, place) => ({ result, tie: ties?.[place] ?? null })));
}

/** The same as on the page, rounded as on the page. */
export function refusedCsv(
  answer: Refused,
  rows: Disclosed<readonly RefusedRow[]>,
  language: StaffLanguage,
): Disclosed<CsvTable> {
  const texts = sourcesTexts[language];
  const hasTies = tiesOf(answer) !== null;
  const tenths = (value: number) => Math.round(value * 10) / 10;
  const percent = (value: number) => Math.round(value * 100);
  return derive(rows, (all) => ({
    head: [
      texts.matter,
      texts.rating,
      texts.low,
      texts.high,
      texts.ratings,
      ...(hasTies ? [texts.refused.correlation, texts.low, texts.high, texts.n] : []),
    ],
    rows: all.map(({ result: { question, mean }, tie }): CsvCell[] => [
      question.short[language],
      ...(mean.kind === 'mean'
        ? [tenths(mean.value), tenths(mean.low), tenths(mean.high), mean.n]
        : [null, null, null, null]),
      ...(hasTies ? [...(tie ? [tie.value, tie.low, tie.high].map(percent) : [null, null, null]), answer.n] : []),
    ]),
  }));
}
