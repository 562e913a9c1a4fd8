// The zip file of an XLSX or ODS, with limits wide enough for a hundred thousand rows: its XML is streamed, never held.
import type { ArchiveEntry } from './archive.ts';
import { broken } from './file-fault.ts';
import { xmlStream, type XmlHandlers } from './xml-events.ts';

export type SheetArchive = ReadonlyMap<string, ArchiveEntry>;

export const mostSheetBytes = 104_857_600;
export const sheetArchiveLimits = { entries: 2_000, inflatedBytes: 629_145_600, ratio: 200 } as const;
const xmlLimits = { bytes: sheetArchiveLimits.inflatedBytes, depth: 64, characters: 262_144 } as const;

/** The entry, or the fault of a damaged sheet. */
export function part(archive: SheetArchive, name: string): ArchiveEntry {
  return archive.get(name) ?? broken('sheet-damaged');
}

/** Items out of one entry, as they are found. */
export function partItems<Item>(
  archive: SheetArchive,
  name: string,
  handlersOf: (emit: (item: Item) => void) => XmlHandlers,
): AsyncGenerator<Item> {
  return xmlStream(part(archive, name), xmlLimits, handlersOf);
}

/** Name without its prefix: `x:row` and `row` are the same. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A number as it is stored in a cell, written the shortest way: 4.0999999999999996 is 4.1. Not a number: null. */
export function plainNumber(written: string): string | null {
  const number = Number(written);
  return written.trim() === '' || !Number.isFinite(number) ? null : String(number);
}
