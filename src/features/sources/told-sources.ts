// What a page that only tells of the sources of the whole office says of them: ids and figures of what their page shows.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import type { DriverAnswer, DriverShare } from '#features/answers/index.ts';
import type { DiagnosisView } from '#features/diagnosis/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { DriverModel } from './driver-model.ts';

/** `kind` and `n` as the thread of the drivers says them; `alike`: none of them stands out. */
export type ToldSources = { readonly context: SurveyContext; readonly period: Period } & (
  | {
      readonly kind: 'told';
      /** the strongest tier: no order is claimed within it */
      readonly strongest: readonly { readonly questionId: string; readonly share: DriverShare }[];
      /** complete answers they were counted from */
      readonly n: number;
    }
  | { readonly kind: 'alike' | 'explains-too-little' | 'no-differences'; readonly n: number }
  | { readonly kind: 'too-few-answers'; readonly n: number; readonly needed: number }
  | { readonly kind: 'no-questions' }
);

/** @param answer null: no question may stand as a source here */
export function toldSources(
  { context, level, shownPeriod: period }: Pick<DiagnosisView, 'context' | 'level' | 'shownPeriod'>,
  { drivers }: DriverModel,
  answer: Disclosed<DriverAnswer> | null,
): Disclosed<ToldSources> {
  if (answer === null) return derive(level, () => ({ context, period, kind: 'no-questions' }));
  return derive(answer, (found): ToldSources => {
    const { kind, n } = found;
    if (kind === 'too-few-answers') return { context, period, kind, n, needed: found.needed };
    if (kind !== 'shown') return { context, period, kind, n };
    const [strongest = []] = found.tiers;
    // one tier means that none of them stands out
    if (found.tiers.length === 1) return { context, period, kind: 'alike', n };
    const shares = strongest.map((driver) => ({
      questionId: drivers[driver]!.question.id,
      share: found.shares[driver]!,
    }));
    return { context, period, kind: 'told', strongest: shares, n };
  });
}
