// A client of the survey over a bare connection: as little of our own CPU as can be, and every status seen.
import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly location: string | null;
  readonly bytes: number;
  readonly body: string;
}

/** One kept-alive connection; requests go one after another. */
export class Connection {
  private socket: Socket | null = null;
  private received = '';
  private settle: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null;
  private readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  get(path: string): Promise<Reply> {
    return this.send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nAccept-Language: pl\r\n\r\n`);
  }

  post(path: string, body: string): Promise<Reply> {
    return this.send(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private send(request: string): Promise<Reply> {
    const socket = this.socket ?? this.open();
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      socket.write(request);
    });
  }

  private open(): Socket {
    const socket = connect(this.port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.setTimeout(30_000, () => socket.destroy(new Error('no reply within 30 seconds')));
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.take(text));
    const fail = (error?: Error) => {
      if (this.socket === socket) this.socket = null;
      this.received = '';
      const waiting = this.settle;
      this.settle = null;
      waiting?.reject(error ?? new Error('the connection was closed'));
    };
    socket.on('error', fail);
    socket.on('close', () => fail());
    this.socket = socket;
    return socket;
  }

  private take(text: string): void {
    this.received += text;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.slice(0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    const body = this.received.slice(end + 4);
    const whole = length === undefined ? isWholeChunked(head, body) : body.length >= Number(length);
    if (!whole) return;
    this.received = '';
    const waiting = this.settle;
    this.settle = null;
    waiting?.resolve({
      status: Number(head.slice(9, 12)),
      location: /\r\nlocation: ([^\r\n]+)/i.exec(head)?.[1] ?? null,
      bytes: head.length + 4 + body.length,
      body,
    });
  }
}

function isWholeChunked(head: string, body: string): boolean {
  return !/\r\ntransfer-encoding: chunked/i.test(head) || body.endsWith('0\r\n\r\n');
}

/** The form of each page of the core questionnaire: ratings, outcome, client group passed by, comment. */
export function answerTo(page: number, pages: number, rating: number, comment: string): string {
  if (page === pages) return `tekst=${encodeURIComponent(comment)}`;
  if (page === pages - 1) return 'odpowiedz=pomin';
  return `odpowiedz=${page === 2 ? 1 : rating}`;
}
