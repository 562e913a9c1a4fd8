// People served: estimates from a counting week, exact from every day, explicit where nobody counted; forms and sheets.
import { describe, expect, it } from 'vitest';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { workingDays } from './days.ts';
import { countingWeek, rateOf, servedIn } from './people-served.ts';
import type { ServedCount } from './people-served.ts';
import { channelMix, responseRateWords } from './response-rate-words.ts';
import { readCount, readSheet } from './served-input.ts';

const a = { id: 'a' as ServiceId, unitId: 'u' as UnitId, active: true, name: 'Rejestracja pojazdu' };
const b = { id: 'b' as ServiceId, unitId: 'u' as UnitId, active: true, name: 'Prawo jazdy' };
const c = { id: 'c' as ServiceId, unitId: 'w' as UnitId, active: false, name: 'Wycofana' };
const services = [a, b, c];
const quarter = quarterPeriod(monthOfDay('2026-07-01'));
const today = '2026-11-21';
const count = (serviceId: ServiceId | null, first: string, last: string, served: number): ServedCount => ({
  id: `${serviceId} ${first}`,
  serviceId,
  first,
  last,
  served,
  source: 'hand',
  version: 1,
});
const office = { kind: 'office' } as const;

describe('people served in a quarter', () => {
  it('knows the working days of the quarter: 23 in July, 21 in August, 22 in September', () => {
    expect(workingDays(quarter, today)).toHaveLength(66);
  });

  it('carries one counting week over to all working days', () => {
    const week = count(null, '2026-08-03', '2026-08-07', 500);
    const days = workingDays(quarter, today).length;
    const counted = { kind: 'counted', served: days * 100, countedDays: 5, workingDays: days };
    expect(servedIn([week], office, quarter, services, today)).toEqual(counted);
    const july = { first: quarter.first, last: quarter.first };
    expect(servedIn([week], office, july, services, today)).toMatchObject({ served: 2300, countedDays: 0 });
  });

  it('is exact where every working day was counted, Saturdays included', () => {
    const days = workingDays(quarter, today);
    const daily = days.map((day) => count(null, day, day, 10));
    const saturday = count(null, '2026-07-04', '2026-07-04', 7);
    expect(servedIn([...daily, saturday], office, quarter, services, today)).toEqual({
      kind: 'counted',
      served: days.length * 10 + 7,
      countedDays: days.length,
      workingDays: days.length,
    });
  });

  it('believes a day more than the week it lies in', () => {
    const counts = [count(null, '2026-08-03', '2026-08-03', 300), count(null, '2026-08-03', '2026-08-09', 500)];
    expect(servedIn(counts, office, quarter, services, today)).toMatchObject({ countedDays: 5, served: 140 * 66 });
  });

  it('adds services up only where every active one was counted', () => {
    const one = count(a.id, '2026-08-03', '2026-08-07', 50);
    const two = count(b.id, '2026-08-03', '2026-08-07', 25);
    const unit = { kind: 'unit', id: a.unitId } as const;
    expect(servedIn([one], office, quarter, services, today)).toEqual({ kind: 'not-counted', missing: [quarter] });
    expect(servedIn([one, two], office, quarter, services, today)).toMatchObject({ served: 15 * 66 });
    expect(servedIn([one, two], unit, quarter, services, today)).toMatchObject({ served: 15 * 66 });
    expect(servedIn([one], { kind: 'service', id: a.id }, quarter, services, today)).toMatchObject({ served: 660 });
    expect(servedIn([], { kind: 'unit', id: 'none' as UnitId }, quarter, services, today).kind).toBe('not-counted');
  });

  it('names the quarters nobody counted in, and counts nothing of the future', () => {
    const year = { first: quarter.first - 6, last: quarter.last + 3 };
    const counts = [count(null, '2026-08-03', '2026-08-07', 500), count(null, '2026-11-16', '2026-11-20', 100)];
    const missing = [quarterPeriod(quarter.first - 6), quarterPeriod(quarter.first - 3)];
    expect(servedIn(counts, office, year, services, today)).toEqual({ kind: 'not-counted', missing });
    const open = quarterPeriod(quarter.last + 1);
    const days = workingDays(open, today).length;
    expect(servedIn(counts, office, open, services, today)).toMatchObject({ workingDays: days, served: days * 20 });
    const future = quarterPeriod(open.last + 1);
    expect(servedIn(counts, office, future, services, today)).toEqual({ kind: 'not-counted', missing: [] });
    expect(servedIn(counts, office, { first: 0, last: 120_000 }, services, today).kind).toBe('not-counted');
  });
});

