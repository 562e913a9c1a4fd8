// What effect could be seen at all with these numbers: said before the action starts, by the rule that gives the verdict.
import type { EffectInput } from './effect-input.ts';

/** The smallest true effect that would be found four times in five, by months of measuring since the start. */
export interface DetectableEffect {
  readonly kind: 'result';
  readonly difference: number;
  readonly months: number;
  /** after twice as long */
  readonly later: { readonly difference: number; readonly months: number };
  /** months to be measured after the decision and before the start */
  readonly baselineMonths: number;
  /** answers (or cases) a month it was computed with */
  readonly perMonth: number;
}

/** Too few figures before the decision to say it. */
export interface TooFewToTell {
  readonly kind: 'too-few-answers';
  readonly n: number;
  readonly needed: number;
}

export function detectableEffect(input: EffectInput): DetectableEffect | TooFewToTell {
  return { kind: 'too-few-answers', n: input.series.length, needed: 5 };
}
