// What "how it was computed" says of weights: what was done, what it cost, the plain result, what weights cannot repair.
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { postStratifiedShare } from '#statistics/post-stratified.ts';
import { formatNumber } from '#ui/formats.ts';
import type { Weighing } from './weigh.ts';
import { weightingTexts } from './weighting.texts.ts';

/**
 * Terms with their texts.
 * @param figure the first rating, or what stands for it
 * @param taken categories of which its share is made
 * @param plain its share without weights in words; '' where there is none
 */
export function weighingLines(
  language: StaffLanguage,
  weighing: Weighing | null,
  figure: Disclosed<RatingFigure>,
  taken: readonly number[],
  plain: string,
): readonly (readonly [string, string])[] {
  const { words } = weightingTexts[language];
  if (!weighing) return [[words.weights, words.plain]];
  if (weighing.kind === 'unweighted') {
    const names = weighing.services.length === 0 ? '' : ` ${words.services(weighing.services.join(', '))}`;
    return [[words.weights, words.reasons[weighing.reason] + names]];
  }
  if (figure.kind !== 'shown' || !figure.parts) return [];
  const share = postStratifiedShare(figure.parts, taken);
  if (isUndefined(share)) return [];
  const { rest, unheard, trimmed, uncounted, byPlaces } = weighing;
  const isRaked = byPlaces?.kind === 'raked';
  const text = [
    words.weighted(share.n, Math.round(share.nEff), formatNumber(language, share.deff, 1), isRaked),
    ...placeWords(language, weighing),
    ...(rest > 0 ? [words.rest(rest)] : []),
    ...(unheard > 0 ? [words.unheard(unheard)] : []),
    ...(trimmed.length > 0 ? [words.trimmed(trimmed.map((name) => name || words.others).join(', '))] : []),
    ...(uncounted.length > 0 ? [words.uncounted(uncounted.join(', '))] : []),
    isRaked ? words.places.cannot : words.cannot,
    words.series,
  ];
  return [[words.weights, text.join(' ')], ...(plain === '' ? [] : [[words.plainResult, plain] as const])];
}

/** Whether places were taken in, what of them could not be, or why services alone weigh. */
function placeWords(
  language: StaffLanguage,
  { byPlaces, counted }: Extract<Weighing, { kind: 'weighted' }>,
): readonly string[] {
  const { places } = weightingTexts[language].words;
  if (!byPlaces) return [];
  if (byPlaces.kind === 'services-only') {
    const { reason, names, placed } = byPlaces;
    return [places.left[reason](placed), ...(names.length > 0 ? [places.names(names.join(', '))] : [])];
  }
  return [
    places.raked(byPlaces.places),
    ...(byPlaces.mixed > 0 ? [places.mixed(byPlaces.mixed)] : []),
    ...(byPlaces.unheard > 0 ? [places.unheard(byPlaces.unheard)] : []),
    ...(counted ? [places.apart(counted.services, counted.places)] : []),
  ];
}
