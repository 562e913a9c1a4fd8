// Gmina Podlipie, sixty answers a year: every page says something useful, nothing its numbers do not carry, and what to do next.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage } from './office.ts';
import type { RunningOffice } from './office.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
let page: Page;
beforeAll(async () => {
  office = await startWithSamples();
  page = await freshPage(office, { width: 360 });
  await openSample(page, 'podlipie');
});
afterAll(() => office.stop());

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();
const words = async (where: Locator) => plain(await where.innerText());

/** Same-origin addresses of a page's links into a part of the office, without the fragment. */
async function linksTo(part: RegExp): Promise<string[]> {
  const hrefs: string[] = await page.evaluate(
    `[...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href'))`,
  );
  return [...new Set(hrefs.map((href) => href.replace(/#.*/, '')).filter((href) => part.test(href)))];
}

/** What a number of answers may be shown as: of a hundred from 30, of ten from 10 to 29, below that not at all. */
function bearable(written: string, n: number): boolean {
  if (/\d na 100/.test(written)) return n >= 30;
  if (/^około \d+ na 10 /.test(written)) return n >= 10 && n < 30;
  return !/\d na 10/.test(written) && n < 30;
}

/** A page that says a whole sentence, leads on, shows no driver, no change and no interval that its n does not carry. */
async function saysNothingFalse() {
  const main = page.locator('main');
  const said = await words(main);
  const where = page.url();
  expect(said, where).toMatch(/\p{Lu}[^.]{15,}\./u);
  expect(said, where).not.toMatch(/To raczej nie przypadek/);
  expect(said, where).not.toMatch(/Najmocniej|Co wiąże się z oceną/);
  // in the words of a verdict pair; "tylko ze zmianą" of a filter is not one
  expect(
    await main
      .locator('.verdict, .change')
      .filter({ hasText: /Poprawa|Pogorszenie/ })
      .count(),
    where,
  ).toBe(0);
  for (const [, share = '', n = ''] of said.matchAll(/((?:około )?\d+ na 100?) \(od \d+ do \d+; n (\d+)\)/g))
    expect(bearable(`${share} `, Number(n)), `${where}: ${share}, n ${n}`).toBe(true);
  for (const row of await main.locator('table:has(caption:text-matches("^(Usługi|Jednostki)")) tbody tr').all()) {
    const [level = '', , n = ''] = (await row.locator('td').allInnerTexts()).map(plain);
    expect(bearable(level, n === '–' ? 0 : Number(n)), `${where}: ${level}, n ${n}`).toBe(true);
  }
}

describe('somebody who answers for quality in a small office', () => {
  it.each([360, 1280])('finds out on the first page what to do next, at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/pulpit');
    await looksRight(page);
    await saysNothingFalse();
    const next = page.getByRole('region', { name: 'Co dalej' });
    expect(await words(next)).toMatch(
      /Od tego warto zacząć: .+\. Przeczytaj, co piszą klienci, i wybierz jedną rzecz do zmiany\./,
    );
    expect(await next.getByRole('link').count()).toBe(1);
    // instead of drivers: the questions from the lowest, with their intervals, and the clients' own words
    const first = page.getByRole('region', { name: 'Co zmienić najpierw' });
    const means = [...(await words(first)).matchAll(/(\d,\d) \(od \d,\d do \d,\d; n (\d+)\)/g)];
    expect(means.length).toBeGreaterThanOrEqual(3);
    const values = means.map(([, mean = '']) => Number(mean.replace(',', '.')));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    for (const [, , n] of means) expect(Number(n)).toBeGreaterThanOrEqual(30);
    expect(await first.locator('blockquote').count()).toBeGreaterThan(0);

    await next.getByRole('link').click();
    expect(await page.locator(':target').count()).toBe(1);
    expect(await page.locator(':target blockquote').count()).toBeGreaterThan(0);
    await looksRight(page);
    await saysNothingFalse();
    expect(await page.getByRole('region', { name: 'Co dalej' }).getByRole('link').count()).toBeGreaterThan(0);
  });

  it('reads of every service and unit a sentence, why there is no more, and one thing to do', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('/diagnoza');
    await looksRight(page);
    await saysNothingFalse();
    const pages = await linksTo(/^\/diagnoza\/(usluga|jednostka)\//);
    expect(pages).toHaveLength(10);
    let withoutResult = 0;
    for (const href of pages) {
      await page.goto(href);
      await looksRight(page);
      await saysNothingFalse();
      const empty = page.locator('.empty');
      const next = page.getByRole('region', { name: 'Co dalej' });
      expect((await empty.locator('a').count()) + (await next.getByRole('link').count()), href).toBeGreaterThan(0);
      if ((await empty.count()) > 0) {
        withoutResult += 1;
        expect(await words(empty.first()), href).toMatch(
          /(czeka|czekają) na ujawnienie|Wynik pokażemy od 10|razem z|jedna osoba/,
        );
      }
    }
    expect(withoutResult).toBeGreaterThan(0);
  });

  it('does not see knowledge, courtesy or comments where one person works', async () => {
    await page.goto('/diagnoza?okres=wszystko');
    await page.getByRole('link', { name: 'Odpis aktu stanu cywilnego' }).click();
    const said = await words(page.locator('main'));
    expect(said).not.toMatch(/(wiedza|traktowanie).{0,30}\d,\d \(od/s);
    expect(await page.locator('main blockquote').count()).toBe(0);
  });

  it('finds where to collect more, and settings that say what this office is', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/zbieranie');
    await looksRight(page);
    await saysNothingFalse();
    expect(await page.getByRole('region', { name: 'Co dalej' }).getByRole('link').count()).toBeGreaterThan(0);
    const [place = ''] = await linksTo(/^\/zbieranie\/[0-9a-f-]{36}$/);
    await page.goto(place);
    await looksRight(page);
    expect(await page.getByRole('link', { name: 'Drukuj plakat (PDF)' }).count()).toBe(1);
    await page.goto('/ustawienia/urzad');
    for (const href of await linksTo(/^\/ustawienia\//)) {
      await page.goto(href);
      await saysNothingFalse();
      expect(await words(page.locator('main')), href).toContain('To jest urząd przykładowy');
    }
  });
});
