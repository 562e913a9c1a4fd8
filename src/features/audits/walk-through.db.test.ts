// A walk-through: begun once, kept point by point, ended, opened again; two people side by side.
import { describe, expect, it } from 'vitest';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { phonePhoto } from '../../../tests/factories/photo.factory.ts';
import { bytesOf, judged, walkThroughOffice } from '../../../tests/factories/walk-through-office.factory.ts';
import { listWalkThroughs, recordPastWalk, walkThroughFigures } from './walk-throughs.actions.ts';

const { storage, house, at, begun, judgeAll, pointsNow, photosNow, storedFiles } = await walkThroughOffice();

describe('a walk-through', () => {
  it('is begun once for a building, however often it is pressed, and goes on on another device', async () => {
    const [first, second] = await Promise.all([begun(), begun()]);
    expect(second).toBe(first);
    expect(await listWalkThroughs(house, at.officeId)).toHaveLength(1);
    expect(await plain(await at.app.request('/obchod'))).toContain('Ocenione punkty: 0 z 20');
  });

  it('is kept point by point, leads to the next and ends in figures', async () => {
    const walk = await begun();
    const answer = await at.app.request(
      `${walk}/punkt/1`,
      judged({ ocena: 'met', uwaga: 'przystanek 200 m', version: '0' }),
    );
    expect(answer.headers.get('location')).toBe(`${walk}/punkt/2?gotowe=saved#main`);
    expect(await pointsNow()).toMatchObject([{ point: 1, score: 'met', note: 'przystanek 200 m', version: 1 }]);
    await judgeAll(walk, 'unmet', 2);
    expect(await walkThroughFigures(house, at.officeId)).toEqual([]);
    const ended = await at.app.request(`${walk}/zakonczenie`, form({ version: '1', podsumowanie: 'Dobrze.' }));
    expect(ended.status).toBe(303);
    expect(await walkThroughFigures(house, at.officeId, { locationId: at.locationId as never })).toEqual([
      {
        walkThroughId: walk.split('/').at(-1),
        month: 2026 * 12 + 10,
        date: '2026-11-21',
        locationId: at.locationId,
        fulfilled: 1,
        partly: 0,
        applicable: 20,
      },
    ]);
    const report = await plain(await at.app.request(walk));
    expect(report).toContain('Spełnione: 1 punkt z 20, które dotyczą tego budynku (5 %)');
    expect(report).toContain('To pierwszy obchód tego budynku');
  });

  it('does not end before every point is judged, and not twice', async () => {
    const walk = await begun();
    const early = await at.app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    expect(early.status).toBe(422);
    expect(await htmlFaults(await early.text())).toEqual([]);
    await judgeAll(walk);
    expect((await at.app.request(`${walk}/zakonczenie`, form({ version: '9' }))).status).toBe(409);
    expect((await at.app.request(`${walk}/zakonczenie`, form({ version: '1' }))).status).toBe(303);
    expect((await at.app.request(`${walk}/zakonczenie`, form({ version: '1' }))).status).toBe(409);
  });

  it('may be opened again, leaves the figures until then, and never stands open twice in a building', async () => {
    const walk = await begun();
    await judgeAll(walk);
    await at.app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    expect((await at.app.request(`${walk}/otwarcie`, form({ version: '2' }))).status).toBe(303);
    expect(await walkThroughFigures(house, at.officeId)).toEqual([]);
    await at.app.request(`${walk}/zakonczenie`, form({ version: '3' }));
    const next = await begun();
    expect(next).not.toBe(walk);
    expect((await at.app.request(`${walk}/otwarcie`, form({ version: '4' }))).status).toBe(409);
  });

  it('is removed after a question, once, with its pictures', async () => {
    const walk = await begun();
    await at.app.request(
      `${walk}/punkt/1`,
      judged({ ocena: 'met', uwaga: '', version: '0' }, { bytes: bytesOf(await phonePhoto()) }),
    );
    expect(await storedFiles()).toHaveLength(1);
    expect(await plain(await at.app.request(`${walk}/usuniecie`))).toContain('oceny 1 punktu i 1 zdjęcie');
    expect((await at.app.request(`${walk}/usuniecie`, form({ version: '5' }))).status).toBe(409);
    expect((await at.app.request(`${walk}/usuniecie`, form({ version: '1' }))).status).toBe(303);
    expect((await at.app.request(`${walk}/usuniecie`, form({ version: '1' }))).status).toBe(404);
    expect(await storedFiles()).toEqual([]);
  });

  it('shows what changed since the one before, and carries on what was agreed', async () => {
    const points = Array.from({ length: 20 }, (_, place) => ({
      point: place + 1,
      score: place === 4 ? ('met' as const) : ('unmet' as const),
      ...(place === 0 && { mendWho: 'administrator budynku', mendDue: '2026-12-01' }),
    }));
    await storage.inOffice(at.officeId, (office) =>
      recordPastWalk(office, { locationId: at.locationId, day: '2026-05-05', summary: '', points }),
    );
    const walk = await begun();
    for (const [point, ocena] of [
      [1, 'partly'],
      [2, 'met'],
      [5, 'unmet'],
    ] as const)
      await at.app.request(`${walk}/punkt/${point}`, judged({ ocena, uwaga: '', version: '0' }));
    for (const point of [3, 4, ...Array.from({ length: 15 }, (_, place) => place + 6)])
      await at.app.request(`${walk}/punkt/${point}`, judged({ ocena: 'unmet', uwaga: '', version: '0' }));
    await at.app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    const report = await plain(await at.app.request(walk));
    expect(report).toContain('Lepiej: 2 punkty');
    expect(report).toContain('Gorzej: 1 punkt');
    expect((await pointsNow())[0]).toMatchObject({ mendWho: 'administrator budynku', mendDue: '2026-12-01' });
    const mend = `${walk}/do-poprawy/3`;
    const agreed = { kto: 'Wydział Organizacyjny', termin: '2026-12-31', version: '1' };
    expect((await at.app.request(mend, form({ ...agreed, termin: '31.12.2026' }))).status).toBe(422);
    expect((await at.app.request(mend, form(agreed))).status).toBe(303);
    expect((await at.app.request(mend, form(agreed))).status).toBe(409);
    expect((await at.app.request(mend, form({ ...agreed, version: '2', zrobione: 'tak' }))).status).toBe(303);
    expect(await plain(await at.app.request('/obchod/do-poprawy'))).toContain('zrobione 21.11.2026');
    expect(await plain(await at.app.request('/obchod/do-poprawy.csv'))).toContain('Wydział Organizacyjny');
    // a fulfilled point is not mended
    expect((await at.app.request(`${walk}/do-poprawy/2`)).status).toBe(404);
  });
});

