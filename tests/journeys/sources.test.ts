// From the diagnosis to the sources of its rating, by keyboard alone, without a script, on a phone and in print.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshPage } from './office.ts';
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

it('the small office is told what is missing, in both languages', async () => {
  const page = await freshPage(office, { width: 360 });
  await openSample(page, 'podlipie');
  await page.goto('/zrodla');
  await page.locator('.empty').waitFor();
  expect(plain(await page.locator('.empty').textContent())).toMatch(/^Zbierz jeszcze \d+ odpowied/);
  await looksRight(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.empty').waitFor();
  expect(plain(await page.locator('.empty').textContent())).toMatch(/^Collect \d+ answers? more/);
});
