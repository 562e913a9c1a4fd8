// Hiding a comment, bringing it back within thirty days, and removing for good what nobody brought back.
import { notFound, Refusal } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { removeHiddenComments, setCommentHidden } from '#features/answers/index.ts';
import { askForHeadlines } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { deleteHidden, findHidden, insertHidden, readHidden, updateReason } from './hidden-comments.store.ts';
import type { HiddenComment } from './hidden-comments.store.ts';
import { bringBackComment, hideComment, mayBeRemoved } from './comment-hiding.ts';
import type { CommentState, HidingReason } from './comment-hiding.ts';

export interface HidingChange {
  readonly id: string;
  readonly who: PersonId | null;
}

/**
 * Hides a released comment of the office everywhere at once. A second click changes nothing, or the reason alone.
 * @param reason null: the click said none
 * @throws Refusal 404 where the office has no such comment
 */
export async function hideOfOffice(
  house: House,
  officeId: OfficeId,
  { id, who }: HidingChange,
  reason: HidingReason | null,
): Promise<void> {
  if (!isUuid(id)) throw notFound();
  const today = house.clock.today();
  await house.storage.inOffice(officeId, async (office) => {
    const isHiddenNow = await setCommentHidden(office, id, true);
    const known = await findHidden(office, id);
    if (!isHiddenNow && !known) throw notFound();
    if (known) {
      if (reason === null || known.reason === reason) return;
      await updateReason(office, id, reason);
      await office.audit({ who, what: 'comment-hiding-reason-changed', target: id, details: { reason } });
      return;
    }
    const step = hideComment(stateOf(known), today, reason ?? undefined);
    if (step.kind !== 'done') return;
    const { entry } = step;
    await insertHidden(office, { id, reason: entry.reason, since: today });
    await office.audit({ who, what: entry.what, target: id, details: { reason: entry.reason } });
    await office.touch();
    await askForHeadlines(office);
  });
}

/** @throws Refusal 404 where it is not hidden or not the office's, 410 after thirty days */
export async function bringBackInOffice(house: House, officeId: OfficeId, { id, who }: HidingChange): Promise<void> {
  if (!isUuid(id)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    const known = await findHidden(office, id);
    if (!known) {
      // a second click: it is back already, or it never was here
      const wasShown = await setCommentHidden(office, id, true);
      if (!wasShown) throw notFound();
      await setCommentHidden(office, id, false);
      return;
    }
    const step = bringBackComment(stateOf(known), house.clock.today());
    if (step.kind === 'too-late') throw new Refusal(410, 'gone');
    if (step.kind !== 'done') return;
    await setCommentHidden(office, id, false);
    await deleteHidden(office, id);
    await office.audit({ who, what: step.entry.what, target: id, details: { reason: known.reason } });
    await office.touch();
    await askForHeadlines(office);
  });
}

export async function hiddenOfOffice(house: House, officeId: OfficeId): Promise<HiddenComment[]> {
  return readHidden(house.storage, officeId);
}

/** Gives how many comments were removed. */
export async function removeLongHidden(house: House, officeId: OfficeId): Promise<number> {
  const today = house.clock.today();
  const over = (await readHidden(house.storage, officeId)).filter((each) => mayBeRemoved(stateOf(each), today));
  if (over.length === 0) return 0;
  await house.storage.inOffice(officeId, async (office) => {
    await removeHiddenComments(
      office,
      over.map(({ id }) => id),
    );
    await office.audit({ who: null, what: 'hidden-comments-removed', details: { comments: over.length } });
    await office.touch();
    await askForHeadlines(office);
  });
  return over.length;
}

function stateOf(known: HiddenComment | null): CommentState {
  return known ? { kind: 'hidden', reason: known.reason, since: known.since } : { kind: 'shown' };
}
