// One page as one reader sees it: its address for a route, and everything that is wrong with it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { StaffLanguage } from '#domain/language.ts';
import { htmlFaults } from '../factories/html.factory.ts';
import { axeFaults, sideways } from './office.ts';

/** Whose eyes the pages are seen with, and what stands in the addresses of their office. */
export interface Reader {
  readonly name: 'visitor' | 'administrator';
  readonly page: Page;
  /** an address for each route pattern that is linked from somewhere, or that only this test knows */
  readonly addresses: ReadonlyMap<string, string>;
  /** answers that may be given instead of 200, to all patterns or to one */
  readonly mayRefuse: (pattern: string, status: number) => boolean;
}

/** Pages that clients see. */
const isForClients = (pattern: string) =>
  /^\/(ankieta|jak-chronimy-dane|deklaracja-dostepnosci|powiedzieliscie-zrobilismy)\//.test(pattern);

/** An address for a pattern; clients' pages are told the language, staff keep theirs. */
export function addressOf(pattern: string, { addresses }: Reader, language: StaffLanguage): string {
  const nothing = '00000000-0000-4000-8000-000000000000';
  const address = addresses.get(pattern) ?? pattern.replaceAll(/:\w+/g, nothing);
  if (isForClients(pattern)) return `${address.replace(/\?.*/, '')}?jezyk=${language}`;
  // a preview speaks the language of its address
  return address.replace(/\/podglad\/\w+\//, `/podglad/${language}/`);
}

/** Links of a page that lead to a place on it which is not there. */
const lostPlaces = `[...document.querySelectorAll('a[href*="#"]')]
  .map((link) => new URL(link.href))
  .filter((to) => to.pathname === location.pathname && to.hash.length > 1)
  .filter((to) => !document.getElementById(decodeURIComponent(to.hash.slice(1))))
  .map((to) => 'no place for ' + to.hash)`;

/** Words of a Polish page for clients after which a line would end in a single letter. */
const looseEnds = `(() => {
  const found = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = words.nextNode()); ) {
    if (node.parentElement.closest('textarea, option, code, [lang]:not([lang=pl])')) continue;
    const loose = /(^|[\\s(„])[aiouwzAIOUWZ] \\S+/.exec(node.data);
    if (loose) found.push('a line may end in' + loose[0]);
  }
  return found;
})()`;
export interface Seen {
  readonly address: string;
  readonly title: string;
  readonly faults: string[];
}

/** What is wrong with the page at an address; null where it is a file, which only has to come. */
export async function seen({ page, mayRefuse }: Reader, pattern: string, address: string, language: StaffLanguage) {
  const answer = await page.request.get(address);
  // a one-time link that was never made has run out
  const isRefused = mayRefuse(pattern, answer.status()) || (answer.status() === 410 && !pattern.startsWith('/zb'));
  const faults = answer.status() === 200 || isRefused ? [] : [`status ${answer.status()}`];
  if (!answer.headers()['content-type']?.startsWith('text/html')) {
    expect([address, (await answer.body()).length > 0, ...faults]).toEqual([address, true]);
    return null;
  }
  await page.goto(address);
  faults.push(...(await htmlFaults(await answer.text())));
  const shown = { lang: await page.getAttribute('html', 'lang'), h1: await page.locator('h1').count() };
  if (shown.lang !== language) faults.push(`lang ${String(shown.lang)}`);
  if (shown.h1 !== 1) faults.push(`${shown.h1} h1`);
  faults.push(...(await page.evaluate<string[]>(lostPlaces)));
  if (isForClients(pattern) && language === 'pl') faults.push(...(await page.evaluate<string[]>(looseEnds)));
  const pushed = await sideways(page);
  if (pushed > 0) faults.push(`pushed sideways by ${pushed} px`);
  faults.push(...(await axeFaults(page)));
  return { address: new URL(page.url()).pathname, title: await page.title(), faults };
}
