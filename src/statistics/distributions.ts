// The one door to the probability laws of the statistics core.
// Method page: docs/methods/distributions.md
export { betaCdf, betaQuantile, betaUpperTail } from './beta-distribution.ts';
export { binomialCdf, binomialProbability, binomialQuantile, binomialUpperTail } from './binomial-distribution.ts';
export { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared-distribution.ts';
export { fCdf, fQuantile, fUpperTail } from './f-distribution.ts';
export { logGamma } from './log-gamma.ts';
export { noncentralTCdf, noncentralTUpperTail } from './noncentral-t.ts';
export { normalCdf, normalDensity, normalQuantile, normalTwoSidedP, normalUpperTail } from './normal-distribution.ts';
export { studentCdf, studentQuantile, studentTwoSidedP } from './student-distribution.ts';
