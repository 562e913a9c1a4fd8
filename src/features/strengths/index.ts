// The door of the room `strengths`: what stands out for better or worse after the correction for many comparisons.
export { gatheredComparisons, strengthsGround } from './strengths.actions.ts';
export type { StrengthsGround } from './strengths.actions.ts';
export { claimed, judged, rankedFindings, weightOf } from './standing.ts';
export type { JudgedComparison } from './standing.ts';
export type { Comparison } from './comparison.ts';
export { comparisonsIn, comparisonsOf } from './gathered.ts';
export type { Gathering } from './gathered.ts';
export { keptByGathering } from './kept-by-gathering.ts';
export { comparisonSentence } from './comparison-words.ts';
export { countsHref, strengthFinding } from './strength-findings.ts';
export type { StrengthGround } from './strength-findings.ts';
export { judgedPromises } from './survey-targets.ts';
export type { JudgedPromise } from './survey-targets.ts';

export const tables = [] as const;
