// The survey over HTTP on the real database: the straight way, the way back, and everything that can arrive wrong.
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import { closeCode } from '#features/studies/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { surveyRoutes } from './survey.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-10-05T09:00:00Z');
const house = houseOn(storage, clock);
const app = new Hono<StaffEnv>().route('/', surveyRoutes(house));
const { officeId, codes } = await officeWithCodes(house);
const { code } = codes[0]!;

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: body as string, headers: { ...formType, ...headers } });
const begin = async (query = '', headers: Record<string, string> = {}) => {
  const answer = await app.request(`/ankieta/${code}${query}`, { headers });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!;
};
const pageOf = (first: string, page: number) => first.replace(/\/1(\?|$)/, `/${page}$1`);
const stored = (where = 'true') =>
  storage.inOffice(officeId, (office) =>
    office.query<{ ratings: number[]; state: string; language: string; channel: string; clientGroupId: string | null }>(
      `select ratings, state, language, channel, client_group_id as "clientGroupId" from responses where ${where}`,
    ),
  );
const count = async () => (await stored()).length;
const answers = ['4', '1', '5', '3', '2', '1', '5', 'nie-dotyczy'];

describe('a client', () => {
  it('answers everything by one tap a page and is thanked', async () => {
    const before = await count();
    const first = await begin('?z=qr');
    let at = first;
    for (const answer of answers) {
      const shown = await app.request(at);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('cache-control')).toBe('no-store');
      expect(await count()).toBe(before + (at === first ? 0 : 1));
      const sent = await post(at, `odpowiedz=${answer}&strona=`);
      expect(sent.status).toBe(303);
      at = sent.headers.get('location')!;
    }
    const groups = await (await app.request(at)).text();
    const group = /name="grupa" value="([^"]+)"/.exec(groups)![1]!;
    at = (await post(at, `grupa=${group}&strona=`)).headers.get('location')!;
    expect(at).toBe(pageOf(first, 10));
    const end = await post(at, `tekst=${encodeURIComponent('Dziękuję 👩‍👩‍👧 – było szybko')}&strona=`);
    expect(end.headers.get('location')).toBe(first.replace('/1?', '/dziekujemy?'));
    const thanks = await app.request(end.headers.get('location')!);
    expect(await thanks.text()).toContain('Odpowiedzi zapisane');
    const rows = await stored("channel = 'qr'");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ratings: [4, 1, 5, 3, 2, 1, 5, 252],
      state: 'complete',
      language: 'pl',
      clientGroupId: group,
    });
    const [comment] = await storage.inOffice(officeId, (office) =>
      office.query<{ body: string }>('select body from comments'),
    );
    expect(comment?.body).toBe('Dziękuję 👩‍👩‍👧 – było szybko');
    // Back after the end shows only the thank-you; sending again adds nothing
    expect((await app.request(pageOf(first, 5))).headers.get('location')).toContain('/dziekujemy');
    const again = await post(pageOf(first, 1), 'odpowiedz=1');
    expect(again.headers.get('location')).toContain('/dziekujemy');
    expect((await stored("channel = 'qr'"))[0]!.ratings[0]).toBe(4);
    expect(await count()).toBe(before + 1);
  });

  it('goes back, sees "wybrano", changes the answer, and nothing is stored twice', async () => {
    const before = await count();
    const first = await begin();
    await post(first, 'odpowiedz=2');
    const back = await (await app.request(first)).text();
    expect(back.match(/wybrano/g)).toHaveLength(1);
    expect(back).toMatch(/value="2"[^>]*><span>źle<\/span>/);
    await post(first, 'odpowiedz=5');
    await post(first, 'odpowiedz=5');
    expect(await (await app.request(first)).text()).toMatch(/answer-chosen[^>]*value="5"/);
    expect(await count()).toBe(before + 1);
    const second = await post(pageOf(first, 2), 'odpowiedz=pomin');
    expect(second.headers.get('location')).toBe(pageOf(first, 3));
    expect(await (await app.request(pageOf(first, 2))).text()).not.toContain('wybrano');
  });

  it('changes the language and stays on the same page; the last language is kept', async () => {
    const first = await begin('', { 'accept-language': 'uk-UA,uk;q=0.9,pl;q=0.5' });
    expect(first).toContain('jezyk=uk');
    const page = await (await app.request(pageOf(first, 4))).text();
    expect(page).toContain('<html lang="uk"');
    expect(page).toContain('Запитання');
    const english = /href="([^"]+)"[^>]*hreflang="en"/.exec(page)![1]!.replaceAll('&amp;', '&');
    expect(english).toMatch(/\/4\?jezyk=en$/);
    const sent = await post(english, 'odpowiedz=3');
    expect(sent.headers.get('location')).toMatch(/\/5\?jezyk=en$/);
    expect((await stored()).some((row) => row.language === 'en' && row.ratings[3] === 3)).toBe(true);
  });

  it('uses two tabs of one response: the later answer counts, the response stays one', async () => {
    const before = await count();
    const first = await begin();
    await Promise.all([post(first, 'odpowiedz=1'), post(first, 'odpowiedz=5'), post(first, 'odpowiedz=5')]);
    expect(await count()).toBe(before + 1);
    const last = pageOf(first, 10);
    const ends = await Promise.all([post(last, 'tekst=raz'), post(last, 'tekst=dwa')]);
    expect(ends.map((end) => end.headers.get('location')).every((at) => at!.includes('/dziekujemy'))).toBe(true);
    const comments = await storage.inOffice(officeId, (office) =>
      office.query("select body from comments where body in ('raz', 'dwa')"),
    );
    expect(comments).toHaveLength(1);
  });

  it('comes back after a day: the same page with what was typed, under a fresh token', async () => {
    const first = await begin('?jezyk=en');
    clock.set('2026-10-06T11:00:00Z');
    const late = await post(pageOf(first, 10), 'tekst=a+long+thought');
    const page = await late.text();
    expect(late.status).toBe(422);
    expect(page).toContain('a long thought');
    expect(page).toContain('more than a day');
    const fresh = /<form[^>]*action="([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    expect(fresh).not.toBe(pageOf(first, 10));
    expect((await post(fresh, 'tekst=a+long+thought')).status).toBe(303);
    expect((await app.request(first)).headers.get('location')).toBe(`/ankieta/${code}`);
    clock.set('2026-10-05T09:00:00Z');
  });
});

