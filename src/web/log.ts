// The program's log: one line of JSON an event, written to standard output, without personal data.
import pino from 'pino';
import type { Log } from '#domain/log.ts';

export interface ProgramLog extends Log {
  /** writes out what is still in memory: before the program ends */
  flush(): void;
}

/** `level` 'silent' writes nothing. Lines are gathered for a moment, so that a request never waits for the disk. */
export function programLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): ProgramLog {
  const destination = pino.destination({ sync: false, minLength: 4096, periodicFlush: 500 });
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
    flush() {
      try {
        destination.flushSync();
      } catch {
        // standard output is gone or was never ready: there is nowhere left to say so
      }
    },
  };
}

/**
 * What may be written of a mistake: its kind and where it happened. The message of a database error quotes what people
 * typed, so only the code and the names of table and rule are kept.
 */
export function faultFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, table, constraint, routine } = error as Error & Record<string, unknown>;
  const isFromDatabase = typeof routine === 'string' || 'severity' in error;
  return {
    kind: error.name,
    ...(isFromDatabase ? { code, table, constraint, routine } : { message: error.message, code }),
    where: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: faultFields(error.cause) } : {}),
  };
}
