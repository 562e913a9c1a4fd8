// Figures of an office's cases: counted once for each change and day, kept by the process, read by pages and later rooms.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { registerFigure } from '#domain/register-figure.ts';
import type { RegisterFigure } from '#domain/register-figure.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { Storage } from '#storage/storage.ts';
import { cellsIn, figuresOf, seriesOf } from './case-figures.ts';
import type { CaseCell, CaseFigureName, CaseFigures, CasePoint, CaseScope } from './case-figures.ts';
import { hashedKey } from './case-intake.actions.ts';
import { readSettings } from './case-settings.store.ts';
import { termsKey } from './case-term.ts';
import { readCells, readOpenCases } from './cases.store.ts';
import type { OpenCases } from './cases.store.ts';
import { publicFigures } from './public-figures.ts';
import type { PublicCaseFigures } from './public-figures.ts';

export const recountTask = 'cases-recount';
const keptOffices = 60;

interface Kept {
  readonly state: string;
  readonly cells: readonly CaseCell[];
}
const kept = new WeakMap<Storage, Map<OfficeId, Kept>>();

export interface CaseCells {
  readonly cells: readonly CaseCell[];
  /** terms of services were changed and the clocks are being read anew */
  readonly isBeingRecounted: boolean;
}

/** All counts of the office. Where the terms of its services have changed, the recount is asked for. */
export async function caseCells(house: House, officeId: OfficeId): Promise<CaseCells> {
  const [settings, { services }] = await Promise.all([
    readSettings(house.storage, officeId),
    officeStructure(house, officeId),
  ]);
  const today = house.clock.today();
  const isBeingRecounted = settings.termsKey !== null && settings.termsKey !== hashedKey(termsKey(services, today));
  if (isBeingRecounted)
    await house.storage.inOffice(officeId, (office) =>
      office.enqueue(recountTask, {}, { jobKey: `${recountTask} ${officeId}` }),
    );
  const offices = kept.get(house.storage) ?? new Map<OfficeId, Kept>();
  kept.set(house.storage, offices);
  const state = `${settings.revision} ${today}`;
  const known = offices.get(officeId);
  const cells = known?.state === state ? known.cells : await readCells(house.storage, officeId, today);
  offices.delete(officeId);
  offices.set(officeId, { state, cells });
  for (const oldest of offices.keys()) {
    if (offices.size <= keptOffices) break;
    offices.delete(oldest);
  }
  return { cells, isBeingRecounted };
}

export interface CaseQuestion {
  readonly scope: CaseScope;
  readonly period: Period;
}

/** Inside the office: shown at any n, with n beside. */
export async function caseFigures(
  house: House,
  officeId: OfficeId,
  { scope, period }: CaseQuestion,
): Promise<RegisterFigure<CaseFigures>> {
  const { cells } = await caseCells(house, officeId);
  return registerFigure(once(cells, { scope, period }, () => figuresOf(cellsIn(cells, scope, period))));
}

/** What may be published: closed months, ten cases, no service of one person. */
export async function publicCaseFigures(
  house: House,
  officeId: OfficeId,
  { scope, period }: CaseQuestion,
): Promise<PublicCaseFigures> {
  const [{ cells }, { services }] = await Promise.all([caseCells(house, officeId), officeStructure(house, officeId)]);
  const staff = new Map<string, (typeof services)[number]['staffNumber']>(
    services.map(({ id, staffNumber }) => [id, staffNumber]),
  );
  // of a service we know nothing about, less is shown
  return publicFigures(cells, scope, period, (id) => staff.get(id) ?? '1', monthOfDay(house.clock.today()));
}

/** One figure month by month, in order of time, in the shape of indicators; the present month is not over and left out. */
export async function caseSeries(
  house: House,
  officeId: OfficeId,
  { scope, figure, period }: { readonly scope: CaseScope; readonly figure: CaseFigureName; readonly period?: Period },
): Promise<RegisterFigure<readonly CasePoint[]>> {
  const { cells } = await caseCells(house, officeId);
  const last = monthOfDay(house.clock.today()) - 1;
  const wanted = { first: period?.first ?? 0, last: Math.min(period?.last ?? last, last) };
  return registerFigure(once(cells, { scope, wanted, figure }, () => seriesOf(cellsIn(cells, scope, wanted), figure)));
}

const computed = new WeakMap<readonly CaseCell[], Map<string, unknown>>();

/** A few hundred services, periods and figures. */
const mostKept = 2_000;

/** What was asked of these counts before is not computed again; it goes with them. */
function once<Found>(cells: readonly CaseCell[], asked: object, compute: () => Found): Found {
  const known = computed.get(cells) ?? new Map<string, unknown>();
  computed.set(cells, known);
  if (known.size >= mostKept) known.clear();
  const key = JSON.stringify(asked);
  if (!known.has(key)) known.set(key, compute());
  return known.get(key) as Found;
}

export interface SeriesQuestion {
  readonly scope: CaseScope;
  readonly figure: CaseFigureName;
}

/** Several series of one office, in the order asked for: the counts are read once for all of them. */
export async function caseSeriesOf(
  house: House,
  officeId: OfficeId,
  questions: readonly SeriesQuestion[],
): Promise<RegisterFigure<readonly CasePoint[]>[]> {
  if (questions.length === 0) return [];
  const { cells } = await caseCells(house, officeId);
  const wanted = { first: 0, last: monthOfDay(house.clock.today()) - 1 };
  return questions.map(({ scope, figure }) =>
    registerFigure(once(cells, { scope, wanted, figure }, () => seriesOf(cellsIn(cells, scope, wanted), figure))),
  );
}

export async function openCases(house: House, officeId: OfficeId): Promise<OpenCases[]> {
  return readOpenCases(house.storage, officeId, house.clock.today());
}
