// Random numbers that repeat: the same seed gives the same bootstrap, the same shuffle, the same report.
// Method page: docs/methods/seeded-random.md

/** A source of random numbers with the few draws the statistics core needs. */
export interface SeededRandom {
  /** Uniform on [0, 1) with 53 random bits. */
  next(): number;
  /** Uniform whole number from 0 to `below` − 1. */
  integer(below: number): number;
  /** Standard normal draw. */
  normal(): number;
  /** A category 0 … k−1 with the given probabilities (they are scaled to sum to 1). */
  category(probabilities: readonly number[]): number;
  /** Puts the elements into a random order, in place, every order equally likely. Returns the same array. */
  shuffle<T extends { length: number; [index: number]: unknown }>(values: T): T;
}

/**
 * xoshiro128** with its state filled by splitmix32: period 2^128 − 1, not for secrets.
 *
 * Sources: Blackman & Vigna 2021 (generator); Marsaglia & Bray 1964 (polar normals); Durstenfeld 1964 (shuffle).
 * Noise that protects people must come from the operating system instead (the caller passes uniforms to
 * `discreteLaplaceNoise`).
 *
 * @example
 * seededRandom(1).next() === seededRandom(1).next(); // true
 */
export function seededRandom(seed: number): SeededRandom {
  let fill = seed >>> 0;
  const splitmix = (): number => {
    fill = (fill + 0x9e3779b9) >>> 0;
    let z = fill;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let d = splitmix();

  const bits = (): number => {
    const scrambled = Math.imul(b, 5);
    const value = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return value;
  };
  const next = (): number => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992;
  const integer = (below: number): number => Math.floor(next() * below);

  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const square = u * u + v * v;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = v * factor;
        return u * factor;
      }
    }
  };

  const category = (probabilities: readonly number[]): number => {
    const total = probabilities.reduce((sum, p) => sum + p, 0);
    let left = next() * total;
    for (let k = 0; k < probabilities.length - 1; k++) {
      left -= probabilities[k]!;
      if (left < 0) return k;
    }
    return probabilities.length - 1;
  };

  const shuffle = <T extends { length: number; [index: number]: unknown }>(values: T): T => {
    for (let last = values.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const kept = values[last];
      values[last] = values[other];
      values[other] = kept;
    }
    return values;
  };

  return { next, integer, normal, category, shuffle };
}
