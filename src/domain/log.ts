// What the program writes about itself: an event and its fields, never what a client answered or who a person is.

export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** A log that keeps silent, for tests and commands that print for people. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
