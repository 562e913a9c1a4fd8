// Reads results of LimeSurvey from CSV for a known questionnaire: codes or full answers, any headings that can be told apart.
import type { ByteSource } from '#files/byte-source.ts';
import type { ForeignTable } from '#files/foreign-table.ts';
import { readTable } from '#files/table-file.ts';
import type { AnswerItem, ForeignAnswers, Imported } from './foreign-survey.ts';
import { importFault, importRefused, type NoteList } from './import-note.ts';
import { findColumns, type FoundColumns } from './lime-headings.ts';
import { mostResponses, rowReader, type CellReader } from './lime-rows.ts';
import type { ReadSurvey } from './lime-structure.ts';
import { valueReader, type SeenValues } from './lime-values.ts';

/** distinct values kept of a column of closed answers; more than that is free text */
const mostDistinct = 1_000;

/** Answers of a results CSV (or a sheet saved from it). The file is read once to see which values stand in it. */
export async function readLimeCsv(
  source: ByteSource,
  { survey }: ReadSurvey,
  notes: NoteList,
): Promise<Imported<ForeignAnswers>> {
  const read = await readTable(source);
  if (!read.ok) return read;
  const table = read.value;
  if (await isResavedVv(table)) return importRefused('resaved-vv');
  const found = findColumns(
    table.columns.map(({ heading }) => heading),
    survey,
    notes,
  );
  if (!found.ok) return found;
  const seen = await seenValues(table, found.value);
  if (!seen.ok) return seen;
  const reader = valueReader(seen.value, notes);
  const rows = () => csvRows(table, found.value, reader);
  return { ok: true, value: { form: 'csv', columns: found.value.found.map(({ column }) => column), rows } };
}

/** Texts in the first row and names in the second, but no tabs between them. */
async function isResavedVv(table: ForeignTable): Promise<boolean> {
  if (table.columns.some(({ heading }) => heading === 'id')) return false;
  for await (const row of table.rows()) {
    if (row.kind !== 'row') return false;
    return row.cells.includes('id') && row.cells.includes('submitdate');
  }
  return false;
}

async function seenValues(table: ForeignTable, { found }: FoundColumns): Promise<Imported<SeenValues>> {
  const values = found.map(() => new Map<string, number>());
  for await (const row of table.rows()) {
    if (row.kind === 'broken') return { ok: false, faults: [row.fault] };
    if (row.kind !== 'row') continue;
    for (const [at, { place, column }] of found.entries()) {
      if (!['choice', 'tick', 'place'].includes(column.meaning)) continue;
      const cell = row.cells[place] ?? '';
      const own = values[at];
      if (own && (own.has(cell) || own.size < mostDistinct)) own.set(cell, (own.get(cell) ?? 0) + 1);
    }
  }
  return { ok: true, value: new Map(found.map(({ column }, at) => [column, values[at] ?? new Map()])) };
}

async function* csvRows(table: ForeignTable, found: FoundColumns, reader: CellReader): AsyncGenerator<AnswerItem> {
  const answersOf = rowReader(found, reader);
  let count = 0;
  for await (const row of table.rows()) {
    if (row.kind !== 'row') {
      yield row;
      continue;
    }
    count += 1;
    if (count > mostResponses) {
      yield { kind: 'broken', fault: importFault('too-many-rows', String(mostResponses)) };
      return;
    }
    yield answersOf(row.number, row.cells);
  }
}
