// What an office is made of is changed on the real database: stale versions, taken names, what is refused.
import { describe, expect, it } from 'vitest';
import { describedOffices } from '../../../tests/factories/described-office.factory.ts';
import { officeStructure } from './office.actions.ts';

const { house, pagesFor, describedOffice } = await describedOffices();

describe('editing', () => {
  it('changes a service, and refuses a stale version and a name that is taken', async () => {
    const { officeId, unitId, serviceId } = await describedOffice();
    const pages = pagesFor(officeId);
    const fields = { version: '1', nazwa: 'Rejestracja', wydzial: unitId, osoby: '1', termin: 'none' };
    expect((await pages.post(`/ustawienia/uslugi/${serviceId}`, fields)).to).toBe('/ustawienia/uslugi?gotowe=saved');
    expect((await pages.post(`/ustawienia/uslugi/${serviceId}`, fields)).status).toBe(303);
    expect((await pages.post(`/ustawienia/uslugi/${serviceId}`, { ...fields, osoby: '5+' })).status).toBe(409);
    expect((await pages.get('/ustawienia/uslugi?gotowe=saved')).text).toContain('Zapisano');
    const taken = await pages.post('/ustawienia/uslugi/nowa', { ...fields, nazwa: 'REJESTRACJA' });
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('Ta nazwa już jest na liście: REJESTRACJA');
  });

  it('keeps the input when something is wrong', async () => {
    const { officeId } = await describedOffice();
    const answer = await pagesFor(officeId).post('/ustawienia/struktura/wydzial/nowe', {
      nazwa: 'Wydział <Nowy>',
      osoby: '9',
      od: '2026-02-30',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Wydział &lt;Nowy');
    expect(answer.text).toContain('value="2026-02-30"');
  });

  it('closes a unit only when its services are gone, and opens it again', async () => {
    const { officeId, unitId, serviceId } = await describedOffice();
    const pages = pagesFor(officeId);
    await pages.post('/ustawienia/struktura/wydzial/nowe', { nazwa: 'Drugi', osoby: '1', od: '2026-01-01' });
    const closing = `/ustawienia/struktura/wydzial/${unitId}/zamknij`;
    expect((await pages.get(closing)).text).toContain('Czy na pewno?');
    expect((await pages.post(closing, { version: '1', dzien: '2026-07-19' })).status).toBe(422);
    expect((await pages.post(`/ustawienia/uslugi/${serviceId}/wycofaj`, { version: '1' })).status).toBe(303);
    expect((await pages.post(closing, { version: '1', dzien: '2026-07-19' })).to).toBe(
      '/ustawienia/struktura?gotowe=closed',
    );
    expect((await pages.get('/ustawienia/struktura')).text).toContain('zamknięte 19');
    expect((await pages.post(closing, { version: '2' })).to).toBe('/ustawienia/struktura?gotowe=reopened');
  });

  it('lets the office name and choose the groups that surveys ask about', async () => {
    const { officeId } = await describedOffice();
    const pages = pagesFor(officeId);
    const media = (await officeStructure(house, officeId)).clientGroups.find((group) => group.seedKey === 'media');
    const fields = {
      version: '1',
      'nazwa-pl': 'dziennikarze',
      'nazwa-en': 'journalists',
      'odpowiedz-pl': 'redakcji',
      'odpowiedz-en': 'a newsroom’s',
      'odpowiedz-uk': 'редакції',
      pytamy: 'tak',
    };
    expect((await pages.post(`/ustawienia/grupy/${media?.id}`, fields)).status).toBe(303);
    const group = (await officeStructure(house, officeId)).clientGroups.find((one) => one.id === media?.id);
    expect(group).toMatchObject({ name: { pl: 'dziennikarze' }, asked: true, version: 2 });
  });

  it('searches and sorts in the address', async () => {
    const { officeId } = await describedOffice();
    const pages = pagesFor(officeId);
    expect((await pages.get('/ustawienia/uslugi?szukaj=rejestracja')).text).toContain('Rejestracja pojazdu');
    expect((await pages.get('/ustawienia/uslugi?szukaj=zzz')).text).toContain('Nic nie pasuje do słów: zzz');
  });
});

describe('what is refused', () => {
  it('things of another office are not there', async () => {
    const [mine, other] = [await describedOffice(), await describedOffice()];
    const pages = pagesFor(mine.officeId);
    for (const path of [
      `/ustawienia/uslugi/${other.serviceId}`,
      `/ustawienia/struktura/wydzial/${other.unitId}`,
      `/ustawienia/struktura/miejsce/${other.locationId}/zamknij`,
      '/ustawienia/grupy/00000000-0000-4000-8000-000000000000',
      `/ustawienia/uslugi/${encodeURIComponent("' or 1=1 --")}`,
    ]) {
      expect((await pages.get(path)).status, path).toBe(404);
      expect((await pages.post(path, { version: '1', nazwa: 'Przejęte' })).status, path).toBe(404);
    }
    const forged = { nazwa: 'Usługa', wydzial: other.unitId, osoby: '1', termin: 'none' };
    expect((await pages.post('/ustawienia/uslugi/nowa', forged)).status).toBe(422);
    expect((await officeStructure(house, other.officeId)).services).toHaveLength(1);
  });

  it('changes by people who may not, and in a sample office', async () => {
    const { officeId } = await describedOffice();
    for (const role of ['head', 'employee', 'keying', 'reader'] as const)
      expect((await pagesFor(officeId, { roles: [role] }).get('/ustawienia/urzad')).status).toBe(403);
    const officer = pagesFor(officeId, { roles: ['data-protection'] });
    expect((await officer.get('/ustawienia/uslugi')).status).toBe(200);
    expect((await officer.post('/ustawienia/uslugi/nowa', {})).status).toBe(403);
    const visitor = pagesFor(officeId, { isSample: true });
    expect((await visitor.get('/ustawienia/struktura')).text).toContain('urząd przykładowy');
    expect(await visitor.post('/ustawienia/urzad', {})).toMatchObject({ status: 403, text: 'sample-office' });
  });
});
