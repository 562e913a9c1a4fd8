// The management review of both sample offices: one A4 sheet from goals to the next quarter, on screen and in print. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage } from './office.ts';
import type { RunningOffice } from './office.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

const sheet = '/standardy/przeglad/zarzadzanie';
const headings = async (page: Page) =>
  (await page.locator('main h2').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));

describe.each(['wierzbowski', 'podlipie'] as const)('the review of %s', (name) => {
  let page: Page;
  beforeAll(async () => {
    page = await freshPage(office, { width: 1280 });
    await openSample(page, name);
    await page.goto(sheet);
  });

  it('goes from goals over findings, effects and learning to the next quarter', async () => {
    const said = await headings(page);
    for (const part of ['Cele', 'Ile standardów', 'Co mówią klienci', 'Działania w toku', 'Nauka i pomysły'])
      expect(
        said.some((heading) => heading.startsWith(part)),
        part,
      ).toBe(true);
    expect(said.some((heading) => /^Następny kwartał: (I|II|III|IV) \d{4}$/.test(heading))).toBe(true);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await looksRight(page);
    }
  });

  it('is printed on one sheet', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

it('the county’s review tells what its ended actions brought, also the one that brought nothing', async () => {
  const page = await freshPage(office, { width: 1280 });
  await openSample(page, 'wierzbowski');
  await page.goto(sheet);
  const rows = await page.locator('section[aria-labelledby=skutki] tbody tr').allInnerTexts();
  expect(rows.find((row) => row.includes('Rezerwacja'))).toMatch(/Poprawa.*siła dowodu [AB]/s);
  expect(rows.find((row) => row.includes('Ulotka'))).not.toContain('Poprawa');
});
