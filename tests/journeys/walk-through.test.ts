// Somebody who types data in walks through the town hall with a phone, 360 px, no scripts: twenty points, a photo, an end, a report.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { checklist, walkThroughFigures } from '#features/audits/index.ts';
import { addLocation, finishSetUp } from '#features/office/index.ts';
import { phonePhoto, secretWords } from '../factories/photo.factory.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { enter, tabTo } from './keyboard.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let officeId: Awaited<ReturnType<typeof officeWithCodes>>['officeId'];
let phone: Page;
let desk: Page;
beforeAll(async () => {
  office = await startOffice();
  ({ officeId } = await officeWithCodes(office.house));
  await office.house.storage.inOffice(officeId, async (work) => {
    await addLocation(work, { name: 'Ratusz', address: 'Rynek 1' });
    await addLocation(work, { name: 'Filia', address: 'ul. Długa 2' });
    await finishSetUp(work, office.house.clock.today());
  });
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  desk = await freshPage(office, { width: 1280 });
  await signIn(desk, founder.email);
  await desk.goto('/ludzie/nowa-osoba');
  await desk.getByLabel('Imię i nazwisko', { exact: true }).fill('Jan Kowalski');
  await desk.locator('#email').fill('jan@urzad.pl');
  await desk.getByRole('checkbox', { name: /^osoba wprowadzająca/ }).check();
  await desk.getByRole('main').getByRole('button', { name: 'Zapisz' }).click();
  const invitation = /\/zaproszenie\/[\w-]+/.exec(await desk.content())![0];
  phone = await freshPage(office, { width: 360 });
  phone.setDefaultTimeout(8_000);
  await phone.goto(invitation);
  for (const field of await phone.locator('input[type=password]').all()) await field.fill(password);
  await phone.getByRole('main').getByRole('button').first().click();
});
afterAll(() => office.stop());

async function signIn(page: Page, email: string) {
  await page.goto('/wejscie');
  await page.locator('#email').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
}

async function looksRight(page: Page) {
  const where = `${page.url()} at ${page.viewportSize()?.width}`;
  expect(await sideways(page), where).toBe(0);
  expect(await axeFaults(page), where).toEqual([]);
}

