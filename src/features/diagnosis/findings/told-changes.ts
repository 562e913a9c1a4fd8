// What a page may call a change in its period: runs that reach into it, and differences from before that it shows.
import type { StaffLanguage } from '#domain/language.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { DiagnosisView, QuestionResult } from '../diagnosis-view.ts';
import type { Difference } from '../figures/estimates.ts';
import { differenceInWords } from '../figures/line-words.ts';
import { verdictIn } from '../figures/period-verdict.ts';
import type { PeriodVerdict } from '../figures/period-verdict.ts';
import type { ComparedWith } from '../figures/share-comparison.ts';
import type { ShownNumber } from '#ui/shown-number.ts';

/** A row of a page's comparisons: of shares of a service, of means of a touchpoint. */
export interface ShownComparison {
  readonly comparedWith: ComparedWith;
  readonly here: ShownNumber;
  readonly difference: Pick<Difference, 'value' | 'low' | 'high' | 'mayBeChance' | 'indicative'> | null;
}

export interface ToldQuestion extends PeriodVerdict {
  readonly result: QuestionResult;
}

/** The questions with what their charts say of the page's period. */
export function questionsIn({ questions, period }: Pick<DiagnosisView, 'questions' | 'period'>): ToldQuestion[] {
  return questions.map((result) => ({ result, ...verdictIn(result.chart, period.period) }));
}

/** Differences from before that are called "probably not chance"; the rest of the office is no change. */
export function changedSince(comparisons: readonly ShownComparison[]): ShownComparison[] {
  return comparisons.filter(
    ({ comparedWith, difference }) => comparedWith !== 'rest-of-office' && difference?.mayBeChance === false,
  );
}

/** Charts judged the period, none of them marks a point of it, and no comparison of the page claims a change. */
export function isSteady(
  view: Pick<DiagnosisView, 'questions' | 'period'> & { readonly comparisons: readonly ShownComparison[] },
): boolean {
  const judged = questionsIn(view).filter(({ verdict }) => verdict !== 'too-little-data');
  return judged.length > 0 && judged.every(({ quiet }) => quiet) && changedSince(view.comparisons).length === 0;
}

/** "Ocen dobrych i bardzo dobrych było więcej niż rok wcześniej: +12 punktów procentowych (od 8 do 17)." */
export function comparedSentence(
  { comparedWith, here, difference }: ShownComparison,
  language: StaffLanguage,
): string | null {
  if (!difference || comparedWith === 'rest-of-office' || (here.kind !== 'share' && here.kind !== 'mean')) return null;
  const texts = diagnosisTexts[language].headline;
  const words = differenceInWords({ number: here }, difference, language);
  return texts.compared(here.kind, difference.value > 0, comparedWith, words);
}
