// Words and digits that offices write for a rating, read as our five points. What is not known for certain is not a rating.
import { notApplicable } from '#domain/answer-code.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { comparable } from './plain-text.ts';
import { notApplicableWords, ratingWords } from './rating-words.data.ts';

/** 1 (worst) … 5, or the code of "does not apply". */
export type RatingCode = number;

/** For comparing words people type: lower case, without Polish marks, punctuation and double spaces. */
export const withoutMarks = (text: string) =>
  comparable(text)
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[.,;!()"„”]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const points: ReadonlyMap<string, RatingCode> = new Map([
  ...fivePointScale.labels.flatMap((label, at) =>
    Object.values(label).map((words): [string, RatingCode] => [withoutMarks(words), at + 1]),
  ),
  ...ratingWords.flatMap((words, at) => words.map((each): [string, RatingCode] => [withoutMarks(each), at + 1])),
  ...[...notApplicableWords, ...Object.values(fivePointScale.notApplicable)].map((words): [string, RatingCode] => [
    withoutMarks(words),
    notApplicable,
  ]),
]);

/** The code a word, a digit or `4 – dobrze` means; null where it means none. "N/A" of an export is not "does not apply". */
export function ratingOfText(text: string): RatingCode | null {
  const words = withoutMarks(text);
  const known = points.get(words);
  if (known !== undefined) return known;
  const alone = /^\s*([1-5])(?:[.,]0+)?\s*$/.exec(text)?.[1];
  if (alone !== undefined) return Number(alone);
  // `4 – dobrze`: the digit and the words must say the same.
  const [, digit, rest = ''] = /^([1-5])\s*[-–—=:/]?\s*(\D.*)$/.exec(words) ?? [];
  return digit !== undefined && points.get(rest) === Number(digit) ? Number(digit) : null;
}

/** Whether a list of options is our scale: five points, each once, and at most one way out. */
export function isFivePointScale(options: readonly { readonly code: string; readonly text: string }[]): boolean {
  const codes = options.map(({ code, text }) => ratingOfText(text) ?? ratingOfText(code));
  const graded = codes.filter((code) => code !== notApplicable);
  return (
    graded.length === 5 && codes.length - graded.length <= 1 && new Set(graded).size === 5 && !graded.includes(null)
  );
}

const agreement = /zgadza|agree|погоджу/i;

/** Agree/disagree wording is another scale: it is never joined with our series. */
export function isAgreementScale(texts: readonly string[]): boolean {
  return texts.some((text) => agreement.test(text));
}
