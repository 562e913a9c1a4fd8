// The door of the room `accounts`: who is asking, and may they.
export { allow, makeAsking, requireAsking, SignInNeeded } from './asking.ts';
export type { Asking, StaffEnv } from './asking.ts';
export { permissionNames, permissions } from './permission.ts';
export type { Permission } from './permission.ts';
export { mayWith, permissionsOf } from './policy.ts';
export { firstPageOf, navigationOf } from './first-page.ts';
export { noSessionCookie, sessionCookie } from './session-cookie.ts';
export { localPath } from './local-path.ts';
export { postedForm } from './posted-form.ts';
export type { PostedForm } from './posted-form.ts';
export { deviceName } from './device-name.ts';
export { askingFromCookie, languageCookie, languageIn, openSampleSession } from './sessions.actions.ts';
export { rebuildSignInDirectory } from './people.actions.ts';
export { headsByUnit, namesOfPeople, peopleOfOffice, reachablePeople } from './people-listed.actions.ts';
export type { ListedPerson, ReachablePerson } from './people-listed.actions.ts';
export { createFirstAdministrator, foundingLink, isFounded } from './founding.actions.ts';
export type { Founder } from './founding.actions.ts';
export { keepLanguage } from './own-account.actions.ts';
export { accountsCron, accountsTasks } from './accounts.jobs.ts';
export type { AccountsSlots, NamedUnit, Retention } from './slots.ts';

/** How long each table of this room is kept, and why. */
export const tables = [
  {
    table: 'people',
    keptFor: 'while the office exists',
    why: 'the log of events must name who acted; address and password go on the day the person leaves',
  },
  { table: 'memberships', keptFor: 'until the person leaves', why: 'says what a person may do' },
  { table: 'headed_units', keptFor: 'until the person leaves', why: 'says which units a head answers for' },
  { table: 'sessions', keptFor: '12 hours without use, at most 30 days', why: 'keeps a person signed in' },
  { table: 'invitations', keptFor: '7 days, or until used', why: 'lets a person set a password' },
] as const;
