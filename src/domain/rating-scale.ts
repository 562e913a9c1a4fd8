// The one rating scale: five points, each in words, the worst first in every mode (visual language, 7.1 and 7.2).
import type { Localised, SurveyLanguage } from './language.ts';

export interface RatingScale {
  /** changes whenever a word changes; answers of different versions are never compared */
  readonly version: number;
  /** words of the points 1 … K, worst first */
  readonly labels: readonly Localised<SurveyLanguage>[];
  /** the separate way out, after a divider */
  readonly notApplicable: Localised<SurveyLanguage>;
}

export const fivePointScale: RatingScale = {
  version: 1,
  labels: [
    { pl: 'bardzo źle', en: 'very poor', uk: 'дуже погано' },
    { pl: 'źle', en: 'poor', uk: 'погано' },
    { pl: 'ani dobrze, ani źle', en: 'neither good nor poor', uk: 'ні добре, ні погано' },
    { pl: 'dobrze', en: 'good', uk: 'добре' },
    { pl: 'bardzo dobrze', en: 'very good', uk: 'дуже добре' },
  ],
  notApplicable: { pl: 'nie dotyczy', en: 'does not apply', uk: 'не стосується' },
};

/** Points of the five-point scale that count as "good or very good". */
export const goodPoints: readonly number[] = [4, 5];
