// A house for tests: a real database, a clock that can be moved, nothing logged.
import type { Clock } from '#domain/clock.ts';
import { dayInWarsaw } from '#domain/clock.ts';
import { silentLog } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import type { Storage } from '#storage/storage.ts';

export interface TestHouse<S extends Storage> extends House {
  readonly storage: S;
  readonly clock: Clock & { moveTo(iso: string): void; pass(milliseconds: number): void };
}

/** Its clock begins at this moment: expiry in the directory is judged by the database's own clock. */
export function testHouse<S extends Storage>(storage: S, settings: Partial<House['settings']> = {}): TestHouse<S> {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  return {
    storage,
    log: silentLog,
    clock: {
      now,
      today: () => dayInWarsaw(now()),
      moveTo: (iso) => void (offset = new Date(iso).getTime() - Date.now()),
      pass: (milliseconds) => void (offset += milliseconds),
    },
    settings: { publicUrl: null, sampleAllowed: true, secureCookies: false, version: '0.0.0-test', ...settings },
  };
}
