// The three touchpoints of an office, at which quality is felt.
import type { Localised, StaffLanguage } from './language.ts';

export const touchpoints = ['first-contact', 'competence', 'building'] as const;
export type Touchpoint = (typeof touchpoints)[number];

export const touchpointNames: Readonly<Record<Touchpoint, Localised<StaffLanguage>>> = {
  'first-contact': { pl: 'Pierwszy kontakt', en: 'First contact' },
  competence: { pl: 'Kompetencja pracownika', en: 'Competence of the employee' },
  building: { pl: 'Przyjazność budynku', en: 'Friendliness of the building' },
};
