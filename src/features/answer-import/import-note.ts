// The report of an import: what was not carried over or was changed, where it stood and why.
import type { ImportFault } from './foreign-survey.ts';
import { importNoteTexts, refusalTexts } from './import-note.texts.ts';

export type NoteKind = keyof typeof importNoteTexts;
export type RefusalKind = keyof typeof refusalTexts;

export interface ImportNote {
  readonly kind: NoteKind;
  /** code of a question, number of a group, name of a column; '' for the whole file */
  readonly where: string;
  readonly count: number;
  /** the rule or setting that was left, cut; never an answer */
  readonly detail: string;
}

const longestDetail = 300;
const mostNotes = 5_000;

export class NoteList {
  readonly notes: ImportNote[] = [];

  add(kind: NoteKind, where = '', detail = '', count = 1): void {
    if (count > 0 && this.notes.length < mostNotes)
      this.notes.push({ kind, where: where.slice(0, 80), count, detail: detail.slice(0, longestDetail) });
  }
}

/** The sentence of a note. Names stand after a colon, never inside an inflected sentence. */
export function noteText({ kind, where, count, detail }: ImportNote): { readonly pl: string; readonly en: string } {
  const said = importNoteTexts[kind];
  const more = [where, detail].filter(Boolean).join(' – ');
  const tail = `${more ? `: ${more}` : ''}${count > 1 ? ` (${count})` : ''}`;
  return { pl: said.pl + tail, en: said.en + tail };
}

/** The file is refused, or one row of it. */
export function importFault(kind: RefusalKind, detail = '', row: number | null = null): ImportFault {
  const { pl, en } = refusalTexts[kind](detail);
  if (row === null) return { kind, row, message: { pl, en } };
  return { kind, row, message: { pl: `Wiersz ${row}: ${pl}`, en: `Row ${row}: ${en}` } };
}

export const importRefused = (kind: RefusalKind, detail = '') =>
  ({ ok: false, faults: [importFault(kind, detail)] }) as const;
