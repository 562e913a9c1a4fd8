// Which texts of an action look as if they held somebody's data: asked about once before they are kept.
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { PostedForm } from '#features/accounts/index.ts';
import { maskPersonalData } from '#features/answers/index.ts';
import { improvementTexts } from '../improvement.texts.ts';

export interface WrittenText {
  /** name of the field on the page, and its label */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** as it is kept already: nobody is asked twice about the same words */
  readonly kept: string;
}

export interface PersonalCheck {
  readonly faults: readonly Fault[];
  /** whether the tick is given; undefined: nothing to tick */
  readonly sure: boolean | undefined;
}

/** Somebody ticked that they looked. */
export const isTicked = (posted: PostedForm): boolean => posted.text('sprawdzono') === 'tak';

const longestExcerpt = 200;

/** One fault for each text that looks personal, with the line it stands in; none where somebody ticked that they looked. */
export function checkPersonal(texts: readonly WrittenText[], isSure: boolean, language: StaffLanguage): PersonalCheck {
  const { personalIn } = improvementTexts[language].faults;
  const faults = texts
    .filter(({ text, kept }) => text !== kept && maskPersonalData(text) !== text)
    .map(({ field, label, text }) => ({ field, message: personalIn(label, excerptOf(text)) }));
  if (faults.length === 0) return { faults, sure: isSure ? true : undefined };
  return isSure ? { faults: [], sure: true } : { faults, sure: false };
}

/** The first line that looks personal, masked and cut: a whole text would bury what is meant. */
function excerptOf(text: string): string {
  const line = text.split('\n').find((each) => maskPersonalData(each) !== each) ?? text;
  const masked = maskPersonalData(line).trim();
  if (masked.length <= longestExcerpt) return masked;
  const from = Math.max(0, masked.indexOf('[') - longestExcerpt / 2);
  return `…${masked.slice(from, from + longestExcerpt)}…`;
}
