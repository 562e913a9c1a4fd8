// The one way in for LimeSurvey files: what a file is, is told by what it holds.
import { allBytes, type ByteSource } from '#files/byte-source.ts';
import { reading } from '#files/file-fault.ts';
import { fileKind } from '#files/table-file.ts';
import type { ForeignAnswers, Imported } from './foreign-survey.ts';
import { importRefused, NoteList } from './import-note.ts';
import { mostArchiveBytes, readLimeArchive, withNotes, type ReadLime } from './lime-archive.ts';
import { readLimeCsv } from './lime-csv.ts';
import { readLimeStructure, type ReadSurvey } from './lime-structure.ts';
import { readVv, vvHead } from './lime-vv.ts';

/**
 * A questionnaire (`.lss`) or an archive (`.lsa`), with a file of answers (VV, CSV) beside it where there is one.
 * Answers beside an archive replace those inside it.
 */
export async function readLimeSurvey(
  structure: ByteSource,
  answers: ByteSource | null = null,
): Promise<Imported<ReadLime>> {
  const read = await readWhole(structure);
  if (!read.ok || !answers) return read;
  const notes = new NoteList();
  const beside = await readAnswers(answers, read.value, notes);
  if (!beside.ok) return beside;
  return { ok: true, value: { ...withNotes(read.value, notes), answers: beside.value } };
}

async function readWhole(source: ByteSource): Promise<Imported<ReadLime>> {
  const kind = await fileKind(source);
  if (kind === 'zip') {
    const bytes = await reading(() => allBytes(source, mostArchiveBytes));
    return bytes.ok ? readLimeArchive(bytes.value) : bytes;
  }
  if (kind === 'text') return importRefused('answers-without-structure');
  if (kind !== 'markup') return importRefused('not-a-survey');
  const read = await readLimeStructure(source);
  return read.ok ? { ok: true, value: { ...read.value, answers: null } } : read;
}

async function readAnswers(source: ByteSource, survey: ReadSurvey, notes: NoteList): Promise<Imported<ForeignAnswers>> {
  const head = await vvHead(source);
  return head ? readVv(source, head, survey, notes) : readLimeCsv(source, survey, notes);
}
