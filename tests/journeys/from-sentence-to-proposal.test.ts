// The sample county by keyboard alone, at 320 px: a sentence of the overview, its service, the source, comments, a proposal; then print.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { enter, tabTo } from './keyboard.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

/** The page as it would leave the printer: nothing beside the sheet, nothing to press, how it was counted open. */
async function printsRight(page: Page): Promise<void> {
  const screen = page.viewportSize()!;
  // what an A4 page with its margins is wide
  await page.setViewportSize({ ...screen, width: 680 });
  await page.emulateMedia({ media: 'print' });
  expect(await sideways(page), page.url()).toBe(0);
  expect(await page.getByRole('button', { name: 'Filtruj' }).first().isVisible(), page.url()).toBe(false);
  expect(await page.locator('details', { hasText: 'Jak to policzono' }).locator('dl').isVisible(), page.url()).toBe(
    true,
  );
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(screen);
}

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();

it('goes from the first sentence to what the office may do next', async () => {
  const page = await freshPage(office, { width: 320 });
  await openSample(page, 'wierzbowski');
  const first = page.getByRole('region', { name: 'Najważniejsze' }).getByRole('listitem').first();
  expect(plain(await first.textContent())).toMatch(/^Rejestracja pojazdu, czas czekania:/);
  await printsRight(page);

  await tabTo(page, /^Diagnoza: Rejestracja pojazdu, czas czekania/);
  await enter(page);
  await looksRight(page);
  expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe('Rejestracja pojazdu');
  const service = new URL(page.url()).pathname;
  await printsRight(page);

  await tabTo(page, 'Źródła oceny: co wiąże się z nią najmocniej');
  await enter(page);
  await page.getByRole('heading', { name: 'Co wiąże się z oceną ogólną' }).waitFor();
  await looksRight(page);
  expect(plain(await page.locator('main').textContent())).toMatch(/Z oceną najmocniej wiąż[eą] się: .*czas czekania/);
  // what is proposed here has its share, its rating and its number of answers
  expect(plain(await page.getByRole('region', { name: 'Co dalej' }).textContent())).toMatch(
    /czas czekania, udział \d+ % \(od \d+ do \d+\), ocena \d,\d .*\d odpowiedzi[.;]/,
  );
  await printsRight(page);

  // what clients write about the very matter, and back
  const sources = page.url();
  await tabTo(page, 'Uwagi na temat: Kolejka i czekanie na obsługę');
  await enter(page);
  expect(new URL(page.url()).pathname).toBe('/kierunki/temat/queue');
  await looksRight(page);
  expect(await page.getByRole('blockquote').count()).toBeGreaterThan(3);
  await page.goto(sources);
  await tabTo(page, 'Wróć do diagnozy');
  await enter(page);
  expect(new URL(page.url()).pathname).toBe(service);
  await looksRight(page);
  const comments = page.getByRole('region', { name: 'Uwagi klientów' });
  expect(await comments.getByRole('blockquote').count()).toBeGreaterThan(3);

  // the proposal tells the fact behind it and leads to the chart of the same question
  const next = page.getByRole('region', { name: 'Co dalej' });
  expect(plain(await next.textContent())).toMatch(/czas czekania.* Na podstawie: \d+ odpowiedzi\./);
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

it('tells the small department how many answers are missing, and where to get them', async () => {
  const page = await freshPage(office, { width: 320 });
  await openSample(page, 'wierzbowski');
  await page.goto('/diagnoza');
  const next = page.getByRole('region', { name: 'Co dalej' });
  expect(plain(await next.textContent())).toContain(
    'Za mało odpowiedzi na wynik: 1 usługa. Najbliżej wyniku: Nieruchomości Skarbu Państwa, brakuje 10 odpowiedzi.',
  );
  await page.getByRole('link', { name: 'Wydział Gospodarki Nieruchomościami' }).first().click();
  await looksRight(page);
  const empty = page.locator('.empty').first();
  expect(plain(await empty.textContent())).toContain('Do pierwszego wyniku brakuje najwyżej 10 odpowiedzi.');
  expect(await empty.getByRole('link', { name: 'Zbieraj odpowiedzi' }).isVisible()).toBe(true);

  // one with results, but too few to tell what goes with them
  await page.goto('/diagnoza');
  await page.getByRole('link', { name: 'Powiatowy Rzecznik Konsumentów' }).first().click();
  await tabTo(page, 'Źródła oceny: co wiąże się z nią najmocniej');
  await enter(page);
  await page.locator('.empty').waitFor();
  expect(plain(await page.locator('.empty').textContent())).toMatch(
    /^Zbierz jeszcze \d+ pełn\S+ odpowied\S+, a pokażemy, co wiąże się z oceną\. ?Pełnych odpowiedzi jest \d+, potrzeba \d+\./,
  );
  await looksRight(page);
});
