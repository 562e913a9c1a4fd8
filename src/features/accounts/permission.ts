// Everything a person may be allowed to do. Rooms ask for one of these by name, and no room asks for a role.
import type { Localised, StaffLanguage } from '#domain/language.ts';

export const permissions = [
  'see results',
  'read comments',
  'read comments as they come',
  'hide comments',
  'key answers',
  'manage studies',
  'manage questionnaires',
  'manage standards',
  'approve standards',
  'enter measurements',
  'set team goals',
  'manage cases',
  'manage actions',
  'plan learning',
  'share ideas',
  'manage practices',
  'manage office',
  'manage people',
  'export office',
  'see settings and logs',
] as const;
export type Permission = (typeof permissions)[number];

/** As the page of people explains a role: what it may do. */
export const permissionNames: Readonly<Record<Permission, Localised<StaffLanguage>>> = {
  'see results': { pl: 'widzi wyniki', en: 'sees results' },
  'read comments': { pl: 'czyta ujawnione uwagi klientów', en: 'reads released comments of clients' },
  'read comments as they come': { pl: 'czyta uwagi na bieżąco', en: 'reads comments as they come' },
  'hide comments': {
    pl: 'ukrywa uwagi z danymi osobowymi lub obelgą',
    en: 'hides comments with personal data or insults',
  },
  'key answers': { pl: 'wpisuje odpowiedzi z rozmów i kartek', en: 'types in answers from conversations and paper' },
  'manage studies': { pl: 'prowadzi badania, kody i plakaty', en: 'runs studies, codes and posters' },
  'manage questionnaires': { pl: 'układa ankiety', en: 'designs questionnaires' },
  'manage standards': { pl: 'układa standardy i wskaźniki', en: 'writes standards and indicators' },
  'approve standards': { pl: 'zatwierdza standardy', en: 'approves standards' },
  'enter measurements': { pl: 'wpisuje pomiary wskaźników', en: 'enters measurements of indicators' },
  'set team goals': { pl: 'ustala cele swojego zespołu', en: 'sets the goals of the own team' },
  'manage cases': { pl: 'wczytuje sprawy z rejestru', en: 'imports cases of the register' },
  'manage actions': { pl: 'prowadzi działania doskonalące', en: 'runs improvement actions' },
  'plan learning': { pl: 'układa plany nauki zespołów', en: 'makes learning plans of teams' },
  'share ideas': {
    pl: 'zapisuje pomysły i powtarzające się pytania klientów',
    en: 'records ideas and repeated questions',
  },
  'manage practices': { pl: 'prowadzi karty dobrych praktyk', en: 'keeps the cards of good practices' },
  'manage office': { pl: 'opisuje urząd, wydziały i usługi', en: 'describes the office, its units and services' },
  'manage people': { pl: 'dodaje ludzi i nadaje role', en: 'adds people and gives them roles' },
  'export office': { pl: 'pobiera kopię danych urzędu', en: 'takes a copy of the office’s data' },
  'see settings and logs': { pl: 'czyta ustawienia i dziennik zdarzeń', en: 'reads settings and the log of events' },
};
