// What a page may call a change in its period: runs that reach into it, and differences from before that it shows.
import type { StaffLanguage } from '#domain/language.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { DiagnosisView, QuestionResult } from '../diagnosis-view.ts';
import type { Difference } from '../figures/estimates.ts';
import { comparedDifference } from '../figures/line-words.ts';
import { verdictIn } from '../figures/period-verdict.ts';
import type { PeriodVerdict } from '../figures/period-verdict.ts';
import { monthsWords } from '../figures/share-comparison.ts';
import type { ComparedWith } from '../figures/share-comparison.ts';
import type { SameMonths } from '../periods/same-months.ts';
import type { ShownNumber } from '#ui/shown-number.ts';

/** A row of a page's comparisons: of shares of a service, of means of a touchpoint. */
export interface ShownComparison {
  readonly comparedWith: ComparedWith;
  readonly months: SameMonths | null;
  readonly here: ShownNumber;
  readonly there: ShownNumber;
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
  { comparedWith, months, here, there, difference }: ShownComparison,
  language: StaffLanguage,
): string | null {
  const words = comparedDifference({ here, there, difference }, language);
  if (!difference || words === null || comparedWith === 'rest-of-office') return null;
  const texts = diagnosisTexts[language].headline;
  const named = months ? `${words}; ${monthsWords(months, language)}` : words;
  return texts.compared(here.kind === 'share' ? 'share' : 'mean', difference.value > 0, comparedWith, named);
}
