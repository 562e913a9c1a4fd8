// What a form says about a person, checked: name, address, roles, password.
import type { Fault } from '#domain/faults.ts';
import { roles } from '#domain/role.ts';
import type { Role } from '#domain/role.ts';
import type { AccountsTexts } from './accounts.texts.ts';
import { canonicalEmail, isEmail } from './e-mail-address.ts';
import { longestPassword, passwordWeakness, shortestPassword } from './password.ts';

const longestName = 120;

/** Inner spaces single, none around: "  Anna  Nowak " → "Anna Nowak". */
export function canonicalName(written: string): string {
  return written.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

export function faultsOfName(written: string, texts: AccountsTexts): Fault[] {
  const name = canonicalName(written);
  if (name === '') return [{ field: 'name', message: texts.person.nameMissing }];
  if (name.length > longestName) return [{ field: 'name', message: texts.person.nameTooLong }];
  return [];
}

export function faultsOfEmail(written: string, texts: AccountsTexts): Fault[] {
  return isEmail(canonicalEmail(written)) ? [] : [{ field: 'email', message: texts.person.emailWrong }];
}

export function faultsOfPassword(typed: string, about: readonly string[], texts: AccountsTexts): Fault[] {
  const weakness = passwordWeakness(typed, about);
  if (!weakness) return [];
  return [{ field: 'new-password', message: texts.newPassword[weakness](shortestPassword, longestPassword) }];
}

/** The known roles among what was posted, in the order of the list of roles. */
export function rolesAmong(posted: readonly string[]): Role[] {
  return roles.filter((role) => posted.includes(role));
}

export function faultsOfRoles(chosen: readonly Role[], texts: AccountsTexts): Fault[] {
  return chosen.length > 0 ? [] : [{ field: 'roles', message: texts.person.rolesMissing }];
}
