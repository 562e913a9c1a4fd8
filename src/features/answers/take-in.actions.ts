// Takes in a whole import at once: its batches are planned before anything is written, so every answer is written once.
import { randomUUID } from 'node:crypto';
import { isValue } from '#domain/answer-code.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { insertBatchRows, insertBlock, lockRelease } from './batches.store.ts';
import type { ReleasedRow } from './column-block.ts';
import { cleaned } from './import.actions.ts';
import { insertImported } from './import.store.ts';
import type { ImportedAnswer } from './imported-response.ts';
import { mergeSmallBlocks, shuffled } from './release.actions.ts';
import { overallIsShared, planBatches, type PlannedBatch, type WaitingResponse } from './release-plan.ts';
import { insertPlaced, overallOf, type ImportedUnder, type PlacedBatch } from './released-import.store.ts';

/**
 * Writes the answers of one import, all to one version, with the batches they are released in; what is too few for any
 * waits. `written` is told how far the writing is.
 */
export async function takeInImport(
  office: OfficeWork,
  given: readonly ImportedAnswer[],
  under: ImportedUnder,
  today: string,
  written: (rows: number) => Promise<void>,
): Promise<void> {
  await lockRelease(office);
  const responses = given.map((response) => (response.comment ? cleaned(response) : response));
  const { batches, ids, placed, waiting } = planned(responses, under.versionId, today);
  if (batches.length > 0) {
    const blockId = await insertBlock(office, under.versionId, rowsOf(placed, batches));
    await insertBatchRows(office, blockId, batches, ids);
  }
  await insertPlaced(office, placed, under, written);
  await insertImported(
    office,
    waiting.map((response) => ({ ...response, ...under })),
    under.importId,
  );
  if (batches.length === 0) return;
  await mergeSmallBlocks(office, under.versionId);
  await office.touch();
}

const none: ReadonlySet<ImportedAnswer> = new Set();

interface Planned {
  readonly batches: readonly PlannedBatch[];
  /** of the batches */
  readonly ids: readonly string[];
  readonly placed: readonly PlacedBatch[];
  /** too few for any batch */
  readonly waiting: readonly ImportedAnswer[];
}

/** Apart from the writing, so that nothing made for the plan alone is kept while a hundred thousand answers are written. */
function planned(responses: readonly ImportedAnswer[], versionId: string, today: string): Planned {
  const waiting = responses.map((response, place) => asWaiting(response, versionId, place));
  const batches = planBatches(shuffled(waiting), quarterPeriod(monthOfDay(today)).first);
  const ids = batches.map(() => randomUUID());
  const released = new Set<number>();
  const placed = batches.map((batch, at): PlacedBatch => {
    const places = batch.responseIds.map(Number);
    for (const place of places) released.add(place);
    const shared = overallIsShared(places.map((place) => waiting[place]!));
    const keepOverall = shared.length === 0 ? none : new Set(shared.map(({ id }) => responses[Number(id)]!));
    return { batchId: ids[at]!, batch, responses: places.map((place) => responses[place]!), keepOverall };
  });
  return { batches, ids, placed, waiting: responses.filter((_, place) => !released.has(place)) };
}

function rowsOf(placed: readonly PlacedBatch[], batches: readonly PlannedBatch[]): ReleasedRow[] {
  return shuffled(
    placed.flatMap(({ responses }, at) => responses.map((response) => asReleased(response, batches[at]!))),
  );
}

/** `id`: the place among the responses. */
function asWaiting(response: ImportedAnswer, versionId: string, place: number): WaitingResponse {
  return {
    id: String(place),
    versionId,
    serviceId: response.serviceId as ServiceId | null,
    unitId: response.unitId as UnitId | null,
    month: monthOfDay(response.visitDay),
    answered: response.ratings.some(isValue),
    overall: overallOf(response),
  };
}

function asReleased(response: ImportedAnswer, { serviceId, unitId, period }: PlannedBatch): ReleasedRow {
  return {
    service: serviceId ?? '',
    unit: unitId ?? '',
    firstMonth: period.first,
    lastMonth: period.last,
    channel: response.channel,
    clientGroup: response.clientGroupId ?? '',
    language: response.language,
    location: response.locationId ?? '',
    ratings: response.ratings,
  };
}
