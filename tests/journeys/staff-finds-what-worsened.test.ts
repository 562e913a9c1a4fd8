// A visitor of the sample county, without a script: from the overview to what worsened and improved, since when, and the numbers.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPage } from './office.ts';
import type { RunningOffice } from './office.ts';
import { looksRight, openSample, startWithSamples } from './sample-visit.ts';

let office: RunningOffice;
beforeAll(async () => {
  office = await startWithSamples();
});
afterAll(() => office.stop());

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();
const texts = async (cells: Locator) => (await cells.allTextContents()).map(plain);
/** '4,0' and '4' are one number; '' stays apart from 0 */
const numeric = (text: string) => (text === '' ? '' : Number(text.replace(',', '.')));

/** The rows of a figure's table: month, value, interval as two numbers, n, what the point means. */
async function tableRows(figure: Locator): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const row of await figure.locator('tbody tr').all()) {
    const [month = '', value = '', interval = '', n = '', verdict = ''] = await texts(row.locator('th, td'));
    const [low = '', high = ''] = /^od (.+) do (.+)$/.exec(interval)?.slice(1) ?? [];
    rows.push([month, numeric(value), numeric(low), numeric(high), numeric(n), verdict]);
  }
  return rows;
}

async function downloaded(page: Page, link: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** how many rows in a row, counted from the end, carry this verdict */
function runAtEnd(rows: (string | number)[][], verdict: string): number {
  const other = rows.findLastIndex((row) => row[5] !== verdict);
  return rows.length - 1 - other;
}

describe.each([360, 1280])('at %i px', (width) => {
  it('goes from the overview to what changed and since when, and takes the numbers along', async () => {
    const page = await freshPage(office, { width });
    await openSample(page, 'wierzbowski');
    await looksRight(page);

    // what comes first on the overview is the change, with its direction, its beginning and the time before
    const first = page.getByRole('region', { name: 'Najważniejsze' }).getByRole('listitem').first();
    const sentence = plain(await first.textContent());
    expect(sentence).toMatch(/^Rejestracja pojazdu, czas czekania:/);
    const story =
      /Od (\p{L}+ \d{4}) r\. (\d+) miesięcy z rzędu powyżej średniej .*Wcześniej, od (\p{L}+ \d{4}) r\. do (\p{L}+ \d{4}) r\., (\d+) miesięcy z rzędu poniżej średniej/u.exec(
        sentence,
      );
    expect(story, sentence).not.toBeNull();
    const [, betterSince = '', monthsBetter, worseFrom = '', worseTo = '', monthsWorse] = story!;

    await first.getByRole('link').click();
    await looksRight(page);
    expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe('Rejestracja pojazdu');

    // the link leads to the chart itself, which says the same, in the words of the months it is about
    const figure = page.locator('figure', { has: page.getByRole('heading', { name: /^Czas czekania/ }) });
    expect(await page.locator(':target').count()).toBe(1);
    expect(
      await page
        .locator(':target')
        .getByRole('heading', { name: /^Czas czekania/ })
        .count(),
    ).toBe(1);
    const said = plain(await figure.textContent());
    expect(said).toContain('Poprawa');
    expect(said).toContain(`Od ${betterSince} r.`);

    // the table behind the chart, opened without a script, tells the same story row by row
    await figure.locator('summary').first().click();
    const rows = await tableRows(figure);
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(runAtEnd(rows, 'poprawa')).toBe(Number(monthsBetter));
    const months = rows.map((row) => String(row[0]));
    const genitive = (month: string) => months.findIndex((name) => sameMonth(name, month));
    expect(rows.length - Number(monthsBetter)).toBe(genitive(betterSince));
    expect(genitive(worseTo) - genitive(worseFrom) + 1).toBe(Number(monthsWorse));
    for (const row of rows.slice(genitive(worseFrom), genitive(worseTo) + 1)) expect(row[5]).toBe('pogorszenie');
    await looksRight(page);

    // and the file says exactly what the table says
    const file = await downloaded(page, figure.getByRole('link', { name: /^Pobierz CSV/ }));
    expect(file.name).toMatch(/\.csv$/);
    expect(file.text.startsWith('\uFEFF')).toBe(true);
    const lines = file.text.slice(1).trim().split(/\r?\n/);
    const ofFile = lines.slice(1).map((line) => {
      const [month = '', value = '', low = '', high = '', n = '', , , , verdict = ''] = line.split(';').map(plain);
      return [month, numeric(value), numeric(low), numeric(high), numeric(n), verdict];
    });
    expect(ofFile).toEqual(rows);

    // the page ends in a next step, and the way back leads to the list
    const next = page.getByRole('region', { name: 'Co dalej' });
    expect(await next.getByRole('link').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Wszystkie usługi' }).click();
    await page.waitForURL('**/diagnoza');
    await looksRight(page);
    await page.context().close();
  });
});

describe('the false alarm', () => {
  it('is left alone: nothing but the true story is called a change in the lists', async () => {
    const page = await freshPage(office, { width: 1280 });
    await openSample(page, 'wierzbowski');
    await page.goto('/diagnoza');
    await page.getByLabel('Pokaż').selectOption({ label: 'tylko ze zmianą' });
    await page.getByRole('button', { name: 'Filtruj' }).click();
    const services = page.getByRole('table').first().locator('tbody tr');
    expect(await texts(services.locator('th a'))).toEqual(['Rejestracja pojazdu']);
    await looksRight(page);
    await page.context().close();
  });
});

const nominative: Readonly<Record<string, string>> = {
  stycznia: 'styczeń',
  lutego: 'luty',
  marca: 'marzec',
  kwietnia: 'kwiecień',
  maja: 'maj',
  czerwca: 'czerwiec',
  lipca: 'lipiec',
  sierpnia: 'sierpień',
  września: 'wrzesień',
  października: 'październik',
  listopada: 'listopad',
  grudnia: 'grudzień',
};

/** 'listopad 2025' and 'listopada 2025' name one month */
function sameMonth(name: string, inSentence: string): boolean {
  const [month = '', year = ''] = inSentence.split(' ');
  return name === `${nominative[month] ?? month} ${year}`;
}
