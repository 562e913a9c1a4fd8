// SQL of the counts kept beside blocks: read in slices, gone with any of their blocks.
import type { OfficeWork } from '#storage/storage.ts';

export interface KeptCountsState {
  readonly questionnaire: string;
  readonly layout: string;
  /** blocks that were counted */
  readonly blocks: readonly string[];
}

/** Bytes read at once: a step of a few milliseconds. */
const slice = 1024 * 1024;

/** Whether anything may be kept or is: a look that costs little, for most offices never have that many answers. */
export async function mayKeepCounts(office: OfficeWork, least: number): Promise<boolean> {
  const [found] = await office.query<{ may: boolean }>(
    `select exists (select from answer_blocks where office_id = $1 and answers >= $2)
         or exists (select from answer_counts where office_id = $1) as may`,
    [office.officeId, least],
    'answers-may-keep-counts',
  );
  return found!.may;
}

export async function listKeptCounts(office: OfficeWork): Promise<KeptCountsState[]> {
  return office.query(
    `select questionnaire, layout, blocks::text[] as blocks from answer_counts where office_id = $1`,
    [office.officeId],
    'answers-list-kept-counts',
  );
}

/** What was kept of the questionnaire under the layout; null where there is none. */
export async function keptBlocks(
  office: OfficeWork,
  questionnaire: string,
  layout: string,
): Promise<readonly string[] | null> {
  const [kept] = await office.query<{ blocks: string[] }>(
    `select blocks::text[] as blocks from answer_counts where office_id = $1 and questionnaire = $2 and layout = $3`,
    [office.officeId, questionnaire, layout],
    'answers-kept-blocks',
  );
  return kept?.blocks ?? null;
}

/** The bytes of counts that are there: read in one transaction with `keptBlocks`. */
export async function readKeptCounts(office: OfficeWork, questionnaire: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 1; ; from += slice) {
    const [part] = await office.query<{ content: string }>(
      `select encode(substring(content from $3 for $4), 'base64') as content from answer_counts
       where office_id = $1 and questionnaire = $2`,
      [office.officeId, questionnaire, from, slice],
      'answers-read-kept-counts',
    );
    const bytes = Buffer.from(part?.content ?? '', 'base64');
    parts.push(bytes);
    if (bytes.length < slice) return Buffer.concat(parts);
  }
}

export async function replaceKeptCounts(
  office: OfficeWork,
  { questionnaire, layout, blocks }: KeptCountsState,
  content: Buffer,
): Promise<void> {
  await office.query(
    `insert into answer_counts (office_id, questionnaire, layout, blocks, content) values ($1, $2, $3, $4, $5)
     on conflict (office_id, questionnaire) do update
     set layout = excluded.layout, blocks = excluded.blocks, content = excluded.content`,
    [office.officeId, questionnaire, layout, blocks, content],
  );
}

/** Counts of blocks that go: they must not outlive what was counted. */
export async function deleteCountsOf(office: OfficeWork, blocks: readonly string[]): Promise<void> {
  await office.query(`delete from answer_counts where office_id = $1 and blocks && $2::uuid[]`, [
    office.officeId,
    blocks,
  ]);
}

export async function deleteKeptCounts(office: OfficeWork, questionnaire: string): Promise<void> {
  await office.query(`delete from answer_counts where office_id = $1 and questionnaire = $2`, [
    office.officeId,
    questionnaire,
  ]);
}