describe('what arrives wrong', () => {
  const wrong: [string, number, string | Buffer, string][] = [
    ['no answer', 1, '', 'Zaznacz jedną odpowiedź.'],
    ['no answer on a later page', 3, 'strona=', 'Pomiń”'],
    ['an answer that is none', 1, 'odpowiedz=6', 'na tej stronie'],
    ['a word as an answer', 1, 'odpowiedz=bardzo', 'na tej stronie'],
    ['"does not apply" where it is not offered', 2, 'odpowiedz=nie-dotyczy', 'na tej stronie'],
    ['a repeated field', 1, 'odpowiedz=1&odpowiedz=5', 'niekompletna'],
    ['an extra field', 1, 'odpowiedz=1&administrator=1', 'niekompletna'],
    ['a filled trap', 1, 'odpowiedz=1&strona=http%3A%2F%2Fx', 'ukrytych'],
    ['a group of nobody', 9, 'grupa=00000000-0000-4000-8000-000000000000', 'na tej stronie'],
    ['a group that is no id', 9, "grupa=' or 1=1", 'na tej stronie'],
    ['broken UTF-8, percent-encoded', 10, 'tekst=za%C5', 'uszkodzona'],
    ['broken UTF-8, raw', 10, Buffer.concat([Buffer.from('tekst=za'), Buffer.from([0xc5, 0x28])]), 'uszkodzona'],
  ];
  it.each(wrong)('%s: 422, says what to do, stores nothing', async (_, page, body, words) => {
    const before = await count();
    const first = await begin();
    const answer = await post(pageOf(first, page), body);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('<title>Błąd: ');
    expect(await count()).toBe(before);
  });

  it('keeps a comment of 10,000 characters in the field, four bytes each', async () => {
    const first = await begin();
    await post(first, 'odpowiedz=4');
    const text = '😀'.repeat(10_000);
    const answer = await post(pageOf(first, 10), `tekst=${encodeURIComponent(text)}`);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    // compared as booleans: a failure would print the text itself
    expect(html.includes(text)).toBe(true);
    expect(/Tekst ma 10\s000\sznaków/.test(html)).toBe(true);
    expect((await post(pageOf(first, 10), `tekst=${encodeURIComponent('😀'.repeat(500))}`)).status).toBe(303);
  });

  it('gives back typed mark-up as text', async () => {
    const first = await begin();
    const text = `</textarea><script>alert(1)</script>${'x'.repeat(600)}`;
    const html = await (await post(pageOf(first, 10), `tekst=${encodeURIComponent(text)}`)).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>');
  });

  it('refuses a body that is far too large with 413, with and without its length told', async () => {
    const first = await begin();
    const huge = `tekst=${'a'.repeat(200_000)}`;
    expect((await post(pageOf(first, 10), huge)).status).toBe(413);
    expect((await post(pageOf(first, 10), 'tekst=a', { 'content-length': '9999999' })).status).toBe(413);
  });

  it.each(['0', '11', '-1', '1e0', '01', 'x', '2%00'])('has no page "%s"', async (page) => {
    const first = await begin();
    const answer = await app.request(first.replace(/\/1$/, `/${page}`));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Nie ma takiej strony');
  });

  it('refuses forged tokens and those of another office', async () => {
    const other = await officeWithCodes(house, ['Dowód osobisty'], { name: 'Urząd Gminy Inne' });
    const first = await begin();
    const token = first.split('/')[3]!;
    const before = await count();
    const forged = token.slice(1) + token.slice(0, 1);
    for (const path of [
      `/ankieta/${code}/${forged}/1`,
      `/ankieta/${code}/x/1`,
      `/ankieta/${other.codes[0]!.code}/${token}/1`,
      `/ankieta/${code}/${forged}/dziekujemy`,
    ]) {
      expect((await app.request(path)).status).toBe(404);
      expect((await post(path, 'odpowiedz=1')).status).toBe(404);
    }
    expect(await count()).toBe(before);
    const html = await (await app.request(`/ankieta/${other.codes[0]!.code}/${token}/1`)).text();
    expect(html).not.toContain('Próbno');
  });

  it('forgives a slash or a full stop after the code, as people copy it from a sentence', async () => {
    for (const typed of [`${code}/`, `${code}.`, `${code.toUpperCase()},`]) {
      const answer = await app.request(`/ankieta/${typed}`);
      expect(answer.headers.get('location')).toMatch(new RegExp(`^/ankieta/${code}/[^/]+/1$`));
    }
  });

  it('says in plain Polish that it does not know a code, or that the survey is closed', async () => {
    for (const unknown of ['zzzzzz', 'x', '%00', 'a'.repeat(300), '..%2f..', '%E0%A4%A']) {
      const answer = await app.request(`/ankieta/${unknown}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Nie znamy tego kodu');
    }
    const closing = await officeWithCodes(house, ['Pozwolenie na budowę']);
    const open = closing.codes[0]!;
    const running = (await app.request(`/ankieta/${open.code}`)).headers.get('location')!;
    await closeCode(house, closing.officeId, { codeId: open.id, version: open.version, who: null });
    const closed = await app.request(`/ankieta/${open.code}`);
    expect(closed.status).toBe(404);
    const html = await closed.text();
    expect(html).toContain('Ta ankieta jest zamknięta');
    expect(html).toContain('tel:612973100');
    // whoever is answering may finish
    expect((await post(running, 'odpowiedz=4')).status).toBe(303);
  });

  it('forgives capitals in a typed code', async () => {
    expect((await app.request(`/ankieta/${code.toUpperCase()}`)).headers.get('location')).toContain(
      `/ankieta/${code}/`,
    );
  });
});

describe('every page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'no-autoplay': 'off',
      'long-title': 'off',
      'require-sri': 'off',
      'no-inline-style': 'error',
      'doctype-style': 'off',
      'void-style': 'off',
      // the error summary stands above the h1, with a heading of its own
      'heading-level': ['error', { minInitialRank: 'h2' }],
    },
  });

  it.each(['pl', 'en', 'uk'])('is valid, small, without scripts, in %s', async (language) => {
    const first = await begin(`?jezyk=${language}`);
    const shown: [string, Response][] = [];
    for (let page = 1; page <= 10; page += 1) shown.push([`page ${page}`, await app.request(pageOf(first, page))]);
    shown.push(['fault', await post(pageOf(first, 9), '')]);
    shown.push(['text fault', await post(pageOf(first, 10), `tekst=${'x'.repeat(600)}`)]);
    shown.push(['thanks', await app.request(first.replace(/\/1(\?|$)/, '/dziekujemy$1'))]);
    shown.push(['unknown', await app.request(`/ankieta/zzzzzz?jezyk=${language}`)]);
    shown.push(['no page', await app.request(pageOf(first, 99))]);
    shown.push(['too large', await post(pageOf(first, 10), 'a'.repeat(200_000))]);
    const titles = new Set<string>();
    for (const [name, answer] of shown) {
      const html = await answer.text();
      expect(html, name).toContain(`<html lang="${language}"`);
      expect(gzipSync(html).length, name).toBeLessThanOrEqual(5_000);
      expect(html, name).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
      expect(html.match(/rel="stylesheet"/g), name).toHaveLength(1);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      const report = await validator.validateString(html);
      const faults = report.results.flatMap((result) =>
        result.messages.map((m) => `${name}: ${m.ruleId} ${m.message}`),
      );
      expect(faults).toEqual([]);
      titles.add(/<title>(.*?)<\/title>/.exec(html)![1]!);
    }
    expect(titles.size).toBe(shown.length);
  });
});
