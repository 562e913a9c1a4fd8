// What people do with an import: say what its columns and names mean, look at what would happen, start it, throw it away.
import { conflict, notFound } from '#domain/faults.ts';
import { dayNumber } from '#domain/calendar-day.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { checkCase } from './case-check.ts';
import type { ArrivedCase, CaseFault } from './case-check.ts';
import { mostShownRefusals } from './case-import.ts';
import type { CaseImport, CaseImportCounts, RefusedCase } from './case-import.ts';
import {
  deleteImport,
  lockImport,
  matchesIn,
  readImport,
  readImports,
  saveMapping,
  saveMatches,
  startImport,
  updateMapping,
} from './case-imports.store.ts';
import type { CaseMapping } from './case-mapping.ts';
import { caseRowReader } from './case-row.ts';
import { plainMark } from './case-mark.ts';
import { nameLists, unknownName } from './name-lists.ts';
import type { NameKind, NameMatch } from './name-lists.ts';
import { foldedText } from './folded-text.ts';
import { waitingRows } from './sheet-lines.ts';

export const importTask = 'cases-import';

export function listImports(house: House, officeId: OfficeId): Promise<CaseImport[]> {
  return readImports(house.storage, officeId);
}

/** @throws Refusal 404 where the office has no such import */
export async function openImport(house: House, officeId: OfficeId, id: string): Promise<CaseImport> {
  const found = isUuid(id) ? await readImport(house.storage, officeId, id) : null;
  if (!found) throw notFound();
  return found;
}

export interface ImportChange {
  readonly id: string;
  /** of the import on the page the person acted on */
  readonly version: number;
  readonly who: PersonId | null;
}

/** An import that still waits for a person, locked. @throws Refusal 409 where it went on meanwhile */
async function prepared(office: OfficeWork, { id, version }: ImportChange): Promise<CaseImport> {
  const found = isUuid(id) ? await lockImport(office, id, version) : null;
  if (found?.state !== 'prepared') throw conflict();
  return found;
}

/** Keeps what the columns mean, for this import and for the next sheet with the same headings. */
export async function keepMapping(
  house: House,
  officeId: OfficeId,
  change: ImportChange,
  mapping: CaseMapping,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const { headingsKey } = await prepared(office, change);
    await updateMapping(office, change.id, mapping);
    await saveMapping(office, headingsKey, mapping, house.clock.today());
  });
}

/** Keeps which services and units written names mean. Targets the office does not have are refused with 404. */
export async function keepMatches(
  house: House,
  officeId: OfficeId,
  matches: readonly NameMatch[],
  who: PersonId | null,
): Promise<void> {
  const { services, units } = await officeStructure(house, officeId);
  const own = {
    service: new Set<string>(services.map(({ id }) => id)),
    unit: new Set<string>(units.map(({ id }) => id)),
  };
  const isOurs = ({ kind, target }: NameMatch) =>
    target === null || own[kind === 'unit' ? 'unit' : 'service'].has(target);
  if (!matches.every(isOurs)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    await saveMatches(office, matches);
    await office.audit({ who, what: 'case-names-matched', details: { names: matches.length } });
  });
}

export interface UnknownName {
  readonly kind: NameKind;
  readonly written: string;
  readonly rows: number;
}

export interface ImportPreview {
  readonly counts: Pick<CaseImportCounts, 'rows' | 'leftOut' | 'refused'> & { readonly good: number };
  readonly refused: readonly RefusedCase[];
  readonly unknown: readonly UnknownName[];
  /** the first good cases as they were understood */
  readonly first: readonly { readonly row: number; readonly arrived: ArrivedCase }[];
}

const mostUnknown = 300;
const shownFirst = 5;

