// A client answers on a phone, without a script: in three languages, breaks off, goes back, reloads, clicks twice.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

let office: RunningOffice;
let officeId: OfficeId;
let code: string;
beforeAll(async () => {
  office = await startOffice();
  const made = await officeWithCodes(office.house);
  ({ officeId } = made);
  ({ code } = made.codes[0]!);
});
afterAll(() => office.stop());

interface Row {
  ratings: number[];
  state: string;
  language: string;
  channel: string;
}
const stored = (): Promise<Row[]> =>
  office.house.storage.inOffice(officeId, (work) =>
    work.query<Row>('select ratings, state, language, channel from responses order by ratings'),
  );
const newRows = async (before: Row[]) => {
  const left = before.map((row) => JSON.stringify(row));
  return (await stored()).filter((row) => {
    const at = left.indexOf(JSON.stringify(row));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};
const words = {
  pl: {
    good: 'dobrze',
    settled: 'tak, po mojej myśli',
    na: 'nie dotyczy',
    on: 'Dalej',
    skip: 'Pomiń',
    chosen: 'wybrano',
  },
  en: {
    good: 'good',
    settled: 'yes, the way I wanted',
    na: 'does not apply',
    on: 'Next',
    skip: 'Skip',
    chosen: 'chosen',
  },
  uk: {
    good: 'добре',
    settled: 'так, як мені було потрібно',
    na: 'не стосується',
    on: 'Далі',
    skip: 'Пропустити',
    chosen: 'вибрано',
  },
} as const;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const at = (page: Page) => Number(/\/(\d+)(\?|$)/.exec(page.url())?.[1]);

describe.each([320, 1280])('at %i px', (width) => {
  it.each(['pl', 'en', 'uk'] as const)('answers everything in %s, every page without a fault', async (language) => {
    const before = await stored();
    const page = await freshPage(office, { width });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const w = words[language];
    await page.goto(`/ankieta/${code}?z=qr&jezyk=${language}`);
    const look = async () => {
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await sideways(page)).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
    };
    for (let number = 1; number <= 8; number += 1) {
      expect(at(page)).toBe(number);
      await look();
      await press(page, number === 2 ? w.settled : number === 8 ? w.na : w.good);
    }
    await look();
    await page.getByRole('radio').first().check();
    await press(page, w.on);
    await look();
    await page.getByRole('textbox').fill('Szybko i miło 🙂');
    await press(page, w.on);
    expect(page.url()).toContain('/dziekujemy');
    await look();
    expect(await newRows(before)).toEqual([
      { ratings: [4, 1, 4, 4, 4, 4, 4, 252], state: 'complete', language, channel: 'qr' },
    ]);
    expect(loaded.filter((url) => !url.startsWith(office.origin))).toEqual([]);
    expect(loaded.filter((url) => url.endsWith('.js'))).toEqual([]);
    // Back after the end shows only the thank-you
    await page.goBack();
    expect(page.url()).toContain('/dziekujemy');
    await page.context().close();
  });

  it('shows what is wrong, keeps what was typed, and the summary leads to the field', async () => {
    const page = await freshPage(office, { width });
    await page.goto(`/ankieta/${code}`);
    await page.goto(page.url().replace(/\/1$/, '/9'));
    await press(page, 'Dalej');
    expect(await page.title()).toMatch(/^Błąd: /);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('alert').getByRole('link').click();
    expect(page.url()).toMatch(/#grupa$/);
    await press(page, 'Pomiń');
    const long = 'Bardzo długa uwaga. '.repeat(40);
    await page.getByRole('textbox').fill(long);
    await press(page, 'Dalej');
    expect(await page.getByRole('textbox').inputValue()).toBe(long);
    expect(await sideways(page)).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('is told what to do about an unknown code', async () => {
    const page = await freshPage(office, { width });
    const answer = await page.goto('/ankieta/zzzzzz');
    expect(answer!.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'Nie znamy tego kodu' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});

/** Reload as a person does it. The driver refuses while the browser still swaps the page behind it: then once more. */
async function reload(page: Page): Promise<void> {
  const reloaded = () =>
    page.reload().then(
      () => 'reloaded',
      (error: unknown) => String(error),
    );
  await expect.poll(reloaded, { timeout: 10_000 }).toBe('reloaded');
}

describe('a client on the way', () => {
  it('breaks off after two answers: they are kept', async () => {
    const before = await stored();
    const page = await freshPage(office);
    await page.goto(`/ankieta/${code}`);
    await press(page, 'źle');
    await press(page, 'jeszcze nie');
    await page.context().close();
    expect(await newRows(before)).toEqual([
      { ratings: [2, 3, 255, 255, 255, 255, 255, 255], state: 'answering', language: 'pl', channel: 'web' },
    ]);
  });

  it('goes back by the link and by the browser, sees "wybrano", changes the answer; reload changes nothing', async () => {
    const before = await stored();
    const page = await freshPage(office);
    await page.goto(`/ankieta/${code}`);
    await press(page, 'bardzo źle');
    await page.getByRole('link', { name: 'Wstecz' }).click();
    expect(at(page)).toBe(1);
    await page.getByRole('button', { name: /^bardzo źle.*wybrano$/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await reload(page);
    await press(page, 'bardzo dobrze');
    await expect.poll(() => at(page)).toBe(2);
    // the browser's own Back, pressed by the page's history: the driver's needs a page that has long settled
    await page.evaluate('history.back()');
    await expect.poll(() => at(page)).toBe(1);
    await reload(page);
    await page.getByRole('button', { name: /^bardzo dobrze.*wybrano$/ }).waitFor();
    await page.getByRole('button', { name: /wybrano$/ }).click();
    expect(at(page)).toBe(2);
    await reload(page);
    expect(at(page)).toBe(2);
    const rows = await newRows(before);
    expect(rows.map((row) => row.ratings[0])).toEqual([5]);
    await page.context().close();
  });

  it('clicks twice: one answer, one step', async () => {
    const before = await stored();
    const page = await freshPage(office);
    await page.goto(`/ankieta/${code}`);
    await page.getByRole('button', { name: 'ani dobrze, ani źle', exact: true }).dblclick({ delay: 5 });
    // the second click breaks off the first request: only where it ends counts
    await expect.poll(() => at(page), { timeout: 10_000 }).toBeGreaterThan(1);
    expect(at(page)).toBe(2);
    const rows = await newRows(before);
    expect(rows.map((row) => row.ratings[0])).toEqual([3]);
    await page.context().close();
  });

  it('changes the language in the middle and stays on the page', async () => {
    const page = await freshPage(office, { language: 'uk-UA' });
    await page.goto(`/ankieta/${code}`);
    expect(await page.getAttribute('html', 'lang')).toBe('uk');
    await press(page, 'добре');
    await page.getByRole('link', { name: 'English' }).click();
    expect([at(page), await page.getAttribute('html', 'lang')]).toEqual([2, 'en']);
    await press(page, 'not yet');
    expect([at(page), await page.getAttribute('html', 'lang')]).toEqual([3, 'en']);
    await page.context().close();
  });

  it('answers by keyboard alone and always sees where the focus is', async () => {
    const page = await freshPage(office);
    await page.goto(`/ankieta/${code}`);
    const focused = () => page.evaluate('document.activeElement.textContent');
    for (let step = 0; step < 20 && (await focused()) !== 'dobrze'; step += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe('dobrze');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/2$/);
    await page.context().close();
  });

  it('has answer buttons of at least 52 px and other targets of at least 44', async () => {
    const page = await freshPage(office, { width: 320 });
    await page.goto(`/ankieta/${code}`);
    await press(page, 'dobrze');
    const small = await page.evaluate(`[...document.querySelectorAll('a, button, input:not([name=strona])')]
      .filter((e) => !e.matches('.skip-link'))
      .map((e) => ({ what: e.textContent, height: e.getBoundingClientRect().height, least: e.matches('.answer') ? 52 : 44 }))
      .filter((e) => e.height < e.least)`);
    expect(small).toEqual([]);
    await page.context().close();
  });

  it('loads at most 60 kB for the first view: one style sheet, one font, no script', async () => {
    const page = await freshPage(office);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', (event) => void (bytes += event.encodedDataLength));
    const kinds: string[] = [];
    page.on('request', (request) => kinds.push(request.resourceType()));
    await page.goto(`/ankieta/${code}`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(kinds.filter((kind) => kind === 'stylesheet')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'font')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'script')).toHaveLength(0);
    await page.context().close();
  });
});
