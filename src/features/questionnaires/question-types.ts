// The question types as a table of plain objects: the columns each owns, what its page may send, how it is asked.
import { isValue, notApplicable, notAsked, skipped } from '#domain/answer-code.ts';
import type { Column, Question, QuestionKind } from './questionnaire.ts';

/** Fields a question may send. */
export const answerFields = {
  answer: 'odpowiedz',
  clientGroup: 'grupa',
  text: 'tekst',
  chosen: 'wybor',
  number: 'liczba',
  best: 'najpierw',
  worst: 'na-koncu',
} as const;

/** What a survey page sends, before anything is known to be true of it. */
export interface AnswerForm {
  /** value of the pressed answer button: a code, 'nie-dotyczy' or 'pomin' */
  readonly answer?: string;
  readonly clientGroup?: string;
  readonly text?: string;
  /** ticked options */
  readonly chosen?: readonly string[];
  readonly number?: string;
  readonly best?: string;
  readonly worst?: string;
}

export type AnswerFault =
  | 'choose-one'
  | 'choose-some'
  | 'at-most-three'
  | 'unknown-answer'
  | 'whole-number'
  | 'best-and-worst'
  | 'best-is-worst';

/** How a page asks: one tap, ticks, a number, two marks in one list, the office's groups, a text. */
export type QuestionLook = 'buttons' | 'ticks' | 'number' | 'best-worst' | 'client-groups' | 'text';
export type Codes = { readonly ok: true; readonly codes: readonly number[] };

export interface QuestionType {
  readonly look: QuestionLook;
  /** where its options come from; a fixed list cannot be edited */
  readonly options: 'scale' | 'own' | 'fixed' | 'none';
  /** how many own options it needs and bears */
  readonly fewest: number;
  readonly mostOptions: number;
  columns(question: Question): Column[];
  /** the codes of its columns, in their order */
  read(question: Question, form: AnswerForm): Codes | { readonly ok: false; readonly fault: AnswerFault };
  /** what the form had sent to be stored as these codes; {} where it was passed by */
  given(question: Question, codes: readonly number[]): AnswerForm;
}

export const skipAnswer = 'pomin';
export const notApplicableAnswer = 'nie-dotyczy';
/** A digit of a number: 0 … 250, stored as 1 … 251. */
const digits = 251;
export const largestNumber = digits * digits - 1;

const picked = 1;
const notPicked = 2;
const fault = (of: AnswerFault) => ({ ok: false, fault: of }) as const;
const codes = (...of: number[]): Codes => ({ ok: true, codes: of });
const codeOf = (question: Question, sent: string | undefined) =>
  question.options.find(({ code }) => String(code) === sent)?.code;

/** One column; the answer is the button pressed. */
function oneTap(kind: Column['kind']): Omit<QuestionType, 'options' | 'fewest' | 'mostOptions'> {
  return {
    look: 'buttons',
    columns: ({ id, options }) => [{ code: id, questionId: id, kind, categories: options.length }],
    read(question, { answer }) {
      if (answer === undefined || answer === '') return fault('choose-one');
      if (answer === skipAnswer) return codes(skipped);
      if (answer === notApplicableAnswer && question.notApplicable) return codes(notApplicable);
      const code = codeOf(question, answer);
      return code === undefined ? fault('unknown-answer') : codes(code);
    },
    given(_, [code]) {
      if (code === notApplicable) return { answer: notApplicableAnswer };
      return code !== undefined && isValue(code) ? { answer: String(code) } : {};
    },
  };
}

/** A column for each option, ticked or not. */
function ticks(most: number): Omit<QuestionType, 'options' | 'fewest' | 'mostOptions'> {
  return {
    look: 'ticks',
    columns: ({ id, options }) =>
      options.map(({ code }) => ({ code: `${id}.${code}`, questionId: id, kind: 'picked', categories: 2 })),
    read(question, { answer, chosen = [] }) {
      if (answer === skipAnswer) return codes(...question.options.map(() => skipped));
      if (chosen.length === 0) return fault('choose-some');
      const ticked = new Set(chosen.map((sent) => codeOf(question, sent)));
      if (ticked.has(undefined)) return fault('unknown-answer');
      if (ticked.size > most) return fault('at-most-three');
      return codes(...question.options.map(({ code }) => (ticked.has(code) ? picked : notPicked)));
    },
    given(question, stored) {
      const chosen = question.options.filter((_, place) => stored[place] === picked).map(({ code }) => String(code));
      return chosen.length === 0 ? {} : { chosen };
    },
  };
}