/** Pictures to look at, where somebody asks for them. */
async function look(page: Page, name: string) {
  const folder = process.env['LOOK_AT'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
const heading = async (page: Page) => (await page.locator('h1').innerText()).replaceAll('\u00a0', ' ');
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click();

describe('a walk-through on a phone', () => {
  it('is begun in two presses', async () => {
    await phone.goto('/obchod');
    await looksRight(phone);
    await look(phone, 'list-empty-360');
    await phone.getByRole('radio', { name: /Ratusz/ }).check();
    await press(phone, 'Zacznij obchód');
    expect(await heading(phone)).toBe('Ratusz');
    await looksRight(phone);
    await phone.getByRole('link', { name: 'Oceń następny punkt' }).click();
    expect(await heading(phone)).toBe('Czy blisko wejścia jest przystanek albo parking?');
  });

  it('has targets for a thumb, and the first judgement in sight without scrolling', async () => {
    const buttons = await phone.locator('button.score').all();
    expect(buttons).toHaveLength(4);
    for (const button of buttons) {
      const box = (await button.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(52);
      expect(box.width).toBeGreaterThan(300);
    }
    const first = (await buttons[0]!.boundingBox())!;
    expect(first.y + first.height).toBeLessThan(780);
    await looksRight(phone);
    await look(phone, 'point-360');
  });

  it('goes by keyboard alone', async () => {
    await tabTo(phone, /^Spełnione/);
    await enter(phone);
    expect(phone.url()).toContain('/punkt/2');
    await tabTo(phone, /^Częściowo/);
    await enter(phone);
    expect(phone.url()).toContain('/punkt/3');
  });

  it('keeps a note and a photo, which comes out upright and without its metadata', async () => {
    await phone.getByText('Uwaga i zdjęcie').click();
    await phone.getByLabel('Uwaga', { exact: true }).fill('Jeden schodek, 16 cm.');
    const buffer = await phonePhoto(1200, 800);
    await phone
      .getByLabel('Zdjęcie', { exact: true })
      .setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer });
    await looksRight(phone);
    await look(phone, 'point-open-360');
    await press(phone, /^Niespełnione/);
    expect(phone.url()).toContain('/punkt/4');
    await phone.getByRole('link', { name: 'Poprzedni punkt' }).click();
    await look(phone, 'point-kept-360');
    const picture = phone.locator('img.walk-photo');
    await picture.scrollIntoViewIfNeeded();
    const shown = '[...document.images].map((e) => [e.complete, e.naturalWidth, e.naturalHeight].join())';
    await expect.poll(() => phone.evaluate(shown)).toEqual(['true,800,1200']);
    const served = await phone.request.get((await picture.getAttribute('src'))!);
    expect(served.headers()['x-content-type-options']).toBe('nosniff');
    expect(served.headers()['content-security-policy']).toContain("default-src 'none'");
    expect((await served.body()).includes(secretWords)).toBe(false);
    await looksRight(phone);
    expect(await phone.getByLabel('Uwaga', { exact: true }).inputValue()).toBe('Jeden schodek, 16 cm.');
  });

  it('says what to do with a file that is no photo, and with one that is too large', async () => {
    const point = new URL(phone.url()).pathname.replace(/\d+$/, '5');
    await phone.goto(point);
    await phone.getByText('Uwaga i zdjęcie').click();
    await phone.getByLabel('Uwaga', { exact: true }).fill('W internecie do 16.');
    const send = (name: string, buffer: Buffer) =>
      phone.getByLabel('Zdjęcie', { exact: true }).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await send('photo.jpg.html', Buffer.from('<script>alert(1)</script>'));
    await press(phone, /^Częściowo/);
    expect(await phone.locator('.error-summary').innerText()).toContain('To nie jest zdjęcie');
    expect(await phone.getByLabel('Uwaga', { exact: true }).inputValue()).toBe('W internecie do 16.');
    await looksRight(phone);
    await look(phone, 'point-fault-360');
    const large = join(mkdtempSync(join(tmpdir(), 'probierz-photo-')), 'large.jpg');
    writeFileSync(large, Buffer.alloc(16_000_000, 255));
    await phone.getByLabel('Zdjęcie', { exact: true }).setInputFiles(large);
    await press(phone, /^Częściowo/);
    expect(await heading(phone)).toBe('Zdjęcie jest za duże');
    await looksRight(phone);
    await look(phone, 'too-large-360');
    await phone.getByRole('link', { name: 'Wróć do punktu' }).click();
    await press(phone, /^Częściowo/);
  });

  it('goes on at a desk, by another person, who meets no conflict but over the same point', async () => {
    await desk.goto('/obchod');
    await looksRight(desk);
    await desk.getByRole('link', { name: /Kontynuuj/ }).click();
    await looksRight(desk);
    await look(desk, 'walk-1280');
    const point7 = new URL(phone.url()).pathname.replace(/\d+$/, '7');
    await phone.goto(point7);
    await desk.goto(point7);
    await press(desk, /^Spełnione/);
    await phone.getByText('Uwaga i zdjęcie').click();
    await phone.getByLabel('Uwaga', { exact: true }).fill('Nikt nie kieruje.');
    await press(phone, /^Niespełnione/);
    expect(await heading(phone)).toBe('Ktoś ocenił ten punkt w międzyczasie');
    expect(await phone.getByRole('main').innerText()).toContain('Nikt nie kieruje.');
    await looksRight(phone);
    await look(phone, 'conflict-360');
    await press(phone, 'Zapisz moją wersję');
    expect(phone.url()).not.toContain('/punkt/7');
  });

  it('is finished once every point is judged, and shows what it found', async () => {
    const answers = [/^Spełnione/, /^Spełnione/, /^Nie dotyczy/];
    for (let at = 0; !phone.url().includes('zakonczenie') && at < checklist.length; at += 1)
      await press(phone, answers[at % answers.length]!);
    expect(phone.url()).toContain('zakonczenie');
    await looksRight(phone);
    await look(phone, 'finish-360');
    await phone.getByLabel('Podsumowanie').fill('Najpierw schodek przy wejściu.');
    await press(phone, 'Zakończ obchód');
    expect(await phone.getByRole('main').innerText()).toMatch(/Spełnione: \d+/);
    await looksRight(phone);
    await look(phone, 'report-360');
    const [figure] = await walkThroughFigures(office.house, officeId);
    expect(figure).toMatchObject({ partly: 2 });
    expect(figure!.fulfilled + figure!.partly).toBeLessThan(figure!.applicable);
  });

  it('leaves a list of what to mend, on which people agree who and by when', async () => {
    await desk.goto('/obchod/do-poprawy');
    await looksRight(desk);
    await desk.getByRole('link', { name: /^Ustal.*Wejście bez progu/ }).click();
    await looksRight(desk);
    await look(desk, 'mend-1280');
    await desk.getByLabel('Kto poprawi').fill('administrator budynku');
    await desk.getByLabel('Do kiedy').fill('2027-03-31');
    await press(desk, 'Zapisz');
    expect(await desk.getByRole('main').innerText()).toContain('administrator budynku');
    await look(desk, 'to-mend-1280');
  });

  it('is a page for the wall: A4, its photo on it, without buttons', async () => {
    await desk.goto('/obchod');
    await look(desk, 'list-1280');
    await desk.locator('#history tbody a').first().click();
    await desk.emulateMedia({ media: 'print' });
    for (const name of ['Otwórz ponownie']) expect(await desk.getByRole('button', { name }).isVisible()).toBe(false);
    expect(await desk.locator('img.walk-photo').isVisible()).toBe(true);
    const pdf = await desk.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    const folder = process.env['LOOK_AT'];
    if (folder !== undefined) await desk.pdf({ path: `${folder}/report.pdf`, preferCSSPageSize: true });
    await desk.emulateMedia({ media: 'screen' });
    await look(desk, 'report-1280');
  });

  it('is opened again and removed after a question', async () => {
    await press(desk, 'Otwórz ponownie');
    expect(await desk.getByRole('status').innerText()).toContain('znów otwarty');
    await desk.getByRole('link', { name: 'Usuń obchód' }).click();
    await looksRight(desk);
    await press(desk, 'Usuń obchód');
    expect(await desk.getByRole('main').innerText()).toContain('Obchód jest usunięty');
    expect(await walkThroughFigures(office.house, officeId)).toEqual([]);
  });
});
