// Tells what an uploaded file is and opens it: a sheet of the office, or a survey with its answers.
import { openArchive } from '#files/archive.ts';
import { allBytes, byteSource, type ByteSource } from '#files/byte-source.ts';
import { reading } from '#files/file-fault.ts';
import type { ForeignTable } from '#files/foreign-table.ts';
import { fileKind, readTable } from '#files/table-file.ts';
import type { CarriedQuestion } from './carried-question.ts';
import { carryQuestions } from './carry-questions.ts';
import type { AnswerColumn, ForeignSurvey, Imported } from './foreign-survey.ts';
import { importRefused, type ImportNote } from './import-note.ts';
import type { ImportTable } from './import-table.ts';
import { mostArchiveBytes } from './lime-archive.ts';
import { readLimeSurvey } from './lime-file.ts';
import { limeTable, type LimeTable } from './lime-table.ts';
import { vvHead } from './lime-vv.ts';

export type OpenedImport =
  | { readonly kind: 'table'; readonly table: ImportTable & Pick<ForeignTable, 'format' | 'notes'> }
  | {
      readonly kind: 'lime';
      readonly survey: ForeignSurvey;
      readonly columns: readonly AnswerColumn[];
      readonly carried: readonly CarriedQuestion[];
      readonly notes: readonly ImportNote[];
      readonly table: LimeTable;
    };

/** `answers`: a second file beside the structure of a survey; the two may come in either order. */
export async function openImport(file: ByteSource, answers: ByteSource | null): Promise<Imported<OpenedImport>> {
  const kind = await fileKind(file);
  if (answers && kind === 'text' && (await fileKind(answers)) === 'markup') return openLime(answers, file);
  if (kind === 'markup') return openLime(file, answers);
  if (kind === 'zip') {
    const bytes = await reading(() => allBytes(file, mostArchiveBytes));
    if (!bytes.ok) return bytes;
    const whole = byteSource(bytes.value);
    return (await isSheet(bytes.value)) ? openTable(whole) : openLime(whole, answers);
  }
  if (answers) return importRefused('second-file');
  if (kind === 'text' && (await vvHead(file))) return importRefused('answers-without-structure');
  return openTable(file);
}

const looking = { entries: 10_000, inflatedBytes: Number.MAX_SAFE_INTEGER, ratio: Number.MAX_SAFE_INTEGER } as const;

/** By the names in the archive; what cannot be opened at all is refused by the reader of sheets. */
async function isSheet(bytes: Buffer): Promise<boolean> {
  const opened = await openArchive(bytes, looking);
  return !opened.ok || opened.value.some(({ name }) => name === 'xl/workbook.xml' || name === 'content.xml');
}

async function openTable(file: ByteSource): Promise<Imported<OpenedImport>> {
  const read = await readTable(file);
  return read.ok ? { ok: true, value: { kind: 'table', table: read.value } } : read;
}

async function openLime(structure: ByteSource, answers: ByteSource | null): Promise<Imported<OpenedImport>> {
  const read = await readLimeSurvey(structure, answers);
  if (!read.ok) return read;
  const { survey, answers: found, notes } = read.value;
  if (!found) return importRefused(answers ? 'no-answers-in-file' : 'structure-alone');
  const { questions: carried, notes: more } = carryQuestions(survey);
  const table = limeTable(survey, found, carried);
  return {
    ok: true,
    value: { kind: 'lime', survey, columns: found.columns, carried, notes: [...notes, ...more], table },
  };
}
