// What a tier is called: by its place, never by a rank number.
import type { StaffLanguage } from '#domain/language.ts';
import { sourcesTexts } from './sources.texts.ts';

/** @param place 0 = the strongest */
export function tierName(place: number, tiers: number, language: StaffLanguage): string {
  const { tier } = sourcesTexts[language];
  if (tiers === 1) return tier.only;
  if (place === 0) return tier.first;
  if (tiers === 2) return tier.second;
  return place === tiers - 1 ? tier.last : tier.middle;
}
