// A small, unevenly answered office and the attacker of its disclosure: for tests that try to learn what is hidden.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import {
  lastFourQuarters,
  monthPeriod,
  quarterPeriod,
  yearPeriod,
  type MonthNumber,
  type Period,
} from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { cubeBuilder, pooledAnswers } from '../../src/features/answers/answer-cube.ts';
import { blockOf, type ReleasedRow } from '../../src/features/answers/column-block.ts';
import { discloseQuestion } from '../../src/features/answers/disclosure.ts';
import type { CutRules } from '../../src/features/answers/piece.ts';
import { isFiltered, type Filter, type Scope, type View } from '../../src/features/answers/view.ts';

export const months = { first: 24_300, last: 24_317 }; // January 2025 … June 2026

export interface SmallOffice {
  readonly rows: ReleasedRow[];
  readonly rules: CutRules;
  readonly services: readonly { id: string; unit: string }[];
}

/** An office with few, unevenly spread answers: the hardest kind to protect. */
export function smallOffice(seed: number, aboutEmployee: boolean): SmallOffice {
  const source = seededRandom(seed);
  const random = () => source.next();
  const draw = (below: number) => source.integer(below);
  const staff = new Map<string, StaffNumber>();
  const staffNumber = (): StaffNumber => (['1', '2-4', '5+', '5+'] as const)[draw(4)]!;
  const services = Array.from({ length: 2 + draw(5) }, (_, place) => ({ id: `s${place}`, unit: `u${draw(3)}` }));
  for (const { id, unit } of services) {
    staff.set(id, staffNumber());
    staff.set(unit, staffNumber());
  }
  const rows: ReleasedRow[] = [];
  // where people came is drawn beside the rest, so that the offices of all seeds stay those they were
  const buildings = seededRandom(9000 + seed);
  const onlyPlaces = new Map<string, string>();
  for (const { id, unit } of services) {
    const spread = [0, 0.1, 0.5][buildings.integer(3)]!;
    const main = buildings.integer(2);
    if (spread === 0) onlyPlaces.set(id, ['b0', 'b1'][main]!);
    const perMonth = [0.3, 2, 6, 14][draw(4)]!;
    for (let month = months.first; month <= months.last; month += 1) {
      const n = Math.round(perMonth * 2 * random());
      for (let k = 0; k < n; k += 1) {
        const exact = random() < 0.85;
        const period = exact ? monthPeriod(month) : quarterPeriod(month);
        rows.push({
          service: random() < 0.95 ? id : '',
          unit: random() < 0.98 ? unit : '',
          firstMonth: period.first,
          lastMonth: period.last,
          channel: random() < 0.7 ? 'web' : random() < 0.8 ? 'paper' : 'phone',
          clientGroup: ['', 'g1', 'g1', 'g2'][draw(4)]!,
          language: 'pl',
          location: ['b0', 'b1'][buildings.next() < spread ? 1 - main : main]!,
          ratings: [random() < 0.9 ? 1 + draw(2) : 252],
        });
      }
    }
  }
  return {
    rows,
    services,
    rules: {
      aboutEmployee,
      staffOfService: (service) => staff.get(service) ?? '5+',
      staffOfUnit: (unit) => staff.get(unit) ?? '5+',
      placeOfService: (service) => onlyPlaces.get(service) ?? '',
    },
  };
}

/** Every view a page can ask for. */
export function declaredViews({ services }: SmallOffice): View[] {
  const scopes: Scope[] = [
    { kind: 'office' },
    ...[...new Set(services.map(({ unit }) => unit))].map((id): Scope => ({ kind: 'unit', id: id as UnitId })),
    ...services.map(({ id }): Scope => ({ kind: 'service', id: id as ServiceId })),
  ];
  const periods = new Map<string, Period>();
  for (let month = months.first; month <= months.last; month += 1)
    for (const period of [monthPeriod(month), quarterPeriod(month), yearPeriod(month), lastFourQuarters(month)])
      periods.set(`${period.first} ${period.last}`, period);
  periods.set('all', { first: 0, last: 200_000 });
  const filters: Filter[] = [];
  for (const locationId of [undefined, 'b0', 'b1'])
    for (const channel of [undefined, 'web', 'paper', 'phone'] as const)
      for (const clientGroupId of [undefined, 'g1', 'g2'])
        filters.push({
          ...(locationId && { locationId }),
          ...(channel && { channel }),
          ...(clientGroupId && { clientGroupId }),
        });
  return scopes.flatMap((scope) =>
    [...periods.values()].flatMap((period) => filters.map((filter) => ({ scope, period, ...filter }))),
  );
}

/** Charts of a page: of everybody, and of those one filter names. */
const chartFilters: readonly Filter[] = [
  {},
  { locationId: 'b0' },
  { locationId: 'b1' },
  { clientGroupId: 'g1' },
  { clientGroupId: 'g2' },
  { channel: 'web' },
];

const ownCodes = 250;
const everybodyElse = 251;

/**
 * The disclosure of the office's question, with some people watched at a time: each of them has an answer of their own,
 * so `found` tells from the counts of any figure who is in it.
 */
