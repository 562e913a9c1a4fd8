// Why a case is not taken, and what to do about it, in Polish and English.
import type { StaffLanguage } from '#domain/language.ts';
import type { CaseFault, CaseFaultKind } from './case-check.ts';

const pl: Readonly<Record<CaseFaultKind, string>> = {
  'mark-missing': 'Brakuje znaku sprawy.',
  'mark-too-long': 'Znak sprawy jest za długi. Najwięcej: 80 znaków.',
  'received-missing': 'Brakuje daty wpływu.',
  'received-wrong': 'Data wpływu nie jest datą z kalendarza.',
  'received-future': 'Data wpływu jest w przyszłości.',
  'received-too-early': 'Data wpływu jest sprzed 1990 roku.',
  'closed-wrong': 'Data zakończenia nie jest datą z kalendarza.',
  'closed-future': 'Data zakończenia jest w przyszłości.',
  'closed-before-received': 'Sprawa kończy się przed datą wpływu.',
  'stop-wrong': 'Data przerwy w biegu terminu nie jest datą z kalendarza.',
  'stop-without-start': 'Przerwa w biegu terminu ma koniec, a nie ma początku.',
  'stop-backwards': 'Przerwa w biegu terminu kończy się przed swoim początkiem.',
  'stop-outside': 'Przerwa w biegu terminu wychodzi poza czas sprawy.',
  'stop-open': 'Sprawa jest zakończona, a przerwa w biegu terminu nie ma końca.',
  'stops-overlap': 'Przerwy w biegu terminu nakładają się na siebie.',
  'too-many-stops': 'Za dużo przerw lub zawiadomień. Najwięcej: 20.',
  'notice-wrong': 'Data zawiadomienia albo nowego terminu nie jest datą z kalendarza.',
  'notice-incomplete': 'Zawiadomienie musi mieć datę i nowy termin.',
  'notice-backwards': 'Nowy termin jest wcześniejszy niż zawiadomienie.',
  'notice-outside': 'Data zawiadomienia wychodzi poza czas sprawy.',
  'service-missing': 'Nie wiadomo, której usługi dotyczy sprawa: brakuje nazwy usługi i symbolu JRWA.',
  'service-unknown': 'Nie ma takiej usługi w urzędzie. Dopasuj nazwę albo symbol JRWA.',
  'unit-unknown': 'Nie ma takiego wydziału w urzędzie. Dopasuj nazwę.',
  duplicate: 'Ten sam znak sprawy stoi już wyżej.',
};
const en: Readonly<Record<CaseFaultKind, string>> = {
  'mark-missing': 'The case mark is missing.',
  'mark-too-long': 'The case mark is too long. At most 80 characters.',
  'received-missing': 'The day of receipt is missing.',
  'received-wrong': 'The day of receipt is no day of the calendar.',
  'received-future': 'The day of receipt lies in the future.',
  'received-too-early': 'The day of receipt lies before 1990.',
  'closed-wrong': 'The closing day is no day of the calendar.',
  'closed-future': 'The closing day lies in the future.',
  'closed-before-received': 'The case closes before it was received.',
  'stop-wrong': 'A day of a stop is no day of the calendar.',
  'stop-without-start': 'A stop has an end and no beginning.',
  'stop-backwards': 'A stop ends before it begins.',
  'stop-outside': 'A stop lies outside the time of the case.',
  'stop-open': 'The case is closed, and a stop has no end.',
  'stops-overlap': 'Stops overlap.',
  'too-many-stops': 'Too many stops or notices. At most 20.',
  'notice-wrong': 'The day of a notice or of the new term is no day of the calendar.',
  'notice-incomplete': 'A notice needs its day and the new term.',
  'notice-backwards': 'The new term lies before the notice.',
  'notice-outside': 'The day of a notice lies outside the time of the case.',
  'service-missing': 'Nothing says which service the case is of: neither the service nor the file class is given.',
  'service-unknown': 'The office has no such service. Match the name or the file class.',
  'unit-unknown': 'The office has no such unit. Match the name.',
  duplicate: 'The same mark stands further up.',
};
export const caseFaultTexts = { pl, en };

export function reasonOf({ kind, row }: CaseFault, language: StaffLanguage): string {
  const reason = caseFaultTexts[language][kind];
  if (row === undefined) return reason;
  return language === 'pl' ? `${reason} Wiersz ${row}.` : `${reason} Row ${row}.`;
}
