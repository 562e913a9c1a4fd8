// Makes small XLSX and ODS files, and archives of any content, for the tests of the readers.
import { strToU8, zipSync } from 'fflate';

export type Cell = string | number | null | { readonly raw: string };

/** A zip of the named texts or bytes. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bytes = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { level: 6 }));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function letter(place: number): string {
  return place < 26 ? String.fromCodePoint(65 + place) : letter(Math.floor(place / 26) - 1) + letter(place % 26);
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet `Arkusz1`. `raw` is put in as the whole cell. */
export function makeXlsx(rows: readonly (readonly Cell[])[], more: Readonly<Record<string, string>> = {}): Buffer {
  const cell = (value: Cell, row: number, column: number): string => {
    const place = `${letter(column)}${row + 1}`;
    if (value === null) return '';
    if (typeof value === 'object') return value.raw;
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const body = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</row>`,
  );
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Arkusz1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`,
    ...more,
  });
}

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

/** A document with one sheet `Arkusz1`. `raw` is put in as the whole cell. */
export function makeOds(rows: readonly (readonly Cell[])[], more: Readonly<Record<string, string>> = {}): Buffer {
  const cell = (value: Cell): string => {
    if (value === null) return '<table:table-cell/>';
    if (typeof value === 'object') return value.raw;
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    const lines = value.split('\n').map((line) => `<text:p>${spacedText(line)}</text:p>`);
    return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
  };
  const body = rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`);
  return odsAround(`<table:table table:name="Arkusz1">${body.join('')}</table:table>`, more);
}

/** An ODS around ready tables. */
export function odsAround(tables: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `${head}<office:document-content ${spaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

/** As spreadsheets write it: runs of spaces and tabs are elements. */
function spacedText(line: string): string {
  return escaped(line)
    .replaceAll(/ {2,}|^ | $/g, (run) => `<text:s text:c="${run.length}"/>`)
    .replaceAll('\t', '<text:tab/>');
}
