// SQL of the release: waiting responses in, batches and column blocks out.
import { randomUUID } from 'node:crypto';
import { isValue } from '#domain/answer-code.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { monthInYear, monthOfDay, yearOf, type MonthNumber } from '#domain/period.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { blockOf, encodeBlock, type ReleasedRow } from './column-block.ts';
import { deleteCountsOf } from './kept-counts.store.ts';
import type { PlannedBatch, WaitingResponse } from './release-plan.ts';

/** Only one release of an office at a time; ends with the transaction. */
export async function lockRelease(office: OfficeWork): Promise<void> {
  await office.query(`select pg_advisory_xact_lock(hashtextextended('release ' || $1, 0))`, [office.officeId]);
}

/** Finished responses not yet released: complete ones, and partial ones in which the overall question was answered. */
const waitsForRelease = `batch_id is null and (state = 'complete' or (state = 'partial' and ratings[1] <= 252))`;

/** Typed in by staff, and no longer to be taken back: almost none is held, and a small index says which. */
const isNotHeld = `not exists (select 1 from response_tokens t where t.office_id = responses.office_id
  and t.response_id = responses.response_id and t.held_until is not null)`;

export interface WaitingRow extends WaitingResponse {
  readonly row: Omit<ReleasedRow, 'service' | 'unit' | 'firstMonth' | 'lastMonth'>;
  /** id of the import it came with; '' where a client gave it here */
  readonly origin: string;
}

export async function readWaiting(office: OfficeWork): Promise<WaitingRow[]> {
  const rows = await office.query<{
    response_id: string;
    version_id: string;
    service_id: ServiceId | null;
    unit_id: UnitId | null;
    location_id: string | null;
    client_group_id: string | null;
    channel: string;
    language: string;
    visit_day: string;
    ratings: number[];
    origin: string;
  }>(
    `select response_id, version_id, service_id, unit_id, location_id, client_group_id, channel, language,
            to_char(visit_day, 'YYYY-MM-DD') as visit_day, ratings, coalesce(import_id::text, '') as origin
     from responses where office_id = $1 and ${waitsForRelease} and ${isNotHeld}`,
    [office.officeId],
    'answers-waiting',
  );
  return rows.map((row) => ({
    id: row.response_id,
    versionId: row.version_id,
    serviceId: row.service_id,
    unitId: row.unit_id,
    month: monthOfDay(row.visit_day),
    answered: row.ratings.some(isValue),
    overall: row.ratings.slice(0, 1).find(isValue) ?? null,
    origin: row.origin,
    row: {
      channel: row.channel,
      clientGroup: row.client_group_id ?? '',
      language: row.language,
      location: row.location_id ?? '',
      ratings: row.ratings,
    },
  }));
}

/** Waiting answers of the office by service; '' = none named. */
export async function countWaiting(
  office: OfficeWork,
): Promise<{ service: string; unit: string; version: string; n: number }[]> {
  return office.query(
    `select coalesce(service_id::text, '') as service, coalesce(unit_id::text, '') as unit, version_id as version,
            count(*)::int as n
     from responses where office_id = $1 and ${waitsForRelease} group by 1, 2, 3`,
    [office.officeId],
    'answers-count-waiting',
  );
}

/** Released answers of the office by service, over all versions; '' = none named. */
export async function countReleased(office: OfficeWork): Promise<{ service: string; n: number }[]> {
  return office.query(
    `select coalesce(service_id::text, '') as service, sum(answers)::int as n
     from answer_batches where office_id = $1 group by 1`,
    [office.officeId],
    'answers-count-released',
  );
}

/** A block of new batches of one version. `rows` come shuffled. */
export async function insertBlock(
  office: OfficeWork,
  versionId: string,
  rows: readonly ReleasedRow[],
): Promise<string> {
  const columns = rows[0]?.ratings.length ?? 0;
  const [block] = await office.query<{ block_id: string }>(
    `insert into answer_blocks (office_id, version_id, answers, content) values ($1, $2, $3, $4) returning block_id`,
    [office.officeId, versionId, rows.length, encodeBlock(blockOf(rows, columns))],
  );
  return block!.block_id;
}

/** The batches of a block alone; `ids` in their order. */
export async function insertBatchRows(
  office: OfficeWork,
  blockId: string,
  batches: readonly PlannedBatch[],
  ids: readonly string[],
): Promise<void> {
  await office.query(
    `insert into answer_batches (office_id, batch_id, version_id, service_id, unit_id, first_month, last_month, answers, block_id)
     select $1, batch_id, version_id, service_id, unit_id, first_month, last_month, answers, $2
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int[], $8::int[], $9::int[])
       as batch (batch_id, version_id, service_id, unit_id, first_month, last_month, answers)`,
    [
      office.officeId,
      blockId,
      ids,
      batches.map(({ versionId }) => versionId),
      batches.map(({ serviceId }) => serviceId),
      batches.map(({ unitId }) => unitId),
      batches.map(({ period }) => period.first),
      batches.map(({ period }) => period.last),
      batches.map(({ responseIds }) => responseIds.length),
    ],
  );
}

