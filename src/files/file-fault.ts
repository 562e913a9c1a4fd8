// Why a foreign file, or one row of it, is not read: a value with a plain reason in both languages of the staff.
import type { Fault, Faulty } from '#domain/faults.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { fileFaultTexts } from './file-fault.texts.ts';

export type FileFaultKind = keyof typeof fileFaultTexts;

export interface FileFault {
  readonly kind: FileFaultKind;
  /** row as a spreadsheet numbers it (the headings are row 1 where nothing stands above them); null: the whole file */
  readonly row: number | null;
  /** never a value from the file, only names of columns, places and counts */
  readonly message: Localised<StaffLanguage>;
}

export interface NotRead {
  readonly ok: false;
  readonly faults: readonly FileFault[];
}
export type Read<Value> = { readonly ok: true; readonly value: Value } | NotRead;

/** One fault. `detail` is put into the sentence: a limit, the name of a column, a place. */
export function fileFault(kind: FileFaultKind, detail = '', row: number | null = null): FileFault {
  const { pl, en } = fileFaultTexts[kind](detail);
  if (row === null) return { kind, row, message: { pl, en } };
  return { kind, row, message: { pl: `Wiersz ${row}: ${pl}`, en: `Row ${row}: ${en}` } };
}

export const notRead = (kind: FileFaultKind, detail = ''): NotRead => ({
  ok: false,
  faults: [fileFault(kind, detail)],
});

/** The faults under a field of a form, in the words of one language. */
export function faultsUnderField(refused: NotRead, field: string, language: StaffLanguage): Faulty {
  return { ok: false, faults: refused.faults.map(({ message }): Fault => ({ field, message: message[language] })) };
}

/** Carries a fault up from inside a stream. It never leaves this folder's doors: `reading` turns it into a value. */
export class BrokenFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.kind);
    this.name = 'BrokenFile';
    this.fault = fault;
  }
}

/** Throws the fault out of a stream. */
export function broken(kind: FileFaultKind, detail = '', row: number | null = null): never {
  throw new BrokenFile(fileFault(kind, detail, row));
}

/** Runs a reader; what it finds wrong with the file comes back as a value, a mistake of ours stays thrown. */
export async function reading<Value>(read: () => Promise<Value>): Promise<Read<Value>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof BrokenFile) return { ok: false, faults: [error.fault] };
    throw error;
  }
}
