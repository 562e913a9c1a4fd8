// Turns a foreign survey into our questions: grids into single questions, scales only where the words are ours, the rest left and reported.
import { notApplicable } from '#domain/answer-code.ts';
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { largestNumber, type Question, type QuestionKind } from '#features/questionnaires/index.ts';
import type { CarriedQuestion, ToConfirm } from './carried-question.ts';
import { carriedId, carriedText } from './carried-texts.ts';
import type { ForeignQuestion, ForeignSurvey, ForeignTexts } from './foreign-survey.ts';
import { NoteList, type ImportNote } from './import-note.ts';
import { limeColumns, type LimeColumn } from './lime-columns.ts';
import { fixedLabels, otherLabel } from './lime-letters.data.ts';
import { isAgreementScale, ratingOfText } from './rating-words.ts';

export interface CarriedSurvey {
  readonly questions: readonly CarriedQuestion[];
  readonly notes: readonly ImportNote[];
}

interface Choice {
  readonly written: string;
  readonly label: Localised<SurveyLanguage>;
}

const mostOptions = 15;
const leftKinds = new Set(['shown-text', 'language', 'computed', 'upload', 'unknown']);
const scaleOptions = fivePointScale.labels.map((label, at) => ({ code: at + 1, label }));

/** Our questions in the order of the survey, each with its columns. What has no counterpart is in the notes. */
export function carryQuestions(survey: ForeignSurvey): CarriedSurvey {
  const notes = new NoteList();
  const taken = new Set<string>();
  const columns = limeColumns(survey);
  const carried = survey.questions.flatMap((question): CarriedQuestion[] => {
    const own = columns.filter((column) => column.question === question);
    if (leftKinds.has(question.kind)) {
      notes.add('not-carried', question.code, question.kind);
      return [];
    }
    return carriedOf(survey, question, own, taken);
  });
  return { questions: withConditions(survey, carried, notes), notes: notes.notes };
}

function carriedOf(
  survey: ForeignSurvey,
  question: ForeignQuestion,
  columns: readonly LimeColumn[],
  taken: Set<string>,
): CarriedQuestion[] {
  const ticks = columns.filter(({ meaning }) => meaning === 'tick');
  const isList = question.kind === 'multiple-choice' && question.letter !== ':';
  const multiple = isList && ticks.length > 0 ? [multipleOf(survey, question, ticks, columns, taken)] : [];
  const single = columns.filter((column) => !isList || column.meaning !== 'tick');
  return [...multiple, ...single.map((column) => singleOf(survey, question, column, taken))];
}

/** One question with an option per part; a written "other" counts as ticked. */
function multipleOf(
  survey: ForeignSurvey,
  question: ForeignQuestion,
  ticks: readonly LimeColumn[],
  columns: readonly LimeColumn[],
  taken: Set<string>,
): CarriedQuestion {
  const other = columns.find(({ key }) => key.endsWith('.other'));
  const used = other ? [...ticks, other] : ticks;
  const options = used.map((column, at) => ({
    code: at + 1,
    label: column === other ? otherLabel : carriedText(partTexts(question, column), survey.baseLanguage),
  }));
  return {
    question: { ...blank(question, survey, carriedId(question.code, taken), 'multiple-choice'), options },
    foreignId: question.id,
    columns: used.map(({ key }) => key),
    codes: used.map(({ key }, at) => [key, at + 1] as const),
    confirm: confirmOf(question, null, options.length),
  };
}

function singleOf(
  survey: ForeignSurvey,
  question: ForeignQuestion,
  column: LimeColumn,
  taken: Set<string>,
): CarriedQuestion {
  const id = carriedId(column.key, taken);
  const base = blank(question, survey, id, kindOf(question, column));
  const part = column.partId === null ? null : carriedText(partTexts(question, column), survey.baseLanguage);
  const asked = part === null ? base : { ...base, text: part, hint: base.text, short: { pl: part.pl, en: part.en } };
  const { kind } = asked;
  const choices = kind === 'rating' || kind === 'single-choice' ? choicesOf(survey, question, column) : [];
  const carried = {
    foreignId: question.id,
    columns: [column.key],
    confirm: confirmOf(question, column, choices.length),
  };
  if (kind === 'rating') {
    const codes = choices.map(({ written, label }): [string, number] => [written, ratingCode(written, label.pl)]);
    const hasWayOut = codes.some(([, code]) => code === notApplicable);
    return { ...carried, question: { ...asked, options: scaleOptions, notApplicable: hasWayOut }, codes };
  }
  if (kind === 'yes-no')
    return {
      ...carried,
      question: { ...asked, options: yesNo },
      codes: [
        ['Y', 1],
        ['N', 2],
      ],
    };
  if (kind === 'zero-to-ten') {
    const options = Array.from({ length: 11 }, (_, at) => ({
      code: at + 1,
      label: { pl: String(at), en: String(at), uk: String(at) },
    }));
    return {
      ...carried,
      question: { ...asked, options },
      codes: options.map(({ code }) => [String(code - 1), code] as const),
    };
  }
  if (kind === 'number') return { ...carried, question: { ...asked, most: largestNumber }, codes: [] };
  const offered = choices.filter(({ label }) => !saysNotApplicable(label.pl));
  const codes = choices.map((choice): readonly [string, number] => [
    choice.written,
    offered.includes(choice) ? offered.indexOf(choice) + 1 : notApplicable,
  ]);
  const options = offered.map(({ label }, at) => ({ code: at + 1, label }));
  return { ...carried, question: { ...asked, options, notApplicable: offered.length < choices.length }, codes };
}

