// Answers that come with a question type: nobody words them anew, so that they stay comparable.
import { fivePointScale } from '#domain/rating-scale.ts';
import type { Question, QuestionKind } from '#features/questionnaires/index.ts';

export const fixedOptions: Readonly<Partial<Record<QuestionKind, Question['options']>>> = {
  rating: fivePointScale.labels.map((label, at) => ({ code: at + 1, label })),
  'yes-no': [
    { code: 1, label: { pl: 'tak', en: 'yes', uk: 'так' } },
    { code: 2, label: { pl: 'nie', en: 'no', uk: 'ні' } },
  ],
  'zero-to-ten': Array.from({ length: 11 }, (_, at) => ({
    code: at + 1,
    label: { pl: String(at), en: String(at), uk: String(at) },
  })),
};
