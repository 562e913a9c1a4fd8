// The roles a person may hold in an office.
import type { Localised, StaffLanguage } from './language.ts';

export const roles = ['administrator', 'quality', 'head', 'employee', 'keying', 'reader', 'data-protection'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, Localised<StaffLanguage>>> = {
  administrator: { pl: 'administrator', en: 'administrator' },
  quality: { pl: 'pełnomocnik ds. jakości', en: 'quality representative' },
  head: { pl: 'kierownik', en: 'head of a unit' },
  employee: { pl: 'pracownik', en: 'employee' },
  keying: { pl: 'osoba wprowadzająca dane', en: 'data entry' },
  reader: { pl: 'kierownictwo i radni (tylko odczyt)', en: 'leadership and councillors (read only)' },
  'data-protection': { pl: 'inspektor ochrony danych', en: 'data protection officer' },
};

export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text);
}