const noColumn: Pick<QuestionType, 'columns' | 'read' | 'given'> = {
  columns: () => [],
  read: () => codes(),
  given: () => ({}),
};
const noOptions = { options: 'none', fewest: 0, mostOptions: 0 } as const;
const own = { options: 'own', fewest: 2, mostOptions: 15 } as const;

export const questionTypes: Readonly<Record<QuestionKind, QuestionType>> = {
  rating: { ...oneTap('rating'), options: 'scale', fewest: 5, mostOptions: 5 },
  'single-choice': { ...oneTap('choice'), ...own },
  'multiple-choice': { ...ticks(Infinity), ...own },
  'yes-no': { ...oneTap('choice'), options: 'fixed', fewest: 2, mostOptions: 2 },
  'zero-to-ten': { ...oneTap('choice'), options: 'fixed', fewest: 11, mostOptions: 11 },
  number: {
    ...noOptions,
    look: 'number',
    columns({ id, most = largestNumber }) {
      const digit = { questionId: id, kind: 'digit', categories: digits } as const;
      return most < digits
        ? [{ ...digit, code: id }]
        : [
            { ...digit, code: `${id}.high` },
            { ...digit, code: `${id}.low` },
          ];
    },
    read(question, { answer, number = '' }) {
      const wide = questionTypes.number.columns(question).length === 2;
      if (answer === skipAnswer) return wide ? codes(skipped, skipped) : codes(skipped);
      const written = number.replaceAll(/[\s\u00a0]/g, '');
      const value = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
      if (!(value <= (question.most ?? largestNumber))) return fault('whole-number');
      return wide ? codes(Math.floor(value / digits) + 1, (value % digits) + 1) : codes(value + 1);
    },
    given(_, stored) {
      if (stored.length === 0 || !stored.every(isValue)) return {};
      return { number: String(stored.reduce((value, code) => value * digits + code - 1, 0)) };
    },
  },
  'best-worst': {
    options: 'own',
    fewest: 3,
    mostOptions: 6,
    look: 'best-worst',
    columns: ({ id, options }) =>
      (['best', 'worst'] as const).map((end) => ({
        code: `${id}.${end}`,
        questionId: id,
        kind: 'choice',
        categories: options.length,
      })),
    read(question, { answer, best, worst }) {
      if (answer === skipAnswer) return codes(skipped, skipped);
      if (!best || !worst) return fault('best-and-worst');
      const [first, last] = [codeOf(question, best), codeOf(question, worst)];
      if (first === undefined || last === undefined) return fault('unknown-answer');
      return first === last ? fault('best-is-worst') : codes(first, last);
    },
    given(_, [best, worst]) {
      return best === undefined || worst === undefined || !isValue(best) || !isValue(worst)
        ? {}
        : { best: String(best), worst: String(worst) };
    },
  },
  'up-to-three': { ...ticks(3), options: 'own', fewest: 4, mostOptions: 15 },
  'client-group': { ...noColumn, ...noOptions, look: 'client-groups' },
  text: { ...noColumn, ...noOptions, look: 'text' },
};

/** The columns a list of questions owns, in the order of the questions. Client group and text own none. */
export function columnsOf(questions: readonly Question[]): Column[] {
  return questions.flatMap((question) => questionTypes[question.kind].columns(question));
}

/** Codes by which an answer to this question can be told in a condition: its options, and "does not apply". */
export function tellableCodes(question: Question): number[] {
  const { look } = questionTypes[question.kind];
  if (look !== 'buttons' && look !== 'ticks') return [];
  return [...question.options.map(({ code }) => code), ...(question.notApplicable ? [notApplicable] : [])];
}

/** What was answered to a question that is asked, told by codes: null while it was not reached; [] where it was passed by. */
export function answeredCodes(question: Question, stored: readonly number[]): number[] | null {
  if (stored.some((code) => code >= notAsked)) return null;
  if (questionTypes[question.kind].look !== 'ticks')
    return stored.filter((code) => isValue(code) || code === notApplicable);
  return question.options.filter((_, place) => stored[place] === picked).map(({ code }) => code);
}
