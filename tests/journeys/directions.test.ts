// A visitor of the sample county without a mouse: from the diagnosis to the theme most written about, its marked words, and a search.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

it('leads by keyboard from the diagnosis to the comments of a theme, at 320 px too', async () => {
  const page = await freshPage(office);
  await openSample(page, 'wierzbowski');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/diagnoza');
  await tabTo(page, 'Oczekiwane kierunki');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Oczekiwane kierunki' }).waitFor();
  expect(await sideways(page)).toBe(0);
  expect(await axeFaults(page)).toEqual([]);

  const headline = await page.locator('#tematy-headline').textContent();
  const theme = headline!.replaceAll('\u00a0', ' ').split(': ').at(-1)!;
  await tabTo(page, theme);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: theme }).waitFor();
  expect(await page.locator('blockquote').count()).toBeGreaterThan(0);
  for (const quote of await page.locator('blockquote').all())
    expect(await quote.locator('mark').count(), (await quote.textContent())!).toBeGreaterThan(0);
  expect(await axeFaults(page)).toEqual([]);

  await page.goto('/kierunki/uwagi');
  await tabTo(page, 'Szukaj słów');
  await page.keyboard.type('kolejce');
  await page.keyboard.press('Enter');
  await page.waitForURL(/szukaj=kolejce/);
  const marked = await page.locator('mark').allTextContents();
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.every((word) => /^kolej/i.test(word))).toBe(true);
});
