// Who may what: the whole policy of the office on one screen. Each line reads as a sentence.
import type { Role } from '#domain/role.ts';
import type { Permission } from './permission.ts';

const policy: Readonly<Record<Role, readonly Permission[]>> = {
  // keeps the installation and its people in order; reads no comment before everybody may
  administrator: [
    'see results',
    'read comments',
    'hide comments',
    'key answers',
    'manage studies',
    'manage questionnaires',
    'manage standards',
    'approve standards',
    'enter measurements',
    'manage cases',
    'manage actions',
    'plan learning',
    'share ideas',
    'manage practices',
    'manage office',
    'manage people',
    'export office',
    'see settings and logs',
  ],
  // runs the measurement, and is the one role that reads masked comments as they come
  quality: [
    'see results',
    'read comments',
    'read comments as they come',
    'hide comments',
    'key answers',
    'manage studies',
    'manage questionnaires',
    'manage standards',
    'enter measurements',
    'manage cases',
    'manage actions',
    'plan learning',
    'share ideas',
    'manage practices',
    'manage office',
  ],
  // answers for units: their goals and their figures; what else heads may change comes with the rooms that hold it
  head: [
    'see results',
    'read comments',
    'key answers',
    'enter measurements',
    'set team goals',
    'manage actions',
    'plan learning',
    'share ideas',
  ],
  // types in what a client says on the telephone, and says what would help
  employee: ['see results', 'read comments', 'key answers', 'share ideas'],
  // types in conversations and paper sheets, and sees no result
  keying: ['key answers'],
  // leadership and councillors: only reading
  reader: ['see results', 'read comments'],
  // the data protection officer sees how data are kept, never what clients answered
  'data-protection': ['see settings and logs'],
};

/** Whether any of the roles carries the permission. No role: nothing. */
export function mayWith(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => policy[role].includes(permission));
}

/** What one role may do, in the order of the list of permissions. */
export function permissionsOf(role: Role): readonly Permission[] {
  return policy[role];
}
