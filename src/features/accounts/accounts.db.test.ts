// The whole room through its pages, on the real database: founding, signing in, people, sessions, the log.
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../../../tests/factories/browser.factory.ts';
import { invitationIn, joinedPeople, password, personIn } from '../../../tests/factories/joined-people.factory.ts';
import { foundingLink } from './founding.actions.ts';

const { house, server, admin, link, signInAs, ownOffice, join } = await joinedPeople();

describe('founding', () => {
  test('a wrong link opens nothing', async () => {
    expect((await admin.get('/zaloz/abcdef')).status).toBe(410);
  });
  test('what is wrong is said, and the input is kept', async () => {
    const page = await admin.post(link, { name: 'Anna Nowak', email: 'anna@', 'new-password': 'krótkie' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('Wpisz adres e-mail, na przykład');
    expect(page.html).toContain('co najmniej 12 znaków');
    expect(page.html).toContain('value="Anna Nowak"');
    expect(page.html).not.toContain('krótkie');
    expect(page.html).toContain('<title>Błąd: ');
  });
  test('a double click founds one office, and then the link is dead', async () => {
    const form = { name: 'Anna Nowak', email: ' Anna@Urzad.PL ', 'new-password': password };
    const other = testBrowser(server);
    const [first, second] = await Promise.all([admin.post(link, form), other.post(link, form)]);
    expect([first, second].filter((seen) => seen.status === 410)).toHaveLength(1);
    expect((await house.storage.listOffices()).filter((office) => !office.sample)).toHaveLength(1);
    expect(await foundingLink(house)).toBeNull();
    if (first.status === 410) await signInAs(admin, 'anna@urzad.pl');
    expect((await admin.get('/ludzie')).html).toContain('Anna Nowak');
  });
});

describe('signing in', () => {
  test('the same answer for a wrong password and for nobody', async () => {
    const wrong = await signInAs(testBrowser(server), 'anna@urzad.pl', 'nie to hasło wcale');
    const nobody = await signInAs(testBrowser(server), 'nikt@urzad.pl', 'nie to hasło wcale');
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    expect(wrong.html.replaceAll('anna@', 'nikt@')).toBe(nobody.html);
  });
  test('comes back to the page asked for, and never to another site', async () => {
    const browser = testBrowser(server);
    expect((await browser.get('/dziennik?strona=1')).path).toBe('/wejscie?dokad=%2Fdziennik%3Fstrona%3D1');
    const inside = await browser.post('/wejscie', { email: 'anna@urzad.pl', password, dokad: '/dziennik?strona=1' });
    expect(inside.path).toBe('/dziennik?strona=1');
    for (const dokad of ['//evil.example/', '/\\evil.example', '/a/..//evil.example/', 'https://evil.example/']) {
      const body = new URLSearchParams({ email: 'anna@urzad.pl', password, dokad });
      const answer = await testBrowser(server).request('/wejscie', { method: 'POST', body });
      expect(answer.headers.get('location')).toBe('/pulpit');
    }
  });
  test('a body that is no form is refused as unreadable, not taken for a mistake of ours', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data']) {
      const headers = { 'content-type': type };
      const answer = await testBrowser(server).request('/wejscie', { method: 'POST', headers, body: '--x broken' });
      expect(answer.status).toBe(400);
    }
  });
  test('the cookie is out of reach of scripts and other sites, and its token is not in the database', async () => {
    const body = new URLSearchParams({ email: 'anna@urzad.pl', password });
    const answer = await testBrowser(server).request('/wejscie', { method: 'POST', body });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^probierz=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/);
    const token = /=([\w-]{43});/.exec(cookie)?.[1];
    const kept = await house.storage.asApplication<{ key: string }>(
      "select encode(key_hash, 'escape') || target as key from directory",
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ key }) => key.includes(token ?? ''))).toEqual([]);
  });
  test('ten failures close the account for a quarter of an hour, also for the right password', async () => {
    const browser = testBrowser(server);
    await join('Ewa Lis', 'ewa@urzad.pl', ['reader']);
    for (let attempt = 0; attempt < 10; attempt += 1) await signInAs(browser, 'ewa@urzad.pl', 'zgaduję po raz kolejny');
    const closed = await signInAs(browser, 'ewa@urzad.pl');
    expect(closed.status).toBe(429);
    expect(closed.html).toContain('Następna próba będzie możliwa od');
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(800);
    house.clock.pass(16 * 60_000);
    expect((await signInAs(browser, 'ewa@urzad.pl')).path).toBe('/pulpit');
  });
  test('thirty guesses at once are no more than ten', async () => {
    await join('Roma Wilk', 'roma@urzad.pl', ['reader']);
    const guesses = Array.from({ length: 30 }, () =>
      signInAs(testBrowser(server), 'roma@urzad.pl', 'zgaduję wszystko naraz'),
    );
    const answers = (await Promise.all(guesses)).map(({ status }) => status);
    expect(answers.filter((status) => status === 422)).toHaveLength(10);
    expect(answers.filter((status) => status === 429)).toHaveLength(20);
    house.clock.pass(16 * 60_000);
  });
  test('somebody may sign in on several devices at the same moment', async () => {
    await join('Kaja Struś', 'kaja@urzad.pl', ['reader']);
    const seen = await Promise.all(Array.from({ length: 6 }, () => signInAs(testBrowser(server), 'kaja@urzad.pl')));
    expect(seen.map(({ path }) => path)).toEqual(Array.from({ length: 6 }, () => '/pulpit'));
  });
  test('one address in two offices: the person chooses', async () => {
    const second = await house.storage.newOffice('Gmina Druga');
    const { createFirstAdministrator } = await import('./founding.actions.ts');
    const founder = { name: 'Anna Nowak', email: 'anna@urzad.pl', password, language: 'pl' as const };
    await createFirstAdministrator(house, second, founder);
    const browser = testBrowser(server);
    const choice = await signInAs(browser, 'anna@urzad.pl');
    expect(choice.html).toContain('Gmina Druga');
    const ticket = /name="bilet" value="([^"]+)"/.exec(choice.html)?.[1] ?? '';
    expect((await browser.post('/wejscie/urzad', { bilet: ticket })).html).toContain('Zaznacz jeden urząd.');
    expect((await browser.post('/wejscie/urzad', { bilet: `1.${'A'.repeat(80)}`, urzad: second })).status).toBe(422);
    await browser.post('/wejscie/urzad', { bilet: ticket, urzad: second });
    expect((await browser.get('/ludzie')).html).toContain('Gmina Druga');
    // a choice offered for the old password opens nothing after the password was changed
    const next = 'cztery czerwone rowery';
    expect((await browser.post('/konto/haslo', { password, 'new-password': next })).html).toContain('Hasło zmienione.');
    const late = await testBrowser(server).post('/wejscie/urzad', { bilet: ticket, urzad: second });
    expect(late.status).toBe(422);
    expect(late.path).toBe('/wejscie/urzad');
    await house.storage.inOffice(second, (office) => house.storage.directory.remove(office, 'sign-in', founder.email));
  });
});

