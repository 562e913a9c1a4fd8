// What the form of a point, of the end and of mending has sent.
import { dayNumberIn } from '#domain/calendar-day.ts';
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { auditsTexts } from './audits.texts.ts';
import { isScore } from './checklist.ts';
import type { Score } from './checklist.ts';

export const mostNoteLetters = 1000;
export const mostSummaryLetters = 2000;
const mostNameLetters = 100;

export interface JudgedForm {
  readonly score: Score | null;
  readonly note: string;
}

/** Line ends as a form sends them count once, as the database counts them. */
const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();

export function readJudged(
  score: string,
  note: string,
  language: StaffLanguage,
): { form: JudgedForm; faults: Fault[] } {
  const texts = auditsTexts[language].faults;
  const form = { score: isScore(score) ? score : null, note: plain(note) };
  const faults: Fault[] = [];
  if (form.note.length > mostNoteLetters) faults.push({ field: 'uwaga', message: texts.note });
  if (form.score === null && score !== '') faults.push({ field: 'ocena', message: texts.score });
  return { form, faults };
}

export function readSummary(text: string, language: StaffLanguage): { summary: string; faults: Fault[] } {
  const summary = plain(text);
  const message = auditsTexts[language].faults.summary;
  return { summary, faults: summary.length > mostSummaryLetters ? [{ field: 'podsumowanie', message }] : [] };
}

export interface MendForm {
  readonly who: string;
  readonly due: string;
  readonly done: boolean;
}

export function checkMend(form: MendForm, language: StaffLanguage): Fault[] {
  const texts = auditsTexts[language].mend.faults;
  const faults: Fault[] = [];
  if (form.who.length > mostNameLetters) faults.push({ field: 'kto', message: texts.who });
  if (form.due !== '' && dayNumberIn(form.due) === null) faults.push({ field: 'termin', message: texts.due });
  return faults;
}
