// What this room writes into the log of events, in words.
import type { Localised, StaffLanguage } from '#domain/language.ts';

export const caseEvents: Readonly<Record<string, Localised<StaffLanguage>>> = {
  'case-import-started': { pl: 'rozpoczęto import spraw', en: 'import of cases started' },
  'case-import-ended': { pl: 'zakończono import spraw', en: 'import of cases ended' },
  'case-import-discarded': { pl: 'usunięto plik ze sprawami', en: 'sheet of cases discarded' },
  'case-names-matched': { pl: 'dopasowano nazwy ze spraw', en: 'names of cases matched' },
  'case-name-forgotten': { pl: 'cofnięto dopasowanie nazwy', en: 'match of a name taken back' },
  'case-marks-setting': { pl: 'zmieniono zapisywanie znaków spraw', en: 'keeping of case marks changed' },
  'cases-sent': { pl: 'inny program przesłał sprawy', en: 'another program sent cases' },
  'api-key-made': { pl: 'utworzono klucz API', en: 'API key made' },
  'api-key-revoked': { pl: 'unieważniono klucz API', en: 'API key revoked' },
};
