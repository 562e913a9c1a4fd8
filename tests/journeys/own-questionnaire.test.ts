// Somebody new changes a copy of the core questionnaire, publishes it and asks with it: it reaches a client's phone. No scripts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { answerPicture, importResponses, releaseWaitingAnswers } from '#features/answers/index.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace } from '#features/studies/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { answerOnce } from './clients.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const password = 'zielony parasol nad rzeką';
let office: RunningOffice;
let page: Page;
let code: string;
let officeId: Awaited<ReturnType<typeof officeWithCodes>>['officeId'];
beforeAll(async () => {
  office = await startOffice();
  const made = await officeWithCodes(office.house);
  officeId = made.officeId;
  code = made.codes[0]!.code;
  const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
  expect((await createFirstAdministrator(office.house, officeId, founder)).ok).toBe(true);
  await answersBefore();
  page = await freshPage(office, { width: 1280 });
  page.setDefaultTimeout(8_000);
});
afterAll(() => office.stop());

/** Twelve answers to the questionnaire as it was. */
async function answersBefore() {
  const place = (await surveyPlace(office.house, code))!;
  const today = office.house.clock.today();
  await office.house.storage.inOffice(officeId, (work) =>
    importResponses(
      work,
      Array.from({ length: 12 }, (_, at) => ({
        studyId: place.studyId,
        versionId: place.versionId,
        serviceId: place.serviceId,
        unitId: place.unitId,
        locationId: null,
        clientGroupId: null,
        channel: 'qr' as const,
        language: 'pl' as const,
        visitDay: today,
        ratings: [4, 1, 5, 4, 4, 3, 1 + (at % 5), 5],
      })),
      today,
    ),
  );
}

let clicks = 0;
const press = async (
  name: string | RegExp,
  at: { click(): Promise<void> } = page.getByRole('main').getByRole('button', { name }).first(),
) => {
  clicks += 1;
  await at.click();
};
const follow = async (name: string | RegExp) => {
  clicks += 1;
  await page.getByRole('main').getByRole('link', { name }).first().click();
};
const type = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const said = async () => ((await page.locator('main').innerText()) ?? '').replaceAll(/[\u00a0\s]+/g, ' ');

async function looksRight() {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), `${page.url()} at ${width}`).toEqual([]);
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
  }
}

