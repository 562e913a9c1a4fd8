// The server on one screen: every request goes down this list, and every answer comes back up.
import { Hono } from 'hono';
import { servingClient } from '#domain/clients-first.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { serverPaths } from '#ui/paths/server.ts';
import { allRoutes } from './all-routes.ts';
import { limitBody } from './body-limit.ts';
import { isForClients } from './client-paths.ts';
import { compressHtml } from './compress-html.ts';
import { errorPage, notFoundPage } from './error-pages.tsx';
import { healthCheck } from './health-check.ts';
import { requestLog } from './request-log.ts';
import type { Samples } from './samples.ts';
import { securityHeaders } from './security-headers.ts';
import { whoIsAsking } from './session.ts';
import { startRoutes } from './start-page.tsx';
import { staticAssets } from './static-assets.ts';

/** The whole program as one function from request to answer; `samples` says whether the sample offices are being made. */
export function makeServer(house: House, samples: Samples = { making: false }): Hono<StaffEnv> {
  const server = new Hono<StaffEnv>();
  server.onError(errorPage(house.log));
  server.notFound(notFoundPage);

  server.use(requestLog(house.log));
  server.use(securityHeaders({ https: house.settings.secureCookies }));
  server.get(serverPaths.health(), healthCheck(house));
  server.get(serverPaths.asset(':file'), staticAssets());
  server.use((c, next) => (isForClients(c.req.path) ? servingClient(next) : next()));
  server.use(compressHtml());
  server.use(limitBody());
  server.use(whoIsAsking(house));

  server.route('/', startRoutes(house, samples));
  for (const room of allRoutes(house)) server.route('/', room);
  return server;
}
