// An office's results drawn with a seed, through the real disclosure but without a database: unchanging, or with an effect.
import { cubeBuilder } from '../../src/features/answers/answer-cube.ts';
import { countedQuestions, pictureOf } from '../../src/features/answers/answer-picture.ts';
import { blockOf } from '../../src/features/answers/column-block.ts';
import type { ReleasedRow } from '../../src/features/answers/column-block.ts';
import { resultsOf } from '../../src/features/diagnosis/office-results.actions.ts';
import { columnsOf } from '../../src/features/questionnaires/question-types.ts';
import type { ServiceId, UnitId, VersionId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import type { OfficeStructure, Service, Unit } from '#features/office/index.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { normalCdf } from '#statistics/distributions.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';

export const today = '2026-11-21';
const content = coreQuestionnaires['core-visit'];
const version: PublishedVersion = {
  ...content,
  id: '00000000-0000-4000-8000-000000000001' as VersionId,
  number: 1,
  columns: columnsOf(content.questions),
  publishedOn: '2020-01-01',
};

export interface SeededOffice {
  /** services of each unit */
  readonly servicesOfUnit: readonly number[];
  /** answers a month of the service at a place */
  readonly perMonth: (service: number) => number;
  readonly months: number;
  /** chances of the points 1 … 5 of everything that is not moved */
  readonly shape: readonly number[];
  /** standard deviations by which a rating is moved; 0 where nothing is special */
  readonly moved?: (service: number, questionId: string, month: MonthNumber) => number;
  readonly staffNumber?: (service: number) => StaffNumber;
}

export const serviceId = (place: number) => `00000000-0000-4000-8000-${String(1000 + place)}00000000` as ServiceId;
export const unitId = (place: number) => `00000000-0000-4000-8000-${String(9000 + place)}00000000` as UnitId;

export function seededResults(office: SeededOffice, random: SeededRandom): OfficeResults {
  return seededAnswers(office, random).found;
}

/** The results, and the answers behind them. Ratings of one client resemble each other: six tenths of what moves one moves all. */
export function seededAnswers(
  office: SeededOffice,
  random: SeededRandom,
): { readonly found: OfficeResults; readonly rows: readonly ReleasedRow[] } {
  const last = monthOfDay(today) - 1;
  const unitOfService = office.servicesOfUnit.flatMap((count, unit) => Array.from({ length: count }, () => unit));
  const rows: ReleasedRow[] = [];
  for (let month = last - office.months + 1; month <= last; month += 1) {
    unitOfService.forEach((unit, service) => {
      for (let client = 0; client < office.perMonth(service); client += 1) {
        const common = random.normal();
        const ratings = version.columns.map(({ questionId, kind, categories }) => {
          if (kind !== 'rating') return 1 + random.integer(categories);
          const own = 0.6 * common + 0.8 * random.normal() + (office.moved?.(service, questionId, month) ?? 0);
          return pointAt(normalCdf(own), office.shape);
        });
        const at = {
          firstMonth: month,
          lastMonth: month,
          channel: 'qr',
          clientGroup: '',
          language: 'pl',
          location: '',
        };
        rows.push({ ...at, service: serviceId(service), unit: unitId(unit), ratings });
      }
    });
  }
  const builder = cubeBuilder(countedQuestions(version));
  builder.add(blockOf(rows, version.columns.length));
  const staffOf = (id: string) => office.staffNumber?.(unitOfService.findIndex((_, place) => serviceId(place) === id));
  const picture = pictureOf({
    revision: 1,
    version,
    cube: builder.finish(),
    comments: [],
    staffOfService: (id) => staffOf(id) ?? '5+',
    staffOfUnit: () => '5+',
    openFrom: quarterPeriod(monthOfDay(today)).first,
  })([]);
  return { found: resultsOf({ visit: picture }, structureOf(office, unitOfService), today), rows };
}

function pointAt(uniform: number, shape: readonly number[]): number {
  let rest = uniform;
  const at = shape.findIndex((chance) => (rest -= chance) < 0);
  return at < 0 ? shape.length : at + 1;
}

function structureOf(office: SeededOffice, unitOfService: readonly number[]): OfficeStructure {
  const units = office.servicesOfUnit.map((_, place): Unit => ({
    id: unitId(place),
    name: `Wydział ${place + 1}`,
    staffNumber: '5+',
    validFrom: '2020-01-01',
    validTo: null,
    catalogueGroup: null,
    version: 1,
  }));
  const services = unitOfService.map((unit, place): Service => ({
    id: serviceId(place),
    name: `Usługa ${place + 1}`,
    unitId: unitId(unit),
    description: '',
    statutoryTerm: null,
    jrwa: null,
    confirmed: true,
    staffNumber: office.staffNumber?.(place) ?? '5+',
    clientGroupIds: [],
    locationIds: [],
    catalogueKey: null,
    active: true,
    version: 1,
  }));
  return { units, services, locations: [], points: [], clientGroups: [] };
}
