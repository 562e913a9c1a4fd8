// A small mail server for tests: takes letters, refuses an address or the letter, or breaks the line after it has one.
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface TakenLetter {
  readonly to: readonly string[];
  /** head and body as they came over the line */
  readonly raw: string;
  /** the body, quoted-printable undone */
  readonly text: string;
}

export type Behaviour = 'takes' | 'refuses-recipient' | 'refuses-letter' | 'breaks-off';

export interface SmtpServer {
  readonly url: string;
  readonly letters: TakenLetter[];
  behave(how: Behaviour): void;
  close(): Promise<void>;
}

export async function smtpServer(): Promise<SmtpServer> {
  const letters: TakenLetter[] = [];
  let behaviour: Behaviour = 'takes';
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    talk(socket, () => behaviour, letters);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    behave: (how) => void (behaviour = how),
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}

function talk(socket: Socket, behaviour: () => Behaviour, letters: TakenLetter[]): void {
  let to: string[] = [];
  let waiting = '';
  let isLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test ready');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    waiting += chunk;
    while (true) {
      const end = isLetter ? '\r\n.\r\n' : '\r\n';
      const at = waiting.indexOf(end);
      if (at < 0) return;
      const part = waiting.slice(0, at);
      waiting = waiting.slice(at + end.length);
      if (isLetter) takeLetter(part);
      else answer(part);
    }
  });
  function takeLetter(raw: string): void {
    isLetter = false;
    if (behaviour() === 'refuses-letter') return void say('554 not wanted');
    letters.push({ to, raw, text: bodyOf(raw) });
    to = [];
    if (behaviour() === 'breaks-off') socket.destroy();
    else say('250 taken');
  }
  function answer(line: string): void {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'RCPT') {
      if (behaviour() === 'refuses-recipient') return void say('550 unknown');
      to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
    }
    if (command === 'DATA') {
      isLetter = true;
      return void say('354 go on');
    }
    if (command === 'QUIT') return void socket.end('221 bye\r\n');
    say('250 ok');
  }
}

function bodyOf(raw: string): string {
  const at = raw.indexOf('\r\n\r\n');
  const [head, body] = [raw.slice(0, at), raw.slice(at + 4).replaceAll(/^\.\./gm, '.')];
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
