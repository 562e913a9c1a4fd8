// What stands in a PDF, for tests: its objects as text, with compressed streams opened.
import { inflateSync } from 'node:zlib';

/** The whole file as text; strings of two bytes a character are read as if they had one. */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return (raw + streams.join('\n')).replaceAll('\0', '');
}