describe('people', () => {
  test('the administrator adds somebody, who enters by the one-time link, once', async () => {
    const added = await admin.post('/ludzie/nowa-osoba', {
      name: '  Jan   Kowal ',
      email: 'jan@urzad.pl',
      roles: ['data-protection'],
    });
    expect(added.html).toContain('<h1>Jan Kowal</h1>');
    const path = invitationIn(added.html);
    const jan = testBrowser(server);
    expect((await jan.get(path)).html).toContain('jan@urzad.pl');
    expect((await jan.post(path, { 'new-password': 'jan kowal 123' })).html).toContain('nie składa się z imienia');
    expect((await jan.post(path, { 'new-password': password })).path).toBe('/dziennik');
    expect((await testBrowser(server).get(path)).status).toBe(410);
    expect((await jan.get('/dziennik/ustawienia')).status).toBe(200);
    expect((await jan.get('/ludzie')).status).toBe(403);
  });
  test('a new link asked for many times at once is one link', async () => {
    await join('Maks Wrona', 'maks@urzad.pl', ['reader']);
    const id = personIn((await admin.get('/ludzie')).html, 'Maks Wrona');
    const pages = await Promise.all(Array.from({ length: 5 }, () => admin.post(`/ludzie/${id}/odnosnik`)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const path = invitationIn((await admin.get(`/ludzie/${id}`)).html);
    expect((await testBrowser(server).get(path)).html).toContain('maks@urzad.pl');
  });
  test('the same address twice, no role, no name: said beside the fields', async () => {
    const twice = await admin.post('/ludzie/nowa-osoba', { name: 'Jan', email: 'JAN@urzad.pl', roles: ['reader'] });
    expect(twice.html).toContain('Osoba z tym adresem już jest na liście');
    const empty = await admin.post('/ludzie/nowa-osoba', { name: ' ', email: 'x', roles: ['emperor'] });
    for (const words of ['Wpisz imię i nazwisko.', 'Wpisz adres e-mail, na', 'Zaznacz co najmniej jedną rolę.']) {
      expect(empty.html).toContain(words);
    }
  });
  test('the last administrator keeps the role and stays', async () => {
    const id = personIn((await admin.get('/ludzie')).html, 'Anna Nowak');
    const demoted = await admin.post(`/ludzie/${id}`, { version: '1', roles: ['reader'] });
    expect(demoted.status).toBe(422);
    expect(demoted.html).toContain('To jedyny administrator.');
    expect((await admin.post(`/ludzie/${id}/usuniecie`)).status).toBe(422);
  });
  test('of two changes from the same page the second gets the conflict page with its input', async () => {
    await join('Piotr Zych', 'piotr@urzad.pl', ['employee']);
    const id = personIn((await admin.get('/ludzie')).html, 'Piotr Zych');
    expect((await admin.post(`/ludzie/${id}`, { version: '1', roles: ['head'] })).html).toContain('Zapisano.');
    const late = await admin.post(`/ludzie/${id}`, { version: '1', roles: ['keying'] });
    expect(late.status).toBe(409);
    expect(late.html).toContain('<li>keying</li>');
    expect((await admin.post(`/ludzie/${id}`, { roles: ['keying'] })).status).toBe(409);
  });
  test('removing ends access at once; the name stays in the log only', async () => {
    const browser = await join('Olga Maj', 'olga@urzad.pl', ['reader']);
    expect((await browser.get('/konto')).status).toBe(200);
    const id = personIn((await admin.get('/ludzie')).html, 'Olga Maj');
    expect((await admin.post(`/ludzie/${id}/usuniecie`)).html).toContain('Usunięto osobę z urzędu.');
    expect((await browser.get('/konto')).path).toContain('/wejscie');
    expect((await signInAs(browser, 'olga@urzad.pl')).status).toBe(422);
    expect((await admin.get('/dziennik')).html).toContain('Olga Maj');
    const [row] = await house.storage.inOffice(await ownOffice(), (office) =>
      office.query('select email, password_hash from people where person_id = $1', [id]),
    );
    expect(row).toEqual({ email: null, password_hash: null });
  });
  test('people of another office cannot be seen or changed', async () => {
    const other = await house.storage.newOffice('Gmina Obca');
    const { createFirstAdministrator } = await import('./founding.actions.ts');
    const founder = { name: 'Obca Osoba', email: 'obca@gmina.pl', password, language: 'pl' as const };
    const made = await createFirstAdministrator(house, other, founder);
    const id = made.ok ? made.value.personId : '';
    expect((await admin.get(`/ludzie/${id}`)).status).toBe(404);
    expect((await admin.post(`/ludzie/${id}/usuniecie`)).status).toBe(404);
    expect((await admin.get('/ludzie/nie-ma-takiej')).status).toBe(404);
  });
});
