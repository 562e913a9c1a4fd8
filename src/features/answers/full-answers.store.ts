// Every released answer, one by one, for the office's own archive. Reads only what was released, and no finer than that:
// no day, no service point, no batch, no token. The order is that of random ids, which are never told.
import type { Period } from '#domain/period.ts';
import type { OfficeWork } from '#storage/storage.ts';

/** One released answer with the names its batch has; null = not named. Never shown on a page (a test watches the name). */
export interface FullAnswer {
  readonly version: string;
  readonly study: string;
  readonly service: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly clientGroup: string | null;
  readonly channel: string;
  readonly language: string;
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** codes in the order of the version's columns */
  readonly ratings: readonly number[];
}

/** A released comment, masked as it is stored; nothing joins it to an answer. */
export interface FullComment {
  readonly version: string;
  readonly service: string | null;
  readonly unit: string | null;
  readonly language: string;
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** of the same person, kept only where five of the batch gave the same */
  readonly overall: number | null;
  readonly text: string;
}

export interface FullSelection {
  readonly versionIds: readonly string[];
  readonly period: Period;
  /** null: also those whose batch names no service */
  readonly serviceIds: readonly string[] | null;
}

const rowsAtOnce = 4_000;
const isSelected = (row: string) =>
  `b.version_id = any($2::uuid[]) and b.first_month >= $3 and b.last_month <= $4
   and ($5::uuid[] is null or ${row}.service_id = any($5::uuid[]))`;
const valuesOf = (office: OfficeWork, { versionIds, period, serviceIds }: FullSelection) => [
  office.officeId,
  versionIds,
  period.first,
  period.last,
  serviceIds,
];

/** Some thousand answers at a time. Read in a transaction of the kind `repeatable read`, so that all are of one moment. */
export async function* readFullAnswers(
  office: OfficeWork,
  selection: FullSelection,
): AsyncGenerator<readonly FullAnswer[]> {
  const batches = fetched<Omit<FullAnswer, 'ratings'> & { ratings: string }>(
    office,
    'full_answers',
    `select r.version_id as version, r.study_id as study, r.service_id as service, r.unit_id as unit,
            r.location_id as location, r.client_group_id as "clientGroup", r.channel, r.language,
            b.first_month as "firstMonth", b.last_month as "lastMonth", r.ratings::text as ratings
     from responses r join answer_batches b on b.office_id = r.office_id and b.batch_id = r.batch_id
     where r.office_id = $1 and ${isSelected('r')}
     order by r.response_id`,
    valuesOf(office, selection),
  );
  for await (const rows of batches)
    yield rows.map((row) => ({ ...row, ratings: row.ratings.slice(1, -1).split(',').map(Number) }));
}

/** Comments nobody has hidden, some thousand at a time, in the order of random ids. */
export function readFullComments(office: OfficeWork, selection: FullSelection): AsyncGenerator<readonly FullComment[]> {
  return fetched(
    office,
    'full_comments',
    `select c.version_id as version, c.service_id as service, c.unit_id as unit, c.language,
            b.first_month as "firstMonth", b.last_month as "lastMonth", c.overall, c.body as text
     from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
     where c.office_id = $1 and not c.hidden and ${isSelected('c')}
     order by c.comment_id`,
    valuesOf(office, selection),
  );
}

/** The rows of one statement, run once and fetched as they are needed. */
async function* fetched<Row>(
  office: OfficeWork,
  cursor: string,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  // all rows are wanted: a plan for the first few would look each batch up by itself
  await office.query('set local cursor_tuple_fraction = 1');
  await office.query(`declare ${cursor} no scroll cursor for ${text}`, values);
  for (;;) {
    const rows = await office.query<Row>(`fetch ${rowsAtOnce} from ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length === rowsAtOnce) continue;
    // whoever stops before the end ends the transaction, and the cursor with it
    await office.query(`close ${cursor}`);
    return;
  }
}

export interface FullCounts {
  readonly answers: number;
  readonly comments: number;
}

export async function countFull(office: OfficeWork, selection: FullSelection): Promise<FullCounts> {
  const of = (table: string, row: string, more: string) =>
    `(select count(*)::int from ${table} ${row} join answer_batches b on b.office_id = ${row}.office_id
       and b.batch_id = ${row}.batch_id where ${row}.office_id = $1 ${more} and ${isSelected(row)})`;
  const [counts] = await office.query<FullCounts>(
    `select ${of('responses', 'r', '')} as answers, ${of('comments', 'c', 'and not c.hidden')} as comments`,
    valuesOf(office, selection),
    'answers-full-count',
  );
  return counts!;
}
