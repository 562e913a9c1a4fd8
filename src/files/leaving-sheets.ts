// Sheets that leave as one file: which rows may be in them, and how a long one is divided.
import type { Disclosed } from '#domain/disclosed.ts';
import type { CsvCell } from './csv.ts';

export type SheetRows = readonly (readonly CsvCell[])[];

declare const register: unique symbol;
declare const archive: unique symbol;
/** Rows that hold no figure from clients' answers: words of questions, names, explanations. */
export type RegisterRows = SheetRows & { readonly [register]: true };
/** Answers one by one, for the office's own archive. */
export type ArchiveRows = SheetRows & { readonly [archive]: true };
export type LeavingRows = Disclosed<SheetRows> | RegisterRows | ArchiveRows;

export function registerRows(rows: SheetRows): RegisterRows {
  return rows as RegisterRows;
}

/** Only the room `answer-export` may call it, for the archive an administrator has given a reason for (a test watches). */
export function fullArchiveRows(rows: SheetRows): ArchiveRows {
  return rows as ArchiveRows;
}

export interface LeavingSheet {
  /** at most 25 characters a file may be named by; it names the sheet, or the file in a zip */
  readonly name: string;
  readonly head: readonly string[];
  /** at most so many rows come: says over how many sheets they are divided */
  readonly mostRows: number;
  /** some rows at a time; read once, after those of the sheets before */
  readonly batches: () => Iterable<LeavingRows> | AsyncIterable<LeavingRows>;
}

/** A sheet as it is written: its rows come from the iterator it shares with the sheets it was divided from. */
export interface WrittenSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: () => AsyncGenerator<SheetRows>;
}

/** As many sheets as it takes to hold all rows, `mostRows` and a heading in each: "answers", "answers 2" … */
export function divided(sheet: LeavingSheet, mostRows: number): WrittenSheet[] {
  const source = oneByOne(sheet);
  let waiting: SheetRows = [];
  async function* some(): AsyncGenerator<SheetRows> {
    let isAbandoned = true;
    try {
      for (let left = mostRows; left > 0;) {
        if (waiting.length === 0) {
          const next = await source.next();
          if (next.done) break;
          waiting = next.value;
        }
        const rows = waiting.length <= left ? waiting : waiting.slice(0, left);
        waiting = waiting.slice(rows.length);
        left -= rows.length;
        yield rows;
      }
      isAbandoned = false;
    } finally {
      if (isAbandoned) await source.return(undefined);
    }
  }
  return Array.from({ length: Math.max(1, Math.ceil(sheet.mostRows / mostRows)) }, (_, place) => ({
    name: place === 0 ? sheet.name : `${sheet.name} ${place + 1}`,
    head: sheet.head,
    rows: some,
  }));
}

async function* oneByOne(sheet: LeavingSheet): AsyncGenerator<SheetRows> {
  yield* sheet.batches();
}
