// From the console's link to an own poster in few clicks, and on: clients answer with its code until the first result stands.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundingLink } from '#features/accounts/index.ts';
import { pdfText } from '../factories/pdf.factory.ts';
import { answerTo } from '../factories/survey-client.ts';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

let office: RunningOffice;
let page: Page;
beforeAll(async () => {
  office = await startOffice();
  page = await freshPage(office, { width: 1280 });
});
afterAll(() => office.stop());

const account = { address: 'anna@osiek.example.pl', password: 'dwanaście koni w stajni' };
let clicks = 0;
let typed = 0;
const click = async (name: string) => {
  clicks += 1;
  await page.getByRole('button', { name, exact: true }).first().click();
};
const tick = async (name: RegExp) => {
  clicks += 1;
  await page.getByRole('checkbox', { name }).check();
};
const fill = async (label: string | RegExp, text: string) => {
  typed += 1;
  await page
    .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
    .first()
    .fill(text);
};
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00A0\s]+/g, ' ').trim();
const main = async () => plain(await page.locator('main').innerText());

async function looksRight() {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The row of a service on the page for collecting. */
const rowOf = (service: string) => page.locator('tbody tr').filter({ hasText: service });
const codeOf = async (service: string) => plain(await rowOf(service).locator('code').first().textContent());

/** One client's whole visit, page by page, without a browser's window. */
async function answersBy(code: string, rating: number) {
  const client = (await freshPage(office)).context();
  const first = await client.request.get(`/ankieta/${code}`);
  let at = new URL(first.url()).pathname;
  for (let number = 1; number <= 10; number += 1) {
    const data = answerTo(number, 10, rating, '');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    at = new URL((await client.request.post(at, { data, headers })).url()).pathname;
  }
  expect(at).toContain('/dziekujemy');
  await client.close();
}

describe('founding', () => {
  it('leads from the link over three pages to a poster, with few clicks and few fields to type', async () => {
    await page.goto((await foundingLink(office.house)) ?? '');
    await looksRight();
    await fill('Imię i nazwisko', 'Anna Nowak');
    typed += 2;
    await page.locator('#email').fill(account.address);
    await page.locator('#new-password').fill(account.password);
    clicks += 1;
    await page.locator('main button[type=submit]').click();

    await page.waitForURL('**/ustawienia/urzad');
    await looksRight();
    await fill('Nazwa urzędu', 'Urząd Gminy Osiek');
    await fill('Gmina, powiat, miasto lub województwo', 'Osiek');
    await click('Znajdź w rejestrze');
    await looksRight();
    clicks += 1;
    await page.getByText('powiat staszowski').click();
    await click('Zapisz i idź dalej');
    await page.waitForURL('**/ustawienia/struktura');
    await looksRight();
    await click('Zapisz i idź dalej');
    await page.waitForURL('**/ustawienia/uslugi/katalog');
    await looksRight();
    await tick(/^Dowód osobisty/);
    await tick(/^Warunki zabudowy/);
    await tick(/^Mieszkanie komunalne/);
    await click('Zapisz i przygotuj ankietę z plakatem');
    await page.waitForURL('**/zbieranie');
    await looksRight();
    if ((await page.getByRole('link', { name: /^Plakat PDF/ }).count()) === 0) {
      clicks += 1;
      await page.locator('main form button[type=submit]').first().click();
    }

    clicks += 1;
    const link = page.getByRole('link', { name: /^Plakat PDF: Dowód osobisty/ });
    const pdf = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(pdf.status()).toBe(200);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const text = pdfText(await pdf.body());
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang ?\(pl(-PL)?\)/);
    expect(text).toMatch(/\/Title/);
    expect(text).toContain(`opinie.example.pl/ankieta/${await codeOf('Dowód osobisty')}`);

    expect(clicks).toBeLessThanOrEqual(11);
    expect(typed).toBeLessThanOrEqual(5);
  });

  it('took the unit and its residents from the registers', async () => {
    await page.goto('/ustawienia/urzad');
    expect(await page.getByLabel('Liczba mieszkańców').inputValue()).toMatch(/^\d{4,5}$/);
    expect(await page.getByText('powiat staszowski').count()).toBe(1);
  });

  it('keeps the input of a faulty form and leads from the summary to the field', async () => {
    await page.goto('/ustawienia/struktura/wydzial/nowe');
    await page.getByLabel('Nazwa wydziału', { exact: true }).fill('Referat bardzo długiej nazwy '.repeat(5).trim());
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await looksRight();
    expect(await page.title()).toMatch(/^Błąd: /);
    expect(await page.getByLabel('Nazwa wydziału', { exact: true }).inputValue()).toContain('bardzo długiej');
    await page.locator('.error-summary a').first().click();
    expect(await page.evaluate('location.hash')).toBe('#osoby');
  });

  it('says on the empty overview what to do, before anybody has answered', async () => {
    await page.goto('/pulpit');
    expect(await main()).toMatch(/Nie ma jeszcze odpowiedzi\. .*Pierwszy wynik pokażemy od 10 odpowiedzi\./s);
    expect(
      await page
        .locator('main')
        .getByRole('link', { name: /plakat|zbiera/i })
        .count(),
    ).toBeGreaterThan(0);
    await looksRight();
  });
});

