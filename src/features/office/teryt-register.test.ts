// The carried registers and the search in them.
import { describe, expect, it } from 'vitest';
import { residentsOf, terytUnits } from './teryt-register.data.ts';
import { findTeryt, terytByCode } from './teryt-register.ts';

describe('the registers', () => {
  it('hold every województwo, powiat and gmina of 2026', () => {
    const count = (kind: string) => terytUnits().filter((unit) => unit.kind === kind).length;
    expect(count('województwo')).toBe(16);
    expect(count('powiat') + count('miasto na prawach powiatu')).toBe(380);
    expect(count('miejska') + count('wiejska') + count('miejsko-wiejska')).toBe(2479);
  });

  it('know the residents of all but the two gminy made in 2025', () => {
    const missing = terytUnits().filter((unit) => residentsOf(unit.code) === null);
    expect(missing.map((unit) => unit.code)).toEqual(['1207132', '2002162']);
    expect(residentsOf('3016')).toBe(58657);
  });
});

describe('finding a unit by name', () => {
  it('shows what lies above, because names repeat', () => {
    expect(terytByCode('3016013')?.label).toBe(
      'Oborniki, gmina miejsko-wiejska, powiat obornicki, województwo wielkopolskie',
    );
    const { places, total } = findTeryt('Osiek');
    expect(total).toBe(4);
    expect(new Set(places.map((place) => place.label)).size).toBe(4);
  });

  it.each([
    ['lodz', 'Łódź, miasto na prawach powiatu, województwo łódzkie'],
    ['OBORNIKI', 'Oborniki, gmina miejsko-wiejska, powiat obornicki, województwo wielkopolskie'],
    ['powiat obornicki', 'powiat obornicki, województwo wielkopolskie'],
    [
      'Osiek, gmina wiejska, powiat brodnicki',
      'Osiek, gmina wiejska, powiat brodnicki, województwo kujawsko-pomorskie',
    ],
    ['gmina Ryczywół', 'Ryczywół, gmina wiejska, powiat obornicki, województwo wielkopolskie'],
  ])('finds exactly one for "%s"', (text, label) => {
    expect(findTeryt(text)).toMatchObject({ total: 1, places: [{ label }] });
  });

  it('offers what begins with or holds the text when nothing bears that very name', () => {
    expect(findTeryt('oborn').places.map((place) => place.name)).toContain('obornicki');
    expect(findTeryt('', 5)).toEqual({ places: [], total: 0 });
    expect(findTeryt('nie ma takiej gminy')).toEqual({ places: [], total: 0 });
    expect(findTeryt('a', 5).places).toHaveLength(5);
  });
});