describe('response rate', () => {
  const served = { kind: 'counted', served: 1000, countedDays: 5, workingDays: 65 } as const;
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('says the share with what it rests on', () => {
    expect(plain(responseRateWords(rateOf(served, 60), 'pl'))).toBe(
      'około 6 % (60 odpowiedzi na 1000 osób); szacunek z 5 policzonych dni roboczych; wszystkich: 65',
    );
    expect(plain(responseRateWords(rateOf(served, 3), 'en'))).toContain('below 1%');
    expect(responseRateWords(rateOf({ ...served, countedDays: 65 }, 60), 'pl')).toContain('każdy dzień roboczy');
  });

  it('says that it is not known, and that more answers than people is a fault of counting', () => {
    expect(responseRateWords({ kind: 'not-counted', missing: [] }, 'pl')).toContain('nieznany');
    expect(plain(responseRateWords({ kind: 'not-counted', missing: [quarter] }, 'pl'))).toContain('III kwartał 2026');
    expect(rateOf(served, 1001).kind).toBe('more-than-served');
    expect(rateOf({ ...served, served: 0 }, 0).kind).toBe('not-counted');
    expect(responseRateWords(rateOf(served, 1001), 'pl')).toContain('sprawdzić');
  });

  it('says how answers came', () => {
    expect(channelMix({ qr: 300, paper: 112, web: 0 }, 'pl')).toBe('kod QR: 300; papier: 112');
  });
});

describe('the counting week', () => {
  it('lies in the middle of the quarter, has five working days, and is not over', () => {
    expect(countingWeek('2026-07-01')).toEqual({ first: '2026-08-10', last: '2026-08-14' });
    // 11 November is a day off
    expect(countingWeek('2026-11-09')).toEqual({ first: '2026-11-16', last: '2026-11-20' });
    expect(countingWeek('2026-12-28')).toBeNull();
  });
});

describe('what is typed', () => {
  const good = { service: 'urzad', first: '2026-11-16', last: '2026-11-20', served: '1 204' };
  it('is read', () => {
    expect(readCount(good, services, today, 'pl')).toEqual({
      ok: true,
      value: { serviceId: null, first: '2026-11-16', last: '2026-11-20', served: 1204 },
    });
  });
  it.each([
    [{ service: 'x' }, 'usluga'],
    [{ first: '' }, 'od'],
    [{ last: '2026-11-31' }, 'do'],
    [{ last: '2026-11-15' }, 'do'],
    [{ last: '2026-11-22' }, 'do'],
    [{ first: '2026-11-09' }, 'do'],
    [{ served: '-1' }, 'liczba'],
    [{ served: '1,5' }, 'liczba'],
    [{ served: '' }, 'liczba'],
    [{ served: '1000001' }, 'liczba'],
  ])('says what to put right: %o', (change, field) => {
    expect(readCount({ ...good, ...change }, services, today, 'pl')).toMatchObject({ ok: false, faults: [{ field }] });
  });
});

describe('a sheet of daily counts', () => {
  const rows = (...cells: (string | null)[][]) => cells.map((row, place) => ({ number: place + 2, cells: row }));
  const read = (columns: string[], table: (string | null)[][]) =>
    readSheet(columns, rows(...table), services, today, 'pl');

  it('is read with days and numbers as offices write them, several rows of a day added up', () => {
    const sheet = read(
      ['Data', 'Usługa', 'Liczba klientów'],
      [
        ['05.10.2026', 'rejestracja  pojazdu', '12'],
        ['2026-10-05 00:00:00', 'Rejestracja pojazdu', '8,0'],
        ['6.10.2026', '', '1 204'],
      ],
    );
    expect(sheet).toEqual({
      ok: true,
      value: [
        { serviceId: 'a', first: '2026-10-05', last: '2026-10-05', served: 20 },
        { serviceId: null, first: '2026-10-06', last: '2026-10-06', served: 1204 },
      ],
    });
  });

  it('is refused as a whole with row and reason', () => {
    const sheet = read(
      ['dzień', 'liczba', 'usługa'],
      [
        ['32.10.2026', '1', ''],
        ['2026-11-22', '1', ''],
        ['2026-10-05', 'dużo', ''],
        ['2026-10-05', '1', 'Nieznana'],
        ['2026-10-05', '1', ''],
      ],
    );
    expect(sheet).toMatchObject({ ok: false });
    const messages = sheet.ok ? [] : sheet.faults.map(({ message }) => message.split(':')[0]);
    expect(messages).toEqual(['Wiersz 2', 'Wiersz 3', 'Wiersz 4', 'Wiersz 5']);
    expect(read(['dzień', 'uwagi'], [['2026-10-05', '1']])).toMatchObject({ ok: false });
    expect(read(['dzień', 'liczba'], [])).toMatchObject({ ok: false });
    const many = Array.from({ length: 30 }, () => ['x', '1']);
    const faults = read(['dzień', 'liczba'], many);
    expect(faults.ok ? 0 : faults.faults.length).toBe(11);
  });
});
