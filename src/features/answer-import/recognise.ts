// What a file holds, read through once: columns with their words, questions of a survey, rows that cannot be read.
import type { Imported } from './foreign-survey.ts';
import { importFault, noteText } from './import-note.ts';
import { recognisedColumns, type Recognised } from './import-record.ts';
import type { OpenedImport } from './open-import.ts';
import { isOwnArchive } from './own-archive.ts';
import { proposeMapping } from './propose-mapping.ts';
import { profileOf } from './table-profile.ts';

const mostNotes = 300;
/** More columns than a page can show: the rest is not carried over. */
export const mostColumns = 250;

/** A file without a single row of answers is refused. */
export async function recognise(opened: OpenedImport): Promise<Imported<Omit<Recognised, 'by'>>> {
  const profile = await profileOf(opened.table);
  if (!profile.ok) return profile;
  const { rows, refused, refusedCount } = profile.value;
  if (rows === 0 && refusedCount === 0) return { ok: false, faults: [importFault('no-answers-in-file')] };
  const personal = new Set(
    proposeMapping(profile.value.columns, [])
      .columns.filter(({ use }) => use.kind === 'ignored' && use.why === 'personal')
      .map(({ column }) => column),
  );
  const columns = recognisedColumns(profile.value, (name) => personal.has(name)).slice(0, mostColumns);
  const read = { rows, columns, refused: refused.slice(0, 50), refusedCount };
  if (opened.kind === 'table') {
    const { table } = opened;
    const { format } = table;
    const notes = isOwnArchive(table.columns)
      ? (['own-archive', 'archive-comments', 'archive-variables'] as const).map((kind) =>
          noteText({ kind, where: '', count: 1, detail: '' }),
        )
      : [];
    const none = { questions: [], notes, abandoned: 0, visits: 0, anonymous: 'yes' } as const;
    return { ok: true, value: { kind: 'table', about: format.toUpperCase(), ...read, ...none } };
  }
  const { survey, carried, notes, table } = opened;
  const questions = carried.map(({ question, confirm }) => ({
    id: question.id,
    text: question.text.pl.slice(0, 300),
    kind: question.kind,
    confirm,
  }));
  const about = survey.titles.get(survey.baseLanguage) ?? [...survey.titles.values()][0] ?? '';
  const value: Omit<Recognised, 'by'> = {
    kind: 'lime',
    about: about.slice(0, 200),
    ...read,
    questions,
    notes: notes.slice(0, mostNotes).map(noteText),
    ...table.unfinished,
    anonymous: survey.anonymous,
  };
  return { ok: true, value };
}
