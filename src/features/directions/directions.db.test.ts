// The first page of directions on the real database, its file, and which page of the room is for whom.
import { describe, expect, it } from 'vitest';
import { mayWith } from '#features/accounts/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { directionsOffice, idsIn, text, year } from '../../../tests/factories/directions-office.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';

const { routes, officeId, service, other, pages } = await directionsOffice();
const registration = service('Rejestracja pojazdu').id;

describe('the first page', () => {
  it('says what clients write about, in what share and interval, and what changed', async () => {
    const { status, text: html } = await pages.get(`/kierunki${year}&zakres=usluga-${registration}`);
    expect(status).toBe(200);
    expect(await htmlFaults(html)).toEqual([]);
    const read = text(html);
    // 12 months with 5 comments each, all of them about queues; in the year before none
    expect(read).toContain('Najczęściej piszą na temat: Kolejka i czekanie na obsługę');
    expect(read).toMatch(/60 uwag po polsku/);
    expect(read).toContain('100 na 100 (od 94 do 100');
    expect(read).toContain('Częściej niż poprzednio. Temat: Kolejka i czekanie na obsługę');
    expect(read).toContain('Rzadziej niż poprzednio. Temat: Uprzejmość pracowników');
    expect(read).toContain('niezmierzona');
    expect(read).toContain('kolejka (60 uwag)');
    expect(read).toContain('Usługa: Rejestracja pojazdu');
  });
  it('gives the same numbers as a file', async () => {
    const { text: csv } = await pages.get(`/kierunki/plik/tematy.csv${year}&zakres=usluga-${registration}`);
    const [head, first] = csv.replace('\uFEFF', '').split('\r\n');
    expect(head).toMatch(/^Temat;Punkt styku;Uwagi;Z zaprzeczeniem;/);
    expect(first).toMatch(/^Kolejka i czekanie na obsługę;Pierwszy kontakt;60;0;1;0,94;1;60;/);
    expect((await pages.get(`/kierunki/plik/inne.csv${year}`)).status).toBe(404);
  });
  it('says plainly why there are no themes', async () => {
    const of = async (query: string) => text((await pages.get(`/kierunki${query}`)).text);
    expect(await of(`?okres=2026-09&zakres=usluga-${registration}`)).toContain('Jest 5, potrzeba 20 po polsku');
    expect(await of(`${year}&zakres=usluga-${service('Stypendia').id}`)).toContain('Pracuje tu jedna osoba');
    expect(await of(`?okres=2023&zakres=usluga-${registration}`)).toContain('Za mało odpowiedzi');
  });
  it('is not there for units and services of another office', async () => {
    expect((await pages.get(`/kierunki?zakres=usluga-${other.service('Prawo jazdy').id}`)).status).toBe(404);
  });
});

describe('who may what', () => {
  const gets = [
    '/kierunki',
    '/kierunki/tematy',
    '/kierunki/uwagi',
    '/kierunki/temat/queue',
    '/kierunki/podpowiedzi',
    '/kierunki/ukryte',
    '/kierunki/tematy/nowy',
  ];
  it.each([
    ['quality', [200, 200, 200, 200, 200, 200, 200]],
    ['administrator', [200, 200, 200, 200, 200, 200, 200]],
    ['head', [200, 200, 200, 200, 200, 403, 403]],
    ['reader', [200, 200, 200, 200, 200, 403, 403]],
    ['keying', [403, 403, 403, 403, 403, 403, 403]],
    ['data-protection', [403, 403, 403, 403, 403, 403, 403]],
  ] as const)('%s', async (role, statuses) => {
    const as = staffPages(routes, officeId, { roles: [role] });
    const got: number[] = [];
    for (const path of gets) got.push((await as.get(path)).status);
    expect(got).toEqual(statuses);
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    if (!mayWith([role], 'hide comments')) expect((await as.post(directionsPaths.hide(id!), {})).status).toBe(403);
    if (!mayWith([role], 'manage studies'))
      expect((await as.post(directionsPaths.remove('queue'), { version: '0' })).status).toBe(403);
  });
  it('a visitor of a sample office changes nothing', async () => {
    const visitor = staffPages(routes, officeId, { roles: ['quality'], isSample: true });
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    for (const path of [
      directionsPaths.hide(id!),
      directionsPaths.remove('queue'),
      directionsPaths.newTheme(),
      '/kierunki/podpowiedzi',
    ])
      expect((await visitor.post(path, { version: '0' })).status).toBe(403);
  });
});
