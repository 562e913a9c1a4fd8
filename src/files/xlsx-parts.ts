// The small parts of an XLSX that its sheet needs: names of sheets, texts told once, and which styles mean a date.
import { broken } from './file-fault.ts';
import { localName, partItems, type SheetArchive } from './sheet-archive.ts';

export interface XlsxBook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  /** counts days from 1904 (old Macintosh workbooks) */
  readonly from1904: boolean;
}

const mostTextCharacters = 50_000_000;
const workbook = 'xl/workbook.xml';
const noText = { close: () => {}, text: () => {} };

export async function xlsxBook(archive: SheetArchive): Promise<XlsxBook> {
  const targets = new Map<string, string>();
  const links = partItems<readonly [string, string]>(archive, 'xl/_rels/workbook.xml.rels', (emit) => ({
    ...noText,
    open: (name, { Id = '', Target = '' }) => {
      if (localName(name) === 'Relationship') emit([Id, Target]);
    },
  }));
  for await (const [id, target] of links)
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
  const sheets: XlsxBook['sheets'][number][] = [];
  let from1904 = false;
  const tags = partItems<readonly [string, Readonly<Record<string, string>>]>(archive, workbook, (emit) => ({
    ...noText,
    open: (name, attributes) => emit([localName(name), attributes]),
  }));
  for await (const [tag, attributes] of tags) {
    if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    const path = targets.get(Object.entries(attributes).find(([key]) => localName(key) === 'id')?.[1] ?? '');
    if (tag !== 'sheet' || path === undefined) continue;
    sheets.push({ name: attributes['name'] ?? '', path, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
  }
  return { sheets, from1904 };
}

/** Texts that cells point at by number. Phonetic readings (`rPh`) are no part of them. */
export async function sharedTexts(archive: SheetArchive): Promise<readonly string[]> {
  if (!archive.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let characters = 0;
  const found = partItems<string>(archive, 'xl/sharedStrings.xml', (emit) => {
    const state = { text: '', inText: false, inReading: false };
    return {
      open: (name) => {
        const tag = localName(name);
        if (tag === 'si') state.text = '';
        if (tag === 'rPh') state.inReading = true;
        if (tag === 't') state.inText = !state.inReading;
      },
      close: (name) => {
        const tag = localName(name);
        if (tag === 't') state.inText = false;
        if (tag === 'rPh') state.inReading = false;
        if (tag === 'si') emit(unescapedText(state.text));
      },
      text: (text) => {
        if (state.inText) state.text += text;
      },
    };
  });
  for await (const text of found) {
    characters += text.length;
    if (characters > mostTextCharacters) broken('too-large', `${mostTextCharacters / 1_000_000} M`);
    texts.push(text);
  }
  return texts;
}

/** `_x000D_` is how the format writes a character that XML does not take. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Number formats 14–22, 27–36, 45–47 and 50–58 of the standard show a date or a time. */
const isBuiltInDate = (format: number) =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** Places of the cell styles under which a number is a date. */
export async function dateStyles(archive: SheetArchive): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (!archive.has('xl/styles.xml')) return styles;
  const ownDates = new Map<number, boolean>();
  let inCells = false;
  let place = 0;
  const tags = partItems<readonly [string, string, string]>(archive, 'xl/styles.xml', (emit) => ({
    open: (name, { numFmtId = '', formatCode = '' }) => emit([localName(name), numFmtId, formatCode]),
    close: (name) => emit([`/${localName(name)}`, '', '']),
    text: () => {},
  }));
  for await (const [tag, format, code] of tags) {
    if (tag === 'numFmt') ownDates.set(Number(format), isDateFormat(code));
    if (tag === 'cellXfs') inCells = true;
    if (tag === '/cellXfs') inCells = false;
    if (tag !== 'xf' || !inCells) continue;
    if (ownDates.get(Number(format)) ?? isBuiltInDate(Number(format))) styles.add(place);
    place += 1;
  }
  return styles;
}

/** Whether a format such as `yyyy\-mm\-dd` or `[$-415]d mmm` shows a date: its letters, without quoted text and brackets. */
export function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare.split(';')[0]?.replaceAll(/general|standard/gi, '') ?? '');
}

/** Days since the beginning of the calendar of a workbook → YYYY-MM-DD, with HH:MM:SS where there is a time. */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const days = from1904 ? serial + 1462 : serial;
  // Lotus took 1900 for a leap year: before 1 March 1900 the count is one day off.
  const seconds = Math.round((days < 60 && days >= 1 ? days + 1 : days) * 86_400);
  const written = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
  const [day, time] = [written.slice(0, 10), written.slice(11, 19)];
  if (serial < 1) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
