// Ranks with ties share their mean.
import { describe, expect, it } from 'vitest';
import { ranks } from './ranks.ts';

describe('ranks', () => {
  it('gives the values of the worked example, and of nothing', () => {
    expect(ranks([10, 20, 20])).toEqual({ ranks: [1, 2.5, 2.5], tieSum: 6 });
    expect(ranks([])).toEqual({ ranks: [], tieSum: 0 });
  });
});
