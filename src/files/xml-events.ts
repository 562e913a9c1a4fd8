// Reads XML from outside as a stream of events: a DOCTYPE is refused, no entities are known, depth and values are limited.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { firstBytes, type ByteSource } from './byte-source.ts';
import { BrokenFile, broken, reading, type FileFault, type Read } from './file-fault.ts';
import { decodedText, encodingOfMark } from './text-encoding.ts';

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  /** characters of one text, and of one tag with its attributes */
  readonly characters: number;
}

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  /** text and CDATA alike, in pieces */
  readonly text: (text: string) => void;
}

export type XmlItem<Item> =
  | { readonly kind: 'item'; readonly item: Item }
  /** the last thing that comes: the file broke here */
  | { readonly kind: 'broken'; readonly fault: FileFault };

const longestProlog = 65_536;

/** Reads the whole document. Broken or hostile XML is a value. */
export function readXml(source: ByteSource, limits: XmlLimits, handlers: XmlHandlers): Promise<Read<null>> {
  return reading(async () => {
    for await (const _ of xmlStream<never>(source, limits, () => handlers));
    return null;
  });
}

/** Items handed to `emit` by the handlers, as they are found; the document is never held as a whole. */
export async function* xmlItems<Item>(
  source: ByteSource,
  limits: XmlLimits,
  handlersOf: (emit: (item: Item) => void) => XmlHandlers,
): AsyncGenerator<XmlItem<Item>> {
  try {
    for await (const item of xmlStream(source, limits, handlersOf)) yield { kind: 'item', item };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    yield { kind: 'broken', fault: error.fault };
  }
}

/** The same inside the folder: faults are thrown as BrokenFile. */
export async function* xmlStream<Item>(
  source: ByteSource,
  limits: XmlLimits,
  handlersOf: (emit: (item: Item) => void) => XmlHandlers,
): AsyncGenerator<Item> {
  const found: Item[] = [];
  const parser = new SaxesParser();
  const state = { depth: 0, sinceEvent: 0, rooted: false };
  wire(
    parser,
    handlersOf((item) => found.push(item)),
    limits,
    state,
  );
  const encoding = encodingOfMark(await firstBytes(source, 4)) ?? 'utf-8';
  let prolog = '';
  for await (const piece of decodedText(source, encoding, limits.bytes)) {
    if (!state.rooted) {
      prolog += piece;
      checkProlog(prolog);
    }
    state.sinceEvent += piece.length;
    parser.write(piece);
    // Without an event a text, tag or comment is still open: it may not grow without end.
    if (state.sinceEvent > limits.characters + 2 * longestProlog) broken('xml-value', String(limits.characters));
    yield* found.splice(0);
  }
  parser.close();
  yield* found.splice(0);
}

function wire(
  parser: SaxesParser,
  handlers: XmlHandlers,
  limits: XmlLimits,
  state: { depth: number; sinceEvent: number; rooted: boolean },
): void {
  const text = (characters: string) => {
    state.sinceEvent = 0;
    if (characters.length > limits.characters) broken('xml-value', String(limits.characters));
    handlers.text(characters);
  };
  parser.on('error', () => broken('xml-damaged', String(parser.line)));
  parser.on('doctype', () => broken('doctype'));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    state.sinceEvent = 0;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    state.sinceEvent = 0;
    state.rooted = true;
    state.depth += 1;
    if (state.depth > limits.depth) broken('xml-depth', String(limits.depth));
    handlers.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    state.sinceEvent = 0;
    state.depth -= 1;
    handlers.close(tag.name);
  });
}

/** Refuses a DOCTYPE before the parser sees it: only a declaration, comments and instructions may stand before the root. */
function checkProlog(prolog: string): void {
  let at = 0;
  for (;;) {
    while (at < prolog.length && /\s|\ufeff/.test(prolog[at] ?? '')) at += 1;
    const closing = prolog.startsWith('<?', at) ? '?>' : prolog.startsWith('<!--', at) ? '-->' : null;
    if (closing === null) break;
    const end = prolog.indexOf(closing, at);
    if (end < 0) {
      if (prolog.length > longestProlog) broken('xml-value', String(longestProlog));
      return;
    }
    at = end + closing.length;
  }
  if (/^<!D/i.test(prolog.slice(at, at + 3))) broken('doctype');
}
