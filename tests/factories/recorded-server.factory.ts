// The whole server with a sample office and an own one, a browser before it, and every line of its log.
import type { Log } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import { testBrowser } from './browser.factory.ts';
import { testHouse } from './house.factory.ts';
import { testStorage } from './storage.factory.ts';
import { makeServer } from '../../src/web/server.tsx';

/** Call at the top of the file. */
export async function recordedServer() {
  const storage = await testStorage();
  const lines: string[] = [];
  const write = (event: string, fields: object = {}) => void lines.push(JSON.stringify({ event, ...fields }));
  const log: Log = { info: write, warn: write, error: write };
  const house: House = { ...testHouse(storage), log };
  const samples = { making: false };
  const server = makeServer(house, samples);
  const browser = testBrowser(server);
  const sample = await storage.createOffice({ sample: true, name: 'Starostwo Powiatowe w Wierzbowie' });
  const own = await storage.newOffice('Gmina Własna');

  return { storage, lines, house, samples, server, browser, sample, own };
}
