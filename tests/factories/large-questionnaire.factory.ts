// A questionnaire far larger than any office should ask: every question type, and conditions all over it.
import { columnsOf, coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { Condition, Question, QuestionKind, QuestionnaireContent } from '#features/questionnaires/index.ts';

const kinds: readonly QuestionKind[] = [
  'rating',
  'single-choice',
  'multiple-choice',
  'yes-no',
  'zero-to-ten',
  'number',
  'up-to-three',
  'best-worst',
];
const optionsOf: Readonly<Partial<Record<QuestionKind, number>>> = {
  rating: 5,
  'yes-no': 2,
  'zero-to-ten': 11,
  number: 0,
};
const inEach = (text: string) => ({ pl: text, en: text, uk: text });

/** `questions` questions with at least `conditions` conditions, each looking back. */
export function largeQuestionnaire(questions: number, conditions: number): QuestionnaireContent {
  const [overall] = coreQuestionnaires['core-visit'].questions;
  const perQuestion = Math.ceil(conditions / (questions - 1));
  const made: Question[] = [overall!];
  for (let at = 1; at < questions; at += 1) {
    const kind = kinds[at % kinds.length]!;
    const size = optionsOf[kind] ?? 5;
    const tellable = made.filter(({ options, kind: before }) => options.length > 0 && before !== 'best-worst');
    const askedWhen = Array.from({ length: perQuestion }, (_, place): Condition => {
      if (place === 1) return { kind: 'channel', channels: ['web', 'qr', 'paper'] };
      const earlier = tellable[(at * 7 + place * 3) % tellable.length]!;
      return { kind: 'answer', questionId: earlier.id, codes: earlier.options.map(({ code }) => code) };
    });
    made.push({
      id: `question_${at}`,
      role: 'other',
      kind,
      touchpoint: kind === 'rating' ? 'competence' : null,
      driver: null,
      aboutEmployee: false,
      text: inEach(`Jak ocenia Pani/Pan rzecz numer ${at}?`),
      short: { pl: `rzecz ${at}`, en: `thing ${at}` },
      options:
        kind === 'rating'
          ? overall!.options
          : Array.from({ length: size }, (_, option) => ({ code: option + 1, label: inEach(`wariant ${option + 1}`) })),
      notApplicable: kind === 'rating',
      askedWhen,
    });
  }
  return {
    questionnaire: `large-${questions}`,
    name: 'Duża ankieta',
    context: 'visit',
    scaleVersion: 1,
    questions: made,
  };
}

/** Columns of the large questionnaire, for those who fill it. */
export function columnsOfLarge(content: QuestionnaireContent) {
  return columnsOf(content.questions);
}
