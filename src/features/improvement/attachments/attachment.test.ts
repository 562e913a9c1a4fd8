// Files from outside: what they are by their content, and those that hide what they are.
import { expect, it } from 'vitest';
import { attachmentIn, largestFileBytes, longestFileName } from './attachment.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = bytes('%PDF-1.7 …');
const word = bytes('PK\x03\x04 [Content_Types].xml word/document.xml');

it('takes what it knows, under a name that can be written to any disk', () => {
  expect(attachmentIn('Notatka z narady 2026.07.01.pdf', pdf)).toMatchObject({
    name: 'Notatka z narady 2026.07.01.pdf',
  });
  expect(attachmentIn('C:\\biurko\\plan "nowy"<1>.docx', word)).toMatchObject({ name: 'plan nowy1.docx' });
  expect(attachmentIn('../../etc/passwd.txt', new Uint8Array(Buffer.from('Zażółć')))).toMatchObject({
    name: 'passwd.txt',
  });
  expect(
    attachmentIn('arkusz.ods', bytes('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK')),
  ).toMatchObject({
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
  });
  const long = attachmentIn(`${'ż'.repeat(300)}.pdf`, pdf);
  expect(typeof long === 'object' && long.name.length).toBe(longestFileName);
});

it('refuses two endings, also where the last one is true', () => {
  for (const name of ['umowa.exe.pdf', 'umowa.pdf.pdf', 'a.JS .pdf', 'a.html.txt', 'raport.docx.exe.pdf'])
    expect(attachmentIn(name, pdf)).toBe('double-ending');
  expect(attachmentIn('umowa.pdf.exe', pdf)).toBe('type');
});

it('refuses what it does not know, and content that is not what the ending says', () => {
  for (const name of ['strona.html', 'obraz.svg', 'program', '.pdf', 'makra.docm', 'a.pdf\u202Etxt.exe'])
    expect(attachmentIn(name, pdf)).toBe('type');
  expect(attachmentIn('umowa.pdf', word)).toBe('content');
  expect(attachmentIn('umowa.docx', pdf)).toBe('content');
  expect(attachmentIn('umowa.docx', bytes('PK\x03\x04 [Content_Types].xml xl/workbook.xml'))).toBe('content');
  expect(attachmentIn('zdjecie.png', bytes('<svg onload=alert(1)>'))).toBe('content');
  expect(attachmentIn('tekst.txt', bytes('<html><script>'))).toBe('content');
  expect(attachmentIn('tekst.csv', bytes('MZ\x00\x01\x02'))).toBe('content');
  expect(
    attachmentIn('umowa.docx', bytes('PK\x03\x04 [Content_Types].xml word/document.xml word/vbaProject.bin')),
  ).toBe('macros');
});

it('refuses nothing at all and too much', () => {
  expect(attachmentIn('a.pdf', new Uint8Array())).toBe('empty');
  expect(attachmentIn('a.pdf', new Uint8Array(largestFileBytes + 1))).toBe('too-large');
});
