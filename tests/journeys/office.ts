// The whole program for a journey: a fresh database, the real server on a free port, a browser, and axe.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { systemClock } from '#domain/clock.ts';
import { silentLog } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import type { Storage } from '#storage/storage.ts';
import { allCron, allTasks } from '#web/all-routes.ts';
import { listen } from '#web/listen.ts';
import { makeServer } from '#web/server.tsx';
import { copiedDatabase } from '../factories/storage.factory.ts';
import { openBrowser } from '../gallery/gallery-server.ts';

export interface RunningOffice {
  /** 'http://127.0.0.1:41234' */
  readonly origin: string;
  readonly house: House;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Starts everything; `jobs` also runs the background jobs. Stop it after the tests. */
export async function startOffice(
  options: { jobs?: boolean; publicUrl?: string | null; template?: string } = {},
): Promise<RunningOffice> {
  const database = await copiedDatabase(options.template ? { template: options.template } : {});
  const { storage } = database;
  const publicUrl = options.publicUrl === undefined ? 'https://opinie.example.pl' : options.publicUrl;
  const house = houseOn(storage, publicUrl);
  if (options.jobs) await storage.jobs.start(allTasks(house), allCron);
  const listening = await listen(makeServer(house), '127.0.0.1', 0);
  const browser = await openBrowser();
  return {
    origin: listening.address,
    house,
    browser,
    async stop() {
      await browser.close();
      await listening.stop();
      await database.close();
    },
  };
}

/** A house on a database, with the machine's own clock. */
export const houseOn = (storage: Storage, publicUrl: string | null = null): House => ({
  storage,
  clock: systemClock,
  log: silentLog,
  // cookies without Secure: the journey reaches the server by plain HTTP
  settings: { publicUrl, sampleAllowed: true, secureCookies: false, version: '0.0.0' },
});

/** A page of a fresh browser profile; `close` it by `page.context().close()`. */
export async function freshPage(
  office: RunningOffice,
  { width = 360, scripts = false, language = 'pl-PL' } = {},
): Promise<Page> {
  const context: BrowserContext = await office.browser.newContext({
    viewport: { width, height: 780 },
    javaScriptEnabled: scripts,
    locale: language,
    baseURL: office.origin,
  });
  return context.newPage();
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const rules = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

/**
 * What axe finds on the document a page shows now, as sentences. The same HTML is opened in a second tab with scripts,
 * because the page itself may have them off, and because an answer to a POST cannot be fetched again.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const url = page.url();
  const html = await page.content();
  const copy = await copyPage(page);
  const show = (route: Route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  await copy.route(url, show);
  try {
    await copy.goto(url);
    await copy.evaluate(axe);
    return await copy.evaluate(
      `axe.run(document, ${rules}).then((run) => run.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', ')))`,
    );
  } finally {
    await copy.unroute(url, show);
  }
}

const copies = new WeakMap<Browser, Page>();

/** One tab with scripts for each browser, as wide as the page it shows again. */
async function copyPage(page: Page): Promise<Page> {
  const browser = page.context().browser()!;
  const copy = copies.get(browser) ?? (await (await browser.newContext()).newPage());
  copies.set(browser, copy);
  await copy.setViewportSize(page.viewportSize()!);
  return copy;
}

/** How far the page can be pushed sideways, in px; works with scripts off. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
