// The pipeline from outside: headers, errors, the door of the samples, and a database that goes away.
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import { addAction } from '#features/improvement/index.ts';
import { officeProfile } from '#features/office/index.ts';
import { assets } from '#ui/assets.ts';
import { testBrowser } from '../../tests/factories/browser.factory.ts';
import { recordedServer } from '../../tests/factories/recorded-server.factory.ts';
import { officeWithCodes } from '../../tests/factories/survey.factory.ts';
import { compressHtml } from './compress-html.ts';
import { makeServer } from './server.tsx';

const { storage, house, samples, server, browser, sample, own } = await recordedServer();

describe('headers', () => {
  test('staff pages run no script, stand in no frame and are kept by nobody', async () => {
    const { headers } = await browser.get('/wejscie');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|https?:|\*/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f]{6}-/);
    expect(headers.has('strict-transport-security')).toBe(false);
  });
  test('only the designer may run a script, and only the product’s own', async () => {
    const { headers } = await browser.request('/ankiety/nowa-nie-istnieje');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'; connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const survey = await browser.request('/ankieta/nie-ma/');
    expect(survey.headers.get('content-security-policy')).not.toContain('script-src');
  });
  test('clients’ pages may stand in a frame and set no cookie', async () => {
    const answer = await browser.request('/ankieta/nie-ma/');
    expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
  test('over HTTPS browsers are told to keep to it', async () => {
    const secure = makeServer({ ...house, settings: { ...house.settings, secureCookies: true } });
    const answer = await secure.request('/');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
  });
  test('pages are packed when the browser can unpack, assets before it asks', async () => {
    const long = `<p>${'Powiat wierzbowski. '.repeat(200)}</p>`;
    const app = new Hono<StaffEnv>().use(compressHtml()).get('/', (c) => c.html(long));
    const packed = await app.request('/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('accept-encoding');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(long);
    expect(await (await app.request('/')).text()).toBe(long);
    const style = await browser.request(assets.staffStyle.path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(style.headers.get('content-encoding')).toBe('br');
    expect(style.headers.get('cache-control')).toContain('immutable');
    const plain = await browser.request(assets.staffStyle.path);
    expect(Buffer.from(await plain.arrayBuffer()).equals(assets.staffStyle.body)).toBe(true);
  });
});

describe('what is not there, not allowed, too much', () => {
  test.each(['/nie-ma-takiej', '/styl/nie-ma.css', '/ludzie/x/y/z'])('%s is a plain 404 page', async (path) => {
    const page = await browser.get(path);
    expect(page.status).toBe(404);
    expect(page.html).toContain('Nie ma takiej strony');
  });
  test('a form from another site is refused', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const answer = await browser.request('/wejscie', { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Formularz przyszedł z innej strony');
  });
  test('a form of a megabyte is 413, told in words', async () => {
    const page = await browser.post('/wejscie', { email: 'x'.repeat(1_000_000), password: '' });
    expect(page.status).toBe(413);
    expect(page.html).toContain('Za dużo danych');
  });
  test('bytes that are no text are refused or read, and never a mistake of ours', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const body of [
      'email=%FF%FE&password=%00',
      'email=\u{1F600}&password=%ED%A0%80',
      '%%%',
      'email&email&password=x',
    ]) {
      const answer = await browser.request('/wejscie', { method: 'POST', headers, body });
      expect(answer.status, body).toBe(422);
    }
    const wrongType = await browser.request('/wejscie', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    expect(wrongType.status).toBe(422);
  });
});

describe('the sample offices', () => {
  test('open without a password, show everything, and are changed by nobody', async () => {
    const visitor = testBrowser(server);
    const entered = await visitor.request('/przyklad', {
      method: 'POST',
      body: new URLSearchParams({ urzad: 'wierzbowski' }),
    });
    expect(entered.headers.get('location')).toBe('/pulpit');
    const settings = await visitor.post('/ustawienia/urzad', { name: 'Zmieniony' });
    expect(settings.status).toBe(403);
    expect(settings.html).toContain('To jest urząd przykładowy');
    expect(settings.html).toContain('Dane przykładowe');
    expect((await visitor.get('/ludzie')).status).toBe(403);
    expect((await visitor.post('/jezyk', { jezyk: 'en', dokad: '/konto' })).html).toContain('sample office');
    expect((await visitor.post('/wyjscie')).path).toBe('/');
    expect(await storage.readInOffice(sample, { name: 't', text: 'select 1 from sessions', values: [] })).toEqual([]);
  });
  test('only the two samples, never another office, and none where the settings close them', async () => {
    for (const urzad of ['podlipie', own, '', 'inny'])
      expect((await browser.post('/przyklad', { urzad })).status).toBe(404);
    const closed = makeServer({ ...house, settings: { ...house.settings, sampleAllowed: false } });
    const visitor = testBrowser(server);
    await visitor.post('/przyklad', { urzad: 'wierzbowski' });
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
    expect((await closed.request('/konto', { headers: { cookie } })).status).toBe(303);
    expect(await (await closed.request('/')).text()).not.toContain('Powiat wierzbowski');
  });
  test('while they are being made the start page says so', async () => {
    samples.making = true;
    expect((await browser.get('/')).html).toContain('właśnie powstają');
    expect((await browser.post('/przyklad', { urzad: 'wierzbowski' })).path).toBe('/');
    samples.making = false;
  });
});

describe('a client who finishes a survey', () => {
  test('reads what the office changed, in their language where it was written so, and finds it on the public page', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const [pl, en] = ['Dodaliśmy drugie okienko.', 'We opened a second desk.'];
    const day = house.clock.today();
    await storage.inOffice(officeId, (office) =>
      addAction(
        office,
        {
          title: 'Drugie okienko',
          origin: { kind: 'hand' },
          conclusion: 'Przerwano.',
          ended: { on: day, how: 'abandoned' },
          publicSentence: { pl, en },
        },
        { day, who: null },
      ),
    );
    for (const [language, words, lang] of [
      ['pl', pl, ''],
      ['en', en, ''],
      ['uk', pl, ' lang="pl"'],
    ] as const) {
      const client = testBrowser(server);
      const begun = await client.request(`/ankieta/${codes[0]!.code}?jezyk=${language}`);
      const first = begun.headers.get('location')!;
      let seen = await client.get(first);
      for (let page = 1; page <= 10; page += 1) {
        const group = /name="grupa" value="([^"]+)"/.exec(seen.html)?.[1];
        const given = group ? { grupa: group } : page < 10 ? { odpowiedz: '4' } : { tekst: '' };
        seen = await client.post(seen.path, { ...given, strona: '' });
      }
      expect(seen.path).toContain('/dziekujemy');
      expect(seen.html.replaceAll('\u00a0', ' ')).toContain(`<li${lang}>${words} (`);
    }
    const { slug } = (await officeProfile(house, officeId))!;
    const told = await testBrowser(server).get(`/powiedzieliscie-zrobilismy/${slug}`);
    expect(told.html.replaceAll('\u00a0', ' ')).toContain(pl);
  });
});
