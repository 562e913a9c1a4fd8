// Which views a file of results asks for: each scope by each period. The attack on the disclosure knows them all.
import { monthPeriod, quarterPeriod, yearPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { Scope, View } from '#features/answers/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { ExportChoice, Step } from './export-choice.ts';

export interface ExportedView extends View {
  /** names of the unit and the service; '' where the scope is wider */
  readonly unit: string;
  readonly service: string;
}

/** Whole months, quarters or years that touch the chosen quarters, in order; or the chosen quarters together. */
export function exportedPeriods(period: Period, step: Step): Period[] {
  if (step === 'razem') return [period];
  const around = { miesiac: monthPeriod, kwartal: quarterPeriod, rok: yearPeriod }[step];
  const periods: Period[] = [];
  for (let month = period.first; month <= period.last; month = periods.at(-1)!.last + 1) periods.push(around(month));
  return periods;
}

/** The office, its units, its services (also closed ones, whose answers stay), each over every period that has answers. */
export function exportedViews(
  choice: Pick<ExportChoice, 'period' | 'step' | 'levels' | 'serviceIds'>,
  { units, services }: Pick<OfficeStructure, 'units' | 'services'>,
  months: Period | null,
): ExportedView[] {
  if (!months) return [];
  const nameOfUnit = new Map(units.map(({ id, name }) => [id, name]));
  const scopes: { scope: Scope; unit: string; service: string }[] = [];
  if (choice.levels.includes('urzad')) scopes.push({ scope: { kind: 'office' }, unit: '', service: '' });
  if (choice.levels.includes('wydzialy'))
    for (const { id, name } of units) scopes.push({ scope: { kind: 'unit', id }, unit: name, service: '' });
  if (choice.levels.includes('uslugi'))
    for (const { id, name, unitId } of services)
      if (choice.serviceIds.length === 0 || choice.serviceIds.includes(id))
        scopes.push({ scope: { kind: 'service', id }, unit: nameOfUnit.get(unitId) ?? '', service: name });
  const around = { first: quarterPeriod(months.first).first, last: quarterPeriod(months.last).last };
  const periods = exportedPeriods(choice.period, choice.step).filter(
    (period) => choice.step === 'razem' || overlaps(around, period),
  );
  return scopes.flatMap((one) => periods.map((period) => ({ ...one, period })));
}

function overlaps(one: Period, other: Period): boolean {
  return one.first <= other.last && other.first <= one.last;
}
