// Turns the markup of a foreign questionnaire into plain text, and says what was taken out. Runs in linear time.

export type Removed = 'script' | 'embedded' | 'link' | 'hidden-characters' | 'expression';

export interface PlainText {
  readonly text: string;
  readonly removed: readonly Removed[];
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['oacute', 'ó'],
  ['Oacute', 'Ó'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bdquo', '„'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['bull', '•'],
  ['shy', ''],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['agrave', 'à'],
  ['aacute', 'á'],
  ['ccedil', 'ç'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['szlig', 'ß'],
  ['euro', '€'],
  ['deg', '°'],
  ['sect', '§'],
  ['times', '×'],
]);

/** Elements whose content is no text. */
const swallowing: ReadonlyMap<string, Removed> = new Map([
  ['script', 'script'],
  ['style', 'script'],
  ['svg', 'embedded'],
  ['iframe', 'embedded'],
  ['object', 'embedded'],
  ['noscript', 'embedded'],
  ['template', 'embedded'],
]);
const embedding = new Set(['img', 'embed', 'audio', 'video', 'source', 'input', 'form', 'link', 'meta', 'base']);
const breaking = new Set(['p', 'br', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table']);

// Control characters, bidirectional marks and characters of no width: they change what is seen without being seen.
const hidden = /(?![\n\r\t])\p{Cc}|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/** The words a person reads: paragraphs as lines, items of a list with a dot, entities as characters. */
export function plainText(markup: string): PlainText {
  const removed = new Set<Removed>();
  const untagged = withoutTags(markup, removed);
  const decoded = untagged.replaceAll(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g, decodedEntity);
  const visible = decoded.replaceAll(hidden, '');
  if (visible.length < decoded.length) removed.add('hidden-characters');
  if (/\{[^{}\s][^{}]*\}/.test(visible)) removed.add('expression');
  const lines = visible.split(/\r\n|\r|\n/).map((line) => line.replaceAll(/[ \t\u00a0]+/g, ' ').trim());
  return {
    text: lines
      .filter((line, at) => line !== '' || lines[at - 1] !== '')
      .join('\n')
      .trim(),
    removed: [...removed],
  };
}

function decodedEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named.get(name) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : '';
}

function withoutTags(markup: string, removed: Set<Removed>): string {
  const pieces: string[] = [];
  // Only A–Z: lowering other letters can change the length, and places in both texts must agree.
  const lower = markup.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const unclosed = new Set<string>();
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) break;
    pieces.push(markup.slice(at, open));
    if (!/[a-z/!?]/.test(lower[open + 1] ?? '')) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    const isComment = markup.startsWith('<!--', open);
    const close = isComment ? markup.indexOf('-->', open) : markup.indexOf('>', open);
    // A tag that is never closed hides the rest of the text, as in a browser.
    if (close < 0) return pieces.join('');
    at = close + (isComment ? 3 : 1);
    if (!isComment) at = afterTag(lower, lower.slice(open + 1, close), at, pieces, removed, unclosed);
  }
  pieces.push(markup.slice(at));
  return pieces.join('');
}

/** What a tag leaves in the text; the place where reading goes on. */
function afterTag(
  lower: string,
  tag: string,
  at: number,
  pieces: string[],
  removed: Set<Removed>,
  unclosed: Set<string>,
): number {
  const name = /^\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
  if (/[\s"'/]on[a-z]+\s*=|javascript:|vbscript:|data:/.test(tag)) removed.add('script');
  if (embedding.has(name)) removed.add('embedded');
  if (name === 'a' && /\shref\s*=/.test(tag)) removed.add('link');
  if (breaking.has(name)) pieces.push('\n');
  if (name === 'li' && !tag.startsWith('/')) pieces.push('• ');
  if (name === 'td' || name === 'th') pieces.push(' ');
  const swallowed = tag.startsWith('/') || tag.endsWith('/') ? undefined : swallowing.get(name);
  if (!swallowed) return at;
  removed.add(swallowed);
  const end = unclosed.has(name) ? -1 : lower.indexOf(`</${name}`, at);
  if (end < 0) {
    // Searched once for the whole text: a thousand open tags may not cost a thousand searches.
    unclosed.add(name);
    return name === 'svg' ? at : lower.length;
  }
  const close = lower.indexOf('>', end);
  return close < 0 ? lower.length : close + 1;
}

/** A short label on one line: a code, a name of a group. */
export function oneLine(markup: string): string {
  return plainText(markup).text.replaceAll('\n', ' ');
}

/** For comparing texts that programs have cut and padded: lower case, single spaces, underscores as spaces. */
export function comparable(markup: string): string {
  return oneLine(markup).replaceAll('_', ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** An answer as it was typed, without the characters a database does not take. It is escaped where it is shown. */
export function storable(answer: string): string {
  return answer.replaceAll('\u0000', '').toWellFormed();
}
