// Which questionnaire imported answers belong to: the office's own where the words were the same, else what was asked then.
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import type { Question, QuestionnaireContent } from '#features/questionnaires/index.ts';
import type { CarriedQuestion } from './carried-question.ts';
import type { ImportPlan } from './import-plan.ts';
import { withoutMarks } from './rating-words.ts';

export type AskedVersion =
  /** every question carried was asked in our words: the answers continue the series */
  | { readonly kind: 'same' }
  /** others were asked: the same things in other words, a version that stands before the office's own */
  | { readonly kind: 'earlier'; readonly content: QuestionnaireContent };

/** Columns whose heading says just what our question says, in any language. */
export function sameWordsOf(
  columns: readonly { readonly name: string; readonly heading: string }[],
  questions: readonly Question[],
  mapped: ReadonlyMap<string, string>,
): readonly string[] {
  return columns
    .filter(({ name, heading }) => {
      const question = questions.find(({ id }) => id === mapped.get(name));
      return question && Object.values(question.text).some((text) => sentence(text) === sentence(heading));
    })
    .map(({ name }) => name);
}

const sentence = (text: string) =>
  withoutMarks(text)
    .replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** `headings` by name of the column. Questions no column answers stay as they are: nobody was asked them. */
export function askedVersion(
  base: QuestionnaireContent,
  plan: ImportPlan,
  headings: ReadonlyMap<string, string>,
): AskedVersion {
  const reworded = new Map(
    plan.columns.flatMap(({ column, use }) =>
      use.kind === 'question' && !plan.sameWords.includes(column)
        ? [[use.questionId, headings.get(column) ?? ''] as const]
        : [],
    ),
  );
  if (reworded.size === 0) return { kind: 'same' };
  const questions = base.questions.map((question): Question => {
    const heading = reworded.get(question.id);
    if (heading === undefined) return question;
    const { hint: _, ...rest } = question;
    return { ...rest, text: everywhere(heading === '' ? '–' : heading) };
  });
  return { kind: 'earlier', content: { ...base, questions } };
}

const everywhere = (text: string): Localised<SurveyLanguage> => ({ pl: text, en: text, uk: text });

/** The questions of the file as a questionnaire of its own. */
export function ownContent(
  survey: { readonly id: string; readonly title: string },
  carried: readonly CarriedQuestion[],
  plan: ImportPlan,
): QuestionnaireContent {
  const questions = carried.filter(({ question }) => plan.kept.includes(question.id)).map(({ question }) => question);
  return {
    questionnaire: `limesurvey-${survey.id}`,
    name: survey.title,
    context: plan.context,
    scaleVersion: 1,
    questions,
    languages: ['pl'],
  };
}
