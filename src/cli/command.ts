// What a command is, and what it is given.
import type { Log } from '#domain/log.ts';
import type { Storage, StorageOptions } from '#storage/storage.ts';
import type { Settings } from '../settings.ts';

export interface Command {
  /** one line for the list of commands */
  readonly summary: string;
  /** the whole text of --help */
  readonly help: string;
  /** options node:util parseArgs understands; --help is added to each */
  readonly options?: Record<string, { type: 'boolean' | 'string' }>;
  /** Does the work and returns the exit code: 0 done, 1 not done, 2 wrong use. Throws UsageFault or StorageFault with a sentence. */
  run(given: Given): Promise<number>;
}

export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
  readonly settings: Settings;
  readonly log: Log;
  /** Opens the database of these settings, joining a running server; closed when the command ends. */
  openStorage: (options?: Partial<StorageOptions>) => Promise<Storage>;
  /** a line for the person who asked */
  say: (line: string) => void;
}

/** The command was called wrongly: the message says how to call it. */
export class UsageFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageFault';
  }
}
