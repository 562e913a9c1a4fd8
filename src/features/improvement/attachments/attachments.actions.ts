// Files of an action: checked by content, added, handed out, taken away.
import { createHash } from 'node:crypto';
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { cleanPhoto } from '#files/photo.ts';
import type { ActionFile } from '../action.ts';
import { insertHistory, lockImprovement, markAlive } from '../improvement.store.ts';
import { attachmentIn, mostFiles } from './attachment.ts';
import type { AttachmentFault } from './attachment.ts';
import { countFiles, deleteFile, findFile, insertFile, readFiles } from './attachments.store.ts';

export function filesOf(house: House, officeId: OfficeId, actionId: string): Promise<ActionFile[]> {
  return readFiles(house.storage, officeId, actionId);
}

/** 'added' also where the same file is there already: sent twice is once. Throws 404 for another office's action. */
export async function addFile(
  house: House,
  officeId: OfficeId,
  to: { id: string; who: PersonId | null },
  sent: { name: string; bytes: Uint8Array },
): Promise<'added' | AttachmentFault> {
  const found = attachmentIn(sent.name, sent.bytes);
  if (typeof found === 'string') return found;
  const clean = found.isPhoto ? await cleanPhoto(sent.bytes) : null;
  if (clean && !clean.ok) return 'photo';
  const content = clean?.ok ? clean.value.jpeg : Buffer.from(sent.bytes);
  const sha256 = createHash('sha256').update(content).digest();
  const { name, mediaType } = found;
  const day = house.clock.today();
  if (!isUuid(to.id)) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    if (!(await lockImprovement(office, to.id))) throw notFound();
    const { n, hasSame } = await countFiles(office, to.id, sha256);
    if (hasSame) return 'added';
    if (n >= mostFiles) return 'too-many';
    const { fileId } = await office.files.save(content, { name, mediaType });
    const file = { actionId: to.id, fileId, name, mediaType, bytes: content.length, sha256, day, who: to.who };
    await insertFile(office, file);
    await insertHistory(office, to.id, { day, who: to.who, what: 'file-added', details: { name } });
    await markAlive(office, to.id, day);
    await office.audit({ who: to.who, what: 'improvement-file-added', target: to.id });
    return 'added';
  });
}

/** The bytes with name and type. @throws Refusal 404 where this action of this office has no such file */
export async function fileContent(
  house: House,
  officeId: OfficeId,
  id: string,
  attachmentId: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  if (!isUuid(id) || !isUuid(attachmentId)) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    const file = await findFile(office, id, attachmentId);
    if (!file) throw notFound();
    const chunks: Buffer[] = [];
    for await (const chunk of office.files.read(file.fileId)) chunks.push(chunk);
    return { name: file.name, mediaType: file.mediaType, content: Buffer.concat(chunks) };
  });
}

export async function removeFile(
  house: House,
  officeId: OfficeId,
  { id, attachmentId, who }: { id: string; attachmentId: string; who: PersonId | null },
): Promise<void> {
  if (!isUuid(id) || !isUuid(attachmentId)) throw notFound();
  const day = house.clock.today();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await lockImprovement(office, id))) throw notFound();
    const file = await findFile(office, id, attachmentId);
    if (!file) throw notFound();
    await deleteFile(office, attachmentId);
    await office.files.remove(file.fileId);
    await insertHistory(office, id, { day, who, what: 'file-removed', details: { name: file.name } });
    await office.audit({ who, what: 'improvement-file-removed', target: id });
  });
}
