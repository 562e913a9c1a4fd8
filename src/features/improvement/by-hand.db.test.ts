// Actions begun by hand: the form, the list and the board, the stages, sent twice; and who may do what.
import { describe, expect, it } from 'vitest';
import type { UnitId } from '#domain/ids.ts';
import { officeStructure } from '#features/office/index.ts';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { complete, improvementOffice } from '../../../tests/factories/improvement-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listActions } from './actions.actions.ts';

const { clock, house, at, appFor, made, measured, now } = await improvementOffice();

describe('an action by hand', () => {
  it('begins with a title, gets its number of the year, and stands in list, board and file', async () => {
    const first = await made({ tytul: 'Pierwsze' });
    await made({ tytul: 'Drugie', wlasciciel: 'sekretarz' });
    expect(await listActions(house, at.officeId)).toMatchObject([
      { year: 2026, number: 2, title: 'Drugie', stage: 'plan', version: 1 },
      { year: 2026, number: 1, title: 'Pierwsze', origin: { kind: 'hand' }, ended: null },
    ]);
    for (const path of ['/dzialania', '/dzialania/tablica', first, `${first}/zmiana`, '/dzialania/nowe']) {
      const answer = await at.app.request(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await htmlFaults(await answer.text())).toEqual([]);
    }
    expect(await plain(await at.app.request('/dzialania?szukaj=drug&wlasciciel=sekretarz'))).not.toContain('Pierwsze');
    expect(await plain(await at.app.request('/dzialania?stan=overdue'))).toContain('Żadne działanie nie pasuje');
    const csv = await plain(await at.app.request('/dzialania/lista.csv'));
    expect(csv).toContain('2026/1;Pierwsze;Plan;w toku');
    const english = appFor(at.officeId, { language: 'en' });
    expect(await htmlFaults(await (await english.request(first)).text())).toEqual([]);
  });

  it('cannot leave Plan without goal, owner and decision, and cannot start in the future', async () => {
    const bare = await made({ tytul: 'Bez celu' });
    const refused = await at.app.request(`${bare}/etap`, form({ etap: 'do', start: '2026-11-21', version: '1' }));
    expect(refused.status).toBe(422);
    expect(await plain(refused)).toContain('Brakuje: cel, właściciel, dzień decyzji.');
    const path = await made();
    for (const [start, words] of [
      ['2026-11-22', 'nie może być w przyszłości'],
      ['2026-01-19', 'nie może być wcześniejszy niż decyzja'],
      ['wczoraj', 'Podaj dzień startu'],
    ] as const) {
      const answer = await at.app.request(`${path}/etap`, form({ etap: 'do', start, version: '1' }));
      expect(answer.status).toBe(422);
      expect(await plain(answer)).toContain(words);
    }
    expect(await now(path)).toMatchObject({ stage: 'plan', startedOn: null, version: 1 });
    const toKeep = await at.app.request(`${path}/etap`, form({ etap: 'keep', version: '1' }));
    expect(toKeep.status).toBe(404);
    expect((await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }))).status).toBe(
      303,
    );
    expect(await now(path)).toMatchObject({ stage: 'do', startedOn: '2026-02-01', version: 2 });
    expect((await at.app.request(`${path}/etap`, form({ etap: 'check', version: '1' }))).status).toBe(409);
    expect((await at.app.request(`${path}/etap`, form({ etap: 'plan', version: '2' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'plan', startedOn: null });
  });

  it('once begun, keeps its decision; taken back to Plan, begins anew and never on a day before', async () => {
    const [first, other] = [await measured(() => 60), await measured(() => 70)];
    const path = await made({ ...complete, miara: first });
    await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    const moved = { ...complete, miara: first, decyzja: '2026-01-05', problem: 'Poprawka.', version: '2' };
    const refused = await at.app.request(`${path}/zmiana`, form(moved));
    expect(refused.status).toBe(422);
    const page = await plain(refused);
    expect(page).toContain('dnia decyzji nie można zmienić');
    expect(page).toContain('value="2026-01-05"');
    expect(page).toContain('Poprawka.</textarea>');
    expect(await plain(await at.app.request(path))).toContain('Cofnięcie do Planu zabiera dzień startu.');
    await at.app.request(`${path}/etap`, form({ etap: 'plan', version: '2' }));
    const otherMeasure = form({ ...complete, miara: other, version: '3' });
    expect((await at.app.request(`${path}/zmiana`, otherMeasure)).status).toBe(303);
    for (const start of ['2026-02-01', '2026-11-20']) {
      const again = await at.app.request(`${path}/etap`, form({ etap: 'do', start, version: '4' }));
      expect(again.status).toBe(422);
      expect(await plain(again)).toContain('niż dzień, w którym działanie wróciło do Planu');
    }
    expect(await plain(await at.app.request(path))).toContain('Nie wcześniej niż 21 listopada 2026');
    const anew = form({ etap: 'do', start: '2026-11-21', version: '4' });
    expect((await at.app.request(`${path}/etap`, anew)).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'do', startedOn: '2026-11-21', indicatorId: other });
  });

  it('is refused with what to put right and keeps what was typed; ids of nobody are no ids', async () => {
    const bad = { ...complete, koszt: 'dużo', termin: '2026-01-01', miara: crypto.randomUUID(), zespol: 'x' };
    const answer = await at.app.request('/dzialania/nowe', form(bad));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    for (const id of ['koszt', 'termin', 'miara', 'zespol']) expect(page).toContain(`href="#${id}"`);
    expect(page).toContain('value="dużo"');
    expect(await listActions(house, at.officeId)).toEqual([]);
  });
});

