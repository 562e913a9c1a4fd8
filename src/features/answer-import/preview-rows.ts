// The first rows of a file in the words of the page: labels for codes, and only questions that have answers.
import { isValue, notApplicable } from '#domain/answer-code.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { columnsOf, type Question, type QuestionnaireContent } from '#features/questionnaires/index.ts';
import { ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import type { Recognised } from './import-record.ts';
import type { ShownRow } from './preview.ts';

const mostQuestions = 12;

export function previewRows(questions: readonly Question[], shown: readonly ShownRow[], language: StaffLanguage) {
  const columns = columnsOf(questions);
  const placesOf = (id: string) => columns.flatMap(({ questionId }, place) => (questionId === id ? [place] : []));
  const answered = questions
    .filter(({ id }) =>
      shown.some(({ response }) => placesOf(id).some((place) => isAnswer(response.ratings[place] ?? 255))),
    )
    .slice(0, mostQuestions);
  const rows = shown.map(({ number, response }) => ({
    number,
    day: response.visitDay,
    serviceId: response.serviceId,
    comment: response.comment ?? '',
    answers: answered.map((question) =>
      placesOf(question.id)
        .map((place, at) => labelOf(question, columns[place]!.kind, response.ratings[place] ?? 255, at, language))
        .filter(Boolean)
        .join(', '),
    ),
  }));
  return { questions: answered, rows };
}

const isAnswer = (code: number) => isValue(code) || code === notApplicable;

function labelOf(question: Question, kind: string, code: number, at: number, language: StaffLanguage): string {
  if (code === notApplicable) return fivePointScale.notApplicable[language];
  if (!isValue(code)) return '';
  if (kind === 'picked') return code === 1 ? (question.options[at]?.label[language] ?? '') : '';
  return question.options.find((option) => option.code === code)?.label[language] ?? String(code);
}

/** Questions of the plan that were asked in other words than ours. */
export function rewordedQuestions(
  { columns }: Recognised,
  plan: ImportPlan,
  content: QuestionnaireContent,
): readonly string[] {
  if (plan.questionnaire === ownQuestionnaire) return [];
  const headings = new Map(columns.map(({ name, heading }) => [name, heading || name]));
  return plan.columns.flatMap(({ column, use }) => {
    const isOther = use.kind === 'question' && !plan.sameWords.includes(column);
    return isOther && content.questions.some(({ id }) => id === use.questionId) ? [headings.get(column) ?? column] : [];
  });
}
