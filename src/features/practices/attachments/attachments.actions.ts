// Attachments of a card: added when name, kind and content agree, copied from the action, taken, removed.
import { createHash } from 'node:crypto';
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { attachmentIn, fileContent, filesOf } from '#features/improvement/index.ts';
import type { ActionFile } from '#features/improvement/index.ts';
import { cleanPhoto } from '#files/photo.ts';
import { mostAttachedBytes, mostAttachments } from './attachment.ts';
import type { AttachmentFault, CardAttachment } from './attachment.ts';
import type { PracticeCard } from '../practice-card.ts';
import {
  deleteAttachment,
  findAttachment,
  hasAttachment,
  insertAttachment,
  lockAttached,
  readAttachments,
} from './attachments.store.ts';

export type AttachmentOutcome = 'added' | AttachmentFault;

export function listAttachments(house: House, officeId: OfficeId, cardId: string): Promise<CardAttachment[]> {
  return readAttachments(house.storage, officeId, cardId);
}

/** The same file sent twice is one. @throws Refusal 404 for a card that is not this office's own */
export async function addAttachment(
  house: House,
  officeId: OfficeId,
  { cardId, who }: { cardId: string; who: PersonId | null },
  sent: { readonly name: string; readonly content: Uint8Array },
): Promise<AttachmentOutcome> {
  const file = attachmentIn(sent.name, sent.content);
  if (typeof file === 'string') return file;
  // a photo is written anew without what its camera noted
  const photo = file.isPhoto ? await cleanPhoto(sent.content) : null;
  if (photo && !photo.ok) return 'photo';
  if (!isUuid(cardId)) throw notFound();
  const content = photo?.ok ? photo.value.jpeg : Buffer.from(sent.content);
  return attach(house, officeId, { cardId, who }, { name: file.name, mediaType: file.mediaType, content });
}

/** Files of the action an own card was made of; a card that came in a file has none here. */
export async function filesOfAction(
  house: House,
  officeId: OfficeId,
  { actionId }: Pick<PracticeCard, 'actionId'>,
): Promise<ActionFile[]> {
  return actionId === null ? [] : filesOf(house, officeId, actionId);
}

/**
 * Copies a file of the card's action as it was checked and cleaned there; copied twice it is one.
 * @throws Refusal 404 where the action of this card has no such file
 */
export async function attachFromAction(
  house: House,
  officeId: OfficeId,
  { card, fileId, who }: { card: Pick<PracticeCard, 'id' | 'actionId'>; fileId: string; who: PersonId | null },
): Promise<AttachmentOutcome> {
  if (card.actionId === null) throw notFound();
  const file = await fileContent(house, officeId, card.actionId, fileId);
  return attach(house, officeId, { cardId: card.id, who }, file);
}

/** Within the limits of the card; a content it has already is added once. */
async function attach(
  house: House,
  officeId: OfficeId,
  { cardId, who }: { cardId: string; who: PersonId | null },
  { name, mediaType, content }: { readonly name: string; readonly mediaType: string; readonly content: Buffer },
): Promise<AttachmentOutcome> {
  const sha256 = createHash('sha256').update(content).digest();
  return house.storage.inOffice(officeId, async (office) => {
    const attached = await lockAttached(office, cardId);
    if (!attached) throw notFound();
    if (await hasAttachment(office, cardId, sha256)) return 'added';
    if (attached.count >= mostAttachments) return 'too-many';
    if (attached.bytes + content.length > mostAttachedBytes) return 'too-much';
    const { fileId } = await office.files.save(content, { name, mediaType });
    const day = house.clock.today();
    await insertAttachment(office, cardId, { fileId, name, mediaType, bytes: content.length, sha256, day });
    await office.audit({ who, what: 'practice-attachment-added', target: cardId });
    return 'added';
  });
}

/** @throws Refusal 404 where this card of this office has no such attachment */
export async function attachmentContent(
  house: House,
  officeId: OfficeId,
  cardId: string,
  id: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  if (!isUuid(cardId) || !isUuid(id)) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    const found = await findAttachment(office, cardId, id);
    if (!found) throw notFound();
    const chunks: Buffer[] = [];
    for await (const chunk of office.files.read(found.fileId)) chunks.push(chunk);
    return { name: found.name, mediaType: found.mediaType, content: Buffer.concat(chunks) };
  });
}

/** @throws Refusal 404 where this card of this office has no such attachment */
export async function removeAttachment(
  house: House,
  officeId: OfficeId,
  { cardId, id, who }: { cardId: string; id: string; who: PersonId | null },
): Promise<void> {
  if (!isUuid(cardId) || !isUuid(id)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    const found = await findAttachment(office, cardId, id);
    if (!found) throw notFound();
    await deleteAttachment(office, id);
    await office.files.remove(found.fileId);
    await office.audit({ who, what: 'practice-attachment-removed', target: cardId });
  });
}
