// The sections of the national base of good practices (Związek Powiatów, Związek Miast, Związek Gmin), as a tree.
import type { Localised, StaffLanguage } from '#domain/language.ts';

interface SectionNode {
  readonly key: string;
  readonly name: Localised<StaffLanguage>;
  readonly parts: readonly { readonly key: string; readonly name: Localised<StaffLanguage> }[];
}

/** Where a card made here stands until somebody says otherwise: it came from work on client service. */
export const usualSection = 'institutional/services';

export const practiceSections = [
  { key: 'social', name: { pl: 'Rozwój społeczny', en: 'Social development' }, parts: [] },
  { key: 'technical', name: { pl: 'Rozwój techniczny', en: 'Technical development' }, parts: [] },
  {
    key: 'institutional',
    name: { pl: 'Rozwój instytucjonalny', en: 'Institutional development' },
    parts: [
      { key: 'institutional/strategy', name: { pl: 'Zarządzanie strategiczne', en: 'Strategic management' } },
      { key: 'institutional/resources', name: { pl: 'Zarządzanie zasobami', en: 'Management of resources' } },
      { key: 'institutional/personnel', name: { pl: 'Zarządzanie kadrami', en: 'Personnel management' } },
      { key: 'institutional/partnership', name: { pl: 'Partnerstwo', en: 'Partnership' } },
      { key: 'institutional/services', name: { pl: 'Zarządzanie usługami', en: 'Management of services' } },
    ],
  },
  { key: 'energy', name: { pl: 'Energia', en: 'Energy' }, parts: [] },
  { key: 'ngo', name: { pl: 'Współpraca z organizacjami pozarządowymi', en: 'Cooperation with NGOs' }, parts: [] },
  { key: 'between-units', name: { pl: 'Współpraca między samorządami', en: 'Cooperation between units' }, parts: [] },
  { key: 'dialogue', name: { pl: 'Dialog społeczny', en: 'Social dialogue' }, parts: [] },
] as const satisfies readonly SectionNode[];

const tree: readonly SectionNode[] = practiceSections;

/** Every key a card may carry, sections before their parts. */
export const sectionKeys: readonly string[] = tree.flatMap(({ key, parts }) => [key, ...parts.map((part) => part.key)]);

const names = new Map(tree.flatMap((section) => [section, ...section.parts].map(({ key, name }) => [key, name])));

/** 'Rozwój instytucjonalny: Zarządzanie usługami'; the key itself where it is not known. */
export function sectionName(key: string, language: StaffLanguage): string {
  const own = names.get(key)?.[language] ?? key;
  const above = key.includes('/') ? names.get(key.split('/')[0] ?? '') : undefined;
  return above ? `${above[language]}: ${own}` : own;
}

/** Whether a card of `key` stands in the section looked for: a section holds its parts. */
export function isInSection(key: string, wanted: string): boolean {
  return key === wanted || key.startsWith(`${wanted}/`);
}
