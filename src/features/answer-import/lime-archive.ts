// Reads a LimeSurvey archive (`.lsa`): the structure, and the answers as a stream. Participants and timings are never opened.
import { openArchive, type ArchiveEntry } from '#files/archive.ts';
import { xmlItems } from '#files/xml-events.ts';
import type { AnswerItem, ForeignAnswers, Imported } from './foreign-survey.ts';
import { importFault, importRefused, NoteList, type ImportNote } from './import-note.ts';
import { findColumns, type FoundColumns } from './lime-headings.ts';
import { mostResponses, rowReader } from './lime-rows.ts';
import { readLimeStructure, type ReadSurvey } from './lime-structure.ts';

export interface ReadLime extends ReadSurvey {
  /** null: the file holds the questionnaire alone */
  readonly answers: ForeignAnswers | null;
}

export const archiveLimits = { entries: 20, inflatedBytes: 209_715_200, ratio: 200 } as const;
export const mostArchiveBytes = 104_857_600;
const xmlLimits = { bytes: archiveLimits.inflatedBytes, depth: 12, characters: 65_536 } as const;

/** Reads an archive in memory. */
export async function readLimeArchive(bytes: Buffer): Promise<Imported<ReadLime>> {
  const opened = await openArchive(bytes, archiveLimits);
  if (!opened.ok) return opened;
  const ending = (wanted: string) => opened.value.filter(({ name }) => name.toLowerCase().endsWith(wanted));
  const structures = ending('.lss');
  const responses = ending('.lsr');
  if (ending('.zip').length + ending('.lsa').length > 0) return importRefused('nested-archive');
  if (structures.length > 1 || responses.length > 1) return importRefused('two-structures');
  const structure = structures[0];
  if (!structure) return importRefused(ending('.html').length > 0 ? 'printable' : 'no-structure');
  const read = await readLimeStructure(structure);
  if (!read.ok) return read;
  const notes = new NoteList();
  notes.add('participants', '', '', ending('.lst').length);
  notes.add('timings', '', '', ending('.lsi').length);
  const answers = responses[0] ? await archiveAnswers(responses[0], read.value, notes) : null;
  if (answers && !answers.ok) return answers;
  if (!answers?.value) notes.add('no-answers');
  return { ok: true, value: { ...withNotes(read.value, notes), answers: answers?.value ?? null } };
}

export function withNotes(
  { survey, notes }: ReadSurvey,
  more: NoteList,
): ReadSurvey & { readonly notes: readonly ImportNote[] } {
  return { survey, notes: [...notes, ...more.notes] };
}

/** null: a survey nobody has answered leaves the section out. */
async function archiveAnswers(
  entry: ArchiveEntry,
  { survey }: ReadSurvey,
  notes: NoteList,
): Promise<Imported<ForeignAnswers | null>> {
  const head = await fieldsOf(entry);
  if (!head.ok) return head;
  if (head.value.length === 0) return { ok: true, value: null };
  const found = findColumns(head.value, survey, notes);
  if (!found.ok) return found;
  const rows = () => responseRows(entry, head.value, found.value);
  return { ok: true, value: { form: 'archive', columns: found.value.found.map(({ column }) => column), rows } };
}

type Event =
  | { readonly field: string }
  | { readonly row: ReadonlyMap<string, string> }
  | 'rows'
  | { readonly docType: string };

/** Names of the columns, from the head of the file: reading stops where the rows begin. */
async function fieldsOf(entry: ArchiveEntry): Promise<Imported<readonly string[]>> {
  const fields: string[] = [];
  for await (const event of events(entry)) {
    if (event.kind === 'broken') return { ok: false, faults: [event.fault] };
    if (event.item === 'rows') break;
    if ('docType' in event.item && event.item.docType !== 'Responses') return importRefused('not-a-survey');
    if ('field' in event.item) fields.push(event.item.field);
  }
  return { ok: true, value: fields };
}

function events(entry: ArchiveEntry) {
  return xmlItems<Event>(entry, xmlLimits, (emit) => {
    const path: string[] = [];
    let row = new Map<string, string>();
    let text = '';
    return {
      open: (name) => {
        path.push(name);
        text = '';
        if (path.length === 3 && name === 'rows') emit('rows');
        if (path.length === 4 && path[2] === 'rows') row = new Map();
      },
      text: (piece) => {
        text += piece;
      },
      close: (name) => {
        if (path.length === 5 && path[2] === 'rows') row.set(name, text);
        if (path.length === 4 && path[2] === 'rows') emit({ row });
        if (path.length === 4 && path[2] === 'fields') emit({ field: text });
        if (path.length === 2 && name === 'LimeSurveyDocType') emit({ docType: text.trim() });
        path.pop();
        text = '';
      },
    };
  });
}

/** Column names as element names: XML takes no digit at the beginning and no `#`. */
const elementName = (field: string) => (/^\d/.test(field) ? `_${field}` : field).replaceAll('#', '-');

async function* responseRows(
  entry: ArchiveEntry,
  fields: readonly string[],
  found: FoundColumns,
): AsyncGenerator<AnswerItem> {
  const elements = fields.map(elementName);
  const answersOf = rowReader(found);
  let number = 0;
  for await (const event of events(entry)) {
    if (event.kind === 'broken') {
      yield { kind: 'broken', fault: event.fault };
      return;
    }
    if (event.item === 'rows' || !('row' in event.item)) continue;
    const { row } = event.item;
    number += 1;
    if (number > mostResponses) {
      yield { kind: 'broken', fault: importFault('too-many-rows', String(mostResponses)) };
      return;
    }
    yield answersOf(
      number,
      elements.map((name) => row.get(name) ?? null),
    );
  }
}
