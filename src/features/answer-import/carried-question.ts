// A foreign question, or a part of one, as one of our questions, with the way from its cells to our codes.
import type { Question } from '#features/questionnaires/index.ts';

export type ToConfirm =
  /** which end of the digits is good is not in the file */
  | 'direction'
  /** proposed to be left out: who answers, not what they think */
  | 'demographic'
  /** proposed to be left out: tells who the person is */
  | 'contact'
  /** never shown to anybody */
  | 'hidden'
  /** more answers to choose from than we put on a page */
  | 'many-options';

export interface CarriedQuestion {
  readonly question: Question;
  readonly foreignId: string;
  /** keys of the columns it is read from: one, or one per option of a multiple choice */
  readonly columns: readonly string[];
  /** what stands in the file and the code of our option; of a multiple choice: column and option */
  readonly codes: readonly (readonly [written: string, code: number])[];
  readonly confirm: readonly ToConfirm[];
}

/** Whether a person has to say yes before it is carried. */
export function isLeftOutAtFirst({ confirm }: CarriedQuestion): boolean {
  return confirm.some((each) => each === 'demographic' || each === 'contact' || each === 'hidden');
}
