// Weighted surveys: intervals cover as stated, raking removes the bias it is meant to remove.
import { describe, expect, it } from 'vitest';
import { isUndefined } from '#statistics/outcome.ts';
import { rake } from '#statistics/raking.ts';
import { servqualGap } from '#statistics/servqual-gap.ts';
import { surveyMean } from '#statistics/survey-mean.ts';
import { surveyProportion } from '#statistics/survey-proportion.ts';
import { rating, room, rounds, shareOf } from './repeated.ts';

const SERVICES = [
  { name: 'a', share: 0.6, answers: [0.05, 0.1, 0.2, 0.35, 0.3] },
  { name: 'b', share: 0.4, answers: [0.15, 0.2, 0.3, 0.2, 0.15] },
];
const meanOf = (answers: readonly number[]): number => answers.reduce((sum, p, at) => sum + p * (at + 1), 0);
const TRUE_MEAN = SERVICES.reduce((sum, service) => sum + service.share * meanOf(service.answers), 0);

describe('surveyMean', () => {
  it.each([15, 30, 100])('covers the mean of two strata with %i answers each in 92 to 98 percent of surveys', (n) => {
    const times = rounds(1500);
    const covered = shareOf(times, n, (random) => {
      const rows = SERVICES.flatMap((service) => Array.from({ length: n }, () => service));
      const got = surveyMean(
        rows.map((service) => rating(random, service.answers)),
        { weights: rows.map((service) => service.share), strata: rows.map((service) => service.name) },
      );
      if (isUndefined(got) || isUndefined(got.interval)) return false;
      return got.interval.lower <= TRUE_MEAN && TRUE_MEAN <= got.interval.upper;
    });
    expect(covered).toBeGreaterThan(0.92 - room(0.95, times));
    expect(covered).toBeLessThan(0.98 + room(0.95, times));
  });

  it('covers with twelve counters whose clients resemble each other, where plain errors fail', () => {
    const times = rounds(800);
    const cover = (clustered: boolean): number =>
      shareOf(times, 12, (random) => {
        const clusters = Array.from({ length: 12 }, (_, counter) =>
          Array.from({ length: 10 }, () => `${counter}`),
        ).flat();
        const level = Array.from({ length: 12 }, () => random.normal());
        const values = clusters.map((counter) => level[Number(counter)]! + random.normal());
        const got = surveyMean(values, clustered ? { clusters } : {});
        if (isUndefined(got) || isUndefined(got.interval)) return false;
        return got.interval.lower <= 0 && 0 <= got.interval.upper;
      });
    expect(cover(true)).toBeGreaterThan(0.92 - room(0.95, times));
    expect(cover(false)).toBeLessThan(0.75);
  });
});

describe('surveyProportion', () => {
  it.each([30, 100])('covers a share of four in five with %i unequally weighted answers', (n) => {
    const times = rounds(1500);
    const covered = shareOf(times, n, (random) => {
      const weights = Array.from({ length: n }, () => 0.5 + random.next());
      const got = surveyProportion(
        weights.map(() => Number(random.next() < 0.8)),
        { weights },
      );
      if (isUndefined(got) || isUndefined(got.interval)) return false;
      return got.interval.lower <= 0.8 && 0.8 <= got.interval.upper;
    });
    expect(covered).toBeGreaterThan(0.92 - room(0.95, times));
  });
});

describe('rake', () => {
  it('removes the bias of a channel that answers more often', () => {
    let [plain, raked] = [0, 0];
    const times = rounds(100);
    shareOf(times, 5, (random) => {
      // Half of the clients came in person (mean 4.2), half online (3.0); those online answer three times as often.
      const channel = Array.from({ length: 400 }, () => (random.next() < 0.75 ? 'web' : 'desk'));
      const values = channel.map((name) => (name === 'web' ? 3 : 4.2) + random.normal());
      const got = rake(
        { channel },
        { channel: { web: 500, desk: 500 } },
        channel.map(() => 1),
      );
      if (isUndefined(got)) return false;
      plain += values.reduce((sum, value) => sum + value, 0) / values.length / times;
      raked += values.reduce((sum, value, at) => sum + value * got.weights[at]!, 0) / 1000 / times;
      return true;
    });
    expect(Math.abs(raked - 3.6)).toBeLessThan(0.03);
    expect(plain - 3.6).toBeLessThan(-0.25);
  });
});

describe('servqualGap', () => {
  it.each([10, 30])('raises a false alarm in at most 5 percent of comparisons of %i clients', (n) => {
    const times = rounds(1500);
    const answers = [0.05, 0.1, 0.2, 0.35, 0.3];
    const test = (name: 'p' | 'wilcoxonP'): number =>
      shareOf(times, n, (random) => {
        const draw = (): number[] => Array.from({ length: n }, () => rating(random, answers));
        const got = servqualGap(draw(), draw());
        return !isUndefined(got) && typeof got[name] === 'number' && got[name] < 0.05;
      });
    expect(test('p')).toBeLessThan(0.055 + room(0.05, times));
    expect(test('wilcoxonP')).toBeLessThan(0.055 + room(0.05, times));
  });
});
