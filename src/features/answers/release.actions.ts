// The release: answers leave their waiting room in batches of at least five, shuffled, as column blocks.
import { randomInt } from 'node:crypto';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import {
  countSmallBlocks,
  insertBatches,
  insertBlock,
  lockRelease,
  readBlocks,
  readRowsOfBlock,
  readWaiting,
  replaceBlocks,
} from './batches.store.ts';
import { largeBlock } from './blocks.store.ts';
import { blockOf, decodeBlock, encodeBlock, mergedBlock, type ReleasedRow } from './column-block.ts';
import { endHolds } from './keyed.store.ts';
import { overallIsShared, planBatches } from './release-plan.ts';
import { forgetExpiredTokens } from './responses.store.ts';

/** As many small blocks may pile up before they are merged into one. */
const blocksBeforeMerging = 24;
/** How long after a finished response its office is looked at: answers that follow closely are released together. */
const releaseDelayMs = 1_000;

/** Releases what may be released now; gives the number of answers that entered analysis. */
export async function releaseWaitingAnswers(house: House, officeId: OfficeId): Promise<number> {
  await forgetExpiredTokens(house.storage, officeId, house.clock.now());
  await endHolds(house.storage, officeId, house.clock.now());
  return house.storage.inOffice(officeId, async (office) => {
    await lockRelease(office);
    return releaseInside(office, house.clock.today());
  });
}

/** The release inside a transaction of somebody else, who holds the lock. */
export async function releaseInside(office: OfficeWork, today: string): Promise<number> {
  const waiting = await readWaiting(office);
  const byId = new Map(waiting.map((response) => [response.id, response]));
  const openFrom = quarterPeriod(monthOfDay(today)).first;
  // who imported answers knows them: together with others in one batch they would lay the others open
  const batches = [...Map.groupBy(shuffled(waiting), ({ origin }) => origin).values()].flatMap((alike) =>
    planBatches(alike, openFrom),
  );
  for (const [versionId, ofVersion] of Map.groupBy(batches, (batch) => batch.versionId)) {
    const rows = ofVersion.flatMap((batch) =>
      batch.responseIds.map((id): ReleasedRow => ({
        ...byId.get(id)!.row,
        service: batch.serviceId ?? '',
        unit: batch.unitId ?? '',
        firstMonth: batch.period.first,
        lastMonth: batch.period.last,
      })),
    );
    const blockId = await insertBlock(office, versionId, shuffled(rows));
    const shared = ofVersion.flatMap((batch) => overallIsShared(batch.responseIds.map((id) => byId.get(id)!)));
    const keepOverall = shared.map(({ id }) => id);
    await insertBatches(office, blockId, ofVersion, keepOverall);
    await mergeSmallBlocks(office, versionId);
  }
  if (batches.length > 0) await office.touch('only-added');
  return batches.reduce((sum, { responseIds }) => sum + responseIds.length, 0);
}

export async function mergeSmallBlocks(office: OfficeWork, versionId: string): Promise<void> {
  if ((await countSmallBlocks(office, versionId, largeBlock)) < blocksBeforeMerging) return;
  const small = (await readBlocks(office, versionId)).filter(({ answers, stale }) => answers < largeBlock && !stale);
  const blocks = small.map(({ content }) => decodeBlock(content));
  const merged = mergedBlock(blocks, blocks[0]!.ratings.length);
  await replaceBlocks(
    office,
    small.map(({ blockId }) => blockId),
    { versionId, answers: merged.rows, content: encodeBlock(merged) },
  );
}

/**
 * Compares every block of a version with the responses behind it and writes anew those that are stale or differ.
 * @returns how many blocks were looked at and how many had to be written anew
 */
export async function rebuildBlocks(
  house: House,
  officeId: OfficeId,
  versionId: string,
): Promise<{ blocks: number; rebuilt: number }> {
  return house.storage.inOffice(officeId, async (office) => {
    await lockRelease(office);
    const blocks = await readBlocks(office, versionId);
    let rebuilt = 0;
    for (const block of blocks) {
      const rows = await readRowsOfBlock(office, block.blockId);
      const columns = rows[0]?.ratings.length ?? 0;
      if (!block.stale && sameRows(decodeBlock(block.content), rows, columns)) continue;
      const content = encodeBlock(blockOf(shuffled(rows), columns));
      await replaceBlocks(office, [block.blockId], { versionId, answers: rows.length, content });
      rebuilt += 1;
    }
    if (rebuilt > 0) await office.touch();
    return { blocks: blocks.length, rebuilt };
  });
}

function sameRows(block: ReturnType<typeof decodeBlock>, rows: readonly ReleasedRow[], columns: number): boolean {
  const wanted = blockOf(rows, columns);
  return JSON.stringify(asSortedLines(block)) === JSON.stringify(asSortedLines(wanted));
}

function asSortedLines(block: ReturnType<typeof decodeBlock>): string[] {
  return Array.from({ length: block.rows }, (_, row) =>
    [
      ...(Object.keys(block.named) as (keyof typeof block.named)[])
        .sort()
        .map((name) => block.names[name][block.named[name][row]!]),
      block.firstMonth[row],
      block.lastMonth[row],
      ...block.ratings.map((column) => column[row]),
    ].join(' '),
  ).sort();
}

/** In an order that tells nothing of who came first. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const result = [...items];
  for (let place = result.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    [result[place], result[other]] = [result[other]!, result[place]!];
  }
  return result;
}

const scheduled = new WeakMap<House, Map<OfficeId, NodeJS.Timeout>>();

/** Looks at the office shortly after an answer; if this process ends before, the periodic job does it. */
export function scheduleRelease(house: House, officeId: OfficeId): void {
  const timers = scheduled.get(house) ?? new Map<OfficeId, NodeJS.Timeout>();
  scheduled.set(house, timers);
  if (timers.has(officeId)) return;
  const timer = setTimeout(() => {
    timers.delete(officeId);
    releaseWaitingAnswers(house, officeId).catch((error: unknown) =>
      house.log.warn('release-put-off', { reason: String(error) }),
    );
  }, releaseDelayMs);
  timer.unref();
  timers.set(officeId, timer);
}
