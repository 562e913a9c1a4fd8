// What the server says when something goes wrong: a database that goes away, a session that ended, a mistake of ours.
import { describe, expect, test } from 'vitest';
import { unavailable } from '#domain/faults.ts';
import { testBrowser } from '../../tests/factories/browser.factory.ts';
import { recordedServer } from '../../tests/factories/recorded-server.factory.ts';
import { makeServer } from './server.tsx';

const { storage, lines, house, server, browser } = await recordedServer();

describe('a database that goes away', () => {
  const gone = () => Promise.reject(unavailable('database-unavailable'));
  const broken = makeServer({
    ...house,
    storage: {
      ...storage,
      isReady: () => Promise.resolve(false),
      listOffices: gone,
      directory: { ...storage.directory, find: gone },
    },
  });
  test('the watchdog is told', async () => {
    expect((await server.request('/zdrowie')).status).toBe(200);
    expect(await (await server.request('/zdrowie')).json()).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      database: 'embedded',
    });
    expect((await broken.request('/zdrowie')).status).toBe(503);
  });
  test('the watchdog is told within seconds also while the database answers nothing at all', async () => {
    const frozen = makeServer({ ...house, storage: { ...storage, isReady: () => new Promise<boolean>(() => {}) } });
    const begun = performance.now();
    expect((await frozen.request('/zdrowie')).status).toBe(503);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
  test('whoever runs the program reads why: a full disk looks like any other interruption to everybody else', async () => {
    lines.length = 0;
    const cause = Object.assign(new Error('No space left, says somebody'), { code: '53100', severity: 'ERROR' });
    const full = makeServer({
      ...house,
      storage: { ...storage, listOffices: () => Promise.reject(Object.assign(unavailable(), { cause })) },
    });
    expect((await full.request('/')).status).toBe(503);
    expect(lines.join('')).toContain('"code":"53100"');
  });
  test('a person reads 503 and may press send again; a password is not written into the page', async () => {
    const there = testBrowser(broken);
    expect((await there.get('/')).status).toBe(503);
    const signIn = await there.post('/wejscie', { email: 'anna@urzad.pl', password: 'tajne hasło' });
    expect(signIn.status).toBe(503);
    expect(signIn.html).not.toContain('tajne');
    const answer = await there.post('/ankieta/abcdef/token/1', { odpowiedz: '4' });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.html).toContain('Odpowiedź nie została jeszcze zapisana.');
    expect(answer.html).toContain('name="odpowiedz" value="4"');
  });
  test('a body larger than any form of ours is not read for it', async () => {
    const there = testBrowser(broken);
    const body = `odpowiedz=4&tekst=${'x'.repeat(600_000)}`;
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    };
    const answer = await there.request('/ankieta/abcdef/token/1', { method: 'POST', headers, body });
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('name="odpowiedz"');
  });
});

describe('a form that outlived its session', () => {
  test('tells so and gives back what was typed, without passwords', async () => {
    const form = { nazwa: 'Wydział Komunikacji', version: '3', 'new-password': 'tajne hasło' };
    const answer = await testBrowser(server).post('/ustawienia/struktura/wydzial/nowe', form);
    expect(answer.status).toBe(401);
    expect(answer.html).toContain('Trzeba wejść jeszcze raz');
    expect(answer.html).toContain('<li>Wydział Komunikacji</li>');
    expect(answer.html).not.toContain('tajne');
    expect(answer.html).not.toContain('<li>3</li>');
  });
  test('leads to the door where nothing was typed', async () => {
    expect((await testBrowser(server).post('/ustawienia/struktura/wydzial/nowe')).path).toContain('/wejscie');
  });
});

describe('a mistake of ours', () => {
  test('shows a number and no detail, and is logged under that number without what was typed', async () => {
    lines.length = 0;
    const faulty = makeServer({
      ...house,
      storage: { ...storage, listOffices: () => Promise.reject(new Error('secret detail')) },
    });
    const answer = await faulty.request('/?kto=Anna', { headers: { 'accept-language': 'en' } });
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).not.toContain('secret detail');
    const id = answer.headers.get('x-request-id') ?? '-';
    expect(html).toContain(id);
    expect(lines.some((line) => line.includes('secret detail') && line.includes(id))).toBe(true);
    expect(lines.join('')).not.toContain('Anna');
  });
  test('the log names the pattern of a route, not the token in its path', async () => {
    lines.length = 0;
    await browser.get('/zaloz/bardzo-tajny-token?x=tajne');
    expect(lines.join('')).toContain('"route":"/zaloz/:token"');
    expect(lines.join('')).not.toContain('tajn');
  });
});
