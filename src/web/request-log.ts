// The first step: a number for each request, and one line about it when it is answered.
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from '#domain/log.ts';
import type { StaffEnv } from '#features/accounts/index.ts';

const thisStart = randomBytes(3).toString('hex');
let requests = 0;

/** Logs the pattern of the route, never the path or the query: tokens and names stand in those. */
export function requestLog(log: Log): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const begun = performance.now();
    requests += 1;
    const requestId = `${thisStart}-${requests.toString(36)}`;
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const pattern = matchedRoutes(c).findLast((route) => route.path !== '/*')?.path ?? 'no such page';
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    log.info('request', { id: requestId, method: c.req.method, route: pattern, status: c.res.status, ms });
  };
}
