// The second margin, recomputed by plain proportional fitting: cells, the mixed ones, and every reason to leave places out.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { weightedShares } from '#statistics/post-stratified.ts';
import { mostTimesMedian, weigh } from './weigh.ts';
import type { ServiceAnswers, Weighed } from './weigh.ts';
import type { CountedPlace } from './raked-parts.ts';

function shown(...counts: number[]): Disclosed<RatingFigure> {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return markDisclosed({ kind: 'shown', firmness: 'firm', n, counts, notApplicable: 0, collected: n } as const);
}
const hidden = (collected: number): Disclosed<RatingFigure> =>
  markDisclosed({ kind: 'shown-with-others', collected } as const);
const service = (
  id: string,
  figure: Disclosed<RatingFigure>,
  people: number | null,
  at: Record<string, Disclosed<RatingFigure>>,
): ServiceAnswers => ({
  id,
  name: `Usługa ${id}`,
  figure,
  people,
  atPlaces: Object.entries(at).map(([placeId, there]) => ({ placeId, figure: there })),
});
const place = (id: string, people: number | null, figure: Disclosed<RatingFigure>): CountedPlace => ({
  id,
  name: `Miejsce ${id}`,
  people,
  figure,
});
const partsOf = ({ figure }: Weighed) => (figure.kind === 'shown' ? (figure.parts ?? []) : []);
const placesOf = ({ weighing }: Weighed) => (weighing.kind === 'weighted' ? weighing.byPlaces : undefined);

/** Two services, each in the town hall (h) and a branch (b); the branch answers three times as often. */
const services = [
  service('a', shown(20, 60), 800, { h: shown(10, 10), b: shown(10, 50) }),
  service('c', shown(30, 50), 400, { h: shown(20, 20), b: shown(10, 30) }),
];
const whole = shown(50, 110);
const hall = (people: number | null) => place('h', people, shown(30, 30));
const branch = (people: number | null) => place('b', people, shown(20, 80));

/** Sum of weights over the parts that a filter keeps. */
const mass = (weighed: Weighed, of: (margins: readonly [string, string]) => boolean) =>
  partsOf(weighed).reduce((sum, part) => (part.margins && of(part.margins) ? sum + part.n * part.weight : sum), 0);

