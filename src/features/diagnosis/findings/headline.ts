// The first sentence of a diagnosis: what has changed, and which touchpoint stands out.
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { DiagnosisView } from '../diagnosis-view.ts';
import type { TouchpointRating } from '../figures/touchpoint-rating.ts';

export function headline(view: DiagnosisView, language: StaffLanguage): string {
  const texts = diagnosisTexts[language].headline;
  if (view.overall.kind !== 'shown') return view.overall.collected === 0 ? texts.none : texts.tooFew;
  if (view.partial) return texts.partial;
  const changed = (verdict: 'worse' | 'better') =>
    view.questions
      .filter(({ chart }) => chart.verdict === verdict)
      .map(({ question }) => question.short[language])
      .join(', ');
  const worse = changed('worse');
  const better = changed('better');
  const judged = view.questions.some(({ chart }) => chart.verdict === 'no-clear-change');
  return [
    ...(worse === '' ? [] : [texts.worse(worse)]),
    ...(better === '' ? [] : [texts.better(better)]),
    ...(worse === '' && better === '' && judged ? [texts.stable] : []),
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