describe('an own questionnaire', () => {
  const started = performance.now();

  it('starts from a ready one', async () => {
    await page.goto('/zbieranie');
    await type('Adres e-mail', 'anna@urzad.pl');
    await type('Hasło', password);
    await press('Wejdź');
    await follow('Ankiety');
    await looksRight();
    await press(/^Zrób własną kopię ?: Ankieta podstawowa: po wizycie/);
    await page.waitForURL('**/ankiety/*?gotowe=started');
    expect(await said()).toContain('Kopia gotowa');
    expect(await said()).toContain('Nic nie stoi na przeszkodzie');
    await looksRight();
  });

  it('gets a reworded question, a new one and a condition, each after a look', async () => {
    await follow(/^Zmień ?: Jak ocenia Pani\/Pan czas czekania/);
    await looksRight();
    await type('Treść po polsku', 'Jak ocenia Pani/Pan długość kolejki?');
    await type('Treść po angielsku', 'How do you rate the length of the queue?');
    await press('Zapisz jako sprawdzone');
    await page.locator('main').getByLabel('Rodzaj nowego pytania').selectOption('multiple-choice');
    await press('Dodaj pytanie');
    await looksRight();
    await press('Zapisz jako sprawdzone');
    expect(await page.title()).toMatch(/^Błąd: /);
    await looksRight();
    await type('Treść po polsku', 'Co zawiodło?');
    await type('Treść po angielsku', 'What went wrong?');
    await type('Odpowiedzi po polsku', 'kolejka\nterminal\ngodziny');
    await type('Odpowiedzi po angielsku', 'the queue\nthe ticket machine\nthe hours');
    await press('Zapisz jako sprawdzone');
    for (let place = 0; place < 2; place += 1) await press(/W górę ?: Co zawiodło/);
    await follow(/^zawsze ?: Co zawiodło/);
    await page.getByLabel('Wcześniejsze pytanie').selectOption({ label: 'Jak ocenia Pani/Pan dzisiejszą wizytę?' });
    await press('Pokaż odpowiedzi');
    await looksRight();
    await page.getByRole('checkbox', { name: 'bardzo źle', exact: true }).check();
    await page.getByRole('checkbox', { name: 'źle', exact: true }).check();
    await press(/^Dodaj ?: Jak ocenia/);
    expect(await said()).toContain('odpowiedź: bardzo źle, źle');
    await looksRight();
    await follow('Wróć do ankiety');
  });

  it('is looked at in both languages as a client will see it', async () => {
    await follow('Podgląd: angielski');
    expect(await page.locator('h1').innerText()).toContain('today');
    for (let width = 320; width <= 1280; width += 960) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFaults(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    }
    await press('very good');
    expect(page.url()).toMatch(/podglad\/en\/2/);
    await follow('Wróć do układania ankiety');
  });

  it('is published and asked with, after the page has said what that does to the series', async () => {
    await press('Opublikuj');
    expect(await said()).toContain('Opublikowano');
    await looksRight();
    await press('Pytaj tą ankietą');
    expect(await said()).toContain('Klienci dostają teraz nową wersję ankiety');
    expect(clicks).toBeLessThan(30);
    expect(performance.now() - started).toBeLessThan(300_000);
  });

  it('reaches a phone under the same code, with the condition at work', async () => {
    const phone = await freshPage(office, { width: 360 });
    await expect.poll(async () => (await surveyPlace(office.house, code))!.versionId, { timeout: 8_000 }).toBeTruthy();
    await phone.goto(`/ankieta/${code}`);
    const heading = async () => (await phone.locator('h1').innerText()).replaceAll('\u00a0', ' ');
    const asked: string[] = [];
    for (let at = 0; at < 12 && !phone.url().endsWith('dziekujemy'); at += 1) {
      asked.push(await heading());
      expect(await axeFaults(phone), asked.at(-1)).toEqual([]);
      if (await phone.getByRole('checkbox').count()) {
        await phone.getByRole('checkbox', { name: 'terminal' }).check();
        await phone.getByRole('button', { name: 'Dalej' }).click();
      } else if (await phone.locator('button.answer').count()) await phone.locator('button.answer').nth(1).click();
      else await phone.getByRole('button', { name: 'Pomiń' }).click();
    }
    expect(phone.url()).toContain('dziekujemy');
    expect(asked).toContain('Jak ocenia Pani/Pan długość kolejki?');
    expect(asked).toContain('Co zawiodło?');
    expect(asked).not.toContain('Jak ocenia Pani/Pan czas czekania na obsługę?');
    const place = (await surveyPlace(office.house, code))!;
    const version = (await publishedVersion(office.house, officeId, place.versionId))!;
    expect(version.number).toBe(2);

    await phone.goto(`/ankieta/${code}`);
    await phone.locator('button.answer').nth(4).click();
    expect(await heading()).not.toBe('Co zawiodło?');
    await phone.context().close();
  });

  it('goes on with the series of what was not reworded', async () => {
    await releaseWaitingAnswers(office.house, officeId);
    const picture = (await answerPicture(office.house, officeId, 'core-visit'))!;
    const view = { scope: { kind: 'office' as const }, period: picture.months! };
    expect(picture.version.number).toBe(2);
    // ten of the twelve from before: the open quarter is released by fives, and the phone gave only one
    expect(picture.rating('courtesy', view)).toMatchObject({ kind: 'shown', collected: 10 });
    expect(picture.rating('waiting', view)).toMatchObject({ collected: 0 });
  });

  it('arrives in the count of the results, beside the answers from before', async () => {
    const { questions } = (await answerPicture(office.house, officeId, 'core-visit'))!.version;
    for (let client = 0; client < 9; client += 1) await answerOnce(page.context().request, code, questions);
    await releaseWaitingAnswers(office.house, officeId);
    await page.goto('/diagnoza/urzad');
    expect(await said()).toContain('20 odpowiedzi');
    await looksRight();
  });
});
