// Tiers: the worked example, one tier for drivers that cannot be told apart, none for nobody.
import { describe, expect, it } from 'vitest';
import { driverTiers } from './driver-tiers.ts';

describe('driverTiers', () => {
  it('gives the worked example', () => {
    const got = driverTiers({ lmg: [0.3, 0.1, 0.12], replicates: Float64Array.of(0.31, 0.1, 0.12, 0.29, 0.12, 0.1) });
    expect(got).toEqual({ tiers: [[0], [1, 2]] });
  });

  it('claims no border between twins, nor without replicates', () => {
    expect(driverTiers({ lmg: [0.2, 0.2], replicates: Float64Array.of(0.2, 0.2, 0.3, 0.3) }).tiers).toEqual([[0, 1]]);
    expect(driverTiers({ lmg: [0.9, 0.2], replicates: new Float64Array(0) }).tiers).toEqual([[0, 1]]);
    expect(driverTiers({ lmg: [], replicates: new Float64Array(0) }).tiers).toEqual([]);
  });

  it('draws a border only where everybody above is ahead of everybody below', () => {
    const rows = [
      [0.5, 0.4, 0.1],
      [0.4, 0.5, 0.1],
      [0.5, 0.4, 0.2],
    ];
    expect(driverTiers({ lmg: [0.5, 0.4, 0.1], replicates: Float64Array.from(rows.flat()) }).tiers).toEqual([
      [0, 1],
      [2],
    ]);
  });
});
