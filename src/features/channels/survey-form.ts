// Reading what a survey page sends: bytes in, the fields of one page out, everything unexpected named.

import { answerFields } from '#features/questionnaires/index.ts';
import type { AnswerForm } from '#features/questionnaires/index.ts';

/** Fields a survey page may send; `strona` must stay empty: only a program fills it in. */
export const surveyFields = { ...answerFields, trap: 'strona' } as const;
/** Several options may be ticked on one page, and no question has more. */
const mostTicks = 15;

/** 10,000 characters of four bytes each, percent-encoded, still fit, so that they can be given back. */
export const largestBody = 160_000;

export type SurveyForm = AnswerForm;

export type FormFault = 'broken-text' | 'unexpected-field' | 'trap';

/** `form` is there even with a fault: what a person typed is given back to them. */
export type ReadForm =
  | { readonly ok: true; readonly form: SurveyForm }
  | { readonly ok: false; readonly fault: FormFault; readonly form: SurveyForm };

const names = new Map<string, keyof typeof surveyFields>(
  Object.entries(surveyFields).map(([key, name]) => [name, key as keyof typeof surveyFields]),
);

/** Reads a body of type application/x-www-form-urlencoded. */
export function readSurveyForm(body: Uint8Array): ReadForm {
  const found: Partial<Record<Exclude<keyof typeof surveyFields, 'chosen'>, string>> = {};
  const chosen: string[] = [];
  let fault: FormFault | null = null;
  const written = Buffer.from(body).toString('latin1');
  for (const pair of written === '' ? [] : written.split('&')) {
    const equals = pair.indexOf('=');
    const name = decodeField(equals === -1 ? pair : pair.slice(0, equals));
    const value = decodeField(equals === -1 ? '' : pair.slice(equals + 1));
    const key = name.whole ? names.get(name.text) : undefined;
    if (key === 'chosen' && chosen.length < mostTicks && !chosen.includes(value.text)) {
      if (!value.whole) fault = 'broken-text';
      chosen.push(value.text);
      continue;
    }
    if (key === undefined || key === 'chosen' || found[key] !== undefined) {
      fault ??= 'unexpected-field';
      continue;
    }
    if (!value.whole) fault = 'broken-text';
    found[key] = value.text;
  }
  const { trap, ...fields } = found;
  const form: SurveyForm = chosen.length === 0 ? fields : { ...fields, chosen };
  if (fault === null && trap !== undefined && trap !== '') fault = 'trap';
  return fault === null ? { ok: true, form } : { ok: false, fault, form };
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Undoes '+' and '%XX' to bytes and reads them as UTF-8; `whole` is false where the bytes are none. */
function decodeField(written: string): { text: string; whole: boolean } {
  const plain = written.replaceAll('+', ' ');
  if (!/[%\u0080-\u00ff]/.test(plain)) return { text: plain, whole: true };
  const latin = plain.replaceAll(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const bytes = Buffer.from(latin, 'latin1');
  try {
    return { text: strict.decode(bytes), whole: true };
  } catch {
    return { text: lenient.decode(bytes), whole: false };
  }
}
