// The rule of weighting, recomputed by hand: parts, the rest, trimming, and every reason why nothing is weighted.
import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { StudyId } from '#domain/ids.ts';
import { weightedShares } from '#statistics/post-stratified.ts';
import { choiceIn, lockOf } from './study-weights.ts';
import { mostTimesMedian, weigh } from './weigh.ts';
import type { ServiceAnswers, Weighed } from './weigh.ts';

function shown(...counts: number[]): Disclosed<RatingFigure> {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return markDisclosed({ kind: 'shown', firmness: 'firm', n, counts, notApplicable: 0, collected: n } as const);
}
const hidden = (collected: number): Disclosed<RatingFigure> =>
  markDisclosed({ kind: 'shown-with-others', collected } as const);
const service = (id: string, figure: Disclosed<RatingFigure>, people: number | null): ServiceAnswers => ({
  id,
  name: `Usługa ${id}`,
  figure,
  people,
});
const partsOf = ({ figure }: Weighed) => (figure.kind === 'shown' ? figure.parts : undefined);

describe('weigh', () => {
  it('lets every service count for its people, and the rest for the people of all other services', () => {
    const got = weigh(shown(30, 50), [
      service('a', shown(10, 10), 200),
      service('b', shown(10, 30), 100),
      service('c', hidden(9), 40),
      service('d', hidden(0), 20),
    ]);
    expect(partsOf(got)).toEqual([
      { key: 'a', n: 20, counts: [10, 10], weight: 10 },
      { key: 'b', n: 40, counts: [10, 30], weight: 2.5 },
      { key: '', n: 20, counts: [10, 10], weight: 3 },
    ]);
    expect(got.weighing).toEqual({ kind: 'weighted', services: 2, rest: 20, unheard: 0, trimmed: [], uncounted: [] });
    // (10·10 + 30·2.5 + 10·3) / 360 people
    expect(weightedShares(partsOf(got)!)[1]).toBeCloseTo(205 / 360, 12);
  });

  it('leaves out people nobody speaks for, and says how many', () => {
    const got = weigh(shown(20, 40), [
      service('a', shown(10, 10), 200),
      service('b', shown(10, 30), 100),
      service('c', hidden(0), 70),
    ]);
    expect(partsOf(got)).toHaveLength(2);
    expect(got.weighing).toMatchObject({ kind: 'weighted', rest: 0, unheard: 70 });
  });

  it('gives answers of uncounted services the weight of the others on average, and names the services', () => {
    const got = weigh(shown(25, 45), [
      service('a', shown(10, 10), 200),
      service('b', shown(10, 30), 100),
      service('c', hidden(0), null),
    ]);
    expect(partsOf(got)?.[2]).toEqual({ key: '', n: 10, counts: [5, 5], weight: 5 });
    expect(got.weighing).toMatchObject({ rest: 10, uncounted: ['Usługa c'] });
  });

  it('counts who answered as served, and trims a weight to five times the middle one', () => {
    const got = weigh(shown(20, 60), [
      service('a', shown(10, 40), 0),
      service('b', shown(5, 15), 60),
      service('c', shown(5, 5), 9000),
    ]);
    expect(partsOf(got)?.map(({ weight }) => weight)).toEqual([1, 3, mostTimesMedian]);
    expect(got.weighing).toMatchObject({ trimmed: ['Usługa c'] });
  });

  it.each([
    ['not-counted', shown(20, 40), [service('a', shown(10, 10), 9), service('b', shown(10, 30), null)]],
    ['more-answers-than-people', shown(20, 40), [service('a', shown(10, 10), 9), service('b', shown(10, 30), 9)]],
    ['too-few-answers', shown(10, 19), [service('a', shown(5, 5), 9), service('b', shown(5, 14), 900)]],
    ['one-part', shown(20, 40), [service('a', shown(20, 40), 900)]],
    ['services-moved', shown(20, 40), [service('a', shown(10, 10), 900), service('b', shown(21, 20), 900)]],
    ['too-few-answers', hidden(8), []],
  ] as const)('%s: the figure stays as it is', (reason, whole, services) => {
    const got = weigh(whole, services);
    expect(got.figure).toBe(whole);
    expect(got.weighing).toMatchObject({ kind: 'unweighted', reason });
  });

  it('changes nothing where every service answered equally often, and keeps every answer', () => {
    const count = integer({ min: 5, max: 60 });
    assert(
      property(
        array(tuple(count, count), { minLength: 2, maxLength: 8 }),
        integer({ min: 1, max: 40 }),
        (all, each) => {
          const sum = (place: 0 | 1) => all.reduce((total, pair) => total + pair[place], 0);
          const services = all.map(([a, b], place) => service(String(place), shown(a, b), (a + b) * each));
          const whole = shown(sum(0) + 5, sum(1) + 7);
          const got = weigh(whole, services);
          if (sum(0) + sum(1) + 12 < 30) return;
          const parts = partsOf(got)!;
          expect(parts.reduce((n, part) => n + part.n, 0)).toBe(sum(0) + sum(1) + 12);
          expect(weightedShares(parts)[0]).toBeCloseTo((sum(0) + 5) / (sum(0) + sum(1) + 12), 10);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the choice of a period', () => {
  const study = (id: string, from: string, to: string | null) => ({ id: id as StudyId, from, to });
  const chosen = [{ studyId: 'weighted', weights: 'people-served', version: 1 } as const];
  const autumn = { first: 12 * 2026 + 9, last: 12 * 2026 + 11 };

  it('is weighted only where all studies of the time chose it', () => {
    const main = study('weighted', '2026-01-01', null);
    expect(choiceIn([main], chosen, autumn)).toBe('people-served');
    expect(choiceIn([main, study('other', '2026-10-05', '2026-10-23')], chosen, autumn)).toBe('studies-differ');
    expect(choiceIn([main, study('other', '2026-03-05', '2026-03-23')], chosen, autumn)).toBe('people-served');
    expect(choiceIn([study('other', '2026-10-05', null)], chosen, autumn)).toBe('none');
    expect(choiceIn([], chosen, autumn)).toBe('none');
  });

  it('is by places too only where all studies of the time chose that', () => {
    const both = [
      { studyId: 'one', weights: 'people-served-and-places', version: 1 },
      { studyId: 'other', weights: 'people-served', version: 1 },
    ] as const;
    const one = study('one', '2026-01-01', null);
    expect(choiceIn([one], both, autumn)).toBe('people-served-and-places');
    expect(choiceIn([one, study('other', '2026-10-05', null)], both, autumn)).toBe('people-served');
    expect(choiceIn([one, study('third', '2026-10-05', null)], both, autumn)).toBe('studies-differ');
  });

  it('is locked by the first released answer, and open for visits only', () => {
    expect(lockOf({ context: 'visit' }, false)).toBe(null);
    expect(lockOf({ context: 'visit' }, true)).toBe('answers-released');
    expect(lockOf({ context: 'staff' }, false)).toBe('people-not-counted');
  });
});
