// People at places: carried over from what was counted, held against the services, typed and from a sheet.
import { describe, expect, it } from 'vitest';
import type { LocationId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { servedAtPlace, twoTotals } from './people-at-places.ts';
import type { PlaceCount } from './people-at-places.ts';
import { readPlaceCount, readPlaceSheet } from './place-input.ts';

const hall = 'h' as LocationId;
const branch = 'b' as LocationId;
const quarter = quarterPeriod(monthOfDay('2026-07-01'));
const today = '2026-11-21';
const count = (placeId: LocationId, first: string, last: string, served: number): PlaceCount => ({
  id: `${placeId} ${first}`,
  placeId,
  first,
  last,
  served,
  source: 'hand',
  version: 1,
});

describe('people at a place', () => {
  it('of a whole quarter are the number entered, of a month the working days of it', () => {
    const counts = [count(hall, '2026-07-01', '2026-09-30', 6600)];
    expect(servedAtPlace(counts, hall, quarter, today)).toEqual({
      kind: 'counted',
      served: 6600,
      countedDays: 66,
      workingDays: 66,
    });
    const july = { first: quarter.first, last: quarter.first };
    expect(servedAtPlace(counts, hall, july, today)).toMatchObject({ served: 2300 });
  });

  it('are carried over from a month or a week, and believe days more than months', () => {
    const month = count(hall, '2026-08-01', '2026-08-31', 2100);
    expect(servedAtPlace([month], hall, quarter, today)).toMatchObject({ served: 6600, countedDays: 21 });
    const day = count(hall, '2026-08-12', '2026-08-12', 121);
    expect(servedAtPlace([month, day], hall, quarter, today)).toMatchObject({ served: 6666 });
  });

  it('are not known where nobody counted in a quarter of the period', () => {
    const counts = [count(hall, '2026-07-01', '2026-09-30', 6600), count(branch, '2026-04-01', '2026-06-30', 60)];
    expect(servedAtPlace(counts, branch, quarter, today)).toEqual({ kind: 'not-counted', missing: [quarter] });
    const half = { first: quarter.first - 3, last: quarter.last };
    expect(servedAtPlace(counts, hall, half, today).kind).toBe('not-counted');
    expect(servedAtPlace(counts, hall, { first: 0, last: 120_000 }, today).kind).toBe('not-counted');
  });
});

describe('the same people counted twice', () => {
  it.each([
    [1000, 1050, 0.05, false],
    [1000, 1200, 0.2, true],
    [1000, 800, -0.2, true],
    [0, 5, null, true],
    [null, 5, null, false],
    [1000, null, null, false],
  ])('%s by services and %s by places', (services, places, difference, areApart) => {
    const got = twoTotals(services, places);
    expect(got.areApart).toBe(areApart);
    if (difference === null) expect(got.difference).toBeNull();
    else expect(got.difference).toBeCloseTo(difference, 12);
  });
});

const places = [
  { id: hall, name: 'Ratusz' },
  { id: branch, name: 'Filia przy Rynku' },
];

describe('what is typed', () => {
  const good = { place: 'b', first: '2026-07-01', last: '2026-09-30', served: '12 040' };
  it('is read', () => {
    expect(readPlaceCount(good, places, today, 'pl')).toEqual({
      ok: true,
      value: { placeId: 'b', first: '2026-07-01', last: '2026-09-30', served: 12_040 },
    });
  });
  it.each([
    [{ place: '' }, 'miejsce'],
    [{ first: '' }, 'od'],
    [{ last: '2026-02-30' }, 'do'],
    [{ last: '2026-06-30' }, 'do'],
    [{ last: '2026-11-22' }, 'do'],
    [{ last: '2026-10-01' }, 'do'],
    [{ served: '-1' }, 'liczba'],
    [{ served: '10000001' }, 'liczba'],
  ])('says what to put right: %o', (change, field) => {
    expect(readPlaceCount({ ...good, ...change }, places, today, 'en')).toMatchObject({
      ok: false,
      faults: [{ field }],
    });
  });
});

describe('a sheet of daily counts', () => {
  const read = (columns: string[], ...table: string[][]) =>
    readPlaceSheet(
      columns,
      table.map((cells, at) => ({ number: at + 2, cells })),
      places,
      today,
      'pl',
    );

  it('is read, rows of a day and place added up', () => {
    const got = read(
      ['Data', 'Budynek', 'Liczba osób'],
      ['05.10.2026', 'ratusz', '12'],
      ['2026-10-05', 'Ratusz', '8'],
      ['05.10.2026', 'filia  przy rynku', '5'],
    );
    expect(got).toEqual({
      ok: true,
      value: [
        { placeId: 'h', first: '2026-10-05', last: '2026-10-05', served: 20 },
        { placeId: 'b', first: '2026-10-05', last: '2026-10-05', served: 5 },
      ],
    });
  });

  it('is refused whole without the column of places, without a place, or with one nobody knows', () => {
    expect(read(['dzień', 'liczba'], ['2026-10-05', '1']).ok).toBe(false);
    const got = read(['dzień', 'miejsce', 'liczba'], ['2026-10-05', '', '1'], ['2026-10-05', 'Dworzec', '1']);
    expect(got).toMatchObject({ ok: false, faults: [{ field: 'plik' }, { field: 'plik' }] });
    expect(got.ok ? '' : got.faults[1]!.message).toBe('Wiersz 3: takiego miejsca nie ma w urzędzie');
  });
});
