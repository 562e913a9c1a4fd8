// The parts of an XLSX: numbers as numbers, everything else as text that no spreadsheet computes.
import type { CsvCell } from './csv.ts';
import { spreadsheetLetter } from './foreign-table.ts';
import { divided, type LeavingSheet, type SheetRows, type WrittenSheet } from './leaving-sheets.ts';
import { xmlText } from './xml-text.ts';
import type { ZipPart } from './zip-writer.ts';

/** A sheet ends at row 1,048,576; round, with its heading, and what our own reader takes. */
export const mostSheetRows = 1_000_000;
const longestCell = 32_767;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const xml = (content: string) => Buffer.from(declaration + content);

/** `sheets` in their order; the parts that list them come first. */
export function xlsxParts(sheets: readonly LeavingSheet[]): ZipPart[] {
  const written = sheets.flatMap((sheet) => divided(sheet, mostSheetRows));
  const each = (of: (sheet: WrittenSheet, number: number) => string) =>
    written.map((sheet, place) => of(sheet, place + 1)).join('');
  const type = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${types}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const relationsOf = (content: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    );
  return [
    {
      name: '[Content_Types].xml',
      content: xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${each((_, number) => type(`worksheets/sheet${number}`, 'worksheet'))}</Types>`,
      ),
    },
    { name: '_rels/.rels', content: relationsOf(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(({ name }, number) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationsOf(
        each((_, number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
          relation(`rId${written.length + 1}`, 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/styles.xml', content: xml(styles) },
    ...written.map((sheet, place) => ({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      content: () => sheetXml(sheet),
    })),
  ];
}

const heading = 1;
/** "as typed": a text that begins like a formula stays a text when somebody edits the cell */
const asTyped = 2;
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

async function* sheetXml({ head, rows }: WrittenSheet): AsyncGenerator<string> {
  const letters = head.map((_, place) => spreadsheetLetter(place));
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield rowXml(head, 1, letters, heading);
  let number = 1;
  for await (const batch of rows()) {
    for (let from = 0; from < batch.length; from += rowsAtOnce) {
      const some = batch.slice(from, from + rowsAtOnce);
      yield rowsXml(some, number, letters);
      number += some.length;
    }
  }
  yield '</sheetData></worksheet>';
}

/** Pieces of about 100 kB: the answer to somebody else waits no longer than one of them. */
const rowsAtOnce = 100;

function rowsXml(rows: SheetRows, before: number, letters: readonly string[]): string {
  let text = '';
  for (const [place, row] of rows.entries()) text += rowXml(row, before + place + 1, letters, 0);
  return text;
}

function rowXml(row: readonly CsvCell[], number: number, letters: readonly string[], style: number): string {
  let text = `<row r="${number}">`;
  for (let place = 0; place < row.length; place += 1) {
    const cell = row[place];
    if (cell === null || cell === undefined || cell === '') continue;
    const at = `<c r="${letters[place]}${number}"`;
    text += typeof cell === 'number' ? `${at}><v>${cell}</v></c>` : `${at}${textCell(cell, style)}`;
  }
  return `${text}</row>`;
}

function textCell(text: string, style: number): string {
  const looks = style > 0 ? style : /^[=+\-@]/.test(text) ? asTyped : 0;
  return `${looks > 0 ? ` s="${looks}"` : ''} t="inlineStr"><is><t xml:space="preserve">${xlsxText(text)}</t></is></c>`;
}

/** What looks like an escaped sign (_x0041_) is a text like any other. */
function xlsxText(text: string): string {
  const short = text.length > longestCell ? text.slice(0, longestCell) : text;
  return xmlText(short.includes('_x') ? short.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : short);
}
