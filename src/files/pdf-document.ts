// PDF documents by Typst, tagged for PDF/UA-1, made in a child process that stays warm for a while and then goes.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SurveyLanguage } from '#domain/language.ts';
import type { PdfOrder, PdfReply } from './pdf.child.ts';

export interface PdfDocument {
  /** Typst. `input` is `data`, `colour` the tokens by name (colour.brand), text is set in the house font. */
  readonly source: string;
  /** anything JSON can carry; reaches the template as `input` */
  readonly data: unknown;
  readonly language: SurveyLanguage;
  readonly title: string;
}

const idleBeforeExit = 60_000;
const longestWork = 60_000;

function productRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'licensed-data', 'fonts'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder licensed-data/fonts is missing beside the program.');
    folder = above;
  }
  return folder;
}

const root = productRoot();

/** The colours of pages, for documents: one token file for both. */
function colourTokens(): string {
  const css = readFileSync(join(root, 'src', 'ui', 'styles', 'tokens.css'), 'utf8');
  const entries = [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => `"${name}": rgb("${hex}")`);
  return `(${entries.join(', ')})`;
}

const preamble = `
#let input = json(bytes(sys.inputs.data))
#let colour = ${colourTokens()}
#set document(title: sys.inputs.title)
#set text(font: "Probierz Sans", lang: sys.inputs.language, size: 10.5pt, fallback: false, fill: colour.ink)
#set par(leading: 0.6em)
`;

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

let child: ChildProcess | null = null;
let goodbye: NodeJS.Timeout | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function settle(id: number, how: (one: Waiting) => void) {
  const one = waiting.get(id);
  if (one === undefined) return;
  waiting.delete(id);
  clearTimeout(one.timer);
  how(one);
  if (waiting.size > 0) return;
  // idle: the child must keep neither the server nor a test from ending
  child?.channel?.unref();
  child?.unref();
  goodbye = setTimeout(() => child?.disconnect(), idleBeforeExit).unref();
}

function warmChild(): ChildProcess {
  clearTimeout(goodbye);
  if (child?.connected) {
    child.channel?.ref();
    return child;
  }
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = fileURLToPath(new URL(`./pdf.child.${extension}`, import.meta.url));
  const started = fork(program, [join(root, 'licensed-data', 'fonts')], { execArgv: [], serialization: 'advanced' });
  started.on('message', (reply: PdfReply) => {
    settle(reply.id, (one) =>
      'pdf' in reply
        ? one.resolve(Buffer.from(reply.pdf))
        : one.reject(new Error(`The document could not be made: ${reply.fault}`)),
    );
  });
  started.on('exit', () => {
    if (child === started) child = null;
    else return;
    for (const id of waiting.keys()) settle(id, (one) => one.reject(new Error('The document process ended early.')));
  });
  child = started;
  return started;
}

/** The finished PDF. A fault of the template or a picture without a text alternative is thrown: it is ours. */
export function makePdf({ source, data, language, title }: PdfDocument): Promise<Buffer> {
  lastId += 1;
  const order: PdfOrder = {
    id: lastId,
    source: preamble + source,
    inputs: { data: JSON.stringify(data), language, title },
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child?.kill('SIGKILL'), longestWork);
    waiting.set(order.id, { resolve, reject, timer });
    warmChild().send(order);
  });
}