describe('weights by services and places', () => {
  it('meet both margins, and are what plain fitting row by row and column by column gives', () => {
    const got = weigh(whole, services, [hall(700), branch(500)]);
    expect(placesOf(got)).toEqual({ kind: 'raked', places: 2, mixed: 0, unheard: 0 });
    expect(mass(got, ([key]) => key === 'a')).toBeCloseTo(800, 6);
    expect(mass(got, ([key]) => key === 'c')).toBeCloseTo(400, 6);
    expect(mass(got, ([, at]) => at === 'h')).toBeCloseTo(700, 6);
    expect(mass(got, ([, at]) => at === 'b')).toBeCloseTo(500, 6);
    const cells = { ah: 20, ab: 60, ch: 40, cb: 40 };
    for (let round = 0; round < 500; round += 1) {
      const scaled = (one: 'ah' | 'ab' | 'ch' | 'cb', other: typeof one, total: number) => {
        const factor = total / (cells[one] + cells[other]);
        cells[one] *= factor;
        cells[other] *= factor;
      };
      scaled('ah', 'ab', 800);
      scaled('ch', 'cb', 400);
      scaled('ah', 'ch', 700);
      scaled('ab', 'cb', 500);
    }
    expect(partsOf(got).map(({ n, weight }) => n * weight)).toEqual(
      [cells.ah, cells.ab, cells.ch, cells.cb].map((value) => expect.closeTo(value, 6)),
    );
    const good = (cells.ah * 10) / 20 + (cells.ab * 50) / 60 + (cells.ch * 20) / 40 + (cells.cb * 30) / 40;
    expect(weightedShares(partsOf(got))[1]).toBeCloseTo(good / 1200, 8);
  });

  it('take only the proportions from places, and say where the totals are apart', () => {
    const [small, large] = [
      weigh(whole, services, [hall(700), branch(500)]),
      weigh(whole, services, [hall(1400), branch(1000)]),
    ];
    partsOf(large).forEach(({ weight }, at) => expect(weight).toBeCloseTo(partsOf(small)[at]!.weight, 9));
    expect(large.weighing).toMatchObject({ counted: { services: 1200, places: 2400 } });
    expect(small.weighing).not.toHaveProperty('counted');
  });

  it('keep what has no place in its service, outside the margin of places', () => {
    const more = [services[0]!, service('c', shown(35, 60), 475, { h: shown(20, 20), b: shown(10, 30) })];
    const got = weigh(shown(55, 120), more, [hall(700), branch(500)]);
    expect(placesOf(got)).toEqual({ kind: 'raked', places: 2, mixed: 15, unheard: 0 });
    const mixed = partsOf(got).find(({ margins }) => margins?.[1] === '')!;
    expect(mixed).toMatchObject({ key: 'c', n: 15, counts: [5, 10] });
    // 15 of 95 answers about it stand for 75 of its 475 people
    expect(mixed.n * mixed.weight).toBeCloseTo(75, 6);
    expect(mass(got, ([key]) => key === 'c')).toBeCloseTo(475, 6);
    expect(mass(got, ([, at]) => at === 'h')).toBeCloseTo(700, 6);
  });

  it('divide the rest by place too: what a place shows without the services shown there', () => {
    const hiddenOne = service('d', hidden(12), 60, {});
    const got = weigh(shown(60, 112), [...services, hiddenOne], [hall(700), place('b', 560, shown(30, 82))]);
    expect(partsOf(got).find(({ key }) => key === '')).toMatchObject({ n: 12, counts: [10, 2], margins: ['', 'b'] });
    expect(mass(got, ([key]) => key === '')).toBeCloseTo(60, 6);
  });

  it('are brought down to five times the middle one, by name', () => {
    const uneven = [
      service('a', shown(40, 160), 200, { h: shown(35, 155), b: shown(5, 5) }),
      service('c', shown(20, 80), 100, { h: shown(15, 75), b: shown(5, 5) }),
    ];
    const got = weigh(shown(60, 240), uneven, [place('h', 30, shown(50, 230)), place('b', 270, shown(10, 10))]);
    const weights = partsOf(got).map(({ weight }) => weight);
    // 190 of the 300 answers are about service a in the town hall: theirs is the weight in the middle
    expect(Math.max(...weights)).toBeCloseTo(mostTimesMedian * weights[0]!, 6);
    expect(got.weighing).toMatchObject({ trimmed: ['Usługa a (Miejsce b)', 'Usługa c (Miejsce b)'] });
  });

  it.each([
    ['of-a-unit', services, 'of-a-unit'],
    ['one-place', services, [hall(900)]],
    ['places-not-counted', services, [hall(700), branch(null)]],
    ['places-unheard', services, [hall(700), branch(500), place('x', 400, hidden(3))]],
    // each service in one place only: its people and those of its place cannot both be right
    [
      'margins-apart',
      [service('a', shown(20, 60), 800, { h: shown(20, 60) }), service('c', shown(30, 50), 400, { b: shown(30, 50) })],
      [place('h', 300, shown(20, 60)), place('b', 900, shown(30, 50))],
    ],
    // more answers in a place than of its service: such figures cannot be divided, and no page may fail over them
    [
      'margins-apart',
      [
        service('a', shown(20, 60), 800, { h: shown(30, 60), b: shown(10, 50) }),
        service('c', shown(30, 50), 400, { h: shown(20, 20), b: shown(10, 30) }),
      ],
      [hall(700), branch(500)],
    ],
    [
      'few-placed',
      [
        service('a', shown(20, 60), 800, { h: shown(10, 10), b: shown(10, 20) }),
        service('c', shown(30, 50), 400, { h: shown(10, 10), b: shown(10, 10) }),
      ],
      [place('h', 900, shown(20, 20)), place('b', 300, shown(20, 30))],
    ],
  ] as const)('%s: services alone weigh, and it is said', (reason, of, places) => {
    const got = weigh(whole, of, places);
    expect(placesOf(got)).toMatchObject({ kind: 'services-only', reason });
    expect(partsOf(got)).toEqual([
      { key: 'a', n: 80, counts: [20, 60], weight: 10 },
      { key: 'c', n: 80, counts: [30, 50], weight: 5 },
    ]);
    expect(partsOf(weigh(whole, of))).toEqual(partsOf(got));
  });

  it('a few people of a place nobody answered from are told, and others stand for them', () => {
    const got = weigh(whole, services, [hall(700), branch(500), place('x', 40, hidden(3))]);
    expect(placesOf(got)).toMatchObject({ kind: 'raked', unheard: 40 });
    expect(mass(got, () => true)).toBeCloseTo(1200, 6);
  });
});
