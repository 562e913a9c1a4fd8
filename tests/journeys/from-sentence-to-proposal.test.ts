// The sample county by keyboard alone, at 320 px: a sentence of the overview, its service, the source, comments, a proposal; then print.
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

it('goes from the first sentence to what the office may do next', async () => {
  const page = await freshPage(office, { width: 320 });
  await openSample(page, 'wierzbowski');
  const first = page.getByRole('region', { name: 'Najważniejsze' }).getByRole('listitem').first();
  expect(plain(await first.textContent())).toMatch(/^Rejestracja pojazdu, czas czekania:/);

  await tabTo(page, /^Diagnoza: Rejestracja pojazdu, czas czekania/);
  await enter(page);
  await looksRight(page);
  expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe('Rejestracja pojazdu');
  const service = new URL(page.url()).pathname;

  await tabTo(page, 'Źródła oceny: co wiąże się z nią najmocniej');
  await enter(page);
  await page.getByRole('heading', { name: 'Co wiąże się z oceną ogólną' }).waitFor();
  await looksRight(page);
  expect(plain(await page.locator('main').textContent())).toMatch(/Z oceną najmocniej wiąż[eą] się: .*czas czekania/);

  await tabTo(page, 'Czytaj uwagi');
  await enter(page);
  expect(new URL(page.url()).pathname).toBe(service);
  await looksRight(page);
  const comments = page.getByRole('region', { name: 'Uwagi klientów' });
  expect(await comments.getByRole('blockquote').count()).toBeGreaterThan(3);

  // the proposal tells the fact behind it and leads to the chart of the same question
  const next = page.getByRole('region', { name: 'Co dalej' });
  expect(plain(await next.textContent())).toMatch(/czas czekania/);
  await tabTo(page, /^Zobacz wykres: czas czekania/);
  await enter(page);
  expect(
    await page
      .locator(':target')
      .getByRole('heading', { name: /^Czas czekania/ })
      .count(),
  ).toBe(1);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Filtruj' }).isVisible()).toBe(false);
  expect(await next.isVisible()).toBe(true);
  expect(await comments.isVisible()).toBe(true);
  const printed = await page.pdf({ format: 'A4' });
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
});