describe('the first ten answers', () => {
  it('are given by a client with the code of that poster, by keyboard alone', async () => {
    await page.goto('/zbieranie');
    const code = await codeOf('Dowód osobisty');
    const phone = await freshPage(office, { width: 360 });
    await phone.goto(`/ankieta/${code}?z=qr`);
    const pressed = [
      'dobrze',
      'tak, po mojej myśli',
      ...Array.from({ length: 5 }, () => 'bardzo dobrze'),
      'nie dotyczy',
    ];
    for (const answer of pressed) {
      await tabTo(phone, answer);
      await enter(phone);
    }
    await tabTo(phone, 'Pomiń');
    await enter(phone);
    expect(await phone.getByRole('textbox').count()).toBe(1);
    await tabTo(phone, /^Skąd taka ocena/);
    await phone.keyboard.type('Wszystko jasne.');
    await tabTo(phone, 'Dalej');
    await enter(phone);
    expect(phone.url()).toContain('/dziekujemy');
    expect(await axeFaults(phone)).toEqual([]);
    await phone.context().close();
  });

  it('wait while there are four of them, and show nothing but their number', async () => {
    const code = await codeOf('Dowód osobisty');
    for (let client = 0; client < 3; client += 1) await answersBy(code, 4);
    await page.goto('/zbieranie');
    expect(plain(await rowOf('Dowód osobisty').innerText())).toContain('4 czekają na ujawnienie');
    await page.goto('/pulpit');
    expect(await main()).toContain('4 odpowiedzi czekają na ujawnienie');
    expect(await main()).not.toMatch(/ na 100?\b/);
    expect(await page.locator('main a.button').count()).toBeGreaterThan(0);
    await looksRight();
  });

  it('of another service, eight at once, are counted and not yet shown', async () => {
    await page.goto('/zbieranie');
    const code = await codeOf('Warunki zabudowy');
    await Promise.all(Array.from({ length: 8 }, () => answersBy(code, 4)));
    // until something is released, there is no list at all
    const listed = () => page.goto('/diagnoza').then(main);
    await expect.poll(listed, { timeout: 30_000, interval: 500 }).toContain('Warunki zabudowy');
    await page.getByRole('link', { name: 'Warunki zabudowy' }).click();
    // five leave the waiting room together; all eight are accounted for
    const counted = async () => {
      const said = await page.reload().then(main);
      const [, released = '0', waiting = '0'] = /· (\d+) odpowiedzi(?:, (\d+) czeka(?:ją)? na)?/.exec(said) ?? [];
      return [Number(released), Number(waiting)];
    };
    await expect.poll(counted, { timeout: 20_000, interval: 500 }).toEqual([5, 3]);
    expect(await main()).toContain('5 odpowiedzi. Wynik pokażemy od 10.');
    expect(await main()).not.toMatch(/ na 100?\b/);
    await looksRight();
  });

  it('become the first result when the tenth has come', async () => {
    await page.goto('/zbieranie');
    const code = await codeOf('Dowód osobisty');
    const reads = (words: string) =>
      expect.poll(() => page.reload().then(main), { timeout: 30_000, interval: 500 }).toContain(words);
    // the fifth answer releases the first five together, the tenth the next five
    await answersBy(code, 2);
    await page.goto('/diagnoza');
    await page.getByRole('link', { name: 'Dowód osobisty' }).click();
    await reads('5 odpowiedzi. Wynik pokażemy od 10.');
    for (let client = 0; client < 5; client += 1) await answersBy(code, 5);
    await reads('około 9 na 10');
    const said = await main();
    expect(said).toContain('10 odpowiedzi');
    expect(said).toContain('wynik orientacyjny');
    expect(said).not.toContain('To raczej nie przypadek');
    expect(await page.getByRole('region', { name: 'Co dalej' }).getByRole('link').count()).toBeGreaterThan(0);
    await looksRight();
  });
});

describe('coming back', () => {
  it('signs in by keyboard alone and lands on the first page', async () => {
    const own = await freshPage(office, { width: 1280 });
    await own.goto('/wejscie');
    await tabTo(own, /^E-mail|^Adres e-mail/);
    await own.keyboard.type(account.address);
    await tabTo(own, /^Hasło/);
    await own.keyboard.type(account.password);
    await tabTo(own, /^Wejdź|^Zaloguj/);
    await enter(own);
    await own.waitForURL('**/pulpit');
    await tabTo(own, 'Diagnoza');
    await enter(own);
    await own.waitForURL('**/diagnoza');
    await own.context().close();
  });
});
