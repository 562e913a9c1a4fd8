// The first sentence of a diagnosis: what changed in its period, and which touchpoint stands out.
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { DiagnosisView } from '../diagnosis-view.ts';
import type { TouchpointRating } from '../figures/touchpoint-rating.ts';
import { changedSince, comparedSentence, isSteady, questionsIn } from './told-changes.ts';

export function headline(view: DiagnosisView, language: StaffLanguage): string {
  const texts = diagnosisTexts[language].headline;
  if (view.overall.kind !== 'shown') return view.overall.collected === 0 ? texts.none : texts.tooFew;
  if (view.partial) return texts.partial;
  const told = questionsIn(view);
  const changed = (verdict: 'worse' | 'better') =>
    told
      .filter((one) => one.verdict === verdict)
      .map(({ result }) => result.question.short[language])
      .join(', ');
  const worse = changed('worse');
  const better = changed('better');
  // what a chart has said to the same side is not said twice; what it does not say is
  const compared = changedSince(view.comparisons)
    .filter(({ difference }) => difference?.indicative === false && (difference.value > 0 ? better : worse) === '')
    .flatMap((one) => comparedSentence(one, language) ?? []);
  const isJudged = told.some(({ verdict }) => verdict === 'no-clear-change');
  return [
    ...(worse === '' ? [] : [texts.worse(worse)]),
    ...(better === '' ? [] : [texts.better(better)]),
    ...compared,
    ...(worse === '' && better === '' && isJudged ? [isSteady(view) ? texts.stable : texts.noClear] : []),
    ...spread(view.touchpoints, language),
  ].join(' ');
}

/** Highest and lowest touchpoint where their intervals do not touch. */
function spread(ratings: readonly TouchpointRating[], language: StaffLanguage): string[] {
  const texts = diagnosisTexts[language].headline;
  const shown = ratings.flatMap(({ touchpoint, number }) =>
    number.kind === 'mean' ? [{ touchpoint, ...number }] : [],
  );
  if (shown.length < 2) return [];
  const best = shown.reduce((most, one) => (one.value > most.value ? one : most));
  const worst = shown.reduce((least, one) => (one.value < least.value ? one : least));
  if (worst.high >= best.low) return shown.length === 3 ? [texts.alike] : [];
  const name = (touchpoint: TouchpointRating['touchpoint']) => {
    const word = touchpointNames[touchpoint][language];
    return word.charAt(0).toLowerCase() + word.slice(1);
  };
  return [texts.spread(name(best.touchpoint), name(worst.touchpoint))];
}
