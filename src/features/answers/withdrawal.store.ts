// SQL that takes an import back out of the answers.
import type { OfficeWork } from '#storage/storage.ts';
import { deleteCountsOf } from './kept-counts.store.ts';

export interface TouchedBlock {
  readonly blockId: string;
  readonly versionId: string;
}

/** Removes the answers of the import, their batches and comments; gives their number and the blocks to write anew. */
export async function removeImport(
  office: OfficeWork,
  importId: string,
): Promise<{ removed: number; blocks: TouchedBlock[] }> {
  const { officeId } = office;
  const blocks = await office.query<TouchedBlock>(
    `select distinct b.block_id as "blockId", b.version_id as "versionId"
     from answer_batches b join responses r on r.office_id = b.office_id and r.batch_id = b.batch_id
     where b.office_id = $1 and r.import_id = $2`,
    [officeId, importId],
  );
  await office.query(
    `delete from comments c using responses r
     where c.office_id = $1 and r.office_id = $1 and r.import_id = $2
       and (c.response_id = r.response_id or c.batch_id = r.batch_id)`,
    [officeId, importId],
  );
  await office.query(
    `delete from answer_batches where office_id = $1 and batch_id in
       (select batch_id from responses where office_id = $1 and import_id = $2 and batch_id is not null)`,
    [officeId, importId],
  );
  const [removed] = await office.query<{ n: number }>(
    `with gone as (delete from responses where office_id = $1 and import_id = $2 returning 1)
     select count(*)::int as n from gone`,
    [officeId, importId],
  );
  return { removed: removed!.n, blocks };
}

/** A block that no batch stands in any more. */
export async function deleteBlock(office: OfficeWork, blockId: string): Promise<void> {
  await office.query('delete from answer_blocks where office_id = $1 and block_id = $2', [office.officeId, blockId]);
  await deleteCountsOf(office, [blockId]);
}
