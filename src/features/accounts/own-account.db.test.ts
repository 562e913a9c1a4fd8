// The own account: devices, a new password, what a person may see and change of themselves.
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../../../tests/factories/browser.factory.ts';
import { firefox, joinedPeople, password } from '../../../tests/factories/joined-people.factory.ts';

const { house, server, admin, signInAs, join, found } = await joinedPeople();
await found();

describe('the own account', () => {
  test('shows where I am signed in, and ends the other devices', async () => {
    const here = await join('Zofia Bąk', 'zofia@urzad.pl', ['quality']);
    const there = testBrowser(server, firefox);
    await signInAs(there, 'zofia@urzad.pl');
    expect((await here.get('/konto')).html).toContain('Firefox, Linux');
    expect((await here.post('/konto/sesje')).html).toContain('Wylogowano: 1');
    expect((await there.get('/konto')).path).toContain('/wejscie');
    expect((await here.get('/konto')).status).toBe(200);
  });
  test('a new password needs the present one, and signs out everywhere else', async () => {
    const here = await join('Iga Sowa', 'iga@urzad.pl', ['employee']);
    const there = testBrowser(server);
    await signInAs(there, 'iga@urzad.pl');
    const next = 'trzy żółte latarnie';
    expect((await here.post('/konto/haslo', { password: 'inne', 'new-password': next })).status).toBe(422);
    expect((await here.post('/konto/haslo', { password, 'new-password': next })).html).toContain('Hasło zmienione.');
    expect((await there.get('/konto')).path).toContain('/wejscie');
    expect((await signInAs(there, 'iga@urzad.pl', next)).path).toBe('/pulpit');
  });
  test('the present password is guessed ten times at most, which does not close the door for its owner', async () => {
    const here = await join('Lena Gil', 'lena@urzad.pl', ['employee']);
    const guess = () =>
      here.post('/konto/haslo', { password: 'zgaduję obecne', 'new-password': 'trzy żółte latarnie' });
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(422);
    const closed = await guess();
    expect(closed.status).toBe(429);
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await signInAs(testBrowser(server), 'lena@urzad.pl')).path).toBe('/pulpit');
    house.clock.pass(16 * 60_000);
  });
  test('the language stays with the person', async () => {
    const here = await join('Kim Day', 'kim@urzad.pl', ['employee']);
    expect((await here.post('/jezyk', { jezyk: 'en', dokad: '/konto' })).html).toContain('My account');
    const elsewhere = testBrowser(server);
    await signInAs(elsewhere, 'kim@urzad.pl');
    expect((await elsewhere.get('/konto')).html).toContain('<html lang="en">');
  });
  test('a session ends after twelve hours without use, and lives on when used', async () => {
    const browser = await join('Ala Kos', 'ala@urzad.pl', ['employee']);
    for (let day = 0; day < 2; day += 1) {
      house.clock.pass(11 * 3_600_000);
      expect((await browser.get('/konto')).status).toBe(200);
    }
    house.clock.pass(13 * 3_600_000);
    expect((await browser.get('/konto')).path).toContain('/wejscie');
    await signInAs(admin, 'anna@urzad.pl');
  });
  test('signing out ends the session on the server too', async () => {
    const browser = await join('Jan Las', 'las@urzad.pl', ['employee']);
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    await browser.post('/wyjscie');
    expect(browser.cookies.has('probierz')).toBe(false);
    const replayed = await browser.request('/konto', { headers: { cookie } });
    expect(replayed.status).toBe(303);
  });
});
