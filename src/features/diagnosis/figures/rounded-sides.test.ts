// Differences on a page and in its file: rounded alike, and never against the verdict or the figures beside them.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { ShownMean, ShownNumber, ShownShare } from '#ui/shown-number.ts';
import { differenceInWords, comparedDifference } from './line-words.ts';
import { apartCells, sidesOf } from './rounded-sides.ts';

const share = (value: number, firmness: ShownShare['firmness'] = 'firm'): ShownShare => {
  return { kind: 'share', n: 100, firmness, value, low: value - 0.1, high: value + 0.1 };
};
const mean = (value: number): ShownMean => {
  return { kind: 'mean', n: 100, firmness: 'firm', value, low: value - 0.1, high: value + 0.1 };
};
const limits = (value: number, low: number, high: number) => ({ value, low, high });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('a difference of shares', () => {
  it('whose interval leaves 0 out is not written as if it held it, in words and in the file', () => {
    const sides = { number: share(0.7), before: share(0.776) };
    const difference = limits(-0.076, -0.15, -0.003);
    expect(plain(differenceInWords(sides, difference, 'pl'))).toBe('−8 punktów procentowych (od −15 do −0,3)');
    expect(plain(differenceInWords(sides, difference, 'en'))).toBe('−8 percentage points (−15 to −0.3)');
    expect(apartCells(sides, difference)).toEqual([-0.08, -0.15, -0.003]);
  });

  it('of two figures that are written alike is smaller than a point', () => {
    const row = { here: share(0.766), there: share(0.774), difference: limits(-0.008, -0.06, 0.04) };
    const shown = { ...row, here: markDisclosed(row.here), there: markDisclosed(row.there) };
    expect(plain(comparedDifference(shown, 'pl'))).toBe('−0,8 punktu procentowego (od −6 do 4)');
    expect(apartCells(sidesOf(shown)!, row.difference)).toEqual([-0.008, -0.06, 0.04]);
  });

  it('is told in whole points where the figures are tenths of the whole', () => {
    const sides = { number: share(0.81, 'indicative'), before: share(0.77, 'indicative') };
    expect(plain(differenceInWords(sides, limits(0.04, -0.2, 0.3), 'pl'))).toBe('+4 punkty procentowe (od −20 do 30)');
  });
});

describe('a difference of means', () => {
  it('has no minus before a zero and no zero where it is none', () => {
    const sides = { number: mean(3.9), before: mean(4.1) };
    expect(plain(differenceInWords(sides, limits(-0.2, -0.32, -0.04), 'pl'))).toBe('−0,2 (od −0,3 do −0,04)');
    expect(apartCells(sides, limits(-0.2, -0.32, -0.04))).toEqual([-0.2, -0.3, -0.04]);
    const close = { number: mean(3.93), before: mean(3.97) };
    expect(plain(differenceInWords(close, limits(-0.04, -0.2, 0.1), 'pl'))).toBe('−0,04 (od −0,2 do 0,1)');
    const same = { number: mean(3.93), before: mean(3.94) };
    expect(plain(differenceInWords(same, limits(-0.01, -0.2, 0.1), 'pl'))).toBe('0,0 (od −0,2 do 0,1)');
  });

  it('of a side without a figure is none', () => {
    const absent: ShownNumber = markDisclosed({ kind: 'shown-with-others', collected: 12 });
    expect(comparedDifference({ here: markDisclosed(mean(4)), there: absent, difference: null }, 'pl')).toBeNull();
  });
});
