// A form with files, read as it arrives: a file goes on in pieces and is never whole in memory.
import { Refusal } from '#domain/faults.ts';

export interface FormPart {
  readonly name: string;
  /** null: a field of text */
  readonly fileName: string | null;
  /** to be read before the next part is asked for; what is left unread is passed over */
  readonly content: AsyncIterable<Buffer>;
}

const mostHeaderBytes = 8_192;
const mostParts = 100;
const headerEnd = Buffer.from('\r\n\r\n');

/**
 * The parts of a `multipart/form-data` body in their order. `contentType`: the header with the boundary.
 * @throws Refusal 400 where the body is no such form or is cut off
 */
export async function* formParts(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<FormPart> {
  const named = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = named?.[1] ?? named?.[2];
  if (boundary === undefined) throw unreadable();
  const reader = new Reader(body);
  const opening = Buffer.from(`--${boundary}`);
  const between = Buffer.from(`\r\n--${boundary}`);
  if (!(await reader.take(opening.length)).equals(opening)) throw unreadable();
  for (let count = 0; count < mostParts; count += 1) {
    const after = await reader.take(2);
    if (after.toString('latin1') === '--') return;
    if (after.toString('latin1') !== '\r\n') throw unreadable();
    const head = await reader.until(headerEnd, mostHeaderBytes);
    const content = reader.pieces(between);
    yield { ...partOf(head.toString('utf8')), content };
    for await (const _ of content); // what nobody wanted
  }
  throw unreadable();
}

/** A short text field; refused above `mostBytes`. */
export async function textOfPart(part: FormPart, mostBytes = 10_000): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of part.content) {
    size += piece.length;
    if (size > mostBytes) throw unreadable();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8').toWellFormed().replaceAll('\0', '');
}

const unreadable = () => new Refusal(400, 'unreadable');

function partOf(head: string): Omit<FormPart, 'content'> {
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? '';
  const name = /(?:^|;|\s)name="([^"]*)"/.exec(disposition)?.[1];
  if (name === undefined) throw unreadable();
  const fileName = /filename="([^"]*)"/.exec(disposition)?.[1] ?? null;
  return { name, fileName };
}

/** What has arrived and was not handed on yet: never more than a piece and a boundary. */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#source = body[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw unreadable();
    this.#waiting = Buffer.concat([this.#waiting, next.value]);
  }

  async take(count: number): Promise<Buffer> {
    while (this.#waiting.length < count) await this.#more();
    const taken = this.#waiting.subarray(0, count);
    this.#waiting = this.#waiting.subarray(count);
    return taken;
  }

  async until(mark: Buffer, most: number): Promise<Buffer> {
    let at = this.#waiting.indexOf(mark);
    while (at < 0) {
      if (this.#waiting.length > most) throw unreadable();
      await this.#more();
      at = this.#waiting.indexOf(mark);
    }
    if (at > most) throw unreadable();
    const taken = this.#waiting.subarray(0, at);
    this.#waiting = this.#waiting.subarray(at + mark.length);
    return taken;
  }

  /** Everything before the mark; the mark itself is passed. A second reading gives nothing more. */
  async *pieces(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#waiting.indexOf(mark);
      if (at >= 0) {
        const last = this.#waiting.subarray(0, at);
        this.#waiting = this.#waiting.subarray(at + mark.length);
        if (last.length > 0) yield last;
        return;
      }
      const safe = this.#waiting.length - mark.length;
      if (safe > 0) {
        const piece = this.#waiting.subarray(0, safe);
        this.#waiting = this.#waiting.subarray(safe);
        yield piece;
      }
      await this.#more();
    }
  }
}
