// What the columns of a register's sheet mean for us. Plain data: it is saved and used again for a sheet with the same headings.
import type { DayEvidence, DayOrder } from './date-order.ts';
import { orderOf } from './date-order.ts';
import { foldedText } from './folded-text.ts';

export const dayUses = ['received', 'closed', 'stop-from', 'stop-to', 'notice-on', 'notice-until'] as const;
export const columnUses = [
  'mark',
  'jrwa',
  'service',
  'unit',
  'received',
  'closed',
  'way',
  'channel',
  'complex',
  'stop-from',
  'stop-to',
  'stop-reason',
  'notice-on',
  'notice-until',
] as const;
export type CaseColumnUse = (typeof columnUses)[number];

/** Uses that may stand in several columns: the second stop, the second notice. */
export const repeatedUses: readonly CaseColumnUse[] = [
  'stop-from',
  'stop-to',
  'stop-reason',
  'notice-on',
  'notice-until',
];

export const isDayUse = (use: CaseColumnUse | null): boolean => dayUses.some((each) => each === use);

export interface MappedColumn {
  /** unique name of the column in the table */
  readonly column: string;
  /** null: ignored */
  readonly use: CaseColumnUse | null;
  /** of a column with days, where days such as 03.04.2026 stand in it */
  readonly order: DayOrder | null;
}

export interface CaseMapping {
  readonly columns: readonly MappedColumn[];
}

/** A column that is not kept at all, and why. */
export interface DroppedColumn {
  readonly column: string;
  readonly why: 'personal' | 'free-text' | 'technical';
}

/** A column as the page of the mapping shows it. */
export interface ColumnSight {
  readonly column: string;
  readonly filled: number;
  /** a few of its values */
  readonly examples: readonly string[];
  readonly days: DayEvidence;
}

export type MappingFault =
  | { readonly kind: 'missing'; readonly use: CaseColumnUse }
  | { readonly kind: 'twice'; readonly use: CaseColumnUse; readonly column: string }
  | { readonly kind: 'order'; readonly column: string };

/** What a person has to put right before the sheet can be read. */
export function faultsOfMapping({ columns }: CaseMapping, sights: readonly ColumnSight[]): MappingFault[] {
  const used = columns.filter(({ use }) => use !== null);
  const has = (use: CaseColumnUse) => used.some((each) => each.use === use);
  const faults: MappingFault[] = [];
  for (const use of ['mark', 'received'] as const) if (!has(use)) faults.push({ kind: 'missing', use });
  for (const [place, { column, use }] of used.entries())
    if (use && !repeatedUses.includes(use) && used.findIndex((each) => each.use === use) !== place)
      faults.push({ kind: 'twice', use, column });
  for (const { column, use, order } of used) {
    const sight = sights.find((each) => each.column === column);
    if (sight && isDayUse(use) && orderOf(sight.days) === 'asked' && order === null)
      faults.push({ kind: 'order', column });
  }
  return faults;
}

/** One text for all sheets with the same headings, in whatever order they stand. */
export function headingsKey(columns: readonly string[]): string {
  return JSON.stringify(columns.map(foldedText).toSorted());
}

/**
 * The saved mapping for a new sheet with the same headings. What the new sheet itself shows of its days wins over what
 * was said then; what it leaves open stays as said.
 */
export function savedMappingFor(saved: CaseMapping, sights: readonly ColumnSight[]): CaseMapping {
  const columns = sights.map(({ column, days }): MappedColumn => {
    const known = saved.columns.find((each) => foldedText(each.column) === foldedText(column));
    const shown = orderOf(days);
    return { column, use: known?.use ?? null, order: shown === 'asked' ? (known?.order ?? null) : shown };
  });
  return { columns };
}
