// SQL of reading column blocks one by one: a block never changes, what replaces it has another id.
import type { OfficeWork } from '#storage/storage.ts';

export interface ListedBlock {
  readonly blockId: string;
  readonly versionId: string;
  readonly answers: number;
}

/** A block this large is left alone: it is not merged with others any more. */
export const largeBlock = 50_000;

/** Blocks of the versions, by version. */
export async function listBlocks(office: OfficeWork, versions: readonly string[]): Promise<ListedBlock[]> {
  return office.query(
    `select block_id as "blockId", version_id as "versionId", answers from answer_blocks
     where office_id = $1 and version_id = any($2::uuid[]) order by version_id, block_id`,
    [office.officeId, versions],
    'answers-list-blocks',
  );
}

/** What reads a block in few bytes: as hexadecimal digits, which is how bytes travel otherwise, there are half as many again. */
export const blockContent = `encode(content, 'base64')`;

/** Null where the block was replaced meanwhile. */
export async function readBlock(office: OfficeWork, blockId: string): Promise<Buffer | null> {
  const [block] = await office.query<{ content: string }>(
    `select ${blockContent} as content from answer_blocks where office_id = $1 and block_id = $2`,
    [office.officeId, blockId],
    'answers-read-block',
  );
  return block ? Buffer.from(block.content, 'base64') : null;
}
