// The form of one question: a question as form values, and form values as a question.
import type { Fault } from '#domain/faults.ts';
import { surveyLanguages } from '#domain/language.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import {
  driverFamilies,
  familyOfDriver,
  largestNumber,
  longestText,
  questionTypes,
  touchpointOfFamily,
} from '#features/questionnaires/index.ts';
import type { DriverFamily, Question } from '#features/questionnaires/index.ts';
import { hasOwnOptions, reviewedAfter } from './draft.ts';
import type { DraftQuestion } from './draft.ts';

/** A posted form, as `postedForm` of the room `accounts` reads it. */
export interface FormInput {
  text(name: string): string;
  all(name: string): readonly string[];
}

// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** One line: white space collapsed, control characters and turned writing out, letters in their composed form. */
export function oneLine(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(controls, '').trim();
}

/** The lines of a text, one option each, empty ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** The values the form of a question shows. */
export function formOfQuestion(question: DraftQuestion): Record<string, string | readonly string[]> {
  const values: Record<string, string | readonly string[]> = {
    'nazwa-pl': question.short.pl,
    'nazwa-en': question.short.en,
    punkt: question.touchpoint ?? 'brak',
    zrodlo: (question.driver !== null && familyOfDriver[question.driver]) || 'brak',
    pracownik: question.aboutEmployee ? 'tak' : [],
    'nie-dotyczy': question.notApplicable ? 'tak' : [],
    najwiecej: String(question.most ?? ''),
    znaki: String(question.maxLength ?? ''),
  };
  for (const language of surveyLanguages) {
    values[`tekst-${language}`] = question.text[language];
    values[`wskazowka-${language}`] = question.hint?.[language] ?? '';
    values[`odpowiedzi-${language}`] = question.options.map(({ label }) => label[language]).join('\n');
  }
  return values;
}

export interface QuestionFormTexts {
  textMissing: string;
  tooLong(most: number): string;
  optionsCount(fewest: number, most: number): string;
  optionsUneven: string;
  optionsTwice: string;
  number(most: number): string;
  notOffered: string;
}

export type ReadQuestion =
  | { readonly ok: true; readonly question: DraftQuestion }
  | { readonly ok: false; readonly faults: Fault[] };

/** Reads the form of a question that was `before`; `vouched`: the person says the texts are read through. */
export function questionFromForm(
  before: DraftQuestion,
  form: FormInput,
  languages: readonly SurveyLanguage[],
  vouched: boolean,
  texts: QuestionFormTexts,
): ReadQuestion {
  const faults: Fault[] = [];
  const line = (field: string) => {
    const text = oneLine(form.text(field));
    if (text.length > longestText) faults.push({ field, message: texts.tooLong(longestText) });
    return text.slice(0, longestText);
  };
  const inEach = (name: string, known: Partial<Question['text']> = {}) => {
    const text = { pl: known.pl ?? '', en: known.en ?? '', uk: known.uk ?? '' };
    for (const language of languages) text[language] = line(`${name}-${language}`);
    return text;
  };
  const text = inEach('tekst', before.text);
  if (text.pl === '') faults.push({ field: 'tekst-pl', message: texts.textMissing });
  const hint = inEach('wskazowka', before.hint);
  const options = hasOwnOptions(before) ? optionsFromForm(before, form, languages, faults, texts) : before.options;
  const short = { pl: line('nazwa-pl') || shortened(text.pl), en: line('nazwa-en') || shortened(text.en || text.pl) };

  const touchpoint = touchpoints.find((point) => point === form.text('punkt')) ?? null;
  if (touchpoint === null && isTied(before) && form.text('punkt') !== 'brak')
    faults.push({ field: 'punkt', message: texts.notOffered });
  const family = Object.hasOwn(driverFamilies, form.text('zrodlo')) ? (form.text('zrodlo') as DriverFamily) : null;
  const bound = (field: string, most: number) => {
    const written = form.text(field).trim();
    const value = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
    if (!(value >= 1 && value <= most)) faults.push({ field, message: texts.number(most) });
    return value;
  };
  const isRating = before.kind === 'rating';
  const driver = isTied(before) ? driverOf(before, family) : before.driver;
  const { hint: _, ...kept } = before;
  const question: DraftQuestion = {
    ...kept,
    text,
    short,
    options,
    driver,
    role: isRating && before.role !== 'overall' ? (driver === null ? 'other' : 'driver') : before.role,
    touchpoint: touchpoint ?? (family === null ? null : touchpointOfFamily[family]),
    aboutEmployee: isRating && form.text('pracownik') === 'tak',
    notApplicable: isRating && form.text('nie-dotyczy') === 'tak',
    ...(Object.values(hint).some((words) => words !== '') && { hint }),
    ...(before.kind === 'number' && { most: bound('najwiecej', largestNumber) }),
    ...(before.kind === 'text' && { maxLength: bound('znaki', 2_000) }),
  };
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, question: { ...question, reviewed: reviewedAfter(before, question, vouched ? languages : []) } };
}

/** Whether a question belongs to a touchpoint and a source: the overall rating, groups and own words are about everything. */
export function isTied({ role, kind }: Question): boolean {
  return role !== 'overall' && role !== 'outcome' && kind !== 'client-group' && kind !== 'text';
}

/** A question that measures a known driver goes on measuring it while it stays in its family. */
function driverOf(before: DraftQuestion, family: DriverFamily | null): string | null {
  if (family === null) return null;
  return before.driver !== null && familyOfDriver[before.driver] === family ? before.driver : family;
}

function optionsFromForm(
  before: DraftQuestion,
  form: FormInput,
  languages: readonly SurveyLanguage[],
  faults: Fault[],
  texts: QuestionFormTexts,
): Question['options'] {
  const { fewest, mostOptions } = questionTypes[before.kind];
  const labels = linesOf(form.text('odpowiedzi-pl'));
  const fault = (language: SurveyLanguage, message: string) =>
    void faults.push({ field: `odpowiedzi-${language}`, message });
  if (labels.length < fewest || labels.length > mostOptions) fault('pl', texts.optionsCount(fewest, mostOptions));
  const translated = (language: SurveyLanguage): string[] => {
    if (!languages.includes(language)) return labels.map((_, at) => before.options[at]?.label[language] ?? '');
    const lines = linesOf(form.text(`odpowiedzi-${language}`));
    // nothing yet is a draft; some lines and not others could stand beside the wrong answer
    if (lines.length > 0 && lines.length !== labels.length) fault(language, texts.optionsUneven);
    return labels.map((_, at) => lines[at] ?? '');
  };
  const [en, uk] = [translated('en'), translated('uk')];
  for (const [language, lines] of [
    ['pl', labels],
    ['en', en],
    ['uk', uk],
  ] as const) {
    const written = lines.filter((label) => label !== '');
    if (new Set(written).size !== written.length) fault(language, texts.optionsTwice);
    if (written.some((label) => label.length > longestText)) fault(language, texts.tooLong(longestText));
  }
  return labels.map((pl, at) => ({ code: at + 1, label: { pl, en: en[at]!, uk: uk[at]! } }));
}

/** A label made of the question, where the person gives none. */
function shortened(text: string): string {
  const plain = text.replace(/^(Jak ocenia Pani\/Pan|How do you rate)\s+/, '').replace(/\?$/, '');
  return plain.length <= 60 ? plain : `${plain.slice(0, 59).trimEnd()}…`;
}
