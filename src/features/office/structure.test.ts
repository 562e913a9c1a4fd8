// Lists, terms, closing and the set-up forms: the rules without a database.
import { describe, expect, it } from 'vitest';
import type { LocationId, ServiceId, ServicePointId, UnitId } from '#domain/ids.ts';
import { obstacleToClosing } from './closing.ts';
import { formOf } from './form-reading.ts';
import { officeTexts } from './office.texts.ts';
import { offeredGroups, proposedUnits, setUpUnitsFromForm, tickedServicesFromForm } from './set-up-forms.ts';
import { serviceCatalogue } from './service-catalogue.data.ts';
import { isDay, serviceFromForm, unitFromForm } from './structure-forms.ts';
import { isOpenOn, listed, listView, termWords } from './structure.ts';
import type { OfficeStructure, Unit } from './structure.ts';

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id: id as UnitId,
  name,
  staffNumber: '2-4',
  validFrom: '2024-01-01',
  validTo: null,
  catalogueGroup: null,
  version: 1,
  ...more,
});

const structure: OfficeStructure = {
  units: [unit('u1', 'Wydział Komunikacji', { catalogueGroup: 'vehicles' }), unit('u2', 'Wydział Łowiectwa')],
  locations: [{ id: 'l1' as LocationId, name: 'Siedziba urzędu', address: '', validTo: null, version: 1 }],
  points: [
    {
      id: 'p1' as ServicePointId,
      name: 'Okienko 1',
      locationId: 'l1' as LocationId,
      unitId: null,
      staffNumber: '1',
      validTo: null,
      version: 1,
    },
  ],
  services: [
    {
      id: 's1' as ServiceId,
      name: 'Rejestracja pojazdu',
      unitId: 'u1' as UnitId,
      description: '',
      statutoryTerm: null,
      jrwa: '5410',
      confirmed: false,
      staffNumber: '2-4',
      clientGroupIds: [],
      locationIds: [],
      catalogueKey: 'vehicle-registration',
      active: true,
      version: 1,
    },
  ],
  clientGroups: [],
};

describe('lists', () => {
  const view = (query: Record<string, string>) => listView((name) => query[name], ['nazwa', 'osoby']);
  const names = (query: Record<string, string>) =>
    listed(
      structure.units,
      view(query),
      (one) => one.name,
      (one) => one.name,
    ).map((one) => one.name);

  it('are searched without Polish letters and sorted both ways', () => {
    expect(names({ szukaj: 'lowiectwa' })).toEqual(['Wydział Łowiectwa']);
    expect(names({ sort: '-nazwa' })).toEqual(['Wydział Łowiectwa', 'Wydział Komunikacji']);
    expect(names({ szukaj: 'nie ma' })).toEqual([]);
  });

  it('fall back to the first sort when the address asks for an unknown one', () => {
    expect(view({ sort: '-haslo' })).toEqual({ search: '', sort: 'nazwa', descending: false });
    expect(view({ szukaj: 'x'.repeat(500) }).search).toHaveLength(100);
  });
});

it('writes terms with the right plural', () => {
  const months = (number: number) => termWords({ kind: 'months', number, text: null, basis: '' }, 'pl');
  expect([1, 2, 5, 22].map(months).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '1 miesiąc',
    '2 miesiące',
    '5 miesięcy',
    '22 miesiące',
  ]);
  expect(termWords(null, 'pl')).toBe('bez terminu');
  const things = officeTexts.pl.things;
  expect([1, 2, 5, 22].map(things.services).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '1 usługa',
    '2 usługi',
    '5 usług',
    '22 usługi',
  ]);
});

describe('closing', () => {
  const days = { last: '2026-07-31', today: '2026-07-20' };

  it('is refused while services or points are left, for the last one, and before the beginning', () => {
    expect(obstacleToClosing('unit', 'u1', structure, days, 'pl')).toContain('usługa');
    expect(obstacleToClosing('location', 'l1', structure, days, 'pl')).toContain('stanowisko');
    expect(obstacleToClosing('location', 'l1', { ...structure, points: [] }, days, 'pl')).toBe(
      officeTexts.pl.location.lastOne,
    );
    expect(obstacleToClosing('unit', 'u2', structure, { ...days, last: '2023-12-31' }, 'pl')).toBe(
      officeTexts.pl.unit.beforeBeginning,
    );
    expect(obstacleToClosing('unit', 'u2', { ...structure, units: [unit('u2', 'x')] }, days, 'pl')).toBe(
      officeTexts.pl.unit.lastOne,
    );
  });

  it('is allowed otherwise, and the last day still counts as open', () => {
    expect(obstacleToClosing('unit', 'u2', structure, days, 'pl')).toBeNull();
    expect(obstacleToClosing('point', 'p1', structure, days, 'pl')).toBeNull();
    expect(isOpenOn({ validTo: '2026-07-31' }, '2026-07-31')).toBe(true);
    expect(isOpenOn({ validTo: '2026-07-31' }, '2026-08-01')).toBe(false);
  });
});

