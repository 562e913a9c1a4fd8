// Root of an increasing function: what sample sizes and detectable differences are solved with.
// Method page: docs/methods/sample-size.md

/**
 * The x at which f crosses zero, f increasing; null when it does not between `low` and `most`.
 *
 * `high` is doubled up to `most` until f is positive there; then bisection with the Illinois rule to full precision.
 *
 * @example
 * solveIncreasing((x) => x * x - 2, 0, 1); // 1.414213562373095
 */
export function solveIncreasing(f: (x: number) => number, low: number, high: number, most = 1e15): number | null {
  let a = low;
  let fa = f(a);
  let b = Math.min(high, most);
  let fb = f(b);
  while (fb < 0 && b < most) {
    a = b;
    fa = fb;
    b = Math.min(2 * b, most);
    fb = f(b);
  }
  if (!(fa <= 0 && fb >= 0)) return null;
  for (let step = 0; step < 300 && b - a > 4e-16 * Math.abs(b) && fa !== 0 && fb !== 0; step++) {
    const secant = b - (fb * (b - a)) / (fb - fa);
    // Every third step halves the interval, so that a flat stretch cannot stall the secant.
    const x = step % 3 === 2 || !(secant > a && secant < b) ? (a + b) / 2 : secant;
    if (x <= a || x >= b) break;
    const fx = f(x);
    if (fx < 0) {
      a = x;
      fa = fx;
    } else {
      b = x;
      fb = fx;
    }
  }
  return fa === 0 ? a : fb === 0 ? b : (a + b) / 2;
}
