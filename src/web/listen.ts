// Listening on an address, and stopping so that nobody's request is lost.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';

export interface Listening {
  /** http://127.0.0.1:8080 */
  readonly address: string;
  /** takes no new request, lets those in hand end, and after `patienceMs` breaks them off */
  stop(): Promise<void>;
}

const patienceMs = 5000;

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The address is in use: another program listens there. Choose another PORT or stop it.',
  EADDRNOTAVAIL: 'HOST is no address of this computer. Choose one of its own, or 0.0.0.0 for all of them.',
  ENOTFOUND: 'HOST is no address of this computer. Choose one of its own, or 0.0.0.0 for all of them.',
  EACCES: 'You are not allowed to listen there: ports below 1024 are kept for the system. Choose another PORT.',
};

/** What whoever runs the program can put right when it cannot listen; null for anything else that was thrown. */
export function whyNotListening(error: unknown): string | null {
  const { code = '', syscall } = error as { code?: string; syscall?: string };
  return syscall === 'listen' || syscall === 'getaddrinfo' ? (reasons[code] ?? null) : null;
}

/** `port` 0 takes any free one. Throws when the address is taken. */
export async function listen(server: Hono<StaffEnv>, host: string, port: number): Promise<Listening> {
  const http = createAdaptorServer({ fetch: server.fetch }) as Server;
  // a phone that sends a form very slowly is let go
  http.requestTimeout = 30_000;
  http.headersTimeout = 15_000;
  http.listen(port, host);
  await once(http, 'listening');
  const { address, port: taken, family } = http.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async stop() {
      const closed = once(http, 'close');
      http.close();
      // a connection whose last request has just been answered is idle again
      const hangUp = setInterval(() => http.closeIdleConnections(), 50);
      const breakOff = setTimeout(() => http.closeAllConnections(), patienceMs);
      await closed;
      clearInterval(hangUp);
      clearTimeout(breakOff);
    },
  };
}
