// What has to be put right on the page for typing answers in, question by question.
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { WholeFault } from '#features/answers/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { keyedFieldOf } from './keying-form.ts';
import { keyingTexts } from './keying.texts.ts';

export interface KeyingFaults {
  readonly faults: readonly Fault[];
  /** by id of the question */
  readonly questionFaults?: ReadonlyMap<string, string>;
}

const words = {
  'choose-one': 'answer',
  'choose-some': 'answer',
  'unknown-answer': 'answer',
  'at-most-three': 'threeAtMost',
  'whole-number': 'wholeNumber',
  'best-and-worst': 'bestAndWorst',
  'best-is-worst': 'bestAndWorst',
  'text-too-long': 'long',
} as const;

export function keyingFaults(
  found: readonly WholeFault[] | 'nothing-answered',
  { questions }: Pick<PublishedVersion, 'questions'>,
  language: StaffLanguage,
): KeyingFaults {
  const texts = keyingTexts[language].faults;
  if (found === 'nothing-answered')
    return { faults: [{ field: keyedFieldOf(questions[0]!, 1), message: texts.nothing }] };
  const each = found.map(({ questionId, fault }) => {
    const at = questions.findIndex(({ id }) => id === questionId);
    const message = texts.inQuestion(at + 1, texts[words[fault]]);
    return { questionId, field: keyedFieldOf(questions[at]!, at + 1), message };
  });
  return {
    faults: each.map(({ field, message }) => ({ field, message })),
    questionFaults: new Map(each.map(({ questionId, message }) => [questionId, message])),
  };
}
