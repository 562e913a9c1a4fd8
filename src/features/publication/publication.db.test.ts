// The accessibility declaration through its pages: draft, saved, conflict, reminder, who may change it.
import { expect, it } from 'vitest';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, testProfile } from '../../../tests/factories/survey.factory.ts';
import { createOffice } from '#features/office/index.ts';
import { declarationReminder, publishedDeclaration } from './index.ts';
import { publicationRoutes } from './publication.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-07-20T10:00:00Z');
const house = houseOn(storage, clock);
const routes = publicationRoutes(house);
const newOffice = (name: string) => createOffice(house, { sample: false, profile: { ...testProfile, name } });
const settings = '/ustawienia/dostepnosc';
const filled = {
  version: '0',
  stan: 'full',
  publikacja: '2026-07-01',
  aktualizacja: '2026-07-01',
  sporzadzenie: '2026-07-20',
  podstawa: 'self',
  email: 'dostepnosc@probno.example.pl',
  telefon: '61 297 31 00',
  migowy: 'no',
};

it('is a draft, then what the office saved, in Polish and English', async () => {
  const pages = staffPages(routes, await newOffice('Urząd Pierwszy'));
  const address = '/deklaracja-dostepnosci/urzad-pierwszy';
  expect((await pages.get(address)).text).toContain('To wersja robocza');
  expect((await pages.get(settings)).text).not.toContain('checked');
  expect((await pages.post(settings, filled)).to).toBe(`${settings}?gotowe=saved`);
  const polish = await pages.get(address);
  expect(await htmlFaults(polish.text)).toEqual([]);
  expect(polish.text).toContain('w pełni zgodna');
  expect(polish.text).toContain('href="https://opinie.example.pl"');
  expect((await pages.get(`${address}?jezyk=en`)).text).toContain('fully compliant');
  expect((await pages.get(`${address}?jezyk=uk`)).text).toContain('<html lang="pl">');
  expect((await pages.get('/deklaracja-dostepnosci/nie-ma')).status).toBe(404);
});

it('keeps the input on faults, refuses a stale version, and never moves the day of preparation', async () => {
  const officeId = await newOffice('Urząd Drugi');
  const pages = staffPages(routes, officeId);
  const faulty = await pages.post(settings, { ...filled, stan: 'none', architektura: 'Wejście <boczne>' });
  expect(faulty.status).toBe(422);
  expect(await htmlFaults(faulty.text)).toEqual([]);
  expect(faulty.text).toContain('Wejście &lt;boczne');
  await pages.post(settings, filled);
  expect((await pages.post(settings, filled)).status).toBe(303);
  expect((await pages.post(settings, { ...filled, migowy: 'yes' })).status).toBe(409);
  await pages.post(settings, { ...filled, version: '1', sporzadzenie: '2026-07-02', przeglad: '2026-07-20' });
  expect(await publishedDeclaration(house, officeId)).toMatchObject({
    preparedOn: '2026-07-20',
    reviewedOn: '2026-07-20',
    version: 2,
  });
});

it('reminds the staff from 1 March of the next year', async () => {
  const officeId = await newOffice('Urząd Trzeci');
  const pages = staffPages(routes, officeId);
  await pages.post(settings, filled);
  expect(await declarationReminder(house, officeId)).toBe('none');
  clock.set('2027-03-01T10:00:00Z');
  expect(await declarationReminder(house, officeId)).toBe('due');
  expect((await pages.get(settings)).text).toContain('Do 31 marca trzeba przejrzeć deklarację');
  clock.set('2026-07-20T10:00:00Z');
});

it('is changed only by those who manage the office, never in a sample', async () => {
  const officeId = await newOffice('Urząd Czwarty');
  expect((await staffPages(routes, officeId, { roles: ['reader'] }).get(settings)).status).toBe(403);
  expect((await staffPages(routes, officeId, { roles: ['data-protection'] }).post(settings, filled)).status).toBe(403);
  expect((await staffPages(routes, officeId, { isSample: true }).post(settings, filled)).status).toBe(403);
  expect(await publishedDeclaration(house, officeId)).toBeNull();
});
