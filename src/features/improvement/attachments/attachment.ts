// A file from outside, taken as hostile: known by its content, with one ending that agrees with it.
import { kindOfPhoto } from '#files/photo.ts';

export const largestFileBytes = 10_000_000;
export const mostFiles = 10;
export const longestFileName = 120;

export type AttachmentFault =
  | 'empty'
  | 'too-large'
  | 'type'
  | 'double-ending'
  | 'content'
  | 'macros'
  | 'photo'
  | 'too-many';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;
type Ending = keyof typeof mediaTypes;

/** Endings that tell of a kind of file: one of them before the last is a file that hides what it is. */
const tellingEndings = new Set([
  ...Object.keys(mediaTypes),
  ...'exe com bat cmd msi scr pif js mjs vbs vbe wsf hta ps1 sh jar apk app dll lnk reg html htm xhtml svg xml php asp aspx jsp py pl docm xlsm pptm dotm doc xls ppt pptx rtf zip rar 7z tar gz iso img heic webp gif tif tiff mp4 eml msg'.split(
    ' ',
  ),
]);

export interface Attachment {
  /** as it is offered for download */
  readonly name: string;
  readonly mediaType: string;
  /** a photo is written anew without what its camera noted */
  readonly isPhoto: boolean;
}

/** What the file is, or why it is not taken. `name`: as the browser sent it. */
export function attachmentIn(name: string, bytes: Uint8Array): Attachment | AttachmentFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestFileBytes) return 'too-large';
  const parts = cleanName(name).split('.');
  const ending = (parts.pop() ?? '').toLowerCase();
  if (parts.length === 0 || !isEnding(ending)) return 'type';
  if (parts.slice(1).some((part) => tellingEndings.has(part.trim().toLowerCase()))) return 'double-ending';
  const content = contentFault(ending, bytes);
  if (content) return content;
  const isPhoto = ending === 'jpg' || ending === 'jpeg' || ending === 'png';
  const last = isPhoto ? 'jpg' : ending;
  const stem =
    parts
      .join('.')
      .slice(0, longestFileName - last.length - 1)
      .trim() || 'plik';
  return { name: `${stem}.${last}`, mediaType: mediaTypes[last], isPhoto };
}

const isEnding = (text: string): text is Ending => Object.hasOwn(mediaTypes, text);

/** Without a path, signs that steer and those no disk takes; spaces and dots at the ends go. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*;]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}

function contentFault(ending: Ending, bytes: Uint8Array): AttachmentFault | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begins = (text: string) => buffer.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
  const holds = (text: string) => buffer.includes(text, 0, 'latin1');
  switch (ending) {
    case 'pdf':
      return begins('%PDF-') ? null : 'content';
    case 'jpg':
    case 'jpeg':
    case 'png': {
      const kind = kindOfPhoto(bytes);
      return kind === 'jpeg' || kind === 'png' ? null : 'content';
    }
    case 'docx':
    case 'xlsx': {
      const part = ending === 'docx' ? 'word/document.xml' : 'xl/workbook.xml';
      if (!begins('PK\x03\x04') || !holds('[Content_Types].xml') || !holds(part)) return 'content';
      return holds('vbaProject') ? 'macros' : null;
    }
    case 'odt':
    case 'ods':
      if (!begins('PK\x03\x04') || !holds(`mimetype${mediaTypes[ending]}`)) return 'content';
      return holds('Basic/script-lc.xml') ? 'macros' : null;
    default:
      return isText(buffer) ? null : 'content';
  }
}

/** Text of people: letters and line ends, in UTF-8 or a single-byte encoding; no page and no script for a browser. */
function isText(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 512).toString('latin1').trimStart().toLowerCase();
  if (/^(<!doctype|<html|<script|<\?xml|<svg|#!)/.test(head)) return false;
  return !buffer.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
