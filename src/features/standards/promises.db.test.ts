// Standards on the real database: from the library to a version in force, adopted by an order; goals and needs.
import { describe, expect, it } from 'vitest';
import type { UnitId } from '#domain/ids.ts';
import { officeStructure } from '#features/office/index.ts';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { standardsPages } from '../../../tests/factories/standards-pages.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listGoals } from './goals.actions.ts';
import { listIndicators } from './indicators.actions.ts';
import { listStandards, versionsOf } from './standards.actions.ts';

const { house, appFor, adopted } = await standardsPages();

const complete = {
  obietnica: 'Na e-mail odpowiadamy w 2 dni robocze.',
  podejscie: 'public',
  punkt: 'first-contact',
  porownanie: 'at-least',
  wartosc: '92,5',
  wlasciciel: 'sekretarz',
  przeglad: '2027-03-31',
  'dla-kogo': 'public',
};

describe('a standard', () => {
  it('goes from the library to a version in force; without measure, target and source it is not published', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { standard, indicator } = await adopted(app, officeId);
    expect(standard.content.target).toEqual({ comparator: 'at-least', value: 0.9 });
    const card = `/standardy/standard/${standard.id}`;
    const refused = await app.request(`${card}/publikacja`, form({ version: '1' }));
    expect(refused.status).toBe(422);
    expect(await plain(refused)).toContain('Właściciel: kto odpowiada');
    expect(await listStandards(house, officeId)).toMatchObject([{ publishedNumber: null }]);

    const edit = { ...complete, wskaznik: indicator.id, version: '1' };
    expect((await app.request(`${card}/zmiana`, form(edit))).status).toBe(303);
    const withSource = { zrodlo: 'manual', nazwa: 'E-maile', definicja: 'x / y', miara: 'share', lepiej: 'higher' };
    const change = form({ ...withSource, wpis: 'share', kto: 'sekretariat', version: '1' });
    expect((await app.request(`/wskazniki/wskaznik/${indicator.id}/zmiana`, change)).status).toBe(303);
    expect((await app.request(`${card}/publikacja`, form({ version: '1' }))).status).toBe(409);
    expect((await app.request(`${card}/publikacja`, form({ version: '2' }))).status).toBe(303);

    const again = { ...edit, obietnica: 'Na e-mail odpowiadamy jednego dnia.', version: '3' };
    expect((await app.request(`${card}/zmiana`, form(again))).status).toBe(303);
    const shown = await plain(await app.request(card));
    expect(shown).toContain('Są zmiany, których nie opublikowano');
    expect(shown).toContain('Na e-mail odpowiadamy w 2 dni robocze.');
    expect((await app.request(`${card}/publikacja`, form({ version: '4' }))).status).toBe(303);
    const versions = await versionsOf(house, officeId, standard.id);
    expect(versions.map(({ number, content }) => [number, content.promise.pl])).toEqual([
      [2, 'Na e-mail odpowiadamy jednego dnia.'],
      [1, 'Na e-mail odpowiadamy w 2 dni robocze.'],
    ]);
    expect(versions[0]!.content.target).toEqual({ comparator: 'at-least', value: 0.925 });
    expect((await app.request(`${card}/wycofanie`, form({ version: '5' }))).status).toBe(303);
    expect(await plain(await app.request('/standardy'))).toContain('Żaden standard nie pasuje');
  });

  it('is adopted once: a second promise of the same measure shares the indicator', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    await adopted(app, officeId, 'email');
    await adopted(app, officeId, 'telephone');
    await adopted(app, officeId, 'email');
    const codes = new Set((await listIndicators(house, officeId)).map(({ libraryCode }) => libraryCode));
    expect(codes).toEqual(new Set(['W08', 'W09']));
    expect(await listIndicators(house, officeId)).toHaveLength(2);
    const bad = await app.request('/standardy/wzory', form({ wzor: 'queue', 'cel-queue': '900' }));
    expect(bad.status).toBe(422);
    expect(await plain(bad)).toContain('Odsetek leży od 0 do 100');
  });

  it('is refused with what to put right, and keeps what was typed', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const answer = await app.request('/standardy/nowy', form({ obietnica: '', wartosc: 'dużo', wskaznik: 'lib:W08' }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('value="dużo"');
    expect(await listStandards(house, officeId)).toEqual([]);
    expect(await listIndicators(house, officeId)).toEqual([]);
    const statutory = { ...complete, wskaznik: 'lib:W01a', wartosc: '100' };
    expect(await plain(await app.request('/standardy/nowy', form(statutory)))).toContain('bez oceny');
  });
});

