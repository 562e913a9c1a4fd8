// Adjusted p-values: worked example, order, ties, none.
import { describe, expect, it } from 'vitest';
import { pAdjust } from './p-adjust.ts';

describe('pAdjust', () => {
  it('gives the values of the worked example', () => {
    const rounded = pAdjust([0.01, 0.04, 0.03], 'holm').map((p) => Number(p.toFixed(12)));
    expect(rounded).toEqual([0.03, 0.06, 0.06]);
    expect(pAdjust([0.01, 0.04, 0.03], 'bonferroni')[1]).toBeCloseTo(0.12, 14);
    expect(pAdjust([0.01, 0.04, 0.03], 'hochberg')[2]).toBeCloseTo(0.04, 14);
    expect(pAdjust([0.01, 0.04, 0.03], 'bh')[0]).toBeCloseTo(0.03, 14);
    expect(pAdjust([0.01, 0.04, 0.03], 'by')[0]).toBeCloseTo(0.055, 14);
  });

  it('never exceeds 1, never falls below the raw value, keeps the order, and handles none', () => {
    const raw = [0.9, 0.2, 0.2, 0, 1, 0.5];
    for (const method of ['bonferroni', 'holm', 'hochberg', 'bh', 'by'] as const) {
      const adjusted = pAdjust(raw, method);
      adjusted.forEach((p, i) => {
        expect(p).toBeLessThanOrEqual(1);
        expect(p).toBeGreaterThanOrEqual(raw[i]!);
        raw.forEach((other, j) => {
          if (other < raw[i]!) expect(adjusted[j]!).toBeLessThanOrEqual(p);
        });
      });
      expect(pAdjust([], method)).toEqual([]);
    }
  });
});
