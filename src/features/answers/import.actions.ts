// Takes in answers that were given elsewhere or are made for a sample office; they pass the same release as all others.
import type { OfficeWork } from '#storage/storage.ts';
import { lockRelease } from './batches.store.ts';
import { insertImported } from './import.store.ts';
import type { ImportedResponse } from './imported-response.ts';
import { maskPersonalData } from './masking.ts';
import { plainText } from './page-input.ts';
import { releaseInside } from './release.actions.ts';

/** Stores the responses and releases what may be released; gives how many entered analysis. */
export async function importResponses(
  office: OfficeWork,
  responses: readonly ImportedResponse[],
  today: string,
): Promise<number> {
  await lockRelease(office);
  const cleaned = responses.map((response) => ({
    ...response,
    comment: maskPersonalData(plainText(response.comment ?? '')),
  }));
  await insertImported(office, cleaned);
  return releaseInside(office, today);
}
