// What the page for typing answers in sends: every question under its number, then how and when the answer was given.
import type { Channel } from '#domain/channel.ts';
import type { Faulty } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { WholeForm } from '#features/answers/index.ts';
import { answerFields, questionTypes, skipAnswer } from '#features/questionnaires/index.ts';
import type { AnswerForm, Question } from '#features/questionnaires/index.ts';
import type { Study } from '#features/studies/index.ts';
import { keyingTexts } from './keying.texts.ts';

/** How an answer reached the person who types it in, and the channel it counts under. */
export const keyingWays = { rozmowa: 'phone', kartka: 'paper' } as const satisfies Record<string, Channel>;
export type KeyingWay = keyof typeof keyingWays;

/** Sheets from boxes are typed in for so many days after an edition has ended. */
export const daysAfterEdition = 31;
/** No answer is typed in later than this. */
const oldestDays = 92;

/** The field of a question: 'p3-odpowiedz'. */
export function keyedField(position: number, field: keyof typeof answerFields): string {
  return `p${position}-${answerFields[field]}`;
}

/** The field to which the error summary leads. */
export function keyedFieldOf(question: Question, position: number): string {
  const fields = {
    buttons: 'answer',
    ticks: 'chosen',
    number: 'number',
    'best-worst': 'best',
    'client-groups': 'clientGroup',
    text: 'text',
  } as const;
  return keyedField(position, fields[questionTypes[question.kind].look]);
}

interface Posted {
  text(name: string): string;
  all(name: string): string[];
}

/** What was typed to each question; one with no mark at all was passed by. */
export function readKeyed(questions: readonly Question[], posted: Posted): Map<string, AnswerForm> {
  return new Map(
    questions.map(({ id }, at) => {
      const text = (field: keyof typeof answerFields) => posted.text(keyedField(at + 1, field));
      const fields = (['answer', 'clientGroup', 'text', 'number', 'best', 'worst'] as const).flatMap((field) =>
        text(field).trim() === '' ? [] : [[field, text(field)] as const],
      );
      const chosen = posted.all(keyedField(at + 1, 'chosen'));
      const form: AnswerForm = { ...Object.fromEntries(fields), ...(chosen.length > 0 && { chosen }) };
      return [id, Object.keys(form).length === 0 ? { answer: skipAnswer } : form];
    }),
  ) satisfies WholeForm;
}

export interface KeyingDays {
  /** YYYY-MM-DD, both included */
  readonly first: string;
  readonly last: string;
}

/** The days on which an answer to this study can have been given; null: none can be typed in any more, or yet. */
export function keyingDays(
  study: Pick<Study, 'from' | 'to' | 'closed'>,
  today: string,
  addDays: (day: string, days: number) => string,
): KeyingDays | null {
  if (study.closed || study.from > today) return null;
  if (study.to !== null && addDays(study.to, daysAfterEdition) < today) return null;
  const oldest = addDays(today, -oldestDays);
  const last = study.to !== null && study.to < today ? study.to : today;
  return { first: study.from > oldest ? study.from : oldest, last };
}

export function readWay(text: string): KeyingWay {
  return text === 'kartka' ? 'kartka' : 'rozmowa';
}

/** The day typed, or what to put right about it. */
export function readDay(
  text: string,
  { first, last }: KeyingDays,
  language: StaffLanguage,
): { readonly ok: true; readonly day: string } | Faulty {
  const isIn = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= first && text <= last && !Number.isNaN(Date.parse(text));
  if (isIn) return { ok: true, day: text };
  return { ok: false, faults: [{ field: 'dzien', message: keyingTexts[language].faults.day(first, last) }] };
}
