// URLs of the room `accounts`: signing in and out, founding an office, people, one's own account, the log of events.
import { pathSegment } from './path-segment.ts';

export const accountsPaths = {
  signIn: () => '/wejscie',
  /** POST, the second step for somebody who belongs to several offices */
  chooseOffice: () => '/wejscie/urzad',
  signOut: () => '/wyjscie',
  foundOffice: (token: string) => `/zaloz/${pathSegment(token)}`,
  /** POST urzad=wierzbowski | podlipie */
  sampleOffice: () => '/przyklad',
  people: () => '/ludzie',
  addPerson: () => '/ludzie/nowa-osoba',
  person: (id: string) => `/ludzie/${pathSegment(id)}`,
  /** POST: a one-time link for a new password */
  personLink: (id: string) => `/ludzie/${pathSegment(id)}/odnosnik`,
  removePerson: (id: string) => `/ludzie/${pathSegment(id)}/usuniecie`,
  /** the one-time link with which a person sets a password */
  invitation: (token: string) => `/zaproszenie/${pathSegment(token)}`,
  ownAccount: () => '/konto',
  ownPassword: () => '/konto/haslo',
  endSession: (id: string) => `/konto/sesje/${pathSegment(id)}`,
  endOtherSessions: () => '/konto/sesje',
  log: () => '/dziennik',
  logSettings: () => '/dziennik/ustawienia',
  /** POST jezyk=pl | en, dokad=path of the page to come back to */
  language: () => '/jezyk',
};
