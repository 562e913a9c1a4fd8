// What a page claims of its comparisons together: Holm's correction, and how often a page without any effect claims one.
import { describe, expect, it } from 'vitest';
import { pAdjust } from '#statistics/p-adjust.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { shareFigure } from '../../../../tests/factories/figures.factory.ts';
import { judgedTogether, looksAt, pOfDifference } from './page-comparisons.ts';
import { compareShares } from './share-comparison.ts';

const claims = (rows: readonly { readonly difference: { readonly mayBeChance: boolean } | null }[]) =>
  rows.map(({ difference }) => difference && !difference.mayBeChance);

describe('the comparisons of a page', () => {
  it('are claimed after Holm’s correction for those that could be made', () => {
    // p 0.035 and 0.03 alone would each be called certain
    const rows = [
      compareShares('period-before', shareFigure(60, 80), shareFigure(47, 80)),
      compareShares('year-before', shareFigure(60, 80), shareFigure(5, 9)),
      compareShares('rest-of-office', shareFigure(60, 80), shareFigure(600, 950)),
    ];
    expect(rows.map(({ difference }) => difference?.mayBeChance)).toEqual([false, undefined, false]);
    expect(looksAt(rows)).toBe(2);
    const p = [rows[0]!.difference!.p, rows[2]!.difference!.p];
    expect(p.every((one) => one > 0.025 && one < 0.05)).toBe(true);
    expect(pAdjust(p, 'holm').every((one) => one >= 0.05)).toBe(true);
    expect(claims(judgedTogether(rows))).toEqual([false, null, false]);
    expect(claims(judgedTogether([rows[0]!]))).toEqual([true]);
    const far = compareShares('rest-of-office', shareFigure(60, 80), shareFigure(300, 950));
    expect(claims(judgedTogether([rows[0]!, far]))).toEqual([true, true]);
  });

  it('keep their numbers and intervals', () => {
    const row = compareShares('period-before', shareFigure(60, 80), shareFigure(47, 80));
    const [judged] = judgedTogether([row, row, row]);
    expect(judged!.difference).toEqual({ ...row.difference, mayBeChance: true });
  });

  it('have p 1 where nothing can be told', () => {
    expect(pOfDifference(() => ({ kind: 'too-few-answers', n: 0, needed: 1, reason: '' }))).toBe(1);
  });
});

it('of 2,000 pages without any effect at most 5 % claim a difference; without the correction it was one of ten', () => {
  const random = seededRandom(4);
  const good = (n: number) => Array.from({ length: n }, () => random.next()).filter((one) => one < 0.8).length;
  const pages = 2000;
  let [apart, corrected] = [0, 0];
  for (let page = 0; page < pages; page += 1) {
    const here = shareFigure(good(60), 60);
    const rows = [60, 60, 600].map((n) => compareShares('period-before', here, shareFigure(good(n), n)));
    if (claims(rows).includes(true)) apart += 1;
    if (claims(judgedTogether(rows)).includes(true)) corrected += 1;
  }
  expect(corrected / pages).toBeLessThanOrEqual(0.05);

  expect(apart / pages).toBeGreaterThan(0.08);
});
