// Hides personal data in what clients write, before anything is stored. The raw text is never kept.
import {
  commonSurnames,
  firstNames,
  officialAdjectives,
  surnameEndings,
  titlesBeforeNames,
  wordsBeforePlaces,
} from './masking.data.ts';

/** What was hidden is named in brackets, so that the sentence stays readable. */
export const masks = {
  email: '[e-mail]',
  pesel: '[PESEL]',
  phone: '[telefon]',
  account: '[numer konta]',
  document: '[numer dokumentu]',
  caseMark: '[znak sprawy]',
  number: '[numer]',
  name: '[imię i nazwisko]',
} as const;

/**
 * The text with e-mail addresses, PESEL, account, document and telephone numbers, case marks and name-like words hidden.
 * It hides rather too much than too little; a street number or a number of minutes stays.
 */
export function maskPersonalData(text: string): string {
  let masked = text.replaceAll(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, masks.email);
  masked = masked.replaceAll(/(?<![\p{L}\d])(?:PL)?\d{2}(?:[ -]?\d{4}){6}(?!\d)/giu, masks.account);
  masked = masked.replaceAll(
    /(?<![\p{L}\d.])\p{L}[\p{L}\d-]*\.\d{2,5}\.\d+(?:\.\d+)?\.\d{4}(?:\.\p{L}+)?(?![\p{L}\d])/gu,
    masks.caseMark,
  );
  masked = masked.replaceAll(/(?<!\d)\d{11}(?!\d)/g, (digits) => (isPesel(digits) ? masks.pesel : masks.number));
  masked = masked.replaceAll(/(?<![\p{L}\d])\p{Lu}{2,3}[ -]?\d{6,7}(?!\d)/gu, masks.document);
  masked = masked.replaceAll(
    /(?<![\d])(?:(?:\+|00)\s?\d{1,3}[ -]?)?(?:\(\d{2}\)[ -]?)?\d(?:[ .\-–/]?\d){6,10}(?!\d)/g,
    phoneOrNumber,
  );
  return maskNames(masked);
}

function phoneOrNumber(written: string): string {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length >= 7 && digits.length <= 13) return isDate(written) ? written : masks.phone;
  return masks.number;
}

/** 2026-07-01 and 01.07.2026 are days, not telephones. */
function isDate(written: string): boolean {
  return /^(?:\d{4}[.\-/](?:0?[1-9]|1[0-2])[.\-/](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[.\-/](?:0?[1-9]|1[0-2])[.\-/]\d{4})$/.test(
    written,
  );
}

/** Whether eleven digits are a PESEL: control digit and a possible day of birth. */
export function isPesel(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return sum % 10 === 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const word = String.raw`\p{Lu}[\p{L}’'-]+`;
const titled = new RegExp(`(?<![\\p{L}])(${titlesBeforeNames.join('|')})(\\s+)(${word}(?:\\s+${word}){0,2})`, 'gu');
const capitalised = new RegExp(`(?<![\\p{L}\\d])${word}(?:\\s+${word}){0,2}`, 'gu');

const anyWord = String.raw`[\p{L}][\p{L}’'-]+`;
const titledSmall = new RegExp(
  `(?<![\\p{L}])(${titlesBeforeNames.join('|')})(\\s+)(${anyWord})(?:(\\s+)(${anyWord}))?`,
  'gu',
);

/** Names that people in a hurry write in small letters: after a title, or a first name and a surname side by side. */
function maskSmallNames(text: string): string {
  const parts = text.split(new RegExp(`(${anyWord})`, 'u'));
  for (let place = 1; place + 2 < parts.length; place += 2) {
    const [first, between, second] = [parts[place]!, parts[place + 1]!, parts[place + 2]!];
    if (!/^\s+$/.test(between)) continue;
    if (!(isFirstName(first) && isSurname(second)) && !(isSurname(first) && isFirstName(second))) continue;
    parts.splice(place, 3, masks.name);
  }
  return parts
    .join('')
    .replaceAll(titledSmall, (whole, title: string, space: string, first: string, gap = '', second = '') => {
      if (!isFirstName(first) && !isSurname(first)) return whole;
      const isName = second !== '' && (isFirstName(second) || isSurname(second));
      return `${title}${space}${masks.name}${isName ? '' : gap + second}`;
    });
}

const isFirstName = (written: string) => firstNames.has(written.toLowerCase());

function isSurname(written: string): boolean {
  const lower = written.toLowerCase();
  if (commonSurnames.has(lower)) return true;
  if (officialAdjectives.some((stem) => lower.startsWith(stem))) return false;
  return lower.length >= 6 && surnameEndings.some((ending) => lower.endsWith(ending));
}

function maskNames(text: string): string {
  return maskSmallNames(text)
    .replaceAll(titled, (_whole, title: string, space: string) => `${title}${space}${masks.name}`)
    .replaceAll(capitalised, (words, place: number, whole: string) => {
      const before = whole.slice(Math.max(0, place - 40), place);
      return wordsBeforePlaces.test(before) ? words : maskedWords(words, isSentenceStart(before));
    });
}

/** Hides a run of capitalised words from the first that reads like a first name or a surname. */
function maskedWords(words: string, startsSentence: boolean): string {
  const list = words.split(/(\s+)/);
  const first = list.findIndex((part, place) => looksLikeName(part, startsSentence && place === 0));
  return first < 0 ? words : [...list.slice(0, first), masks.name].join('');
}

function looksLikeName(part: string, startsSentence: boolean): boolean {
  const lower = part.toLowerCase();
  if (firstNames.has(lower)) return true;
  if (startsSentence) return false;
  if (commonSurnames.has(lower)) return true;
  if (officialAdjectives.some((stem) => lower.startsWith(stem))) return false;
  return part.length >= 5 && surnameEndings.some((ending) => lower.endsWith(ending));
}

function isSentenceStart(before: string): boolean {
  return /(?:^|[.!?…:\n]\s*)$/u.test(before);
}
