// The parts of an ODS: one stream of all sheets; every text is a text cell, which is never computed.
import type { CsvCell } from './csv.ts';
import { divided, type LeavingSheet, type SheetRows, type WrittenSheet } from './leaving-sheets.ts';
import { xmlText } from './xml-text.ts';
import { mostSheetRows } from './xlsx-writer.ts';
import type { ZipPart } from './zip-writer.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

export function odsParts(sheets: readonly LeavingSheet[]): ZipPart[] {
  const written = sheets.flatMap((sheet) => divided(sheet, mostSheetRows));
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return [
    { name: 'mimetype', content: Buffer.from(mediaType), stored: true },
    {
      name: 'META-INF/manifest.xml',
      content: Buffer.from(
        `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', mediaType)}${entry('content.xml', 'text/xml')}</manifest:manifest>`,
      ),
    },
    { name: 'content.xml', content: () => contentXml(written) },
  ];
}

async function* contentXml(sheets: readonly WrittenSheet[]): AsyncGenerator<string> {
  yield `${declaration}<office:document-content ${names} office:version="1.3"><office:automatic-styles><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`;
  for (const { name, head, rows } of sheets) {
    yield `<table:table table:name="${xmlText(name)}"><table:table-column table:number-columns-repeated="${head.length}"/>`;
    yield `<table:table-header-rows>${rowXml(head, ' table:style-name="head"')}</table:table-header-rows>`;
    for await (const batch of rows())
      for (let from = 0; from < batch.length; from += rowsAtOnce) yield rowsXml(batch.slice(from, from + rowsAtOnce));
    yield '</table:table>';
  }
  yield '</office:spreadsheet></office:body></office:document-content>';
}

const rowsAtOnce = 100;

function rowsXml(rows: SheetRows): string {
  let text = '';
  for (const row of rows) text += rowXml(row, '');
  return text;
}

function rowXml(row: readonly CsvCell[], style: string): string {
  let text = '<table:table-row>';
  for (const cell of row) {
    if (cell === null || cell === '') text += '<table:table-cell/>';
    else if (typeof cell === 'number')
      text += `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
    else text += `<table:table-cell${style} office:value-type="string">${paragraphs(cell)}</table:table-cell>`;
  }
  return `${text}</table:table-row>`;
}

/** A line is a paragraph; a tab and spaces that would be drawn together have signs of their own. */
function paragraphs(cell: string): string {
  if (!/[\t\r\n]|  |^ | $/.test(cell)) return `<text:p>${xmlText(cell)}</text:p>`;
  return cell
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const spaced = xmlText(line)
        .replaceAll('\t', '<text:tab/>')
        .replaceAll(/^ +| +$| {2,}/g, (run) => `<text:s text:c="${run.length}"/>`);
      return `<text:p>${spaced}</text:p>`;
    })
    .join('');
}
