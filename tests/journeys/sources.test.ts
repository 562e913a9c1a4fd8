// From the diagnosis to the sources of its rating, by keyboard alone, without a script, on a phone and in print.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFaults, freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { enter, tabTo } from './keyboard.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();

it.each([320, 768, 1280])(
  'at %i px a visitor finds what goes with the rating, and with what to begin',
  async (width) => {
    const page = await freshPage(office, { width });
    await openSample(page, 'wierzbowski');
    await page.goto('/diagnoza');
    await tabTo(page, 'Źródła oceny: co wiąże się z nią najmocniej');
    await enter(page);
    // a page that is counted still refreshes itself; here nobody presses anything
    await page.getByRole('heading', { name: 'Co wiąże się z oceną ogólną' }).waitFor();
    await looksRight(page);
    expect(plain(await page.locator('main').textContent())).toMatch(/Z oceną najmocniej wiążą? się: .*czas czekania/);

    await tabTo(page, 'Ważność i ocena');
    await enter(page);
    await page.getByRole('heading', { name: 'Ważność obok oceny' }).waitFor();
    await looksRight(page);
    expect(plain(await page.locator('.lead').textContent())).toMatch(/warto zacząć: .*czas czekania/);

    await page.goto('/zrodla?okres=2026-09');
    await page.locator('.empty, .figure').first().waitFor();
    await looksRight(page);
    await page.emulateMedia({ media: 'print' });
    await page.goto('/zrodla');
    await page.getByRole('heading', { name: 'Najmocniej' }).waitFor();
    expect(await page.getByRole('button', { name: 'Filtruj' }).isVisible()).toBe(false);
  },
);

it('units and services have pages of their own, also in English, and none is wider than a phone', async () => {
  const page = await freshPage(office, { width: 320 });
  await openSample(page, 'wierzbowski');
  await page.goto('/diagnoza');
  const subjects = await page.locator('main a[href*="/diagnoza/usluga/"], main a[href*="/diagnoza/jednostka/"]').all();
  const paths = new Set<string>();
  for (const link of subjects) paths.add(new URL((await link.getAttribute('href'))!, page.url()).pathname);
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForLoadState();
  expect(paths.size).toBeGreaterThan(10);
  for (const path of [...paths].filter((_path, place) => place % 5 === 0))
    for (const view of ['', '/waznosc']) {
      await page.goto(path.replace('/diagnoza/', '/zrodla/') + view);
      await page
        .locator('main .figure, main .empty:has-text("full answers"), main .empty:has-text("explain")')
        .first()
        .waitFor();
      expect(await sideways(page), page.url()).toBe(0);
      expect(await axeFaults(page), page.url()).toEqual([]);
    }
});

it('the small office is told what is missing, in both languages', async () => {
  const page = await freshPage(office, { width: 360 });
  await openSample(page, 'podlipie');
  await page.goto('/zrodla');
  await page.locator('.empty').waitFor();
  expect(plain(await page.locator('.empty').textContent())).toMatch(/^Zbierz jeszcze \d+ pełn\S+ odpowied/);
  await looksRight(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.empty').waitFor();
  expect(plain(await page.locator('.empty').textContent())).toMatch(/^Collect \d+ full answers? more/);
});
