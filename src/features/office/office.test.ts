// Reading the profile: what is refused, what is kept, where the population comes from.
import { describe, expect, it } from 'vitest';
import { formOf, oneLine, severalLines, versionOf } from './form-reading.ts';
import { addressLine, profileFromForm } from './office.ts';
import { placeAsked } from './place.ts';
import { isSlug, slugOf, slugVariant } from './slug.ts';
import { findTeryt, terytByCode } from './teryt-register.ts';

const valid = { nazwa: 'Urząd Gminy Podlipie', rodzaj: 'gmina' };
const read = (values: Record<string, string>, residents: number | null = null) =>
  profileFromForm(
    formOf({ ...valid, ...values }),
    'pl',
    { code: '3016013', officeKind: 'gmina', residents },
    'urzad-gminy-podlipie',
  );

describe('the profile', () => {
  it('needs a name and a kind, nothing else', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: { kind: 'gmina', slug: 'urzad-gminy-podlipie', population: null, populationSource: null },
    });
    expect(read({ nazwa: '  ', rodzaj: 'księstwo' })).toEqual({
      ok: false,
      faults: [
        { field: 'nazwa', message: 'Uzupełnij pole: Nazwa urzędu' },
        { field: 'rodzaj', message: 'Wybierz z podanych możliwości: Rodzaj urzędu' },
      ],
    });
  });

  it('takes the population from the register unless the office types another', () => {
    expect(read({}, 34009)).toMatchObject({ value: { population: 34009, populationSource: 'register' } });
    expect(read({ ludnosc: '34 009' }, 34009)).toMatchObject({ value: { populationSource: 'register' } });
    expect(read({ ludnosc: '34100' }, 34009)).toMatchObject({
      value: { population: 34100, populationSource: 'office' },
    });
  });

  it('takes kind from the register too, and drops what it had suggested for another unit', () => {
    expect(read({ rodzaj: '' })).toMatchObject({ ok: true, value: { kind: 'gmina' } });
    const changed = read({ ludnosc: '7300', 'ludnosc-bylo': '7300' }, 34009);
    expect(changed).toMatchObject({ value: { population: 34009, populationSource: 'register' } });
    expect(profileFromForm(formOf({ nazwa: 'Urząd' }), 'pl', null, 'urzad')).toMatchObject({
      faults: [{ field: 'rodzaj' }],
    });
  });

  it.each([
    ['ludnosc', '-5'],
    ['ludnosc', '1e3'],
    ['kod', '64600'],
    ['telefon', 'zadzwoń'],
    ['email', 'urzad(at)example.pl'],
    ['bip', 'javascript:alert(1)'],
    ['strona', 'www.example.pl'],
    ['adres', 'Ustawienia/../x'],
    ['nazwa', 'x'.repeat(151)],
    ['ulica', '😀'.repeat(101)],
  ])('refuses %s = %s at its field', (field, value) => {
    const result = read({ [field]: value });
    expect(result).toMatchObject({ ok: false, faults: [{ field }] });
  });

  it('accepts how telephones are really written', () => {
    for (const telefon of ['61 297 31 00', '+48 612973100', '(61) 29-73-100', '61 297 31 00 wew. 12'])
      expect(read({ telefon }), telefon).toMatchObject({ ok: true });
  });

  it('writes the address in one line without gaps', () => {
    expect(addressLine({ street: 'ul. Rynek 1', postalCode: '64-600', town: 'Oborniki' })).toBe(
      'ul. Rynek 1, 64-600 Oborniki',
    );
    expect(addressLine({ street: '', postalCode: '', town: 'Oborniki' })).toBe('Oborniki');
    expect(addressLine({ street: '', postalCode: '', town: '' })).toBe('');
  });
});

describe('texts from outside', () => {
  it('lose control characters and broken encoding, not letters', () => {
    expect(oneLine(' Zażółć\u0000 \n gęślą\u0007  ')).toBe('Zażółć gęślą');
    expect(oneLine('e\u0301')).toBe('é');
    expect(oneLine('\ud800x')).toBe('\ufffdx');
    expect(severalLines('a\r\nb\n\n\n\nc\u0000')).toBe('a\nb\n\nc');
  });

  it('count a missing or foolish version as stale', () => {
    for (const version of ['', 'x', '-1', '1.5', '99999999999']) expect(versionOf(formOf({ version }))).toBe(0);
    expect(versionOf(formOf({ version: '7' }))).toBe(7);
  });
});

describe('the slug', () => {
  it.each([
    ['Starostwo Powiatowe w Wierzbowie', 'starostwo-powiatowe-w-wierzbowie'],
    ['Urząd Miasta i Gminy Żółkiewka – Łęg', 'urzad-miasta-i-gminy-zolkiewka-leg'],
    ['Ł', 'urzad-l'],
    ['!!!', 'urzad'],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it('stays within the limit, also with a number', () => {
    const slug = slugOf('Bardzo '.repeat(40));
    expect(isSlug(slugVariant(slug, 1000))).toBe(true);
  });
});

describe('the place asked for', () => {
  const register = { find: findTeryt, byCode: terytByCode };
  const asked = (values: Record<string, string>) => placeAsked(formOf(values), register, 'pl');

  it('is none for an empty name, the only one for a unique name', () => {
    expect(asked({ miejsce: '' })).toMatchObject({ chosen: null, stop: false });
    expect(asked({ miejsce: 'Ryczywół' })).toMatchObject({ chosen: { code: '3016032' }, stop: false });
    expect(asked({ miejsce: 'Ryczywół', co: 'znajdz' })).toMatchObject({ chosen: { code: '3016032' }, stop: true });
  });

  it('is a list for a name that repeats: a fault on saving, none on searching', () => {
    expect(asked({ miejsce: 'Osiek', co: 'zapisz' })).toMatchObject({ stop: true, faults: [{ field: 'teryt' }] });
    const searched = asked({ miejsce: 'Osiek', co: 'znajdz' });
    expect(searched).toMatchObject({ stop: true, faults: [] });
    expect(searched.places).toHaveLength(4);
  });

  it('is the chosen one, until the name is changed', () => {
    const chosen = { miejsce: 'Osiek', 'miejsce-bylo': 'Osiek', teryt: '1213042' };
    expect(asked(chosen).chosen?.code).toBe(terytByCode('1213042')?.code);
    expect(asked({ ...chosen, teryt: 'brak' })).toMatchObject({ chosen: null, stop: false });
    expect(asked({ ...chosen, miejsce: 'Ryczywół' })).toMatchObject({ chosen: { code: '3016032' } });
    expect(asked({ ...chosen, teryt: '9999999' })).toMatchObject({ stop: true });
  });

  it('is a fault for a name nobody bears', () => {
    expect(asked({ miejsce: 'Atlantyda' })).toMatchObject({ stop: true, faults: [{ field: 'miejsce' }] });
  });
});
