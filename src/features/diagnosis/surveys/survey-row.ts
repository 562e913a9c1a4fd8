// One questionnaire in the list of all that were asked.
import type { Period } from '#domain/period.ts';
import type { AskedContext } from '#features/questionnaires/index.ts';

/** One questionnaire in the list. Counts of answers are no secret, at any number. */
export interface SurveyRow {
  readonly questionnaire: string;
  readonly name: string;
  readonly context: AskedContext;
  readonly released: number;
  readonly waiting: number;
  readonly months: Period | null;
  readonly versions: number;
  readonly editions: readonly string[];
}
