// GET /zdrowie: whether the program can serve, for watchdogs and proxies.
import type { Handler } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';

/** A database that answers nothing at all (a disk that hangs) is away too, and a watchdog does not wait for ever. */
const patienceMs = 3000;

export function healthCheck(house: House): Handler<StaffEnv> {
  return async (c) => {
    const isReady = await within(patienceMs, house.storage.isReady());
    const status = isReady ? 'ok' : 'database unavailable';
    return c.json({ status, version: house.settings.version, database: house.storage.database }, isReady ? 200 : 503);
  };
}

/** The answer, or false where none came in time. */
async function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
