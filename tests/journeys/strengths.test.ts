// From a sentence of the overview to what stands behind it, to strengths, teams and comments, by keyboard alone, and in print.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways } from './office.ts';
import type { RunningOffice } from './office.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();

it.each([320, 768, 1280])(
  'at %i px a visitor follows what stands out to its counts and to what teams may learn',
  async (width) => {
    const page = await freshPage(office, { width });
    await openSample(page, 'wierzbowski');
    const most = page.getByRole('region', { name: 'Najważniejsze' }).getByRole('listitem');
    expect(await most.count()).toBe(3);
    await tabTo(page, 'Wszystkie mocne i słabe strony: Mocne i słabe strony');
    await enter(page);
    await page.getByRole('heading', { name: 'Mocne i słabe strony', level: 1 }).waitFor();
    await looksRight(page);
    expect(plain(await page.locator('.lead').textContent())).toMatch(/mocne strony: [1-3], słabe strony: \d/i);
    const told = plain(
      await page.getByRole('region', { name: 'Mocne strony' }).getByRole('listitem').first().textContent(),
    );
    expect(told).toMatch(/czas czekania: Wyżej niż wcześniej \(.+\): średnia \d,\d zamiast \d,\d/);

    await tabTo(page, 'Rozwój pracowników');
    await enter(page);
    await page.getByRole('heading', { name: 'Rozwój pracowników', level: 1 }).waitFor();
    await looksRight(page);
    expect(plain(await page.locator('main').textContent())).toContain('Zespoły jednoosobowe');
    await tabTo(page, 'Słownik kompetencji');
    await enter(page);
    await page.getByRole('heading', { name: 'Słownik kompetencji' }).waitFor();
    await looksRight(page);

    await page.goto('/mocne-i-slabe/grupy');
    await looksRight(page);
    expect(plain(await page.locator('main').textContent())).toContain(
      'z różnicy dwóch wyników dałoby się rozpoznać osoby',
    );
    await tabTo(page, 'Budynek przy Dworcowej');
    await enter(page);
    await page.getByRole('heading', { name: 'Budynek przy Dworcowej', level: 1 }).waitFor();
    await looksRight(page);
    const place = plain(await page.locator('main').textContent());
    expect(place).toMatch(/Na 100 osób, które odpowiedziały, \d+ ocenił[oy]/);
    expect(place).toContain('Reszta urzędu');
    expect(place).toContain('Uwag nie dzielimy według miejsca ani grupy klientów');
    await page.goto('/diagnoza');
    await looksRight(page);
    await tabTo(page, 'mieszkańcy');
    await enter(page);
    await page.getByRole('heading', { name: 'mieszkańcy', level: 1 }).waitFor();
    await looksRight(page);
    const group = plain(await page.locator('main').textContent());
    expect(group).toMatch(/Widać \d+ z \d+ odpowiedzi/);
    expect(group).not.toContain('Reszta urzędu');

    await page.emulateMedia({ media: 'print' });
    await page.goto('/mocne-i-slabe?pokaz=wszystkie');
    expect(await page.getByRole('button', { name: 'Filtruj' }).first().isVisible()).toBe(false);
  },
);

it('the small office is told nothing its numbers do not carry, in both languages', async () => {
  const page = await freshPage(office, { width: 360 });
  await openSample(page, 'podlipie');
  for (const address of ['/mocne-i-slabe', '/rozwoj-pracownikow']) {
    await page.goto(address);
    await looksRight(page);
    expect(plain(await page.locator('.lead').textContent())).toMatch(
      /Mniejsze różnice widać dopiero|co najmniej 10 odpowiedzi/,
    );
    await page.getByRole('button', { name: 'English' }).click();
    expect(await sideways(page), address).toBe(0);
    expect(await axeFaults(page), address).toEqual([]);
    await page.getByRole('button', { name: 'Polski' }).click();
  }
});
