// Takes in answers that were given elsewhere or are made for a sample office; they pass the same release as all others.
import type { OfficeWork } from '#storage/storage.ts';
import { lockRelease, readRowsOfBlock, replaceBlocks } from './batches.store.ts';
import { blockOf, encodeBlock } from './column-block.ts';
import { insertImported } from './import.store.ts';
import type { ImportedAnswer, ImportedResponse } from './imported-response.ts';
import { maskPersonalData } from './masking.ts';
import { plainText } from './page-input.ts';
import { releaseInside, shuffled } from './release.actions.ts';
import { deleteBlock, removeImport } from './withdrawal.store.ts';

/** As long as the table of comments takes. */
const longestBody = 2_000;

/** Stores the responses and releases what may be released; gives how many entered analysis. */
export async function importResponses(
  office: OfficeWork,
  responses: readonly ImportedResponse[],
  today: string,
): Promise<number> {
  await lockRelease(office);
  await insertImported(office, responses.map(cleaned), null);
  return releaseInside(office, today);
}

/**
 * Takes an import back: its answers, its batches, its comments. Batches hold answers of one import or of none, so whole
 * batches go and those of clients stay as they are (decision 0032).
 * @returns how many answers were removed
 */
export async function withdrawImported(office: OfficeWork, importId: string): Promise<number> {
  await lockRelease(office);
  const { removed, blocks } = await removeImport(office, importId);
  for (const { blockId, versionId } of blocks) {
    const rows = await readRowsOfBlock(office, blockId);
    const ratings = rows[0]?.ratings.length;
    if (ratings === undefined) await deleteBlock(office, blockId);
    else {
      const content = encodeBlock(blockOf(shuffled(rows), ratings));
      await replaceBlocks(office, [blockId], { versionId, answers: rows.length, content });
    }
  }
  await office.touch();
  return removed;
}

/** The comment without personal data and control characters. */
export function cleaned<Response extends ImportedAnswer>(response: Response): Response {
  // what is hidden may be written longer than it was
  return { ...response, comment: maskPersonalData(plainText(response.comment ?? '')).slice(0, longestBody) };
}
