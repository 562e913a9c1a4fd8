// How one answer is stored: one byte, 0–251 for a value, four codes of "no value" fixed for good.

/** The person said the question does not apply to the matter. Never a rating, never filled in. */
export const notApplicable = 252;
/** The person passed the question by. */
export const skipped = 253;
/** The question was not put to this person (a condition of the questionnaire). */
export const notAsked = 254;
/** The person broke off before this question. */
export const notReached = 255;

export const largestValue = 251;

/** Whether a stored byte is an answer in words or figures, and not one of the four codes of "no value". */
export function isValue(code: number): boolean {
  return code <= largestValue;
}
