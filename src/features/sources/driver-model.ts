// Which questions may stand as sources of the rating here, and why the others are left out.
import type { DiagnosisView, QuestionResult } from '#features/diagnosis/index.ts';

/**
 * `one-person`: about the one employee there; `does-not-apply`: to more than a fifth; `with-others`: shown only
 * together with other services; `hidden`: too few may be shown.
 */
export type LeftOut = 'one-person' | 'does-not-apply' | 'with-others' | 'hidden';

export interface DriverModel {
  readonly drivers: readonly QuestionResult[];
  readonly leftOut: readonly { readonly result: QuestionResult; readonly why: LeftOut }[];
}

/** Rating questions that are drivers, in the order of the questionnaire, sorted by what is disclosed of each. */
export function driverModel({ questions }: Pick<DiagnosisView, 'questions'>): DriverModel {
  const asked = questions.filter(({ question }) => question.role === 'driver');
  const judged = asked.map((result) => ({ result, why: whyNot(result) }));
  return {
    drivers: judged.filter(({ why }) => why === null).map(({ result }) => result),
    leftOut: judged.flatMap(({ result, why }) => (why === null ? [] : [{ result, why }])),
  };
}

function whyNot({ figure, notApplicable }: QuestionResult): LeftOut | null {
  if (figure.kind === 'one-person') return 'one-person';
  if (figure.kind === 'shown-with-others') return 'with-others';
  if (figure.kind !== 'shown') return 'hidden';
  return notApplicable?.doesNotFit ? 'does-not-apply' : null;
}
