// What the first page of a drawn office claims: the sentences that say that something differs or has changed.
import { dashboardOf } from '../../src/features/overview/dashboard.ts';
import type { Dashboard } from '../../src/features/overview/dashboard.ts';
import { diagnosisView, listedResults } from '#features/diagnosis/index.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import { comparisonsOf } from '#features/strengths/index.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { seededResults } from './seeded-results.factory.ts';
import type { SeededOffice } from './seeded-results.factory.ts';

const office = { kind: 'office' } as const;
const asked = { period: null, channel: null, clientGroupId: null, context: null, search: '', page: 1 };

/** Without standards and cases, which are not drawn. */
export function dashboardFrom(found: OfficeResults): Dashboard {
  const view = diagnosisView(found.pictures, office, asked, found.thisMonth, found.chartOf)!;
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

/** The kinds of sentences that say of an office without any effect what is not true of it. */
export function claimsOf(found: OfficeResults): string[] {
  const { findings, surelyLowest } = dashboardFrom(found);
  const told = findings.filter(({ kind }) => kind === 'change' || kind === 'strength' || kind === 'weakness');
  const isLowestTold =
    surelyLowest.length > 0 && findings.some(({ kind, key }) => kind === 'level' && !key.series.endsWith('/overall'));
  return [...told.map(({ kind }) => kind), ...(isLowestTold ? ['lowest'] : [])];
}

/** Offices as they are: a county with fourteen services of very different size, and a small one with sixty answers a year. */
export const drawnOffices: Readonly<Record<string, Omit<SeededOffice, 'shape'>>> = {
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

export function falseAlarms(
  drawn: Omit<SeededOffice, 'shape'>,
  shape: readonly number[],
  overviews: number,
  random: SeededRandom = seededRandom(6),
): FalseAlarms {
  const byKind: Record<string, number> = {};
  let claiming = 0;
  for (let one = 0; one < overviews; one += 1) {
    const claims = claimsOf(seededResults({ ...drawn, shape }, random));
    if (claims.length > 0) claiming += 1;
    for (const kind of new Set(claims)) byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  return { overviews, claiming, byKind };
}
