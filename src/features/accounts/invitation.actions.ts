// One-time links: the person who gets one sets a password with it and is signed in.
import { Refusal } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { House } from '#features/house.ts';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { accountsTexts } from './accounts.texts.ts';
import type { Asking } from './asking.ts';
import { hashPassword } from './password-hash.ts';
import { updateLanguage, updatePassword } from './people.store.ts';
import { faultsOfPassword } from './person-input.ts';
import { beginSession } from './sessions.actions.ts';
import {
  deleteInvitation,
  deleteSessions,
  readInvitation,
  readInvitationOf,
  replaceInvitation,
} from './sessions.store.ts';
import type { Invitation } from './sessions.store.ts';

const validMs = 7 * 24 * 60 * 60 * 1000;

/**
 * The token is derived from the invitation's random id and the master secret: the administrator can be shown the
 * link again, and yet a copy of the database opens no door.
 */
function invitationToken(house: House, invitationId: string): string {
  return house.storage.keys.sign('invitation', invitationId);
}

/** Opens a link for the person inside the caller's transaction; a former link of theirs stops working. */
export async function openInvitation(house: House, office: OfficeWork, personId: PersonId): Promise<void> {
  const expiresAt = new Date(house.clock.now().getTime() + validMs);
  const invitationId = await replaceInvitation(office, personId, expiresAt);
  const token = invitationToken(house, invitationId);
  await house.storage.directory.put(office, 'invitation', token, invitationId, expiresAt);
}

/** Path and end of the person's open link, for the administrator to hand over; null when there is none. */
export async function openLinkOf(
  house: House,
  asking: Asking,
  personId: PersonId,
): Promise<{ path: string; until: Date } | null> {
  const invitation = await readInvitationOf(house.storage, asking.officeId, personId, house.clock.now());
  if (!invitation) return null;
  return {
    path: accountsPaths.invitation(invitationToken(house, invitation.invitationId)),
    until: invitation.expiresAt,
  };
}

export interface FoundInvitation extends Invitation {
  readonly officeId: OfficeId;
}

/** What a link is for. Throws 410 when it was used, has run out, or never was one. */
export async function findInvitation(house: House, token: string): Promise<FoundInvitation> {
  const [entry] = await house.storage.directory.find('invitation', token);
  const invitation = entry && (await readInvitation(house.storage, entry.officeId, entry.target, house.clock.now()));
  if (!entry || !invitation) throw new Refusal(410, 'invitation-used');
  return { ...invitation, officeId: entry.officeId };
}

/** Sets the password, keeps the language the page was read in, uses the link up, ends all other sessions, begins one. Returns the token for the cookie. */
export async function acceptInvitation(
  house: House,
  invitation: FoundInvitation,
  password: string,
  device: string,
): Promise<Outcome<{ token: string }>> {
  const { officeId, personId, invitationId, name, email, language } = invitation;
  const faults = faultsOfPassword(password, [name, email], accountsTexts[language]);
  if (faults.length > 0) return { ok: false, faults };
  const passwordHash = await hashPassword(password);
  return house.storage.inOffice(officeId, async (office) => {
    if (!(await deleteInvitation(office, invitationId))) throw new Refusal(410, 'invitation-used');
    await updatePassword(office, personId, passwordHash);
    await updateLanguage(office, personId, language);
    await deleteSessions(office, personId, { except: null });
    await office.audit({ who: personId, what: 'password-set' });
    return { ok: true, value: { token: await beginSession(house, office, personId, device) } };
  });
}
