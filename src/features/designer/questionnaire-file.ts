// A questionnaire as a file: written as JSON, and read as hostile until every part is known to be what it says.
import { z } from 'zod';
import { channels } from '#domain/channel.ts';
import { surveyLanguages } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import {
  conditionFaults,
  familyOfDriver,
  largestNumber,
  longestText,
  questionTypes,
} from '#features/questionnaires/index.ts';
import type { Condition, Question, QuestionKind } from '#features/questionnaires/index.ts';
import { asContent, mostQuestions } from './draft.ts';
import type { DraftContent, DraftQuestion } from './draft.ts';
import { oneLine } from './question-form.ts';

export const fileFormat = 'probierz-questionnaire';
/** Bytes; sixty questions in three languages take about 80,000. */
export const largestFile = 400_000;
const kinds = Object.keys(questionTypes) as [QuestionKind, ...QuestionKind[]];
const name = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

/** The file of a draft or a published version; conditions by service stay behind, for services are the office's own. */
export function questionnaireFile(
  content: Omit<DraftContent, 'questions'> & { questions: readonly Question[] },
): string {
  const whole = { ...content, questions: content.questions.map((question) => ({ ...question, reviewed: [] })) };
  const { questions, ...about } = asContent(whole);
  const written = { format: fileFormat, formatVersion: 1, ...about, questions: questions.map(withoutServices) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function withoutServices({ askedWhen, ...question }: Question): Question {
  const kept = (askedWhen ?? []).filter(({ kind }) => kind !== 'service');
  return kept.length === 0 ? question : { ...question, askedWhen: kept };
}

const words = z.string().max(longestText).transform(oneLine);
const inThree = z.strictObject({ pl: words, en: words, uk: words });
const code = z.int().min(1).max(252);
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('channel'), channels: z.array(z.enum(channels)).min(1).max(channels.length) }),
  z.strictObject({
    kind: z.literal('context'),
    contexts: z
      .array(z.enum(['visit', 'case', 'year', 'staff']))
      .min(1)
      .max(4),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    questionId: z.string().max(60),
    codes: z.array(code).min(1).max(20),
  }),
]);
const question = z.strictObject({
  id: z.string().max(60).regex(name),
  role: z.enum(['overall', 'outcome', 'driver', 'client-group', 'comment', 'direction', 'other']),
  kind: z.enum(kinds),
  touchpoint: z.enum(touchpoints).nullable(),
  driver: z.string().max(60).regex(name).nullable(),
  aboutEmployee: z.boolean(),
  text: inThree,
  short: z.strictObject({ pl: words, en: words }),
  hint: inThree.optional(),
  options: z.array(z.strictObject({ code, label: inThree })).max(20),
  notApplicable: z.boolean(),
  maxLength: z.int().min(1).max(2_000).optional(),
  most: z.int().min(1).max(largestNumber).optional(),
  askedWhen: z.array(condition).max(10).optional(),
});
const file = z.strictObject({
  format: z.literal(fileFormat),
  formatVersion: z.literal(1),
  questionnaire: z.string().max(60).regex(name),
  name: words.optional(),
  context: z.enum(['visit', 'case', 'year', 'staff']),
  scaleVersion: z.literal(fivePointScale.version),
  languages: z.array(z.enum(surveyLanguages)).min(1).max(3).optional(),
  questions: z.array(question).min(1).max(mostQuestions),
});

/** Where something is wrong: 'questions.3.text.pl', and the kind of fault. */
export interface FileFault {
  readonly where: string;
  readonly fault: 'not-json' | 'too-large' | 'not-a-questionnaire' | 'wrong' | 'twice' | 'condition' | 'options';
}

export type ReadFile =
  | { readonly ok: true; readonly content: DraftContent }
  | { readonly ok: false; readonly faults: FileFault[] };

/** Reads a file; nothing of it is taken where anything is wrong. Nobody here has read its texts, so no mark of review comes along. */
export function readQuestionnaireFile(written: string): ReadFile {
  const refused = (fault: FileFault['fault'], where = ''): ReadFile => ({ ok: false, faults: [{ where, fault }] });
  if (Buffer.byteLength(written) > largestFile) return refused('too-large');
  let parsed: unknown;
  try {
    parsed = JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return refused('not-json');
  }
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed) || parsed.format !== fileFormat)
    return refused('not-a-questionnaire');
  const read = file.safeParse(parsed);
  if (!read.success)
    return {
      ok: false,
      faults: read.error.issues.slice(0, 10).map(({ path }) => ({ where: path.join('.'), fault: 'wrong' })),
    };
  const { format: _, formatVersion: __, name: own, languages = [...surveyLanguages], ...content } = read.data;
  const questions = content.questions.map((each): DraftQuestion => asQuestion(each as Question));
  const faults = faultsOf(questions);
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 10) };
  return {
    ok: true,
    content: {
      ...content,
      name: own || content.questionnaire,
      languages: surveyLanguages.filter((language) => language === 'pl' || languages.includes(language)),
      questions,
    },
  };
}

/** A driver nobody knows is the question's own; the scale is ours, whatever the file calls it. */
function asQuestion(question: Question): DraftQuestion {
  const scale = fivePointScale.labels.map((label, at) => ({ code: at + 1, label }));
  const known =
    question.driver === question.id || (question.driver !== null && Object.hasOwn(familyOfDriver, question.driver));
  return {
    ...question,
    driver: known ? question.driver : null,
    options: question.kind === 'rating' ? scale : question.options,
    reviewed: [],
  };
}

function faultsOf(questions: readonly DraftQuestion[]): FileFault[] {
  const ids = new Set<string>();
  const faults: FileFault[] = [];
  questions.forEach((question, at) => {
    if (ids.has(question.id)) faults.push({ where: `questions.${at}.id`, fault: 'twice' });
    ids.add(question.id);
    const { fewest, mostOptions } = questionTypes[question.kind];
    const { length } = question.options;
    const inOrder = question.options.every((option, place) => option.code === place + 1);
    if (length < fewest || length > mostOptions || !inOrder)
      faults.push({ where: `questions.${at}.options`, fault: 'options' });
  });
  for (const { questionId } of conditionFaults(questions)) faults.push({ where: questionId, fault: 'condition' });
  return faults;
}

export type { Condition };
