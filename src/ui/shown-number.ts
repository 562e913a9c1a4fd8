// A number from clients' answers as it may stand on a page: with its n and interval, or with the reason why it is not there.
import type { Disclosed, Firmness, RatingFigure } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber, noBreakSpace, plural, rangeWords } from './formats.ts';
import { uiTexts } from './ui.texts.ts';

/** share and its interval: 0–1 */
export interface ShownShare {
  readonly kind: 'share';
  readonly n: number;
  readonly firmness: Firmness;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** mean on the scale it was asked on (1–5), or a median or score in its own unit */
export interface ShownMean {
  readonly kind: 'mean';
  /** decimals it is written with; one unless given */
  readonly digits?: number;
  readonly n: number;
  readonly firmness: Firmness;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type NotShown = Exclude<RatingFigure, { kind: 'shown' }>;

export type ShownNumber = Disclosed<ShownShare | ShownMean | NotShown>;

export interface WrittenNumber {
  /** "84 na 100", "około 8 na 10", "3,4" */
  readonly value: string;
  /** "od 77 do 89" */
  readonly range: string;
}

/** The value and its range in words: of a hundred from 30 answers on, of ten below. */
export function writeNumber(language: StaffLanguage, number: ShownShare | ShownMean): WrittenNumber {
  const texts = uiTexts[language];
  const { value, low, high, firmness } = number;
  if (number.kind === 'mean') {
    const write = (x: number) => formatNumber(language, x, number.digits ?? 1);
    const about = firmness === 'indicative' ? `${texts.about}${noBreakSpace}` : '';
    return { value: about + write(value), range: rangeWords(language, write(low), write(high)) };
  }
  const of = firmness === 'firm' ? 100 : 10;
  const write = (share: number) => formatNumber(language, Math.round(share * of));
  return {
    value: (firmness === 'indicative' ? `${texts.about}${noBreakSpace}` : '') + texts.outOf(write(value), of),
    range: rangeWords(language, write(low), write(high)),
  };
}

/** Why a number is not there, and what would bring it: "8 odpowiedzi. Wynik pokażemy od 10." */
export function writeAbsence(language: StaffLanguage, absence: NotShown): string {
  const texts = uiTexts[language];
  if (absence.kind === 'count-only') return texts.collected(absence.collected);
  if (absence.kind === 'too-few-answers') return texts.shownFrom(absence.collected, absence.needed);
  if (absence.kind === 'shown-with-others') return texts.shownWithOthers(absence.collected);
  return texts.onePerson;
}

/** The level in one sentence, word for word as the product shows it everywhere; the verb agrees with the number. */
export function levelSentence(language: StaffLanguage, number: ShownNumber & ShownShare): string {
  const texts = uiTexts[language];
  const { value, range } = writeNumber(language, number);
  if (number.firmness === 'indicative') return texts.levelIndicative(value, range, number.n);
  const of100 = Math.round(number.value * 100);
  const rated = plural(language, of100, texts.ratedVerb);
  return texts.level(formatNumber(language, of100), rated, range, number.n);
}
