// Finds the column of the questionnaire behind each heading of a file of answers, in any dialect. What fits two columns fits none.
import type { ForeignSurvey, Imported } from './foreign-survey.ts';
import { importRefused, type NoteList } from './import-note.ts';
import { limeColumns, type LimeColumn } from './lime-columns.ts';
import { isContact } from './lime-leftovers.ts';
import { comparable } from './plain-text.ts';

export type SystemColumn = 'id' | 'submitdate' | 'lastpage' | 'startlanguage' | 'dropped';

export interface FoundColumns {
  /** by place in the file */
  readonly system: ReadonlyMap<number, SystemColumn>;
  /** columns that were found, with their place in the file; in the order of the questionnaire */
  readonly found: readonly { readonly place: number; readonly column: LimeColumn }[];
}

const systemNames: ReadonlyMap<string, SystemColumn> = new Map<string, SystemColumn>([
  ...(['id', 'response id', 'id odpowiedzi'] as const).map((name) => [name, 'id'] as const),
  ...(['submitdate', 'date submitted', 'data zakończenia', 'data wysłania'] as const).map(
    (name) => [name, 'submitdate'] as const,
  ),
  ...(['lastpage', 'last page', 'ostatnia strona'] as const).map((name) => [name, 'lastpage'] as const),
  ...(['startlanguage', 'start language', 'język początkowy'] as const).map((name) => [name, 'startlanguage'] as const),
  ...'token|access code|kod dostępu|seed|wartość randomizacji|startdate|date started|data rozpoczęcia|datestamp|date last action|data ostatniej akcji|ipaddr|ip address|adres ip|refurl|referrer url|referer url|adres odsyłacza|quota exit|firstname|first name|imię|lastname|last name|nazwisko|email|email address|adres e-mail|interviewtime|total time'
    .split('|')
    .map((name) => [name, 'dropped'] as const),
]);

/** Personal or technical columns nobody reads: participants, addresses, timings. */
const isDropped = (name: string) => /^attribute \d+|^(group|question)?time\d*$|time$|^\d+x\d+(x\d+)?time$/.test(name);

/** Dropped as well, but of no person. */
const isTechnical = (heading: string) =>
  /^(seed|startdate|datestamp|quota_exit|.*time|wartość.*|data.*|date.*)$/i.test(
    comparable(heading).replace(/^[a-z]+\. /, ''),
  );

const leastShare = 0.95;

/** Headings by place → columns. Refused: another survey's answers, or headings that cannot be told apart. */
export function findColumns(
  headings: readonly string[],
  survey: ForeignSurvey,
  notes: NoteList,
): Imported<FoundColumns> {
  const columns = limeColumns(survey);
  const names = lookup(columns.flatMap((column) => [...new Set(column.names)].map((name) => [name, column] as const)));
  const words = lookup(
    columns.flatMap((column) => [...new Set(column.headings.map(headingText))].map((text) => [text, column] as const)),
  );
  const system = new Map<number, SystemColumn>();
  const byColumn = new Map<LimeColumn, number[]>();
  const unclear: string[] = [];
  let asked = 0;
  for (const [place, heading] of headings.entries()) {
    const known = systemOf(heading);
    if (known) {
      system.set(place, known);
      if (known === 'dropped' && !isTechnical(heading)) notes.add('personal-column', heading.slice(0, 60));
      continue;
    }
    asked += 1;
    const hit = columnOf(heading, columns, names, words);
    if (hit === 'two') unclear.push(heading);
    else if (hit === null) notes.add(isContact(heading) ? 'personal-column' : 'unknown-column', heading.slice(0, 60));
    else byColumn.set(hit, [...(byColumn.get(hit) ?? []), place]);
  }
  const repeated = [...byColumn].filter(([, places]) => places.length > 1);
  for (const heading of [...unclear, ...repeated.map(([column]) => column.key)])
    notes.add('ambiguous-column', heading.slice(0, 60));
  const found = columns.flatMap((column) => {
    const places = byColumn.get(column);
    return places?.length === 1 ? [{ place: places[0] ?? 0, column }] : [];
  });
  const recognised = found.length + unclear.length + repeated.length;
  if (asked === 0 || recognised / asked < leastShare) return importRefused('other-survey', `${recognised}/${asked}`);
  if (found.length === 0) return importRefused('ambiguous-headings', String(unclear.length));
  return { ok: true, value: { system, found } };
}

/** The one column of each name; null where two columns claim it. */
function lookup(pairs: readonly (readonly [string, LimeColumn])[]): ReadonlyMap<string, LimeColumn | null> {
  const map = new Map<string, LimeColumn | null>();
  for (const [name, column] of pairs) {
    const other = map.get(name);
    map.set(name, other === undefined || other === column ? column : null);
  }
  return map;
}

const headingText = ([question, part]: readonly [string, string]) => (part === '' ? question : `${question} [${part}]`);

function systemOf(heading: string): SystemColumn | null {
  const whole = comparable(heading);
  const name = whole.replace(/^[a-z]+\. /, '');
  const known = systemNames.get(whole) ?? systemNames.get(name);
  if (known) return known;
  if (isDropped(whole)) return 'dropped';
  const cut = /^(.{8,})\.\.$/.exec(whole)?.[1];
  if (cut === undefined) return null;
  const fits = [...systemNames].filter(([each]) => each.startsWith(cut.trim()));
  return fits.length === 1 ? (fits[0]?.[1] ?? null) : null;
}

function columnOf(
  heading: string,
  columns: readonly LimeColumn[],
  names: ReadonlyMap<string, LimeColumn | null>,
  words: ReadonlyMap<string, LimeColumn | null>,
): LimeColumn | 'two' | null {
  const trimmed = heading.trim();
  const code = /^([\p{L}\p{N}_.-]*[\p{L}\p{N}_](?:\[[^\]\s]*\]){0,2})[\s.:;|–-]+\S/u.exec(trimmed)?.[1] ?? '';
  const text = comparable(trimmed);
  for (const hit of [
    names.get(trimmed),
    words.get(text),
    words.get(text.replace(/ \((.*)\)$/, ' [$1]')),
    names.get(code),
  ])
    if (hit !== undefined) return hit ?? 'two';
  return text.includes('..') ? cutColumn(text, columns) : null;
}

/** `jaką sprawę pan..  [inne]`: each half fits the beginning of what it stands for. */
function cutColumn(text: string, columns: readonly LimeColumn[]): LimeColumn | 'two' | null {
  const parts = /^(.*?) ?(?:\[(.*)\])?$/.exec(text);
  const [question, part] = [halfOf(parts?.[1] ?? ''), halfOf(parts?.[2] ?? '')];
  const fits = columns.filter(({ headings }) =>
    headings.some(([asked, about]) => fitsHalf(asked, question) && fitsHalf(about, part)),
  );
  if (fits.length > 1) return 'two';
  return fits[0] ?? null;
}

interface Half {
  readonly text: string;
  readonly isCut: boolean;
}
const halfOf = (text: string): Half => {
  const cut = /^(.*?)\.\. ?$/.exec(text)?.[1];
  return { text: (cut ?? text).trim(), isCut: cut !== undefined };
};
const fitsHalf = (whole: string, { text, isCut }: Half) => (isCut ? whole.startsWith(text) : whole === text);
