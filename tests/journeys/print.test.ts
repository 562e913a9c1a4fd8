// Pages of the diagnosis on paper: nothing is cut off, what only works on a screen is gone, and how it was counted stands open.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

/** What an A4 page with its margins is wide, in pixels of a screen. */
const paper = 680;
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();
/** Buttons, links that look like buttons, filters, the way around: none of it works on paper. */
const onlyOnScreen =
  'button, .button, .button-row, .filter-bar, nav.navigation, .breadcrumbs, .figure-csv, .pagination';

/** Words and pictures that reach beyond the right edge of the sheet; what is scrolled on a screen counts too. */
const cutOff = `[...document.querySelectorAll('main *')].filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.hidden-words')
    && (box.right > innerWidth + 1 || box.left < -1);
}).map((e) => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 40)).slice(0, 5)`;

async function printedRight(page: Page, path: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  expect(await sideways(page), path).toBe(0);
  expect([path, await page.evaluate<string[]>(cutOff)]).toEqual([path, []]);
  for (const shown of await page.locator(onlyOnScreen).all()) expect(await shown.isVisible(), path).toBe(false);
  const method = page.locator('details', { hasText: 'Jak to policzono' });
  expect([path, await method.count()]).toEqual([path, 1]);
  expect([path, await method.locator('dl').isVisible()]).toEqual([path, true]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return plain(await page.locator('main').innerText());
}

const touchpoints = ['first-contact', 'competence', 'building'].map((one) => `/diagnoza/punkt-styku/${one}`);
const pages = [
  '/pulpit',
  '/diagnoza',
  '/diagnoza/urzad',
  '/diagnoza/ankiety',
  ...touchpoints,
  '/mocne-i-slabe',
  '/mocne-i-slabe/grupy',
  '/rozwoj-pracownikow',
  '/kierunki',
  '/kierunki/uwagi',
  '/kierunki/temat/queue',
];

describe.each(['wierzbowski', 'podlipie'] as const)('the pages of %s on paper', (sample) => {
  it('show all they have, and how it was counted, and nothing to press', async () => {
    const page = await freshPage(office, { width: paper });
    await openSample(page, sample);
    for (const path of pages) {
      const text = await printedRight(page, path);
      expect([path, /Jak to policzono.*(odpowiedzi|uwag)/.test(text)]).toEqual([path, true]);
      // what may follow stays on paper as a sentence with its number
      const next = page.getByRole('region', { name: 'Co dalej' });
      if ((await next.count()) > 0) expect(plain(await next.textContent())).toMatch(/\d/);
    }
  });
});
