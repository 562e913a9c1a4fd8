// Weights by people served: an uneven sample of services is set right, and the interval covers the truth as stated.
import { describe, expect, it } from 'vitest';
import { isUndefined } from '#statistics/outcome.ts';
import { postStratifiedMean, postStratifiedShare } from '#statistics/post-stratified.ts';
import type { CountedPart } from '#statistics/post-stratified.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { rating, room, rounds, shareOf } from './repeated.ts';

/** Services: people served, answers, and how they answer. The best liked one answers most often. */
const offices = {
  'three services, the best liked one answers most often': [
    { served: 4000, n: 40, answers: [0.15, 0.2, 0.3, 0.2, 0.15] },
    { served: 1500, n: 60, answers: [0.05, 0.1, 0.2, 0.35, 0.3] },
    { served: 500, n: 200, answers: [0.01, 0.02, 0.07, 0.2, 0.7] },
  ],
  'twelve services of ten to twenty answers': Array.from({ length: 12 }, (_, place) => ({
    served: 200 * (1 + (place % 4) * 3),
    n: 10 + ((place * 7) % 11),
    answers: place % 2 === 0 ? [0.02, 0.03, 0.05, 0.2, 0.7] : [0.1, 0.15, 0.2, 0.3, 0.25],
  })),
  'six services where nearly everybody is glad': Array.from({ length: 6 }, (_, place) => ({
    served: 300 * (place + 1) ** 2,
    n: 30,
    answers: [0.01, 0.01, 0.03, 0.1, 0.85],
  })),
};
type Services = (typeof offices)[keyof typeof offices];

const total = (services: Services, of: (service: Services[number]) => number) =>
  services.reduce((sum, service) => sum + of(service), 0);
const good = (answers: readonly number[]) => answers[3]! + answers[4]!;
const mean = (answers: readonly number[]) => answers.reduce((sum, share, point) => sum + share * (point + 1), 0);

function survey(random: SeededRandom, services: Services): CountedPart[] {
  return services.map(({ served, n, answers }) => {
    const counts = [0, 0, 0, 0, 0];
    for (let each = 0; each < n; each += 1) counts[rating(random, answers) - 1]! += 1;
    return { n, counts, weight: served / n };
  });
}

describe.each(Object.entries(offices))('%s', (_name, services) => {
  const served = total(services, (service) => service.served);
  const truth = {
    share: total(services, (service) => service.served * good(service.answers)) / served,
    mean: total(services, (service) => service.served * mean(service.answers)) / served,
  };

  it('the interval of the share and of the mean cover what all people served would say, in at least 93 percent', () => {
    const times = rounds(2000);
    const inside = (got: ReturnType<typeof postStratifiedMean>, value: number) =>
      !isUndefined(got) && got.lower <= value && value <= got.upper;
    const share = shareOf(times, 1, (random) =>
      inside(postStratifiedShare(survey(random, services), [3, 4]), truth.share),
    );
    const ofMean = shareOf(times, 2, (random) => inside(postStratifiedMean(survey(random, services)), truth.mean));
    for (const covered of [share, ofMean]) {
      expect(covered).toBeGreaterThan(0.93 - room(0.95, times));
      expect(covered).toBeLessThanOrEqual(1);
    }
  });
});

it('an uneven sample is far from the truth without weights and near it with them', () => {
  const services = offices['three services, the best liked one answers most often'];
  const served = total(services, (service) => service.served);
  const truth = total(services, (service) => service.served * good(service.answers)) / served;
  const off = { plain: 0, weighted: 0 };
  const times = rounds(400);
  shareOf(times, 3, (random) => {
    const parts = survey(random, services);
    const plain = postStratifiedShare(
      parts.map((part) => ({ ...part, weight: 1 })),
      [3, 4],
    );
    const weighted = postStratifiedShare(parts, [3, 4]);
    if (isUndefined(plain) || isUndefined(weighted)) throw new Error('no share');
    off.plain += (plain.value - truth) / times;
    off.weighted += (weighted.value - truth) / times;
    return true;
  });
  expect(off.plain).toBeGreaterThan(0.3);
  expect(Math.abs(off.weighted)).toBeLessThan(0.01);
});
