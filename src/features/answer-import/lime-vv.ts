// Reads a VV file of LimeSurvey: tabs, names in the second row, its own quoting and marks.
import type { ByteSource } from '#files/byte-source.ts';
import { textLines } from '#files/text-lines.ts';
import type { AnswerItem, ForeignAnswers, Imported } from './foreign-survey.ts';
import { importFault, type NoteList } from './import-note.ts';
import { findColumns, type FoundColumns } from './lime-headings.ts';
import { isoDate, mostResponses, rowReader } from './lime-rows.ts';
import type { ReadSurvey } from './lime-structure.ts';

const limits = { bytes: 209_715_200, characters: 4_194_304 } as const;
/** Row 1 holds texts and may break over lines: the names stand in one of the first lines. */
const linesLooked = 2_000;

export interface VvHead {
  readonly line: number;
  readonly names: readonly string[];
}

/** The row of names: the first line after the texts with `id` as a bare field; null: not a VV file. */
export async function vvHead(source: ByteSource): Promise<VvHead | null> {
  for await (const line of textLines(source, limits)) {
    if (line.kind === 'broken' || line.number > linesLooked) return null;
    const fields = line.text.replace(/\r$/, '').split('\t');
    if (line.number === 1 && fields.length < 2) return null;
    if (line.number > 1 && fields.includes('id')) return { line: line.number, names: fields.map(vvValue).map(String) };
    if (line.number === 1 && fields.some((field) => field === 'id' || field === '"id"')) return null;
  }
  return null;
}

/** Answers of a VV file for a known questionnaire. */
export function readVv(
  source: ByteSource,
  head: VvHead,
  { survey }: ReadSurvey,
  notes: NoteList,
): Imported<ForeignAnswers> {
  const found = findColumns(head.names, survey, notes);
  if (!found.ok) return found;
  const rows = () => vvRows(source, head, found.value);
  return { ok: true, value: { form: 'vv', columns: found.value.found.map(({ column }) => column), rows } };
}

async function* vvRows(source: ByteSource, head: VvHead, found: FoundColumns): AsyncGenerator<AnswerItem> {
  const answersOf = rowReader(found);
  const submitted = [...found.system].find(([, name]) => name === 'submitdate')?.[0] ?? -1;
  let count = 0;
  for await (const line of textLines(source, limits)) {
    if (line.kind === 'broken') {
      yield line;
      return;
    }
    const text = line.text.replace(/\r$/, '');
    if (line.number <= head.line || text === '') continue;
    count += 1;
    const cells = text.split('\t').map(vvValue);
    const day = cells[submitted] ?? '';
    // A spreadsheet that saved the file again wrote days its own way, and cut zeros and quotes without a trace.
    const resaved = day !== '' && (!/^\d{4}-/.test(day) || isoDate(day) === null);
    if (resaved || count > mostResponses) {
      const fault = resaved ? importFault('resaved-vv') : importFault('too-many-rows', String(mostResponses));
      yield { kind: 'broken', fault };
      return;
    }
    if (cells.length === head.names.length) yield answersOf(line.number, cells);
    else {
      const fault = importFault('cells-in-row', `${cells.length}, ${head.names.length}`, line.number);
      yield { kind: 'refused-row', number: line.number, fault };
    }
  }
}

const marks: ReadonlyMap<string, string> = new Map([
  ['{newline}', '\n'],
  ['{cr}', '\r'],
  ['{tab}', '\t'],
]);

/** One cell. `{lbrace}` is decoded last, so that a typed `{newline}` stays what it was. */
export function vvValue(written: string): string | null {
  let text = written;
  if (text.length >= 2 && text.startsWith('"') && text.endsWith('"')) text = unquoted(text.slice(1, -1));
  if (text === '{question_not_shown}') return null;
  text = text.replace(/^\{quote\}/, '"').replaceAll(/\{(?:newline|cr|tab)\}/g, (mark) => marks.get(mark) ?? mark);
  return text.replaceAll('{lbrace}', '{');
}

/** Two quotes are one, except after a backslash, where the quote was never doubled. */
function unquoted(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const [one, two] = [text[at] ?? '', text[at + 1] ?? ''];
    if (one === '\\' && two === '"') {
      out += '\\"';
      at += 1;
    } else if (one === '"' && two === '"') {
      out += '"';
      at += 1;
    } else out += one;
  }
  return out;
}