describe('adoption', () => {
  it('drafts an order of what is in force, is approved once by the administrator, and counts who has read it', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { standard, indicator } = await adopted(app, officeId, 'courtesy');
    expect((await app.request('/standardy/wprowadzenie', form({ tytul: 'w sprawie standardów' }))).status).toBe(422);
    const edit = { ...complete, wskaznik: indicator.id, version: '1' };
    await app.request(`/standardy/standard/${standard.id}/zmiana`, form(edit));
    expect((await app.request(`/standardy/standard/${standard.id}/publikacja`, form({ version: '2' }))).status).toBe(
      303,
    );
    const made = await app.request('/standardy/wprowadzenie', form({ tytul: 'w sprawie standardów' }));
    const path = made.headers.get('location')!.replace(/\?.*/, '');
    const pdf = Buffer.from(await (await app.request(`${path}/zarzadzenie.pdf`)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const order = form({ version: '1', numer: '12/2026', od: '2026-12-01' });
    expect((await app.request(`${path}/zatwierdzenie`, order)).status).toBe(403);
    expect((await app.request(`${path}/zapoznanie`, form({}))).status).toBe(409);
    const leader = appFor(officeId, { roles: ['administrator'] });
    expect((await leader.request(`${path}/zatwierdzenie`, form({ version: '1', numer: '', od: 'x' }))).status).toBe(
      422,
    );
    expect(
      (await leader.request(`${path}/zatwierdzenie`, form({ version: '1', numer: '12/2026', od: '2026-12-01' })))
        .status,
    ).toBe(303);
    expect(
      (await leader.request(`${path}/zatwierdzenie`, form({ version: '2', numer: '13', od: '2026-12-01' }))).status,
    ).toBe(409);
    const shown = await app.request(path);
    const html = await shown.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.replaceAll('\u00a0', ' ')).toContain('zarządzenie 12/2026, obowiązuje od 1 grudnia 2026');
    const councillor = appFor(officeId, { roles: ['reader'] });
    expect((await councillor.request(`${path}/zapoznanie`, form({}))).status).toBe(403);
  });
});

describe('goals and needs', () => {
  it('have one mission, goals of the office, and a team’s own goal set by its head alone', async () => {
    const { officeId } = await officeWithCodes(house);
    const { units, clientGroups } = await officeStructure(house, officeId);
    const app = appFor(officeId);
    const set = (who: ReturnType<typeof appFor>, fields: Record<string, string>) =>
      who.request('/standardy/cele', form(fields));
    expect((await set(app, { rodzaj: 'mission', tresc: 'Służymy mieszkańcom.' })).status).toBe(303);
    expect((await set(app, { rodzaj: 'mission', tresc: 'Służymy mieszkańcom i firmom.' })).status).toBe(303);
    expect((await set(app, { rodzaj: 'office', 'tresc-office': '' })).status).toBe(422);
    const team = { rodzaj: 'team', wydzial: units[0]!.id, 'tresc-team': 'Oddzwaniamy tego samego dnia.' };
    expect((await set(appFor(officeId, { roles: ['head'] }), team)).status).toBe(403);
    const head = appFor(officeId, { roles: ['head'], headOf: [units[0]!.id as UnitId] });
    expect((await set(head, team)).status).toBe(303);
    expect((await set(head, { rodzaj: 'office', 'tresc-office': 'x' })).status).toBe(403);
    const goals = await listGoals(house, officeId);
    expect(goals.map(({ kind, content }) => [kind, content])).toEqual([
      ['mission', 'Służymy mieszkańcom i firmom.'],
      ['team', 'Oddzwaniamy tego samego dnia.'],
    ]);
    const need = { grupa: clientGroups[0]!.id, potrzeba: 'krótkie czekanie', standard: '', dowod: 'uwagi' };
    expect((await app.request('/standardy/potrzeby', form(need))).status).toBe(303);
    expect((await app.request('/standardy/potrzeby', form({ ...need, grupa: 'x' }))).status).toBe(422);
    expect(await plain(await app.request('/standardy/potrzeby'))).toContain('krótkie czekanie');
    const removal = form({ usun: 'tak', version: '1' });
    const goalPath = `/standardy/cele/${goals[1]!.id}`;
    expect((await head.request(goalPath, form({ tresc: 'x', version: '9' }))).status).toBe(409);
    expect((await head.request(goalPath, removal)).status).toBe(303);
  });
});
