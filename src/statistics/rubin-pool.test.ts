// Rubin's rules: the worked example and the edges where nothing varies.
import { describe, expect, it } from 'vitest';
import { rubinPool } from './rubin-pool.ts';

describe('rubinPool', () => {
  it('gives the worked example', () => {
    expect(rubinPool([1, 2, 3], [0.5, 0.5, 0.5])).toMatchObject({
      estimate: 2,
      between: 1,
      total: expect.closeTo(11 / 6, 12),
      df: expect.closeTo(3.781_25, 10),
      fmi: expect.closeTo(0.807_708_420_611_646_4, 10),
    });
  });

  it('has fewer degrees of freedom for a small complete sample', () => {
    const got = rubinPool([1, 2, 3], [0.5, 0.5, 0.5], 20);
    expect(got.kind === 'result' && (got.df as number) < 3.78).toBe(true);
  });

  it('has infinite degrees of freedom, given as undefined, when the data sets agree', () => {
    expect(rubinPool([2, 2], [1, 1])).toMatchObject({ total: 1, df: { kind: 'undefined' }, fmi: 0, riv: 0 });
  });

  it('says what one data set or no variance leave open', () => {
    expect(rubinPool([2], [1])).toMatchObject({ estimate: 2, total: { kind: 'too-few-answers' } });
    expect(rubinPool([1, 1], [0, 0])).toMatchObject({ total: 0, riv: { kind: 'undefined' } });
    expect(rubinPool([1, 2], [0, 0])).toMatchObject({ df: 1, riv: { kind: 'undefined' } });
    expect(rubinPool([], []).kind).toBe('too-few-answers');
    expect(rubinPool([1, 2], [1, -1]).kind).toBe('undefined');
  });
});
