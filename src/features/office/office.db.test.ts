// The office on a real database, through its pages: from founding to ticked services, editing, conflicts, forged ids.
import { describe, expect, it } from 'vitest';
import { describedOffices } from '../../../tests/factories/described-office.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testProfile } from '../../../tests/factories/survey.factory.ts';
import { createOffice, officeBySlug, officeProfile, officeStructure } from './office.actions.ts';

const { storage, house, pagesFor, describedOffice } = await describedOffices();

describe('from founding to ticked services', () => {
  it('takes three pages and ends where the poster is made', async () => {
    const officeId = await storage.newOffice('Urząd Gminy Ryczywół');
    const pages = pagesFor(officeId);

    expect((await pages.get('/ustawienia/struktura')).to).toBe('/ustawienia/urzad');
    const first = await pages.get('/ustawienia/urzad');
    expect(first.text).toContain('Krok 1');
    const profile = { version: '0', nazwa: 'Urząd Gminy Ryczywół', rodzaj: 'gmina', miejsce: 'Ryczywół', adres: '' };
    expect((await pages.post('/ustawienia/urzad', profile)).to).toBe('/ustawienia/struktura');
    expect(await officeProfile(house, officeId)).toMatchObject({
      terytCode: '3016032',
      populationSource: 'register',
      slug: 'urzad-gminy-ryczywol',
      setUpOn: null,
      version: 1,
    });

    const second = await pages.get('/ustawienia/struktura');
    expect(second.text).toContain('Referat Podatków i Opłat');
    const units = {
      'jest-taxes': 'tak',
      'nazwa-taxes': 'Referat Podatków i Opłat',
      'osoby-taxes': '1',
      'miejsce-1': 'Siedziba urzędu',
      'adres-1': '',
    };
    expect((await pages.post('/ustawienia/struktura', units)).to).toBe('/ustawienia/uslugi');
    expect((await pages.post('/ustawienia/struktura', units)).to).toBe('/ustawienia/uslugi');

    expect((await pages.get('/ustawienia/uslugi')).to).toBe('/ustawienia/uslugi/katalog');
    const third = await pages.get('/ustawienia/uslugi/katalog');
    expect(third.text).toContain('do potwierdzenia przez urząd');
    const { units: known } = await officeStructure(house, officeId);
    const ticked = {
      usluga: ['identity-card', 'residence-registration', 'local-tax-relief'],
      'wydzial-civil-affairs': 'nowy',
      'wydzial-taxes': known[0]?.id ?? '',
      inne: 'Kasa\n',
      'wydzial-inne': known[0]?.id ?? '',
    };
    expect((await pages.post('/ustawienia/uslugi/katalog', ticked)).to).toBe('/zbieranie');

    const structure = await officeStructure(house, officeId);
    expect(structure.units.map((unit) => [unit.name, unit.staffNumber])).toEqual([
      ['Referat Podatków i Opłat', '1'],
      ['Referat Spraw Obywatelskich i Urząd Stanu Cywilnego', '2-4'],
    ]);
    expect(structure.services.map((service) => [service.name, service.confirmed])).toEqual([
      ['Dowód osobisty', true],
      ['Kasa', true],
      ['Ulga, odroczenie lub raty w podatkach lokalnych', false],
      ['Zameldowanie i wymeldowanie', false],
    ]);
    expect(structure.services[0]).toMatchObject({ jrwa: '5344', statutoryTerm: { kind: 'days', number: 30 } });
    expect(structure.services[0]?.clientGroupIds).toHaveLength(1);
    expect(structure.clientGroups).toHaveLength(17);
    expect(await officeProfile(house, officeId)).toMatchObject({ setUpOn: '2026-07-20' });
  });

  it('asks which unit is meant when the name repeats, keeping what was typed', async () => {
    const pages = pagesFor(await storage.newOffice('Urząd Gminy'));
    const answer = await pages.post('/ustawienia/urzad', {
      version: '0',
      nazwa: 'Urząd Gminy Osiek',
      rodzaj: 'gmina',
      miejsce: 'Osiek',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Urząd Gminy Osiek');
    expect(answer.text).toContain('województwo świętokrzyskie');
    expect(answer.text).toContain('<title>Błąd: ');
  });

  it('gives two offices of one name different addresses, and finds each by its own', async () => {
    const [one, two] = [await describedOffice('Urząd Gminy Bliźniaki'), await describedOffice('Urząd Gminy Bliźniaki')];
    expect((await officeBySlug(house, 'urzad-gminy-blizniaki'))?.officeId).toBe(one.officeId);
    expect((await officeBySlug(house, 'urzad-gminy-blizniaki-2'))?.officeId).toBe(two.officeId);
    expect(await officeBySlug(house, 'nie-ma-takiego')).toBeNull();
    const stolen = { version: '1', nazwa: 'Urząd', rodzaj: 'gmina', adres: 'urzad-gminy-blizniaki' };
    const refused = await pagesFor(two.officeId).post('/ustawienia/urzad', stolen);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('ma już inny urząd');
  });
});

describe('a double click', () => {
  it('sets the office up once, and neither answer is an error', async () => {
    const officeId = await storage.newOffice('Starostwo');
    const pages = pagesFor(officeId);
    const twice = async (path: string, fields: Record<string, string | readonly string[]>) =>
      (await Promise.all([pages.post(path, fields), pages.post(path, fields)])).map((answer) => answer.to);
    const profile = { version: '0', nazwa: 'Starostwo Dwukrotne', rodzaj: 'powiat', miejsce: '' };
    expect(await twice('/ustawienia/urzad', profile)).toEqual(['/ustawienia/struktura', '/ustawienia/struktura']);
    const units = { 'jest-vehicles': 'tak', 'nazwa-vehicles': 'Wydział Komunikacji', 'miejsce-1': 'Siedziba' };
    expect(await twice('/ustawienia/struktura', units)).toEqual(['/ustawienia/uslugi', '/ustawienia/uslugi']);
    const unitId = (await officeStructure(house, officeId)).units[0]?.id ?? '';
    const ticked = {
      krok: '3',
      usluga: ['driving-licence', 'building-permit'],
      'wydzial-vehicles': unitId,
      'wydzial-building': 'nowy',
      inne: 'Kasa',
      'wydzial-inne': unitId,
    };
    expect(await twice('/ustawienia/uslugi/katalog', ticked)).toEqual(['/zbieranie', '/zbieranie']);
    const { units: made, services, locations } = await officeStructure(house, officeId);
    expect([made.length, locations.length, services.length]).toEqual([2, 1, 3]);
  });
});

describe.each(['pl', 'en'] as const)('every page in %s', (language) => {
  it('is valid HTML, for an office being set up and for one with everything', async () => {
    const bare = await storage.newOffice();
    const { officeId, unitId, locationId, serviceId } = await describedOffice();
    const pages = pagesFor(officeId, { language });
    await pages.post('/ustawienia/struktura/stanowisko/nowe', {
      nazwa: 'Okienko',
      miejsce: locationId,
      wydzial: 'brak',
      osoby: '1',
    });
    const answers = [
      await pagesFor(bare, { language }).get('/ustawienia/urzad'),
      await pages.post('/ustawienia/urzad', { version: '1', nazwa: '', miejsce: 'Osiek', co: 'znajdz' }),
      await pages.get('/ustawienia/urzad?gotowe=saved'),
      await pages.get('/ustawienia/struktura?sort=-osoby'),
      await pages.get(`/ustawienia/struktura/wydzial/${unitId}`),
      await pages.get(`/ustawienia/struktura/miejsce/${locationId}/zamknij`),
      await pages.get('/ustawienia/struktura/stanowisko/nowe'),
      await pages.get('/ustawienia/uslugi?szukaj=zzz'),
      await pages.get(`/ustawienia/uslugi/${serviceId}`),
      await pages.post('/ustawienia/uslugi/katalog', {}),
      await pages.get('/ustawienia/grupy'),
      await pages.get('/ustawienia/grupy/nowa'),
    ];
    for (const { status, text } of answers) {
      expect([200, 422]).toContain(status);
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).not.toMatch(/<script|undefined|\[object/);
    }
    const undescribed = await createOffice(house, { sample: false, profile: { ...testProfile, name: 'Nowa gmina' } });
    expect(await htmlFaults((await pagesFor(undescribed, { language }).get('/ustawienia/struktura')).text)).toEqual([]);
  });
});
