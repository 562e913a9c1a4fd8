// What this room writes into the log of events, in words.
import type { Localised, StaffLanguage } from '#domain/language.ts';

export const officeEvents: Readonly<Record<string, Localised<StaffLanguage>>> = {
  'office-saved': { pl: 'zapisano opis urzędu', en: 'description of the office saved' },
  'unit-added': { pl: 'dodano wydział', en: 'unit added' },
  'unit-changed': { pl: 'zmieniono wydział', en: 'unit changed' },
  'unit-closed': { pl: 'zamknięto wydział', en: 'unit closed' },
  'unit-reopened': { pl: 'przywrócono wydział', en: 'unit reopened' },
  'location-added': { pl: 'dodano miejsce', en: 'place added' },
  'location-changed': { pl: 'zmieniono miejsce', en: 'place changed' },
  'location-closed': { pl: 'zamknięto miejsce', en: 'place closed' },
  'location-reopened': { pl: 'przywrócono miejsce', en: 'place reopened' },
  'point-added': { pl: 'dodano stanowisko', en: 'service point added' },
  'point-changed': { pl: 'zmieniono stanowisko', en: 'service point changed' },
  'point-closed': { pl: 'zamknięto stanowisko', en: 'service point closed' },
  'point-reopened': { pl: 'przywrócono stanowisko', en: 'service point reopened' },
  'service-added': { pl: 'dodano usługę', en: 'service added' },
  'service-changed': { pl: 'zmieniono usługę', en: 'service changed' },
  'service-withdrawn': { pl: 'wycofano usługę', en: 'service withdrawn' },
  'service-brought-back': { pl: 'przywrócono usługę', en: 'service brought back' },
  'client-group-added': { pl: 'dodano grupę klientów', en: 'client group added' },
  'client-group-changed': { pl: 'zmieniono grupę klientów', en: 'client group changed' },
};
