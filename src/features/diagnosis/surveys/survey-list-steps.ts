// What follows from the list of questionnaires, by their numbers of answers and their last months; at most one of each kind.
import type { MonthNumber, Period } from '#domain/period.ts';

interface Counted {
  readonly released: number;
  readonly months: Period | null;
}

export type SurveyStep<Row> =
  | { readonly kind: 'newest' | 'old'; readonly row: Row; readonly last: MonthNumber }
  | { readonly kind: 'few'; readonly row: Row; readonly missing: number };

const shownFrom = 10;
/** Months without an answer after which results speak of former times. */
const oldAfter = 12;

/** New results first, then those with too few answers, the one nearest to a result; then those that have grown old. */
export function surveySteps<Row extends Counted>(rows: readonly Row[], thisMonth: MonthNumber): SurveyStep<Row>[] {
  const dated = rows
    .flatMap((row) => (row.months && row.released >= shownFrom ? [{ row, last: row.months.last }] : []))
    .toSorted((a, b) => b.last - a.last || b.row.released - a.row.released);
  const [newest] = dated.filter(({ last }) => thisMonth - last <= oldAfter);
  const oldest = dated.findLast(({ last }) => thisMonth - last > oldAfter);
  const [nearest] = rows.filter(({ released }) => released < shownFrom).toSorted((a, b) => b.released - a.released);
  return [
    ...(newest ? [{ kind: 'newest' as const, ...newest }] : []),
    ...(nearest ? [{ kind: 'few' as const, row: nearest, missing: shownFrom - nearest.released }] : []),
    ...(oldest ? [{ kind: 'old' as const, ...oldest }] : []),
  ];
}
