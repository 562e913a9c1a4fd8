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
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await office.query<Omit<FullAnswer, 'ratings'> & { id: string; ratings: string }>(
      `select r.response_id as id, r.version_id as version, r.study_id as study, r.service_id as service,
              r.unit_id as unit, r.location_id as location, r.client_group_id as "clientGroup", r.channel, r.language,
              b.first_month as "firstMonth", b.last_month as "lastMonth", r.ratings::text as ratings
       from responses r join answer_batches b on b.office_id = r.office_id and b.batch_id = r.batch_id
       where r.office_id = $1 and r.response_id > $6 and ${isSelected('r')}
       order by r.response_id limit $7`,
      [...valuesOf(office, selection), after, rowsAtOnce],
      'answers-full',
    );
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    yield rows.map((row) => ({ ...withoutId(row), ratings: row.ratings.slice(1, -1).split(',').map(Number) }));
    if (rows.length < rowsAtOnce) return;
  }
}

/** Comments nobody has hidden, some thousand at a time, in the order of random ids. */
export async function* readFullComments(
  office: OfficeWork,
  selection: FullSelection,
): AsyncGenerator<readonly FullComment[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await office.query<FullComment & { id: string }>(
      `select c.comment_id as id, c.version_id as version, c.service_id as service, c.unit_id as unit, c.language,
              b.first_month as "firstMonth", b.last_month as "lastMonth", c.overall, c.body as text
       from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
       where c.office_id = $1 and c.comment_id > $6 and not c.hidden and ${isSelected('c')}
       order by c.comment_id limit $7`,
      [...valuesOf(office, selection), after, rowsAtOnce],
      'answers-full-comments',
    );
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    yield rows.map(withoutId);
    if (rows.length < rowsAtOnce) return;
  }
}

function withoutId<Row extends { id: string }>(row: Row): Omit<Row, 'id'> {
  const { id: _, ...rest } = row;
  return rest;
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
