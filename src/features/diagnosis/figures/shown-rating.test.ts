// Levels, means, touchpoints and differences from disclosed counts: what each threshold shows, and what it never does.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { RatingFigure } from '#domain/disclosed.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { proportionDifference } from '#statistics/proportion-difference.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { levelSentence, writeAbsence } from '#ui/shown-number.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { figureOf, shareFigure } from '../../../../tests/factories/figures.factory.ts';
import { compareShares, restOfOffice } from './share-comparison.ts';
import { goodShare, meanRating, notApplicableOf, optionShare } from './shown-rating.ts';
import { pooledMean, touchpointRatings } from './touchpoint-rating.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentence = (number: ShownNumber) =>
  plain(
    number.kind === 'share'
      ? levelSentence('pl', number as never)
      : number.kind === 'mean'
        ? ''
        : writeAbsence('pl', number),
  );

describe('the level', () => {
  it('is the share of good and very good with the Wilson interval, word for word', () => {
    const share = goodShare(figureOf([5, 8, 10, 40, 80]));
    const wilson = wilsonInterval(120, 143);
    expect(share).toMatchObject({ kind: 'share', n: 143, value: 120 / 143 });
    expect(wilson).toMatchObject({ lower: (share as { low: number }).low, upper: (share as { high: number }).high });
    expect(sentence(share)).toBe(
      'Na 100 osób, które odpowiedziały, 84 oceniły nas dobrze lub bardzo dobrze (prawdopodobnie od 77 do 89; 143 odpowiedzi)',
    );
  });

  it.each([
    [100, 1, 'oceniła'],
    [100, 2, 'oceniły'],
    [100, 5, 'oceniło'],
    [100, 22, 'oceniły'],
    [100, 85, 'oceniło'],
  ])('of %i answers %i good: the verb agrees ("%s")', (n, good, verb) => {
    expect(sentence(goodShare(shareFigure(good, n)))).toContain(` ${good} ${verb} nas `);
  });

  it.each([
    [0, 'zebrano 0'],
    [4, 'zebrano 4'],
    [5, '5 odpowiedzi. Wynik pokażemy od '],
    [9, '9 odpowiedzi. Wynik pokażemy od '],
    [10, 'około 8 na 10'],
    [29, 'około 8 na 10'],
    [30, 'Na 100 osób, które odpowiedziały, 80 oceniło'],
  ])('at n %i reads "%s…"', (n, beginning) => {
    expect(sentence(goodShare(shareFigure(Math.round(n * 0.8), n)))).toContain(beginning);
  });

  it('passes on why there is no number', () => {
    const alone = markDisclosed<RatingFigure>({ kind: 'one-person', collected: 40 });
    expect(goodShare(alone)).toBe(alone);
    expect(meanRating(alone)).toBe(alone);
    expect(optionShare(alone, 0)).toBe(alone);
    expect(notApplicableOf(alone)).toBeNull();
  });
});

describe('the mean', () => {
  it('carries the rating interval, also where all answers agree', () => {
    expect(meanRating(figureOf([1, 2, 5, 22, 70]))).toMatchObject({ kind: 'mean', n: 100, value: 4.58 });
    const agreed = meanRating(figureOf([0, 0, 0, 0, 12]));
    expect(agreed).toMatchObject({ value: 5, high: 5, firmness: 'indicative' });
    expect((agreed as { low: number }).low).toBeLessThan(4.9);
  });
});

describe('"does not apply"', () => {
  it('above a fifth says that the question does not fit', () => {
    expect(notApplicableOf(figureOf([0, 0, 0, 0, 40], 10))).toMatchObject({ share: 0.2, doesNotFit: false });
    expect(notApplicableOf(figureOf([0, 0, 0, 0, 40], 11))).toMatchObject({ count: 11, doesNotFit: true });
  });
});

describe('a touchpoint', () => {
  it('pools its questions and is as wide as if everybody had answered once', () => {
    const pooled = pooledMean([figureOf([0, 0, 10, 20, 10]), figureOf([0, 0, 0, 20, 40])]);
    const once = ratingInterval([0, 0, 10, 40, 50].map((count) => count * 0.6));
    expect(pooled).toMatchObject({ kind: 'mean', n: 60, value: 4.4, firmness: 'firm' });
    expect(once).toMatchObject({ lower: (pooled as { low: number }).low, upper: (pooled as { high: number }).high });
    const twice = ratingInterval([0, 0, 10, 40, 50]) as unknown as { lower: number };
    expect((pooled as { low: number }).low).toBeLessThan(twice.lower);
  });

  it('says why where none of its questions is shown: one person first, else the most answers', () => {
    const alone = markDisclosed<RatingFigure>({ kind: 'one-person', collected: 12 });
    expect(pooledMean([figureOf([0, 0, 0, 0, 6]), alone])).toBe(alone);
    expect(pooledMean([shareFigure(1, 3), shareFigure(4, 8)])).toMatchObject({ collected: 8 });
    expect(pooledMean([alone, shareFigure(20, 40)])).toMatchObject({ kind: 'mean', n: 40 });
  });

  it('stands in its order with its own questions; what was not asked is left out', () => {
    const ratings = coreQuestionnaires['core-visit'].questions.filter(({ kind }) => kind === 'rating');
    const asked = ratings.map((question) => ({ question, figure: shareFigure(20, 40) }));
    const all = touchpointRatings(asked);
    expect(all.map(({ touchpoint }) => touchpoint)).toEqual(['first-contact', 'competence', 'building']);
    expect(all.flatMap(({ items }) => items)).toHaveLength(6);
    const inside = touchpointRatings(asked.filter(({ question }) => question.touchpoint === 'building'));
    expect(inside.map(({ touchpoint }) => touchpoint)).toEqual(['building']);
  });
});

describe('a comparison', () => {
  it('gives Newcombe’s interval and says whether chance may explain it', () => {
    const { difference } = compareShares('period-before', shareFigure(56, 70), shareFigure(48, 80));
    const newcombe = proportionDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    expect(newcombe).toMatchObject({ diff: difference!.value, lower: difference!.low, upper: difference!.high });
    expect(difference).toMatchObject({ mayBeChance: false, indicative: false });
    expect(compareShares('year-before', shareFigure(50, 70), shareFigure(48, 80)).difference!.mayBeChance).toBe(true);
  });

  it.each([
    [9, 40, null],
    [40, 9, null],
    [10, 10, true],
    [29, 40, true],
    [30, 30, false],
  ])('of %i and %i answers: indicative %s', (here, there, indicative) => {
    const { difference } = compareShares('rest-of-office', shareFigure(5, here), shareFigure(5, there));
    expect(difference?.indicative ?? null).toBe(indicative);
  });

  it('with the rest of the office takes the part out, and shows no rest under ten', () => {
    const office = figureOf([1, 2, 3, 40, 54], 8);
    expect(restOfOffice(office, figureOf([1, 0, 3, 20, 6], 5))).toMatchObject({
      kind: 'shown',
      n: 70,
      counts: [0, 2, 0, 20, 48],
      notApplicable: 3,
      firmness: 'firm',
    });
    expect(restOfOffice(office, figureOf([1, 2, 3, 34, 54], 8))).toMatchObject({ kind: 'count-only', collected: 6 });
    expect(restOfOffice(office, shareFigure(1, 3))).toBe(office);
  });
});
