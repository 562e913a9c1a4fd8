// What the first page of a drawn office claims: sentences and tiles that say that something differs or has changed.
import { dashboardOf } from '../../src/features/overview/dashboard.ts';
import type { Dashboard } from '../../src/features/overview/dashboard.ts';
import { closedQuarter, diagnosisView, listedResults, periodChoice } from '#features/diagnosis/index.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import { lastFourQuarters, yearPeriod } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import { comparisonsOf } from '#features/strengths/index.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { commentsForThemes } from '../../src/features/directions/themes/theme-counts.ts';
import { sourcesOf, themesOf } from './overview-tiles.factory.ts';
import { seededAnswers } from './seeded-results.factory.ts';
import type { SeededOffice } from './seeded-results.factory.ts';

const office = { kind: 'office' } as const;
const asked = { channel: null, clientGroupId: null, context: null, search: '', page: 1 };

/** Periods in which the first page is read: the one it opens with, and wider ones that somebody chooses there. */
export const drawnPeriods = {
  'as it opens': () => null,
  'four quarters': (thisMonth: MonthNumber) => lastFourQuarters(closedQuarter(thisMonth).last),
  'last year': (thisMonth: MonthNumber) => yearPeriod(thisMonth - 12),
} as const satisfies Readonly<Record<string, (thisMonth: MonthNumber) => Period | null>>;
export type DrawnPeriod = keyof typeof drawnPeriods;

/** Without standards and cases, which are not drawn. */
export function dashboardFrom(found: OfficeResults, read: DrawnPeriod = 'as it opens'): Dashboard {
  const chosen = drawnPeriods[read](found.thisMonth);
  const query = { ...asked, period: chosen && periodChoice(chosen) };
  const view = diagnosisView(found.pictures, office, query, found.thisMonth, found.chartOf)!;
  const results = listedResults(found, { period: view.period, context: view.context })!;
  const { structure, today, pictures } = found;
  const gathering = {
    picture: pictures[view.context]!,
    context: view.context,
    period: view.period.period,
    structure,
    targets: [],
    today,
  };
  const comparisons = [...comparisonsOf(gathering, office)].filter((one) => one !== null);
  return dashboardOf(found, view, results, 1, {
    comparisons,
    standards: [],
    late: null,
    proven: 0,
    praised: [],
    elsewhere: { sources: null, themes: null },
  });
}

/** The kinds of sentences and tiles that say of an office without any effect what is not true of it. */
export function claimsOf({ findings, surelyLowest, standing, area }: Dashboard): string[] {
  const told = findings.filter(({ kind }) => kind === 'change' || kind === 'strength' || kind === 'weakness');
  const isLowestTold =
    surelyLowest.length > 0 && findings.some(({ kind, key }) => kind === 'level' && !key.series.endsWith('/overall'));
  return [
    ...told.map(({ kind }) => kind),
    ...(isLowestTold ? ['lowest'] : []),
    ...(standing.length > 0 || surelyLowest.length > 0 ? ['tile of strengths'] : []),
    ...(area === null ? [] : ['tile of development']),
  ];
}

/** One in four writes something, as in the sample. */
const commenting = 0.25;

/**
 * The same of the tiles of sources and directions, where every question goes with the rating alike and comments are
 * about the same as before: all themes come up as often, or one of them more often than all others.
 */
function tileClaims(drawn: DrawnOffice, answers: Answers, hasLeading: boolean, random: SeededRandom): string[] {
  const sources = sourcesOf(answers.found, answers.rows);
  const perMonth = drawn.servicesOfUnit
    .flatMap((count) => Array.from({ length: count }))
    .reduce<number>((sum, _, service) => sum + drawn.perMonth(service), 0);
  const inQuarter = Math.round(commenting * 3 * perMonth);
  const read = inQuarter >= commentsForThemes ? inQuarter : 4 * inQuarter;
  const themes = themesOf(read, read, (place) => (hasLeading && place === 0 ? 0.4 : 0.1), random);
  const [first, ...others] = themes.kind === 'told' ? themes.leading : [];
  const alone = first && others.length === 0;
  return [
    ...(sources.kind === 'told' ? ['tile of sources'] : []),
    ...(alone && !hasLeading ? ['tile of directions, theme'] : []),
    ...(alone && first.isChange ? ['tile of directions, change'] : []),
  ];
}

type DrawnOffice = Omit<SeededOffice, 'shape'>;
type Answers = ReturnType<typeof seededAnswers>;

/** Offices as they are: a county with fourteen services of very different size, and a small one with sixty answers a year. */
export const drawnOffices: Readonly<Record<string, DrawnOffice>> = {
  county: {
    servicesOfUnit: [3, 3, 2, 2, 2, 1, 1],
    perMonth: (service) => [40, 30, 24, 20, 16, 14, 12, 10, 8, 6, 5, 4, 3, 2][service]!,
    months: 30,
  },
  'small gmina': { servicesOfUnit: [2, 2], perMonth: (service) => [3, 2, 1, 1][service]!, months: 36 },
};

export interface FalseAlarms {
  readonly overviews: number;
  /** overviews that claim anything */
  readonly claiming: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/**
 * Every drawn office is read in each of the periods. Tiles of sources and directions do not follow the period.
 * @param tilesOfEach these two are counted in every so manieth office: they take longest
 */
export function falseAlarms(
  drawn: DrawnOffice,
  shape: readonly number[],
  overviews: number,
  { random = seededRandom(6), tilesOfEach = 1 }: { random?: SeededRandom; tilesOfEach?: number } = {},
): ReadonlyMap<DrawnPeriod, FalseAlarms> {
  const periods = Object.keys(drawnPeriods) as DrawnPeriod[];
  const counts = new Map(periods.map((read) => [read, { claiming: 0, byKind: {} as Record<string, number> }]));
  // of its own, so that the answers drawn do not depend on the comments
  const ofComments = seededRandom(8);
  for (let one = 0; one < overviews; one += 1) {
    const answers = seededAnswers({ ...drawn, shape }, random);
    const tiles = one % tilesOfEach === 0 ? tileClaims(drawn, answers, ofComments.next() < 0.5, ofComments) : [];
    for (const [read, count] of counts) {
      const claims = new Set([...claimsOf(dashboardFrom(answers.found, read)), ...tiles]);
      if (claims.size > 0) count.claiming += 1;
      for (const kind of claims) count.byKind[kind] = (count.byKind[kind] ?? 0) + 1;
    }
  }
  return new Map([...counts].map(([read, count]) => [read, { overviews, ...count }]));
}
