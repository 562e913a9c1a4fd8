// Themes of an office on the real database: its own, changed by two people at once, and those suggested to it.
import { describe, expect, it } from 'vitest';
import { directionsPaths } from '#ui/paths/directions.ts';
import { directionsOffice, late, services, text } from '../../../../tests/factories/directions-office.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { computeSuggestions, suggestionsOf } from '../suggestions/suggestions.actions.ts';
import { officeThemes } from './themes.actions.ts';

const { house, routes, officeId, other, pages } = await directionsOffice();

describe('themes of the office', () => {
  const form = {
    namePl: 'Parking',
    nameEn: 'Car park',
    touchpoint: 'building',
    driver: '',
    entries: 'parking\nzaparkowac',
    version: '0',
  };
  it('are added once, changed, moved, removed and restored, and two people do not overwrite each other', async () => {
    const withdrawn = { ...form, namePl: 'Własny temat', nameEn: 'Own theme', entries: 'stypendium' };
    expect((await pages.post(directionsPaths.newTheme(), withdrawn)).to).toBe('/kierunki/tematy?gotowe=zapisano');
    expect((await pages.post(directionsPaths.newTheme(), withdrawn)).status).toBe(303);
    const { themes, version } = await officeThemes(house, officeId);
    expect(themes.filter(({ name }) => name.pl === 'Własny temat')).toHaveLength(1);
    expect(version).toBe(1);
    const own = themes.find(({ name }) => name.pl === 'Własny temat')!;
    const path = directionsPaths.editedTheme(own.id);
    expect(await htmlFaults((await pages.get(path)).text)).toEqual([]);

    const first = await pages.post(path, { ...withdrawn, entries: 'stypendium\ngrant', version: '1' });
    expect(first.status).toBe(303);
    const second = await pages.post(path, { ...withdrawn, entries: 'stypendium\ndotacja', version: '1' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('dotacja');
    expect(text(second.text)).toContain('Ktoś zmienił tematy');
    expect(await htmlFaults(second.text)).toEqual([]);

    expect((await pages.post(directionsPaths.move(own.id), { kierunek: 'gora', version: '2' })).status).toBe(303);
    expect((await pages.post(directionsPaths.move(own.id), { kierunek: 'gora', version: '2' })).status).toBe(409);
    expect((await pages.post(directionsPaths.remove(own.id), { version: '3' })).status).toBe(303);
    expect((await pages.post(directionsPaths.remove(own.id), { version: '3' })).status).toBe(303);
    expect((await pages.post(directionsPaths.remove('queue'), { version: '4' })).status).toBe(303);
    expect(text((await pages.get('/kierunki/tematy')).text)).toContain('Tematy z programu, których urząd nie używa');
    expect((await pages.post(directionsPaths.restore('queue'), { version: '5' })).status).toBe(303);
    expect((await officeThemes(house, officeId)).themes.map(({ id }) => id)).toContain('queue');
    expect((await pages.post(directionsPaths.restore(own.id), { version: '6' })).status).toBe(404);
  });
  it('are refused with what to mend, and words no dictionary knows are pointed out', async () => {
    const { version } = await officeThemes(house, officeId);
    const bad = await pages.post(directionsPaths.newTheme(), {
      ...form,
      namePl: '',
      entries: 'kolejka',
      version: `${version}`,
    });
    expect(bad.status).toBe(422);
    expect(await htmlFaults(bad.text)).toEqual([]);
    expect(text(bad.text)).toContain('To słowo należy już do innego tematu');
    const odd = { ...form, namePl: 'Dziwny', nameEn: 'Odd', entries: 'fikumiku', version: `${version}` };
    expect((await pages.post(directionsPaths.newTheme(), odd)).status).toBe(303);
    const { themes } = await officeThemes(house, officeId);
    const { id } = themes.find(({ name }) => name.pl === 'Dziwny')!;
    expect(text((await pages.get(directionsPaths.editedTheme(id))).text)).toContain('Słownik nie zna tych słów');
  });
  it('of one office are not those of another', async () => {
    const strange = staffPages(routes, other.officeId, { roles: ['quality'] });
    expect(text((await strange.get('/kierunki/tematy')).text)).not.toContain('Dziwny');
  });
});

describe('suggested themes', () => {
  it('say how many comments are missing, and are found in a child process', async () => {
    const { text: html } = await pages.get('/kierunki/podpowiedzi');
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toContain('Propozycje szukamy od 500 uwag po polsku');
    expect((await pages.post('/kierunki/podpowiedzi', { kontakt: 'wizyta' })).status).toBe(303);
    expect(await suggestionsOf(house, officeId, 'visit')).toBeNull();
  });
  it('are kept with examples by id only', async () => {
    const words = ['winda', 'schody', 'poręcz', 'piętro', 'dzwonek', 'szatnia', 'ławka', 'toaleta'];
    const many = await ratedOffice(house, services, [
      {
        service: 'Prawo jazdy',
        ...late,
        perMonth: 50,
        comment: (_month, client) => `${words[client % 4]} ${words[(client + 1) % 4]} ${words[4 + (client % 3)]}`,
      },
    ]);
    const there = staffPages(routes, many.officeId, { roles: ['quality'] });
    expect((await there.post('/kierunki/podpowiedzi', { kontakt: 'wizyta' })).status).toBe(303);
    expect(text((await there.get('/kierunki/podpowiedzi')).text)).toContain('Szukamy propozycji');
    await computeSuggestions(house, many.officeId, 'visit', new AbortController().signal);
    const found = await suggestionsOf(house, many.officeId, 'visit');
    expect(found).toMatchObject({ state: 'ready', found: { read: 600 } });
    const html = (await there.get('/kierunki/podpowiedzi')).text;
    expect(await htmlFaults(html)).toEqual([]);
    for (const theme of found!.found!.themes)
      expect(theme.examples.every((id) => /^[\da-f-]{36}$/.test(id))).toBe(true);
  });
});
