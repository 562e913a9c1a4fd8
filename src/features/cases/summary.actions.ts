// What the summary and the card of a service show: figures by service and month, terms, cases still open.
import { monthOfDay } from '#domain/period.ts';
import { dayNumber } from '#domain/calendar-day.ts';
import type { Period } from '#domain/period.ts';
import type { OfficeId, ServiceId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure, Service } from '#features/office/index.ts';
import { cellsIn, figuresOf } from './case-figures.ts';
import type { CaseCell, CaseFigures } from './case-figures.ts';
import { caseCells, openCases } from './case-figures.actions.ts';
import { termOf } from './case-term.ts';
import type { CaseTerm } from './case-term.ts';
import { last12Months, offeredPeriods } from './summary-choice.ts';
import type { MonthRow, ServiceRow } from './summary-choice.ts';

export interface SummaryChoice {
  readonly period: Period;
  /** '' : all */
  readonly unitId: string;
  readonly serviceId: string;
}

export interface Summary {
  readonly structure: OfficeStructure;
  readonly hasCases: boolean;
  readonly isBeingRecounted: boolean;
  readonly whole: CaseFigures;
  readonly rows: readonly ServiceRow[];
  readonly months: readonly MonthRow[];
  readonly late: number;
}

/** The term a case of the service received today would have. */
export function termToday(house: House, service: Pick<Service, 'statutoryTerm' | 'catalogueKey'>): CaseTerm | null {
  return termOf(service)(dayNumber(house.clock.today()));
}

/** Periods that may be chosen: as far back as there are cases. */
export async function periodsOffered(house: House, officeId: OfficeId): Promise<Period[]> {
  const { cells } = await caseCells(house, officeId);
  const first = cells.reduce<number | null>((least, { month }) => Math.min(least ?? month, month), null);
  return offeredPeriods(monthOfDay(house.clock.today()), first);
}

function monthRows(cells: readonly CaseCell[]): MonthRow[] {
  return [...Map.groupBy(cells, ({ month }) => month)]
    .map(([month, own]) => ({ month, figures: figuresOf(own) }))
    .toSorted((a, b) => b.month - a.month);
}

export async function summaryOf(house: House, officeId: OfficeId, choice: SummaryChoice): Promise<Summary> {
  const [{ cells, isBeingRecounted }, structure, open] = await Promise.all([
    caseCells(house, officeId),
    officeStructure(house, officeId),
    openCases(house, officeId),
  ]);
  const chosen = cells.filter(
    ({ unitId, serviceId }) =>
      (choice.unitId === '' || unitId === choice.unitId) && (choice.serviceId === '' || serviceId === choice.serviceId),
  );
  const own = cellsIn(chosen, { kind: 'office' }, choice.period);
  const byService = Map.groupBy(own, ({ serviceId }) => serviceId);
  const openOf = new Map(open.map((each) => [each.serviceId, each]));
  const rows = structure.services
    .filter(({ id, active }) => active || byService.has(id))
    .filter(
      ({ id, unitId }) =>
        (choice.serviceId === '' || id === choice.serviceId) &&
        (choice.unitId === '' || unitId === choice.unitId || byService.has(id)),
    )
    .map((service): ServiceRow => ({
      service,
      term: termToday(house, service),
      figures: figuresOf(byService.get(service.id) ?? []),
      open: openOf.get(service.id)?.open ?? 0,
      late: openOf.get(service.id)?.late ?? 0,
    }));
  return {
    structure,
    hasCases: cells.length > 0 || open.length > 0,
    isBeingRecounted,
    whole: figuresOf(own),
    rows,
    months: monthRows(own),
    late: rows.reduce((sum, { late }) => sum + late, 0),
  };
}

export interface ServiceCard {
  readonly service: Service;
  readonly term: CaseTerm | null;
  readonly period: Period;
  readonly figures: CaseFigures;
  readonly months: readonly MonthRow[];
  readonly isOnePerson: boolean;
  readonly isWithoutCases: boolean;
}

/** The card of one service; null where the office has no such service. */
export async function serviceCard(house: House, officeId: OfficeId, serviceId: string): Promise<ServiceCard | null> {
  const [{ cells }, { services }] = await Promise.all([caseCells(house, officeId), officeStructure(house, officeId)]);
  const service = services.find(({ id }) => id === serviceId);
  if (!service) return null;
  const scope = { kind: 'service', id: service.id as ServiceId } as const;
  const period = last12Months(monthOfDay(house.clock.today()));
  return {
    service,
    term: termToday(house, service),
    period,
    figures: figuresOf(cellsIn(cells, scope, period)),
    months: monthRows(cellsIn(cells, scope, null)),
    isOnePerson: service.staffNumber === '1',
    isWithoutCases: cells.length === 0,
  };
}
