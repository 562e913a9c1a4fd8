// GET /zdrowie: whether the program can serve, for watchdogs and proxies.
import type { Handler } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';

export function healthCheck(house: House): Handler<StaffEnv> {
  return async (c) => {
    const isReady = await house.storage.isReady();
    const status = isReady ? 'ok' : 'database unavailable';
    return c.json({ status, version: house.settings.version, database: house.storage.database }, isReady ? 200 : 503);
  };
}
