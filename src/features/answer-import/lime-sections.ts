// Reads the XML of a LimeSurvey structure into its sections of rows. What is private is dropped here, before anything is kept.
import type { ByteSource } from '#files/byte-source.ts';
import { readXml } from '#files/xml-events.ts';
import type { Imported } from './foreign-survey.ts';
import { importRefused } from './import-note.ts';

/** Absent: no value. '': an empty text. */
export type LimeRow = ReadonlyMap<string, string>;

export interface LimeSections {
  readonly docType: string;
  readonly databaseVersion: string;
  readonly languages: readonly string[];
  readonly rows: (section: string) => readonly LimeRow[];
  /** rows of any section, also of those that are never kept */
  readonly count: (section: string) => number;
}

export const structureLimits = { bytes: 20_971_520, depth: 12, characters: 65_536 } as const;
const mostRows = 200_000;

const kept = new Set(
  'surveys surveys_languagesettings groups group_l10ns questions subquestions question_l10ns answers answer_l10ns question_attributes conditions'.split(
    ' ',
  ),
);
/** Addresses, passwords of mailboxes, templates of letters, descriptions of participants. */
const isPrivate = (field: string) =>
  /^(admin|adminemail|bounce|emailresponseto|emailnotificationto|attributedescriptions|attributecaptions|faxto|surveyls_email|surveyls_attributecaptions|surveyls_policy|email_)/.test(
    field,
  );

/** All sections of a structure. A file of another kind, or broken XML, is a value. */
export async function readLimeSections(source: ByteSource): Promise<Imported<LimeSections>> {
  const sections = new Map<string, LimeRow[]>();
  const counts = new Map<string, number>();
  const head = new Map<string, string>();
  const languages: string[] = [];
  const path: string[] = [];
  let row = new Map<string, string>();
  let text = '';
  let total = 0;
  const read = await readXml(source, structureLimits, {
    open: (name) => {
      path.push(name);
      text = '';
      if (path.length === 4 && name === 'row') row = new Map();
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      const section = path[1] ?? '';
      if (path.length === 5 && path[3] === 'row' && !isPrivate(name)) row.set(name, text);
      if (path.length === 4 && name === 'row') {
        counts.set(section, (counts.get(section) ?? 0) + 1);
        total += 1;
        if (kept.has(section) && total <= mostRows) rowsOf(sections, section).push(row);
      }
      if (path.length === 3 && path[1] === 'languages') languages.push(text.trim());
      if (path.length === 2) head.set(name, text.trim());
      path.pop();
      text = '';
    },
  });
  if (!read.ok) return read;
  if (total > mostRows) return importRefused('too-many-rows', String(mostRows));
  return {
    ok: true,
    value: {
      docType: head.get('LimeSurveyDocType') ?? '',
      databaseVersion: head.get('DBVersion') ?? '',
      languages,
      rows: (section) => sections.get(section) ?? [],
      count: (section) => counts.get(section) ?? 0,
    },
  };
}

function rowsOf(sections: Map<string, LimeRow[]>, section: string): LimeRow[] {
  const rows = sections.get(section) ?? [];
  sections.set(section, rows);
  return rows;
}