/** Reads the whole sheet by the mapping and says what an import would do; stores nothing. */
export async function previewImport(house: House, officeId: OfficeId, sheet: CaseImport): Promise<ImportPreview> {
  const { fileId, mapping } = sheet;
  if (!fileId || !mapping) throw conflict();
  const structure = await officeStructure(house, officeId);
  const today = dayNumber(house.clock.today());
  return house.storage.inOffice(officeId, async (office) => {
    const names = nameLists(structure, await matchesIn(office));
    const reader = caseRowReader(
      mapping,
      sheet.sights.map(({ column }) => column),
    );
    const counts = { rows: 0, good: 0, leftOut: 0, refused: 0 };
    const refused: RefusedCase[] = [];
    const unknown = new Map<string, { kind: NameKind; written: string; rows: number }>();
    const first: { row: number; arrived: ArrivedCase }[] = [];
    const marks = new Map<string, number>();
    const refuse = (one: RefusedCase) => {
      counts.refused += 1;
      if (refused.length < mostShownRefusals) refused.push(one);
    };
    for await (const { row, cells, message } of waitingRows(office.files.read(fileId))) {
      counts.rows += 1;
      if (!cells) {
        refuse({ row, faults: [], ...(message && { message }) });
        continue;
      }
      const arrived = reader(cells);
      const name = unknownName(names, { ...arrived, mark: plainMark(arrived.mark) ?? '' });
      if (name) countName(unknown, name);
      const checked = checkCase(arrived, names, today);
      const faults: readonly CaseFault[] =
        checked.kind === 'refused' ? checked.faults : checked.kind === 'case' ? doubled(marks, checked.mark, row) : [];
      if (faults.length > 0) refuse({ row, faults });
      else if (checked.kind === 'left-out') counts.leftOut += 1;
      else {
        counts.good += 1;
        if (first.length < shownFirst) first.push({ row, arrived });
      }
    }
    return { counts, refused, unknown: [...unknown.values()].toSorted((a, b) => b.rows - a.rows), first };
  });
}

function doubled(marks: Map<string, number>, mark: string, row: number): readonly CaseFault[] {
  const before = marks.get(mark);
  if (before === undefined) marks.set(mark, row);
  return before === undefined ? [] : [{ kind: 'duplicate', row: before }];
}

function countName(
  unknown: Map<string, { kind: NameKind; written: string; rows: number }>,
  { kind, written }: { readonly kind: NameKind; readonly written: string },
): void {
  const key = `${kind} ${foldedText(written)}`;
  const known = unknown.get(key);
  if (known) known.rows += 1;
  else if (unknown.size < mostUnknown) unknown.set(key, { kind, written: written.slice(0, 200), rows: 1 });
}

/** From now on the job does it; `keepGood`: good rows are kept though others are refused. */
export async function beginImport(
  house: House,
  officeId: OfficeId,
  change: ImportChange,
  keepGood: boolean,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const { fileName, rowCount } = await prepared(office, change);
    await startImport(office, change.id, keepGood);
    await office.enqueue(importTask, { importId: change.id }, { jobKey: `${importTask} ${change.id}` });
    const details = { fileName, rows: rowCount, keepGood };
    await office.audit({ who: change.who, what: 'case-import-started', target: change.id, details });
  });
}

/** The file goes at once; nothing of it was taken over. */
export async function discardImport(house: House, officeId: OfficeId, change: ImportChange): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const { fileId } = await prepared(office, change);
    await deleteImport(office, change.id);
    if (fileId) await office.files.remove(fileId);
    await office.audit({ who: change.who, what: 'case-import-discarded', target: change.id });
  });
}

/** The sheet of refused rows, chunk by chunk. @throws Refusal 404 where there is none any more */
export async function refusedSheet(house: House, officeId: OfficeId, id: string): Promise<Buffer> {
  const { refusedFileId } = await openImport(house, officeId, id);
  if (!refusedFileId) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    const chunks: Buffer[] = [];
    for await (const chunk of office.files.read(refusedFileId)) chunks.push(chunk);
    return Buffer.concat(chunks);
  });
}