export function* watchedQuestions(
  office: SmallOffice,
  openFrom = quarterPeriod(months.last).first,
): Generator<{
  question: ReturnType<typeof discloseQuestion>;
  found: (counts: readonly number[]) => number[];
}> {
  const people = office.rows.flatMap((row, person) => (row.ratings[0]! <= 5 ? [person] : []));
  for (let from = 0; from < people.length; from += ownCodes) {
    const watched = people.slice(from, from + ownCodes);
    const codes = new Map(watched.map((person, place) => [person, place + 1]));
    const rows = office.rows.map((row, person) => ({
      ...row,
      ratings: row.ratings[0]! <= 5 ? [codes.get(person) ?? everybodyElse] : row.ratings,
    }));
    const column = { code: 'who', questionId: 'who', kind: 'rating', categories: everybodyElse } as const;
    const builder = cubeBuilder([{ columns: [column], places: [0] }]);
    builder.add(blockOf(rows, 1));
    const question = discloseQuestion(pooledAnswers(builder.finish(), 0), everybodyElse, office.rules, openFrom);
    yield { question, found: (counts) => watched.filter((_person, place) => counts[place]! > 0) };
  }
}

/**
 * Which answers are in which shown number: null where the view is hidden. Points of series are appended to the views;
 * those of filtered charts where there are filtered views.
 */
export function membership(office: SmallOffice, views: readonly View[], openFrom?: MonthNumber): (number[] | null)[] {
  const scopes = [...new Map(views.map(({ scope }) => [JSON.stringify(scope), scope])).values()];
  const charts = views.some(isFiltered) ? chartFilters : [{}];
  const members: (number[] | null)[] = [];
  for (const { question, found } of watchedQuestions(office, openFrom)) {
    const sets = [
      ...views.map((view) => {
        const figure = question.figure(view);
        return figure.kind === 'shown' ? found(figure.counts) : null;
      }),
      ...scopes.flatMap((scope) =>
        charts.flatMap((filter) => question.series(scope, filter).map(({ counts }) => found(counts))),
      ),
    ];
    sets.forEach((set, place) => {
      members[place] = set && [...(members[place] ?? []), ...set];
    });
  }
  return members;
}

/** Whether a set of answers lies in the span of the shown sets (Gaussian elimination over a prime field). */
export function solver(sets: readonly (readonly number[])[], people: number): (wanted: readonly number[]) => boolean {
  const prime = 1_000_003;
  const power = (base: number, exponent: number): number => {
    let result = 1;
    let factor = base % prime;
    for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
      if (e % 2 === 1) result = (result * factor) % prime;
      factor = (factor * factor) % prime;
    }
    return result;
  };
  const basis = new Map<number, Float64Array>();
  const reduce = (vector: Float64Array): number => {
    for (let column = 0; column < people; column += 1) {
      if (vector[column] === 0) continue;
      const pivot = basis.get(column);
      if (!pivot) return column;
      const factor = vector[column]!;
      for (let at = column; at < people; at += 1) vector[at] = (vector[at]! + (prime - factor) * pivot[at]!) % prime;
    }
    return -1;
  };
  const asVector = (set: readonly number[]) => {
    const vector = new Float64Array(people);
    for (const person of set) vector[person] = 1;
    return vector;
  };
  for (const set of sets) {
    const vector = asVector(set);
    const pivot = reduce(vector);
    if (pivot < 0) continue;
    const inverse = power(vector[pivot]!, prime - 2);
    for (let at = pivot; at < people; at += 1) vector[at] = (vector[at]! * inverse) % prime;
    basis.set(pivot, vector);
  }
  return (wanted) => reduce(asVector(wanted)) < 0;
}

/** Nothing is shown to anybody, though there are answers enough that may be: of such an office an attack says nothing. */
export function isSilent(office: SmallOffice, sets: readonly (readonly number[] | null)[]): boolean {
  if (office.rows.length - aboutOnePerson(office).size < twicePiece) return false;
  return sets.every((set) => set === null || set.length === 0);
}

const twicePiece = 20;

/** Groups of people who lie in exactly the same shown sets: nothing can be learned about fewer of them. */
export function twins(sets: readonly (readonly number[] | null)[]): number[][] {
  const signatures = new Map<number, number[]>();
  sets.forEach((set, place) => {
    for (const person of set ?? []) signatures.set(person, [...(signatures.get(person) ?? []), place]);
  });
  return [...Map.groupBy(signatures.keys(), (person) => signatures.get(person)!.join(' ')).values()];
}

/** People who answered about somebody who works alone, in a question about the employee; nobody for other questions. */
export function aboutOnePerson({ rows, rules }: SmallOffice): ReadonlySet<number> {
  const isAlone = ({ service, unit }: ReleasedRow) =>
    (service !== '' && rules.staffOfService(service) === '1') || (unit !== '' && rules.staffOfUnit(unit) === '1');
  return new Set(rules.aboutEmployee ? rows.flatMap((row, person) => (isAlone(row) ? [person] : [])) : []);
}
