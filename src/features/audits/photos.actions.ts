// Photos of a point: cleaned of everything but the picture, added, shown, taken away.
import { createHash } from 'node:crypto';
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { cleanPhoto } from '#files/photo.ts';
import type { PhotoFault } from '#files/photo.ts';
import { countPhotos, deletePhoto, findPhoto, hasPhoto, insertPhoto } from './photos.store.ts';
import { lockWalk } from './walk-throughs.store.ts';

export const mostPhotosOfPoint = 4;
const mediaType = 'image/jpeg';

export type PhotoOutcome = 'added' | 'finished' | 'too-many' | PhotoFault;

/** Photos are added and never replaced, so two people at once lose none; the same picture twice is one. */
export async function addPhoto(
  house: House,
  officeId: OfficeId,
  to: { id: string; point: number },
  bytes: Uint8Array,
): Promise<PhotoOutcome> {
  const clean = await cleanPhoto(bytes);
  if (!clean.ok) return clean.fault;
  const { jpeg, width, height } = clean.value;
  const sha256 = createHash('sha256').update(jpeg).digest();
  if (!isUuid(to.id)) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    const walk = await lockWalk(office, to.id);
    if (!walk) throw notFound();
    if (await hasPhoto(office, to.id, to.point, sha256)) return 'added';
    if (!walk.isOpen) return 'finished';
    if ((await countPhotos(office, to.id, to.point)) >= mostPhotosOfPoint) return 'too-many';
    const { fileId } = await office.files.save(jpeg, { name: 'obchod.jpg', mediaType });
    await insertPhoto(office, { walkId: to.id, point: to.point, fileId, sha256, width, height });
    return 'added';
  });
}

/** The JPEG of a photo. @throws Refusal 404 where this walk-through of this office has no such photo */
export async function photoContent(house: House, officeId: OfficeId, id: string, photoId: string): Promise<Buffer> {
  if (!isUuid(id) || !isUuid(photoId)) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    const photo = await findPhoto(office, id, photoId);
    if (!photo) throw notFound();
    const chunks: Buffer[] = [];
    for await (const chunk of office.files.read(photo.fileId)) chunks.push(chunk);
    return Buffer.concat(chunks);
  });
}

/** Photos may go also after the end: somebody's face may be on one. */
export async function removePhoto(
  house: House,
  officeId: OfficeId,
  { id, photoId, who }: { id: string; photoId: string; who: PersonId | null },
): Promise<void> {
  if (!isUuid(id) || !isUuid(photoId)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    const photo = await findPhoto(office, id, photoId);
    if (!photo) throw notFound();
    await deletePhoto(office, photoId);
    await office.files.remove(photo.fileId);
    await office.audit({ who, what: 'walk-through-photo-removed', target: id, details: { point: photo.point } });
  });
}