/** Narrower than for ratings: "nie wiem" is an answer to a choice. */
const saysNotApplicable = (label: string) =>
  /^(nie dotyczy|does not apply|not applicable|не стосується)$/i.test(label.trim());

const yesNo = [
  { code: 1, label: { pl: 'tak', en: 'yes', uk: 'так' } },
  { code: 2, label: { pl: 'nie', en: 'no', uk: 'ні' } },
];

const ratingCode = (written: string, label: string) => ratingOfText(label) ?? ratingOfText(written) ?? notApplicable;

function kindOf(question: ForeignQuestion, { meaning }: LimeColumn): QuestionKind {
  if (meaning === 'number') return 'number';
  if (meaning === 'text' || meaning === 'date') return 'text';
  if (meaning === 'tick') return 'yes-no';
  if (question.kind === 'yes-no' || question.kind === 'zero-to-ten') return question.kind;
  // Agree and disagree are other words than good and poor: such answers keep their own.
  const words = [question.texts, ...question.options.map(({ texts }) => texts)].flatMap((texts) => [...texts.values()]);
  return question.kind === 'rating' && meaning === 'choice' && !isAgreementScale(words) ? 'rating' : 'single-choice';
}

function choicesOf(
  { baseLanguage }: ForeignSurvey,
  question: ForeignQuestion,
  { codes, letter, key }: LimeColumn,
): readonly Choice[] {
  const named = letter === 'R' && question.parts.length > 0 ? question.parts : question.options;
  const scaled = letter === '1' ? question.options.filter(({ scale }) => key.endsWith(`#${scale}`)) : named;
  const fixed = fixedLabels.get(letter);
  return codes.map((written) => {
    const texts = scaled.find(({ code }) => code === written)?.texts;
    if (written === '-oth-') return { written, label: otherLabel };
    if (texts) return { written, label: carriedText(texts, baseLanguage) };
    return { written, label: fixed?.get(written) ?? { pl: written, en: written, uk: written } };
  });
}

/** Both axes of a grid of numbers or texts are named. */
function partTexts(question: ForeignQuestion, column: LimeColumn): ForeignTexts {
  const row = question.parts.find(({ id }) => id === column.partId)?.texts ?? new Map<string, string>();
  const across = question.parts.find(
    (part) => part.axis === 'column' && column.key === `${question.code}.${codeOf(question, column)}_${part.code}`,
  );
  if (!across) return row;
  return new Map([...row].map(([language, text]) => [language, `${text}: ${across.texts.get(language) ?? ''}`]));
}
const codeOf = (question: ForeignQuestion, column: LimeColumn) =>
  question.parts.find(({ id }) => id === column.partId)?.code ?? '';

function blank(question: ForeignQuestion, { baseLanguage }: ForeignSurvey, id: string, kind: QuestionKind): Question {
  const text = carriedText(question.texts, baseLanguage);
  return {
    id,
    role: kind === 'text' ? 'comment' : 'other',
    kind,
    touchpoint: null,
    driver: null,
    aboutEmployee: false,
    text,
    short: { pl: text.pl, en: text.en },
    options: [],
    notApplicable: false,
    ...(question.help.size > 0 && { hint: carriedText(question.help, baseLanguage) }),
    ...(kind === 'text' && { maxLength: 2_000 }),
  };
}

function confirmOf(question: ForeignQuestion, column: LimeColumn | null, options: number): readonly ToConfirm[] {
  return [
    ...(question.kind === 'rating' && column?.meaning === 'choice' ? (['direction'] as const) : []),
    ...(question.letter === 'G' ? (['demographic'] as const) : []),
    ...(column?.personal === 'contact' ? (['contact'] as const) : []),
    ...(question.hidden ? (['hidden'] as const) : []),
    ...(options > mostOptions ? (['many-options'] as const) : []),
  ];
}

/** Only "is one of" has a counterpart: ours asks for an answer, "is not" also holds where none was given. */
function withConditions(
  survey: ForeignSurvey,
  carried: readonly CarriedQuestion[],
  notes: NoteList,
): readonly CarriedQuestion[] {
  return carried.map((each) => {
    const condition = survey.questions.find(({ id }) => id === each.foreignId)?.condition;
    if (!condition) return each;
    const source = carried.find(
      ({ foreignId, question }) => foreignId === condition.questionId && question.options.length > 0,
    );
    const own = survey.questions.find(({ id }) => id === condition.questionId);
    const part = own?.parts.find(({ id }) => id === condition.partId);
    const written = part && own ? [`${own.code}.${part.code}`] : condition.codes;
    const codes = written.map((code) => source?.codes.find(([name]) => name === code)?.[1]);
    const isPlain = source && (condition.partId === null || source.question.kind === 'multiple-choice');
    if (condition.is !== 'one-of' || !isPlain || codes.includes(undefined)) {
      notes.add('condition', each.question.id);
      return each;
    }
    const known = codes.filter((code) => code !== undefined);
    return {
      ...each,
      question: { ...each.question, askedWhen: [{ kind: 'answer', questionId: source.question.id, codes: known }] },
    };
  });
}
