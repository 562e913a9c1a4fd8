// What a tier is called: no two alike, and no rank numbers of what is in it.
import type { StaffLanguage } from '#domain/language.ts';
import { sourcesTexts } from './sources.texts.ts';

/** @param place 0 = the strongest */
export function tierName(place: number, tiers: number, language: StaffLanguage): string {
  const { tier } = sourcesTexts[language];
  if (tiers === 1) return tier.only;
  if (place === 0) return tier.first;
  if (tiers > 2 && place === tiers - 1) return tier.last;
  if (place === 1) return tier.second;
  return place === 2 ? tier.third : tier.further(place + 1);
}
