// What a year is held against where answers began in the middle of the year before, on strengths, in the diagnosis and of a
// touchpoint: the months that both years have, named.
import { describe, expect, it } from 'vitest';
import { periodFromKey } from '#domain/period.ts';
import { diagnosisView, periodChoice } from '#features/diagnosis/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { seededResults, serviceId } from '../../../tests/factories/seeded-results.factory.ts';
import { comparedWords } from '../diagnosis/figures/share-comparison.ts';
import { comparedSentence } from '../diagnosis/findings/told-changes.ts';
import { touchpointView } from '../diagnosis/touchpoint/touchpoint-view.ts';
import { comparisonSentence, otherWords } from './comparison-words.ts';
import { comparisonsOf } from './gathered.ts';

/** Answers from September 2023 to October 2026. */
const found = seededResults(
  { servicesOfUnit: [1, 1], perMonth: () => 15, months: 38, shape: [0.02, 0.04, 0.1, 0.26, 0.58] },
  seededRandom(9),
);
const picture = found.pictures.visit!;
const office = { kind: 'office' } as const;
const period = (key: string) => periodFromKey(key)!;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const years = [
  {
    year: '2024',
    here: '2024-09..2024-12',
    there: '2023-09..2023-12',
    words: 'wrzesień 2023 – grudzień 2023, tutaj: wrzesień 2024 – grudzień 2024',
  },
  {
    year: '2026',
    here: '2026-01..2026-10',
    there: '2025-01..2025-10',
    words: 'styczeń 2025 – październik 2025, tutaj: styczeń 2026 – październik 2026',
  },
  { year: '2025', here: '2025', there: '2024', words: 'rok 2024' },
];

describe.each(years)('the year $year', ({ year, here, there, words }) => {
  const n = (key: string, scope: Parameters<typeof picture.rating>[1]['scope']) => {
    const figure = picture.rating('overall', { scope, period: period(key) });
    return figure.kind === 'shown' ? figure.n : 0;
  };

  it('is held on the page of strengths against the same months, for the office and a service', () => {
    const gathering = {
      picture,
      context: 'visit',
      period: period(year),
      structure: found.structure,
      targets: [],
      today: found.today,
    } as const;
    const past = [...comparisonsOf(gathering, office)]
      .filter((one) => one?.against === 'past')
      .flatMap((one) => one ?? []);
    const ofService = { kind: 'service', id: serviceId(1) } as const;
    for (const scope of [office, ofService]) {
      const one = past.find(({ subject }) => subject.scope.kind === scope.kind && subject.question.id === 'overall')!;
      expect(one.subject.period).toEqual(period(here));
      expect(one.otherPeriod).toEqual(period(there));
      expect([one.n, one.nOther]).toEqual([n(here, scope), n(there, scope)]);
      expect(plain(otherWords('pl', one))).toBe(`wcześniej: ${words}`);
      expect(plain(comparisonSentence('pl', one))).toContain(`(${words}): średnia`);
    }
  });

  it('is held in the diagnosis and of a touchpoint against the same months', () => {
    const asked = { channel: null, clientGroupId: null, context: null, search: '', page: 1 };
    const query = { ...asked, period: periodChoice(period(year)) };
    const view = diagnosisView(found.pictures, office, query, found.thisMonth, found.chartOf)!;
    const touchpoint = touchpointView('building', view, picture, found.structure)!;
    for (const [one] of [view.comparisons, touchpoint.comparisons]) {
      expect(one).toMatchObject({ here: { n: n(here, office) }, there: { n: n(there, office) } });
      const months = { here: period(here), there: period(there), cut: true };
      expect(one!.months).toEqual(year === '2025' ? null : months);
    }
    const [first] = view.comparisons;
    const named = words.replace(', tutaj: ', ' (tutaj: ');
    if (year !== '2025')
      expect(plain(comparedSentence(first!, 'pl')!)).toMatch(new RegExp(`; ${named.replace('(', '\\(')}\\)\\.$`));
    expect(plain(comparedWords(first!, 'pl'))).toBe(year === '2025' ? 'Poprzedni okres' : `Poprzedni okres: ${named})`);
  });
});

it('a year without a month in common with the one before is not compared', () => {
  const query = {
    channel: null,
    clientGroupId: null,
    context: null,
    search: '',
    page: 1,
    period: periodChoice(period('2023')),
  };
  const view = diagnosisView(found.pictures, office, query, found.thisMonth, found.chartOf)!;
  expect(view.comparisons).toEqual([]);
});
