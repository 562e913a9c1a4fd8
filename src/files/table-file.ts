// Reads a sheet that an office hands over, whatever its kind: told by what the file holds, never by its name.
import { entriesOf } from './archive.ts';
import { allBytes, firstBytes, type ByteSource } from './byte-source.ts';
import { csvTable } from './csv-table.ts';
import { broken, reading, type Read } from './file-fault.ts';
import type { ForeignTable } from './foreign-table.ts';
import { odsTable } from './ods-table.ts';
import { mostSheetBytes, sheetArchiveLimits } from './sheet-archive.ts';
import { xlsxTable } from './xlsx-table.ts';

export type FileKind = 'zip' | 'old-office' | 'markup' | 'pdf' | 'text';

/** What a file is by its first bytes. */
export async function fileKind(source: ByteSource): Promise<FileKind> {
  const start = await firstBytes(source, 512);
  if (
    start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) ||
    start.subarray(0, 4).equals(Buffer.from('PK\u0005\u0006'))
  )
    return 'zip';
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'old-office';
  if (start.subarray(0, 4).toString('latin1') === '%PDF') return 'pdf';
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(start.toString('latin1'))
    ? 'markup'
    : 'text';
}

/**
 * A CSV, XLSX or ODS as one shape. `sheet`: name of the sheet, else the first.
 * A bad file is a value with its reason; what breaks later, while rows are read, comes as the last row (`kind: 'broken'`).
 */
export function readTable(source: ByteSource, options: { readonly sheet?: string } = {}): Promise<Read<ForeignTable>> {
  return reading(async () => {
    const kind = await fileKind(source);
    if (kind === 'old-office') return broken('old-spreadsheet');
    if (kind === 'markup' || kind === 'pdf') return broken('unknown-kind');
    if (kind === 'text') return csvTable(source);
    const bytes = await allBytes(source, mostSheetBytes);
    const archive = new Map((await entriesOf(bytes, sheetArchiveLimits)).map((entry) => [entry.name, entry]));
    if (archive.has('xl/workbook.xml')) return xlsxTable(archive, options.sheet ?? null);
    return archive.has('content.xml') ? odsTable(archive, options.sheet ?? null) : broken('unknown-kind');
  });
}
