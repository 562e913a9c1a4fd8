// Counts of people read once and kept while none of them changes: daily counts of years are many rows.
import type { OfficeId } from '#domain/ids.ts';
import type { Storage } from '#storage/storage.ts';

/** Offices kept of one kind of count; the oldest goes first. */
const mostOffices = 20;

/** How all counts are read, and a mark that changes with every one of them. */
export interface CountQueries {
  readonly mark: { readonly name: string; readonly text: string };
  readonly all: { readonly name: string; readonly text: string };
}

/** Reads all counts of an office; the same array as long as none of them changes. */
export function keptCounts<Count>({
  mark: ofMark,
  all,
}: CountQueries): (storage: Storage, officeId: OfficeId) => Promise<readonly Count[]> {
  const kept = new Map<OfficeId, { readonly mark: string; readonly counts: readonly Count[] }>();
  return async (storage, officeId) => {
    const values = [officeId];
    const [state] = await storage.readInOffice<{ mark: string }>(officeId, { ...ofMark, values });
    const { mark } = state!;
    const known = kept.get(officeId);
    if (known?.mark === mark) return known.counts;
    const counts = await storage.readInOffice<Count>(officeId, { ...all, values });
    kept.delete(officeId);
    kept.set(officeId, { mark, counts });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostOffices) break;
      kept.delete(oldest);
    }
    return counts;
  };
}
