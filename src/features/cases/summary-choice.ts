// What a view of the summary is chosen by: period, unit, service, sorting; read from the query string, whatever stands there.
import { periodFromKey, periodKey, quarterPeriod, samePeriod, yearPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { Service } from '#features/office/index.ts';
import type { CaseFigures } from './case-figures.ts';
import type { CaseTerm } from './case-term.ts';

export interface ServiceRow {
  readonly service: Service;
  readonly term: CaseTerm | null;
  readonly figures: CaseFigures;
  readonly open: number;
  readonly late: number;
}
export interface MonthRow {
  readonly month: number;
  readonly figures: CaseFigures;
}

/** The 12 whole months before the present one. */
export function last12Months(current: number): Period {
  return { first: current - 12, last: current - 1 };
}

/** Offered periods, the newest first: the last 12 months, quarters and years back to the first case. */
export function offeredPeriods(current: number, firstMonth: number | null): Period[] {
  const first = Math.max(firstMonth ?? current, current - 60);
  const quarters: Period[] = [];
  for (let month = current; quarterPeriod(month).last >= first && quarters.length < 12; month -= 3)
    quarters.push(quarterPeriod(month));
  const years: Period[] = [];
  for (let month = current; yearPeriod(month).last >= first; month -= 12) years.push(yearPeriod(month));
  return [last12Months(current), ...quarters, ...years];
}

export const periodKeyOf = periodKey;

export function chosenPeriod(key: string | undefined, offered: readonly Period[]): Period {
  const period = periodFromKey(key ?? '');
  return offered.find((each) => period && samePeriod(each, period)) ?? offered[0]!;
}

const sorts = ['usluga', 'zakonczone', 'termin', 'bez-zawiadomienia', 'mediana', 'p90'] as const;
export interface SummarySort {
  readonly key: (typeof sorts)[number];
  readonly descending: boolean;
}

export function chosenSort(text: string | undefined): SummarySort {
  const key = sorts.find((each) => each === text?.replace(/^-/, ''));
  return { key: key ?? 'usluga', descending: key !== undefined && text!.startsWith('-') };
}

/** The next address of a head: descending after ascending. */
export function sortText(key: string, now: SummarySort): string {
  return now.key === key && !now.descending ? `-${key}` : key;
}

export function sortedRows(rows: readonly ServiceRow[], { key, descending }: SummarySort): ServiceRow[] {
  const words = new Intl.Collator('pl', { numeric: true });
  const order = descending ? -1 : 1;
  const byName = (a: ServiceRow, b: ServiceRow) => words.compare(a.service.name, b.service.name);
  if (key === 'usluga') return rows.toSorted((a, b) => order * byName(a, b));
  const value = ({ figures }: ServiceRow): number | null => {
    if (key === 'zakonczone') return figures.closed;
    if (key === 'termin') return figures.withinTerm.value;
    if (key === 'bez-zawiadomienia') return figures.overrunsWithoutNotice.numerator;
    return key === 'mediana' ? figures.median.value : figures.p90.value;
  };
  // rows without a value stand last, whichever way
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    return order * (one - other) || byName(a, b);
  });
}
