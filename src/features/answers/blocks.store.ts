// SQL of reading column blocks one by one: a block never changes, what replaces it has another id.
import type { OfficeWork } from '#storage/storage.ts';

/** Blocks of the versions, by version. */
export async function listBlocks(
  office: OfficeWork,
  versions: readonly string[],
): Promise<{ blockId: string; versionId: string }[]> {
  return office.query(
    `select block_id as "blockId", version_id as "versionId" from answer_blocks
     where office_id = $1 and version_id = any($2::uuid[]) order by version_id, block_id`,
    [office.officeId, versions],
    'answers-list-blocks',
  );
}

/** Null where the block was replaced meanwhile. */
export async function readBlock(office: OfficeWork, blockId: string): Promise<Buffer | null> {
  const [block] = await office.query<{ content: Buffer }>(
    `select content from answer_blocks where office_id = $1 and block_id = $2`,
    [office.officeId, blockId],
    'answers-read-block',
  );
  return block?.content ?? null;
}
