// Rows into PostgreSQL by COPY, with the ends of pg-copy-streams tied up: after a failure it must not be written to any more.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export interface CopyIn {
  /** Waits when PostgreSQL is slower than the file. Throws what PostgreSQL complains about. */
  write(copyText: Buffer): Promise<void>;
  /** Resolves when PostgreSQL has taken every row. */
  end(): Promise<void>;
  /** Breaks the COPY off; the transaction is spoilt then. */
  abandon(): Promise<void>;
}

export function copyIn(client: pg.ClientBase, statement: string): CopyIn {
  const stream = client.query(copyFrom(statement));
  const state: { failure: Error | null } = { failure: null };
  stream.on('error', (error: Error) => {
    state.failure ??= error;
  });
  const sound = () => {
    if (state.failure) throw state.failure;
  };
  return {
    async write(copyText) {
      sound();
      if (!stream.write(copyText)) await once(stream, 'drain');
    },
    async end() {
      sound();
      const done = finished(stream);
      stream.end();
      await done;
    },
    async abandon() {
      if (state.failure || stream.writableFinished) return;
      const closed = once(stream, 'close').catch(() => {});
      stream.destroy();
      await closed;
    },
  };
}
