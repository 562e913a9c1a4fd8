// The logarithm of the gamma function and the remainder of Stirling's formula, to full double precision.
// Method page: docs/methods/distributions.md

const EULER = 0.577_215_664_901_532_9;
export const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/** zeta(k) - 1 for k = 2 … 41 by Euler–Maclaurin from the 20th term on. */
const ZETA_MINUS_ONE = Array.from({ length: 40 }, (_, index) => {
  const k = index + 2;
  const from = 20;
  let sum = 0;
  for (let j = from - 1; j >= 2; j--) sum += j ** -k;
  const tail =
    from ** (1 - k) / (k - 1) +
    from ** -k / 2 +
    (k * from ** (-k - 1)) / 12 -
    (k * (k + 1) * (k + 2) * from ** (-k - 3)) / 720 +
    (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * from ** (-k - 5)) / 30_240;
  return sum + tail;
});

/** log Γ(1 + e) + log(1 + e) for |e| ≤ 1/2: exact zero at e = 0, so the zeros of log Γ at 1 and 2 keep all digits. */
function shiftedNearOne(e: number): number {
  let sum = 0;
  for (let index = ZETA_MINUS_ONE.length - 1; index >= 0; index--) {
    const k = index + 2;
    sum += ((k % 2 === 0 ? 1 : -1) * ZETA_MINUS_ONE[index]! * e ** k) / k;
  }
  return e * (1 - EULER) + sum;
}

/**
 * Natural logarithm of Γ(x) for x > 0.
 *
 * Taylor series about 2 (and, shifted by one, about 1) between 0.5 and 2.5, Stirling's series from 16 on, the
 * recurrence Γ(x+1) = xΓ(x) between. Source: Abramowitz & Stegun 1964, 6.1.33 and 6.1.41.
 *
 * @example logGamma(5); // log 24 = 3.178053830347946
 */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  if (x <= 1.5) return shiftedNearOne(x - 1) - Math.log1p(x - 1);
  if (x <= 2.5) return shiftedNearOne(x - 2);
  if (x >= 16) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
  let product = 1;
  let argument = x;
  while (argument > 2.5) {
    argument -= 1;
    product *= argument;
  }
  return Math.log(product) + shiftedNearOne(argument - 2);
}

/**
 * What Stirling's formula leaves: log Γ(x+1) − (x+½) log x + x − ½ log 2π, for x > 0.
 *
 * Probabilities built from it lose no digits at counts of a billion, where differences of log Γ would lose nine.
 * Source: Loader C. (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example stirlingError(10); // 0.008330563433362871
 */
export function stirlingError(x: number): number {
  let error = 0;
  let argument = x;
  while (argument < 16) {
    error += (argument + 0.5) * Math.log1p(1 / argument) - 1;
    argument += 1;
  }
  const s = 1 / (argument * argument);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360_360 - s * (1 / 156))))));
  return error + series / argument;
}

/**
 * x log(x/m) + m − x: what separates a count x from its expectation m, without cancellation near x = m.
 *
 * With v = (x−m)/(x+m) it is (x−m)v + 2x(v³/3 + v⁵/5 + …). Source: Loader 2000.
 *
 * @example deviancePart(10, 10); // 0
 */
export function deviancePart(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = difference / (x + mean);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 3; j < 200; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
