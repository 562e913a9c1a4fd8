// How many people serve at a unit, service or point: decides what may be shown of it (methods, section 2).
import type { Localised, StaffLanguage } from './language.ts';

export const staffNumbers = ['1', '2-4', '5+'] as const;
export type StaffNumber = (typeof staffNumbers)[number];

export const staffNumberNames: Readonly<Record<StaffNumber, Localised<StaffLanguage>>> = {
  '1': { pl: '1 osoba', en: '1 person' },
  '2-4': { pl: 'od 2 do 4 osób', en: '2 to 4 people' },
  '5+': { pl: '5 osób lub więcej', en: '5 people or more' },
};

export function isStaffNumber(text: unknown): text is StaffNumber {
  return staffNumbers.some((number) => number === text);
}
