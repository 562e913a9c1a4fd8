// CSV as a spreadsheet in Poland opens it: UTF-8 with its mark, semicolons and decimal commas in Polish.
import { stringify } from 'csv-stringify/sync';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { RegisterFigure } from '#domain/register-figure.ts';

export type CsvCell = string | number | null;

export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

declare const register: unique symbol;

/** Rows from the office's own registers (people, services, its own acts): not answers of clients. */
export type RegisterTable = CsvTable & { readonly [register]: true };

/** Says that a table holds no figure from clients' answers; for those only a disclosed table is accepted. */
export function registerTable(table: CsvTable): RegisterTable {
  return table as RegisterTable;
}

/** A cell as a line of CSV holds it: a text that a spreadsheet would run as a formula is led by an apostrophe. */
export function cellText(cell: CsvCell, language: StaffLanguage): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return language === 'pl' ? String(cell).replace('.', ',') : String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** A cell of several lines is quoted whichever way its lines end. */
export function csvOptions(language: StaffLanguage) {
  return {
    delimiter: language === 'pl' ? ';' : ',',
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  } as const;
}

/** The whole file: head line, rows, CRLF between them. */
export function csvOf(
  language: StaffLanguage,
  table: Disclosed<CsvTable> | RegisterTable | RegisterFigure<CsvTable>,
): string {
  const lines = [table.head, ...table.rows].map((row) => row.map((cell) => cellText(cell, language)));
  return stringify(lines, { bom: true, ...csvOptions(language) });
}
