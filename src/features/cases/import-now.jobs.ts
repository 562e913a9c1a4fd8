// A sheet of cases taken in at once, without pages: for the command line. The mapping saved for its headings is used, or the proposed one.
import { setTimeout as sleep } from 'node:timers/promises';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { FileFault } from '#files/file-fault.ts';
import type { CaseImport } from './case-import.ts';
import { beginImport, discardImport, importTask, keepMapping, openImport } from './case-import.actions.ts';
import { faultsOfMapping } from './case-mapping.ts';
import type { MappingFault } from './case-mapping.ts';
import { uploadSheet } from './case-upload.actions.ts';
import type { ArrivedSheet } from './case-upload.actions.ts';
import { casesTasks } from './cases.jobs.ts';

export type ImportedNow =
  | { readonly kind: 'ended'; readonly found: CaseImport }
  | { readonly kind: 'file'; readonly faults: readonly FileFault[] }
  | { readonly kind: 'empty' }
  /** nobody has said what the columns mean, and they do not say it themselves */
  | { readonly kind: 'mapping'; readonly faults: readonly MappingFault[] };

const lookEveryMs = 200;

/** Waits for the end. A running server may be the one that does the work: two never do it at a time. */
export async function importSheetNow(
  house: House,
  officeId: OfficeId,
  sheet: ArrivedSheet,
  keepGood: boolean,
): Promise<ImportedNow> {
  const uploaded = await uploadSheet(house, officeId, null, sheet);
  if (!uploaded.ok) return 'empty' in uploaded ? { kind: 'empty' } : { kind: 'file', faults: uploaded.faults };
  const id = uploaded.importId;
  const { mapping, sights, version } = await openImport(house, officeId, id);
  const faults = mapping ? faultsOfMapping(mapping, sights) : [];
  if (!mapping || faults.length > 0) {
    await discardImport(house, officeId, { id, version, who: null });
    return { kind: 'mapping', faults };
  }
  if (!uploaded.isKnown) await keepMapping(house, officeId, { id, version, who: null }, mapping);
  const ready = await openImport(house, officeId, id);
  await beginImport(house, officeId, { id, version: ready.version, who: null }, keepGood);
  const job = { signal: new AbortController().signal, attempt: 1 };
  await casesTasks(house)[importTask]!({ officeId, importId: id }, job);
  for (;;) {
    const found = await openImport(house, officeId, id);
    if (found.state !== 'waiting') return { kind: 'ended', found };
    await sleep(lookEveryMs);
  }
}