/**
 * Writes the batches of a block, and gives their answers no more exact names than the batches have.
 * @param keepOverall responses whose comment keeps the overall rating beside it
 */
export async function insertBatches(
  office: OfficeWork,
  blockId: string,
  batches: readonly PlannedBatch[],
  keepOverall: readonly string[],
): Promise<void> {
  const ids = batches.map(() => randomUUID());
  await insertBatchRows(office, blockId, batches, ids);
  const placed = batches.flatMap((batch, place) =>
    batch.responseIds.map((id) => ({ id, batchId: ids[place]!, batch })),
  );
  const values = [
    office.officeId,
    placed.map(({ id }) => id),
    placed.map(({ batchId }) => batchId),
    placed.map(({ batch }) => batch.serviceId),
    placed.map(({ batch }) => batch.unitId),
  ];
  await office.query(
    `update comments c set response_id = null, batch_id = released.batch_id,
            service_id = released.service_id, unit_id = released.unit_id,
            overall = case when c.response_id = any($6::uuid[]) then c.overall end
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) as released (response_id, batch_id, service_id, unit_id)
     where c.office_id = $1 and c.response_id = released.response_id`,
    [...values, keepOverall],
  );
  await office.query(
    `update responses r set batch_id = released.batch_id, service_id = released.service_id, unit_id = released.unit_id,
            visit_day = released.month
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[])
       as released (response_id, batch_id, service_id, unit_id, month)
     where r.office_id = $1 and r.response_id = released.response_id`,
    [...values, placed.map(({ batch }) => firstDay(batch.period.first))],
  );
}

export interface StoredBlock {
  readonly blockId: string;
  readonly versionId: string;
  readonly answers: number;
  readonly content: Buffer;
  readonly stale: boolean;
}

/** How many blocks of a version could be merged: known without reading what is in them. */
export async function countSmallBlocks(office: OfficeWork, versionId: string, below: number): Promise<number> {
  const [count] = await office.query<{ n: number }>(
    `select count(*)::int as n from answer_blocks
     where office_id = $1 and version_id = $2 and answers < $3 and not stale`,
    [office.officeId, versionId, below],
    'answers-small-blocks',
  );
  return count!.n;
}

export async function readBlocks(office: OfficeWork, versionId: string): Promise<StoredBlock[]> {
  const rows = await office.query<{
    block_id: string;
    version_id: string;
    answers: number;
    content: Buffer;
    stale: boolean;
  }>(
    `select block_id, version_id, answers, content, stale from answer_blocks
     where office_id = $1 and version_id = $2 order by block_id`,
    [office.officeId, versionId],
    'answers-blocks',
  );
  return rows.map((row) => ({
    blockId: row.block_id,
    versionId: row.version_id,
    answers: row.answers,
    content: row.content,
    stale: row.stale,
  }));
}

/** Puts one block in the place of several: their batches follow it. */
export async function replaceBlocks(
  office: OfficeWork,
  old: readonly string[],
  merged: { versionId: string; answers: number; content: Buffer },
): Promise<void> {
  const [block] = await office.query<{ block_id: string }>(
    `insert into answer_blocks (office_id, version_id, answers, content) values ($1, $2, $3, $4) returning block_id`,
    [office.officeId, merged.versionId, merged.answers, merged.content],
  );
  await office.query(`update answer_batches set block_id = $2 where office_id = $1 and block_id = any($3::uuid[])`, [
    office.officeId,
    block!.block_id,
    old,
  ]);
  await office.query(`delete from answer_blocks where office_id = $1 and block_id = any($2::uuid[])`, [
    office.officeId,
    old,
  ]);
  await deleteCountsOf(office, old);
}

/** The released rows of a block as the responses hold them: what the block must equal, whatever the order. */
export async function readRowsOfBlock(office: OfficeWork, blockId: string): Promise<ReleasedRow[]> {
  return office.query<ReleasedRow>(
    `select coalesce(b.service_id::text, '') as service, coalesce(b.unit_id::text, '') as unit,
            b.first_month as "firstMonth", b.last_month as "lastMonth", r.channel,
            coalesce(r.client_group_id::text, '') as "clientGroup", r.language,
            coalesce(r.location_id::text, '') as location, r.ratings
     from answer_batches b join responses r on r.office_id = b.office_id and r.batch_id = b.batch_id
     where b.office_id = $1 and b.block_id = $2`,
    [office.officeId, blockId],
  );
}

function firstDay(month: MonthNumber): string {
  return `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-01`;
}
