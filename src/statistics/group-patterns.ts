// Moments per random group and missing pattern, ready to be added up again and again for EM replicates.
// Method page: docs/methods/driver-bootstrap.md
import type { Moments, PatternMoments } from './moments.ts';

export interface CollectedPatterns {
  readonly variables: number;
  /** Answers with at least one value. */
  readonly n: number;
  /** All patterns that occur. */
  readonly patterns: readonly number[];
  /** Per non-empty group its moments, with the place of their pattern in `patterns`. */
  readonly groups: readonly (readonly { readonly at: number; readonly moments: PatternMoments }[])[];
}

/**
 * Numbers the patterns of all groups; groups without answers are dropped.
 *
 * @example
 * collectPatterns(momentsByGroup([Uint8Array.of(4, 253)], Uint16Array.of(0, 1), 2)).groups.length; // 1
 */
export function collectPatterns(groups: readonly Moments[]): CollectedPatterns {
  const index = new Map<number, number>();
  let n = 0;
  const kept = groups.flatMap((group) => {
    const parts = [...group.patterns.values()].filter((moments) => moments.weight > 0);
    if (parts.length === 0) return [];
    const numbered = parts.map((moments) => {
      const at = index.get(moments.pattern) ?? index.size;
      index.set(moments.pattern, at);
      n += moments.n;
      return { at, moments };
    });
    return [numbered];
  });
  return { variables: groups[0]?.variables ?? 0, n, patterns: [...index.keys()], groups: kept };
}

/**
 * Moments of all groups, each taken `times` times (once unless given).
 *
 * @example
 * addUpPatterns(collectPatterns(groups)); // the moments of all answers
 */
export function addUpPatterns({ variables, patterns, groups }: CollectedPatterns, times?: Uint16Array): Moments {
  const sums = patterns.map((pattern) => ({
    pattern,
    n: 0,
    weight: 0,
    weightSquares: 0,
    sums: new Float64Array(variables),
    products: new Float64Array((variables * (variables + 1)) / 2),
  }));
  for (const [group, parts] of groups.entries()) {
    const factor = times === undefined ? 1 : times[group]!;
    if (factor === 0) continue;
    for (const { at, moments } of parts) {
      const into = sums[at]!;
      into.n += factor * moments.n;
      into.weight += factor * moments.weight;
      into.weightSquares += factor * moments.weightSquares;
      for (let i = 0; i < variables; i++) into.sums[i] = into.sums[i]! + factor * moments.sums[i]!;
      for (let i = 0; i < into.products.length; i++) {
        into.products[i] = into.products[i]! + factor * moments.products[i]!;
      }
    }
  }
  return { variables, patterns: new Map(sums.filter((part) => part.n > 0).map((part) => [part.pattern, part])) };
}
