// Keeps what the pages of sources and directions say first, and reads it again as long as it holds.
import type { Disclosed } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { holds, isDue, isLatest } from './headline-state.ts';
import { readHeadlines, writeHeadline } from './headlines.store.ts';
import type { HeadlineKind } from './headlines.store.ts';

/** Computes what is due; the room `overview`, which knows every kind, has the work. */
export const headlinesTask = 'headlines';
/** Somebody who changes one theme changes another soon. */
const waitMs = 10_000;

/** What was kept; only what a page may show is kept, so it may be shown. */
export interface Headline<Content> {
  readonly content: Content;
  /** null: of the very answers that are shown now; else when it was computed, and newer answers have come since */
  readonly asOf: Date | null;
}

/** null: not computed yet, or something it rests on has changed since. */
export async function headlineOf<Content extends { readonly kind: string }>(
  house: House,
  officeId: OfficeId,
  kind: HeadlineKind,
  ground: string,
): Promise<Headline<Content> | null> {
  const kept = (await readHeadlines(house.storage, officeId)).find((each) => each.kind === kind);
  if (!kept || !holds(kept, ground)) return null;
  return { content: kept.content as Content, asOf: isLatest(kept) ? null : kept.computedAt };
}

/** Whether it should be computed: it does not hold, or newer answers have waited for an hour. */
export async function isHeadlineDue(
  house: House,
  officeId: OfficeId,
  kind: HeadlineKind,
  ground: string,
): Promise<boolean> {
  const kept = (await readHeadlines(house.storage, officeId)).find((each) => each.kind === kind);
  return isDue(kept, ground, house.clock.now());
}

/**
 * Keeps what was computed of that revision of the office; of the same state it is written once.
 * @param content ids and figures that a page shows, as JSON; no names, which may change
 */
export async function keepHeadline<Content extends { readonly kind: string }>(
  house: House,
  officeId: OfficeId,
  kind: HeadlineKind,
  { revision, ground }: { readonly revision: number; readonly ground: string },
  content: Disclosed<Content>,
): Promise<void> {
  const kept = (await readHeadlines(house.storage, officeId)).find((each) => each.kind === kind);
  if (kept && kept.revision >= revision && holds(kept, ground)) return;
  await writeHeadline(house.storage, officeId, { kind, revision, ground, computedAt: house.clock.now(), content });
}

/** Has the headlines computed soon after this change, once for several changes in a row. */
export async function askForHeadlines(office: OfficeWork): Promise<void> {
  const runAt = new Date(Date.now() + waitMs);
  await office.enqueue(headlinesTask, {}, { runAt, jobKey: `${headlinesTask} ${office.officeId}` });
}
