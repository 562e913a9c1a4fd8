// SQL that writes answers of an import as they stand after their release: with their batch, their month, their place.
import { isValue } from '#domain/answer-code.ts';
import { monthInYear, yearOf } from '#domain/period.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { ImportedAnswer } from './imported-response.ts';
import type { PlannedBatch } from './release-plan.ts';

/** So few that the text of a column stays small: large ones lie in memory until all of it is collected. */
const rowsAtOnce = 1_500;

/** Answers of one batch; null: too few for any, they wait. */
export interface PlacedBatch {
  readonly batchId: string | null;
  readonly batch: Pick<PlannedBatch, 'serviceId' | 'unitId' | 'period'> | null;
  readonly responses: readonly ImportedAnswer[];
  /** answers whose comment keeps the overall rating beside it */
  readonly keepOverall: ReadonlySet<ImportedAnswer>;
}

export interface ImportedUnder {
  readonly studyId: string;
  readonly versionId: string;
  readonly importId: string;
}

/** Writes all; `written` is told how many rows have been written so far. */
export async function insertPlaced(
  office: OfficeWork,
  placed: readonly PlacedBatch[],
  under: ImportedUnder,
  written: (rows: number) => Promise<void>,
): Promise<void> {
  let waiting: PlacedRow[] = [];
  let count = 0;
  const flush = async () => {
    await insertRows(office, waiting, under);
    count += waiting.length;
    waiting = [];
    await written(count);
  };
  for (const { batchId, batch, responses, keepOverall } of placed)
    for (const response of responses) {
      waiting.push({ batchId, batch, response, keepsOverall: keepOverall.has(response) });
      if (waiting.length >= rowsAtOnce) await flush();
    }
  if (waiting.length > 0) await flush();
}

interface PlacedRow extends Pick<PlacedBatch, 'batchId' | 'batch'> {
  readonly response: ImportedAnswer;
  readonly keepsOverall: boolean;
}

/** Columns travel as one text each: the database cuts them faster than the driver writes arrays. '' is null. */
async function insertRows(office: OfficeWork, rows: readonly PlacedRow[], under: ImportedUnder): Promise<void> {
  const column = (of: (row: PlacedRow) => string | null) => rows.map((row) => of(row) ?? '').join('|');
  await office.query(
    `insert into responses (office_id, study_id, version_id, import_id, service_id, unit_id, location_id,
                            client_group_id, channel, language, visit_day, ratings, batch_id, state)
     select $1, $2, $3, $4, service::uuid, unit::uuid, location::uuid, client_group::uuid, channel, language,
            visit_day::date, ratings::smallint[], batch::uuid, 'complete'
     from unnest(string_to_array($5, '|', ''), string_to_array($6, '|', ''), string_to_array($7, '|', ''),
                 string_to_array($8, '|', ''), string_to_array($9, '|'), string_to_array($10, '|'),
                 string_to_array($11, '|'), string_to_array($12, '|'), string_to_array($13, '|', ''))
       as row (service, unit, location, client_group, channel, language, visit_day, ratings, batch)`,
    [
      office.officeId,
      under.studyId,
      under.versionId,
      under.importId,
      column(({ batch, response }) => (batch ? batch.serviceId : response.serviceId)),
      column(({ batch, response }) => (batch ? batch.unitId : response.unitId)),
      column(({ response }) => response.locationId),
      column(({ response }) => response.clientGroupId),
      column(({ response }) => response.channel),
      column(({ response }) => response.language),
      column(({ batch, response }) => (batch ? firstDayOf(batch) : response.visitDay)),
      column(({ response }) => `{${response.ratings.join(',')}}`),
      column(({ batchId }) => batchId),
    ],
    'answers-import-released',
  );
  await insertComments(office, rows, under);
}

/** A comment stands beside its batch only, as after every release. Those that wait come by `insertImported`. */
async function insertComments(office: OfficeWork, rows: readonly PlacedRow[], under: ImportedUnder): Promise<void> {
  const said = rows.filter(({ response }) => (response.comment ?? '') !== '');
  if (said.length === 0) return;
  await office.query(
    `insert into comments (office_id, version_id, service_id, unit_id, language, body, overall, batch_id)
     select $1, $2, row.*
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::smallint[], $8::uuid[])
       as row (service_id, unit_id, language, body, overall, batch_id)`,
    [
      office.officeId,
      under.versionId,
      said.map(({ batch }) => batch?.serviceId ?? null),
      said.map(({ batch }) => batch?.unitId ?? null),
      said.map(({ response }) => response.language),
      said.map(({ response }) => response.comment),
      said.map(({ response, keepsOverall }) => (keepsOverall ? overallOf(response) : null)),
      said.map(({ batchId }) => batchId),
    ],
  );
}

/** The overall rating of a response; null where there is none. */
export function overallOf({ ratings, overall = ratings[0] ?? null }: ImportedAnswer): number | null {
  return overall !== null && isValue(overall) ? overall : null;
}

function firstDayOf({ period }: Pick<PlannedBatch, 'period'>): string {
  return `${yearOf(period.first)}-${String(monthInYear(period.first)).padStart(2, '0')}-01`;
}