it('pressed twice, is one action and one comment; on another day, or in other words, another', async () => {
  const paths = await Promise.all([made(), made()]);
  expect(new Set(paths).size).toBe(1);
  await made({ ...complete, cel: 'Inny cel.' });
  clock.set('2026-11-22T09:00:00Z');
  await made();
  expect(await listActions(house, at.officeId)).toHaveLength(3);
  for (const _ of [1, 2])
    expect((await at.app.request(`${paths[0]}/uwagi`, form({ uwaga: 'To samo.' }))).status).toBe(303);
  expect((await plain(await at.app.request(paths[0]!))).match(/To samo\.<\/p>/g)).toHaveLength(1);
});

describe('who may', () => {
  it('looks with results, starts and changes by role, and never reaches another office', async () => {
    const path = await made();
    const reader = appFor(at.officeId, { roles: ['reader'] });
    expect((await reader.request(path)).status).toBe(200);
    expect((await reader.request('/dzialania/nowe')).status).toBe(403);
    expect((await reader.request(`${path}/uwagi`, form({ uwaga: 'x' }))).status).toBe(403);
    expect((await appFor(at.officeId, { roles: ['keying'] }).request('/dzialania')).status).toBe(403);
    expect((await appFor(at.officeId, { roles: ['employee'] }).request(`${path}/zmiana`)).status).toBe(403);
    expect((await appFor(at.officeId, { isSample: true }).request('/dzialania/nowe', form(complete))).status).toBe(403);
    const { units } = await officeStructure(house, at.officeId);
    const owned = await made({ ...complete, zespol: units[0]!.id });
    const head = (headOf: readonly UnitId[]) => appFor(at.officeId, { roles: ['head'], headOf, personId: null });
    expect((await head([units[0]!.id]).request(`${owned}/zmiana`)).status).toBe(200);
    expect((await head([]).request(`${owned}/zmiana`)).status).toBe(403);
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    for (const page of ['', '/zmiana', '/wniosek?jak=abandoned', '/skutek.csv', '/zdanie'])
      expect([page, (await stranger.request(path + page)).status]).toEqual([page, 404]);
    for (const page of ['/zmiana', '/etap', '/uwagi', '/wniosek', '/zdanie', '/porownania', '/zalaczniki']) {
      const fields = { ...complete, etap: 'do', jak: 'abandoned', uwaga: 'x', wniosek: 'x', version: '1' };
      expect([page, (await stranger.request(path + page, form(fields))).status]).toEqual([page, 404]);
    }
    expect((await at.app.request('/dzialania/dzialanie/nie-ma')).status).toBe(404);
    expect(await now(path)).toMatchObject({ version: 1, ended: null });
  });
});
