// Stopping: requests in hand end, new ones are refused, and nobody can hold the program up for ever.
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import { listen, whyNotListening } from './listen.ts';

test('a request in hand is answered, a new one finds nobody', async () => {
  const server = new Hono<StaffEnv>();
  server.get('/slow', async (c) => {
    await pause(300);
    return c.text('answered');
  });
  const listening = await listen(server, '127.0.0.1', 0);
  const inHand = fetch(`${listening.address}/slow`).then((answer) => answer.text());
  await pause(100);
  const stopped = listening.stop();
  await expect(fetch(`${listening.address}/slow`)).rejects.toThrow();
  expect(await inHand).toBe('answered');
  await stopped;
});

test('a request that never ends is broken off after some seconds', async () => {
  const server = new Hono<StaffEnv>();
  server.get('/endless', () => new Promise<Response>(() => {}));
  const listening = await listen(server, '127.0.0.1', 0);
  const endless = fetch(`${listening.address}/endless`);
  const brokenOff = expect(endless).rejects.toThrow();
  await pause(100);
  const begun = performance.now();
  await listening.stop();
  expect(performance.now() - begun).toBeLessThan(8000);
  await brokenOff;
});

test('an address in use is told as such', async () => {
  const server = new Hono<StaffEnv>();
  const first = await listen(server, '127.0.0.1', 0);
  const port = Number(new URL(first.address).port);
  await expect(listen(server, '127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.stop();
});

test.each([
  ['EADDRINUSE', /in use.*PORT/],
  ['EADDRNOTAVAIL', /HOST is no address of this computer/],
  ['ENOTFOUND', /HOST is no address of this computer/],
  ['EACCES', /not allowed.*PORT/],
])('%s is told in a sentence that says which setting to change', (code, words) => {
  expect(whyNotListening(Object.assign(new Error('listen'), { code, syscall: 'listen' }))).toMatch(words);
});
test('an address of another computer is such a case, a mistake of ours is none', async () => {
  const error: unknown = await listen(new Hono<StaffEnv>(), '192.0.2.1', 0).catch((failed: unknown) => failed);
  expect(whyNotListening(error)).toContain('HOST');
  expect(whyNotListening(new TypeError('x is not a function'))).toBeNull();
  expect(whyNotListening(Object.assign(new Error('open'), { code: 'EACCES', syscall: 'open' }))).toBeNull();
});
