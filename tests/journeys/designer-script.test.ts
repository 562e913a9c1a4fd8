// The designer where scripts run: ordering keeps one's place and says where the question went, a preview follows typing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
let navigations = 0;
const refused: string[] = [];

beforeAll(async () => {
  office = await startOffice();
  const { officeId } = await officeWithCodes(office.house);
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  page = await freshPage(office, { width: 1280, scripts: true });
  page.setDefaultTimeout(8_000);
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => void refused.push(error.message));
  page.on('request', (request) => {
    if (request.isNavigationRequest()) navigations += 1;
    expect(new URL(request.url()).origin).toBe(office.origin);
  });
  await page.goto('/wejscie');
  await page.getByLabel('Adres e-mail').fill('anna@urzad.pl');
  await page.getByLabel('Hasło', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pulpit');
  await page.goto('/ankiety');
  await page
    .locator('form', { has: page.locator('input[value=core-visit]') })
    .getByRole('button')
    .first()
    .click();
  await page.waitForURL('**/ankiety/*');
});
afterAll(() => office.stop());

const order = () =>
  page.locator('main ol > li').evaluateAll((items) => items.map(({ id }) => id.replace('pytanie-', '')));

it('a question goes down by the keyboard, the focus with it, and its new place is said', async () => {
  const before = await order();
  const visits = navigations;
  const id = before[2]!;
  const down = page.locator(`#pytanie-${id} button[value=w-dol]`);
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([...before.slice(0, 2), before[3], id, ...before.slice(4)]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await order()).indexOf(id)).toBe(4);
  expect(await down.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  expect(await page.locator('[aria-live=polite]').last().textContent()).toContain(`Pytanie 5 z ${before.length}.`);
  expect(navigations).toBe(visits);

  await page.reload();
  expect((await order()).indexOf(id), 'it is kept by the server').toBe(4);
  expect(await axeFaults(page)).toEqual([]);
});

it('changes are taken back without leaving the page', async () => {
  const before = await order();
  await page.locator('button[value=cofnij]').click();
  await expect.poll(order).not.toEqual(before);
});

it('somebody else was faster: the plain page says so, and nothing is changed', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const first = (await order())[0]!;
  await other.locator(`#pytanie-${first} button[value=w-dol]`).click();
  await expect.poll(() => other.locator('main ol > li').first().getAttribute('id')).not.toBe(`pytanie-${first}`);
  await other.close();
  await page.locator(`#pytanie-${first} button[value=powiel]`).click();
  await page.waitForLoadState();
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/zmieni/);
  // the refused address stands in the console of the browser, as any answer 409 does
  expect(refused.splice(0).filter((text) => !text.includes('409'))).toEqual([]);
});

it('the preview follows what is typed, in each language', async () => {
  await page.goto('/ankiety');
  await page
    .locator('main a[href^="/ankiety/"]', { hasText: /Klient|Ankieta|urzęd/ })
    .first()
    .waitFor();
  const drafts = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  const draft = drafts.find((href) => /^\/ankiety\/[0-9a-f-]{36}$/.test(href))!;
  await page.goto(`${draft}/pytanie/waiting`);
  const visits = navigations;
  await page.locator('[name=tekst-pl]').fill('Jak długo trzeba było czekać?');
  await page.locator('#podglad', { hasText: 'Jak długo trzeba było czekać?' }).waitFor();
  expect(navigations).toBe(visits);
  expect(await page.locator('[name=tekst-pl]').inputValue()).toBe('Jak długo trzeba było czekać?');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
  expect(refused).toEqual([]);
});