describe('two people at once', () => {
  it('judge different points without a conflict', async () => {
    const walk = await begun();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async (point) =>
        at.app.request(`${walk}/punkt/${point}`, judged({ ocena: 'met', uwaga: '', version: '0' })),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await pointsNow()).toHaveLength(4);
  });

  it('see both versions of the same point; nothing is overwritten, and one press keeps either', async () => {
    const walk = await begun();
    const path = `${walk}/punkt/7`;
    await at.app.request(path, judged({ ocena: 'met', uwaga: 'jest tablica', version: '0' }));
    const photo = { bytes: bytesOf(await phonePhoto()) };
    const late = await at.app.request(path, judged({ ocena: 'unmet', uwaga: 'nikt nie kieruje', version: '0' }, photo));
    expect(late.status).toBe(409);
    const page = await plain(late);
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('jest tablica');
    expect(page).toContain('nikt nie kieruje');
    expect(page).toContain('Twoje zdjęcie jest już dodane');
    expect(await pointsNow()).toMatchObject([{ score: 'met', note: 'jest tablica', version: 1 }]);
    expect(await photosNow()).toHaveLength(1);
    const again = judged({ ocena: 'unmet', uwaga: 'nikt nie kieruje', version: '1' });
    expect((await at.app.request(path, again)).status).toBe(303);
    expect(await pointsNow()).toMatchObject([{ score: 'unmet', version: 2 }]);
  });

  it('meet no conflict where the same is sent twice', async () => {
    const walk = await begun();
    const photo = { bytes: bytesOf(await phonePhoto()) };
    const send = async () =>
      at.app.request(`${walk}/punkt/1`, judged({ ocena: 'met', uwaga: 'a', version: '0' }, photo));
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await pointsNow()).toMatchObject([{ version: 1 }]);
    expect(await photosNow()).toHaveLength(1);
    expect(await storedFiles()).toHaveLength(1);
  });

  it('learn that the other has finished, with their words kept on the page', async () => {
    const walk = await begun();
    await judgeAll(walk);
    await at.app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    const late = await at.app.request(
      `${walk}/punkt/3`,
      judged({ ocena: 'unmet', uwaga: 'schodek 4 cm', version: '1' }),
    );
    expect(late.status).toBe(409);
    const page = await plain(late);
    expect(page).toContain('Obchód już zakończono');
    expect(page).toContain('schodek 4 cm');
    expect((await at.app.request(`${walk}/punkt/3`)).status).toBe(303);
  });
});
