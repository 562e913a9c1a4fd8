// How the program ends: nobody's request is lost, the database closes cleanly, the log is written out.
import type { Storage } from '#storage/storage.ts';
import type { Listening } from './listen.ts';
import { faultFields } from './log.ts';
import type { ProgramLog } from './log.ts';

/** A terminal and npm may both pass on the same Ctrl+C: only a signal this much later means "now at once". */
const impatientAfterMs = 2000;

/** SIGTERM and Ctrl+C end with code 0; a mistake nobody caught the same way, with code 1. `stopping` tells work apart. */
export function stopOrderly(listening: Listening, storage: Storage, stopping: AbortController, log: ProgramLog): void {
  let since: number | null = null;
  const stop = async (exitCode: number) => {
    if (since !== null) {
      if (performance.now() - since > impatientAfterMs) process.exit(1);
      return;
    }
    since = performance.now();
    stopping.abort();
    try {
      await listening.stop();
      await storage.close();
    } finally {
      log.flush();
      process.exit(exitCode);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info('stopping', { signal });
      void stop(0);
    });
  }
  process.on('uncaughtException', (error) => {
    log.error('uncaught', faultFields(error));
    void stop(1);
  });
}
