// The survey over HTTP on the real database: the straight way, the way back, and every page valid.
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { answeringClient, answers, pageOf } from '../../../tests/factories/answering-client.factory.ts';

const { storage, clock, app, officeId, code, post, begin, stored, count } = await answeringClient();

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
