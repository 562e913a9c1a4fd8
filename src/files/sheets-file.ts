// One file of several sheets: XLSX or ODS, or a zip with one CSV for each sheet. Made as it is read, never held.
import type { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { StaffLanguage } from '#domain/language.ts';
import { cellText, csvOptions, type CsvCell } from './csv.ts';
import { divided, type LeavingSheet, type WrittenSheet } from './leaving-sheets.ts';
import { odsParts } from './ods-writer.ts';
import { xlsxParts } from './xlsx-writer.ts';
import { tellableText } from './xml-text.ts';
import { zipOf, type ZipPart } from './zip-writer.ts';

export const sheetFormats = ['csv', 'xlsx', 'ods'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** How a file of a format is called and served. */
export const sheetFiles: Readonly<Record<SheetFormat, { readonly ending: string; readonly mediaType: string }>> = {
  csv: { ending: 'zip', mediaType: 'application/zip' },
  xlsx: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ods: { ending: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
};

/** @param day YYYY-MM-DD on which the file was made */
export function writeSheets(
  format: SheetFormat,
  language: StaffLanguage,
  sheets: readonly LeavingSheet[],
  day: string,
): Readable {
  if (format === 'csv') return zipOf(csvParts(language, sheets), day);
  return zipOf(format === 'xlsx' ? xlsxParts(sheets) : odsParts(sheets), day);
}

/** A CSV has no last row: long sheets stay whole. */
function csvParts(language: StaffLanguage, sheets: readonly LeavingSheet[]): ZipPart[] {
  return sheets.flatMap((sheet) =>
    divided(sheet, Infinity).map((written) => ({
      name: `${sheet.name}.csv`,
      content: () => csvText(language, written),
    })),
  );
}

const rowsAtOnce = 500;

async function* csvText(language: StaffLanguage, { head, rows }: WrittenSheet): AsyncGenerator<string> {
  const options = csvOptions(language);
  yield stringify([head.map((cell) => cellText(cell, language))], { ...options, bom: true });
  for await (const batch of rows())
    for (let from = 0; from < batch.length; from += rowsAtOnce) {
      const lines = batch.slice(from, from + rowsAtOnce);
      yield stringify(
        lines.map((row) => row.map((cell) => tellableCell(cell, language))),
        options,
      );
    }
}

function tellableCell(cell: CsvCell, language: StaffLanguage): string {
  return cellText(typeof cell === 'string' ? tellableText(cell) : cell, language);
}