describe('the form of a service', () => {
  const valid = { nazwa: 'Usługa', wydzial: 'u1', osoby: '1', termin: 'days', liczba: '30', podstawa: 'ustawa' };
  const read = (values: Record<string, string | string[]>) =>
    serviceFromForm(formOf({ ...valid, ...values }), 'pl', structure);

  it('is read whole', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: { unitId: 'u1', statutoryTerm: { kind: 'days', number: 30, text: null }, jrwa: null, confirmed: false },
    });
  });

  it.each([
    [{ wydzial: 'cudzy' }, 'wydzial'],
    [{ osoby: '17' }, 'osoby'],
    [{ liczba: '' }, 'liczba'],
    [{ liczba: '0' }, 'liczba'],
    [{ termin: 'text' }, 'opis-terminu'],
    [{ termin: 'wieczność' }, 'termin'],
    [{ jrwa: 'ABC' }, 'jrwa'],
    [{ grupy: ['cudza'] }, 'grupy'],
    [{ miejsca: ['cudze'] }, 'miejsca'],
    [{ opis: 'x'.repeat(2001) }, 'opis'],
  ])('refuses %o', (values, field) => {
    expect(read(values)).toMatchObject({ ok: false, faults: [{ field }] });
  });

  it('knows the days of the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const day of ['2023-02-29', '2026-13-01', '26-01-01', '', '2026-1-1']) expect(isDay(day), day).toBe(false);
    expect(unitFromForm(formOf({ nazwa: 'W', osoby: '1', od: 'wczoraj' }), 'pl')).toMatchObject({
      faults: [{ field: 'od' }],
    });
  });
});

describe('setting up', () => {
  it('proposes units that have services, by kind of office', () => {
    const names = proposedUnits('powiat').map((proposed) => proposed.name);
    expect(names).toContain('Wydział Komunikacji');
    expect(names).not.toContain('Referat Spraw Obywatelskich i Urząd Stanu Cywilnego');
    expect(
      proposedUnits('gmina')
        .flatMap((proposed) => proposed.services)
        .every((service) => service.levels.includes('gmina')),
    ).toBe(true);
    expect(proposedUnits('miasto').flatMap((proposed) => proposed.services)).toHaveLength(serviceCatalogue.length);
    const common = proposedUnits('województwo').flatMap((proposed) => proposed.services);
    expect(common.length).toBeGreaterThan(3);
    expect(common.every((service) => service.levels.length === 2)).toBe(true);
  });

  it('reads ticked units and places, names duplicates and asks for at least one of each', () => {
    const read = (values: Record<string, string>) => setUpUnitsFromForm(formOf(values), 'powiat', 'pl', '2026-07-20');
    expect(
      read({
        'jest-vehicles': 'tak',
        'nazwa-vehicles': 'Wydział Komunikacji',
        'osoby-vehicles': '5+',
        'miejsce-1': 'Siedziba',
      }),
    ).toEqual({
      ok: true,
      value: {
        units: [
          { name: 'Wydział Komunikacji', staffNumber: '5+', validFrom: '2026-01-01', catalogueGroup: 'vehicles' },
        ],
        locations: [{ name: 'Siedziba', address: '' }],
      },
    });
    expect(read({})).toMatchObject({
      ok: false,
      faults: [
        { message: officeTexts.pl.setUpUnits.oneUnitNeeded },
        { message: officeTexts.pl.setUpUnits.onePlaceNeeded },
      ],
    });
    expect(
      read({ 'nazwa-wlasny-1': 'Referat', 'nazwa-wlasny-2': 'referat', 'miejsce-1': 'S', 'adres-2': 'bez nazwy' }),
    ).toMatchObject({
      faults: [{ field: 'nazwa-wlasny-2' }, { field: 'miejsce-2' }],
    });
  });

  it('offers what is not taken yet, and makes the unit with the service where it is missing', () => {
    const groups = offeredGroups('powiat', structure, '2026-07-20');
    expect(groups.flatMap((group) => group.services).map((service) => service.key)).not.toContain(
      'vehicle-registration',
    );
    const read = (values: Record<string, string | string[]>) =>
      tickedServicesFromForm(formOf(values), groups, structure.units, 'pl');
    expect(read({ usluga: 'building-permit', 'wydzial-building': 'nowy' })).toMatchObject({
      ok: true,
      value: { ticked: [{ service: { key: 'building-permit' }, unit: 'nowy' }], own: [] },
    });
    expect(read({})).toMatchObject({ faults: [{ field: 'usluga' }] });
    expect(read({ usluga: 'vehicle-registration' })).toMatchObject({ ok: true, value: { ticked: [], own: [] } });
    expect(read({ usluga: 'wymyślona' })).toMatchObject({ faults: [{ field: 'usluga' }] });
    expect(read({ usluga: 'building-permit', 'wydzial-building': 'cudzy' })).toMatchObject({
      faults: [{ field: 'wydzial-building' }],
    });
    expect(read({ inne: ' Nasza \n\n nasza usługa', 'wydzial-inne': 'u1' })).toMatchObject({
      value: { own: ['Nasza', 'nasza usługa'], ownUnit: 'u1' },
    });
    expect(
      read({ inne: 'x\n'.repeat(5) + Array.from({ length: 40 }, (_, n) => `u${n}`).join('\n'), 'wydzial-inne': 'u1' }),
    ).toMatchObject({ faults: [{ field: 'inne' }] });
  });
});
