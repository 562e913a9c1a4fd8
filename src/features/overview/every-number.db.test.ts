// Pages of the diagnosis, their files and the raw rows: every number is what plain code written here makes of the responses.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import {
  at,
  chosen,
  columns,
  countedOffice,
  first,
  last,
  quarter,
  type Raw,
} from '../../../tests/factories/counted-office.factory.ts';
import { tableRows } from '../../../tests/factories/page-numbers.ts';
import {
  betweenRatings,
  chanceTogether,
  meanAndLimits,
  newcombe,
  shareAndLimits,
} from '../../../tests/factories/plain-figures.ts';
import { plainShareLimits, plainShares } from '../../../tests/factories/plain-shares.ts';

const { storage, office, raw, id, given, read, file } = await countedOffice();
const before = { first: monthOfDay('2026-04-01'), last: monthOfDay('2026-06-01') };
const yearEarlier = { first: monthOfDay('2025-07-01'), last: monthOfDay('2025-09-01') };

const goodOf = (codes: readonly number[]) => codes.filter((code) => code >= 4).length;
const number = (cell: string | undefined) => Number((cell ?? '').replace(',', '.'));
/** Digits that a page writes: a shown number is within half of its last digit of the exact one. */
const shows = (shown: number, exact: number, digits: number) =>
  expect(Math.abs(shown - exact), `${shown} for ${exact}`).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-3);

describe('every number is what the raw rows make of it', () => {
  it('level, n and interval of the office, of every service, and of a place', async () => {
    const lines = await file(`/diagnoza/lista.csv${chosen}`);
    for (const { id: service, name } of office.structure.services.filter(({ id: one }) =>
      raw.some((row) => row.service === one),
    )) {
      const codes = given('overall', (row) => row.service === service);
      const line = lines.find(([of]) => of === name)!;
      const expected = shareAndLimits(goodOf(codes), codes.length);
      [2, 3, 4].forEach((cell, place) => shows(number(line[cell]), expected[place]!, 2));
      expect(number(line[5])).toBe(codes.length);
    }
    const filia = office.structure.locations.find(({ name }) => name === 'Filia')!;
    for (const [address, keep] of [
      ['/diagnoza/urzad', () => true],
      [
        `/diagnoza/jednostka/${office.service('Prawo jazdy').unitId}`,
        (row: Raw) => row.unit === office.service('Prawo jazdy').unitId,
      ],
      [`/diagnoza/miejsce/${filia.id}`, (row: Raw) => row.service === id('Wypis z ewidencji')],
    ] as const) {
      const codes = given('overall', keep);
      const [good, ...points] = await file(`${address}/wykres/poziom.csv${chosen}`);
      const expected = shareAndLimits(goodOf(codes), codes.length);
      [1, 2, 3].forEach((cell, place) => shows(number(good![cell]), expected[place]!, 2));
      expect(number(good![4])).toBe(codes.length);
      expect(points.map((line) => number(line[4]))).toEqual(
        [1, 2, 3, 4, 5].map((point) => codes.filter((code) => code === point).length),
      );
    }
  });

  it('means of every question with their intervals', async () => {
    const lines = await file(`/diagnoza/usluga/${id('Rejestracja pojazdu')}/wykres/pytania.csv${chosen}`);
    const asked = columns.filter((question) => question !== 'outcome');
    asked.forEach((question, place) => {
      const codes = given(question, (row) => row.service === id('Rejestracja pojazdu'));
      const line = lines[place]!;
      const expected = meanAndLimits(codes);
      [1, 2, 3].forEach((cell, part) => shows(number(line[cell]), expected[part]!, 1));
      expect(number(line[4])).toBe(codes.length);
    });
  });

  it('a touchpoint: all answers to its questions together, now, before and a year before', async () => {
    const asked = ['right_person', 'information', 'waiting'];
    const together = (keep: (row: Raw) => boolean, period = quarter) =>
      asked.flatMap((question) => given(question, keep, period));
    const mean = (codes: readonly number[]) => codes.reduce((sum, code) => sum + code, 0) / codes.length;
    const [whole] = await file(`/diagnoza/punkt-styku/first-contact/pytania.csv${chosen}`);
    shows(number(whole![1]), mean(together(() => true)), 1);
    const [past, earlier] = await file(`/diagnoza/punkt-styku/first-contact/porownanie.csv${chosen}`);
    for (const [line, period] of [
      [past!, before],
      [earlier!, yearEarlier],
    ] as const) {
      const [here, there] = [mean(together(() => true)), mean(together(() => true, period))];
      [here, there, here - there].forEach((value, place) => shows(number(line[[1, 5, 9][place]!]), value, 1));
      expect(line[13]).toBe('2');
    }
    const said = tableRows(await read(`/diagnoza/punkt-styku/first-contact${chosen}`), 'porownanie-tabela');
    expect(said.map((cells) => cells.at(-1))).toEqual([past![12], earlier![12]]);
    const services = await file(`/diagnoza/punkt-styku/first-contact/uslugi.csv${chosen}`);
    for (const [name, value] of services.filter(([one]) => one === 'Prawo jazdy'))
      shows(number(value), mean(together((row) => row.service === id(name!))), 1);
  });

  it('points of a chart, month by month', async () => {
    const lines = await file(`/diagnoza/usluga/${id('Prawo jazdy')}/wykres/zmiany-waiting.csv`);
    expect(lines).toHaveLength(last - first + 1);
    lines.forEach((line, place) => {
      const month = first + place;
      const codes = given('waiting', (row) => row.service === id('Prawo jazdy'), { first: month, last: month });
      shows(number(line[1]), codes.reduce((sum, code) => sum + code, 0) / codes.length, 1);
      expect(number(line[4])).toBe(codes.length);
    });
  });

  it('comparisons of a service with the period before, the year before and the rest', async () => {
    const lines = await file(`/diagnoza/usluga/${id('Prawo jazdy')}/wykres/porownanie.csv${chosen}`);
    const own = (row: Raw) => row.service === id('Prawo jazdy');
    const others = [
      given('overall', own, before),
      given('overall', own, yearEarlier),
      given('overall', (row) => !own(row)),
    ];
    const here = given('overall', own);
    expect(lines).toHaveLength(3);
    const chance = chanceTogether(
      others.map(
        (there) =>
          [
            [goodOf(here), here.length],
            [goodOf(there), there.length],
          ] as const,
      ),
    );
    const html = await read(`/diagnoza/usluga/${id('Prawo jazdy')}${chosen}`);
    expect(html).toContain('porównań: 3, więc próg dla każdego podniesiono');
    const said = tableRows(html, 'porownanie-tabela').map((cells) => cells.at(-1));
    lines.forEach((line, place) => {
      const there = others[place]!;
      const verdict = chance[place] ? 'różnica może być przypadkowa' : 'różnica raczej nie jest przypadkowa';
      expect(line.slice(12)).toEqual([verdict, '3']);
      expect(said[place]).toBe(verdict);
      expect([line[4], line[8]].map(number)).toEqual([here.length, there.length]);
      const [difference, low, high] = newcombe([goodOf(here), here.length], [goodOf(there), there.length]);
      shows(number(line[9]), difference!, 2);
      shows(number(line[10]), low!, 2);
      shows(number(line[11]), high!, 2);
    });
  });

  it('strengths: both means, their difference, its interval and both n', async () => {
    const lines = await file(`/mocne-i-slabe/porownania.csv${chosen}&pokaz=wszystkie`);
    const questions: Record<string, string> = {
      'czas czekania': 'waiting',
      budynek: 'building',
      'ocena ogólna': 'overall',
    };
    let checked = 0;
    for (const line of lines) {
      const question = questions[line[1]!];
      const service = office.structure.services.find(({ name }) => name === line[0]);
      if (question === undefined || !service) continue;
      const own = (row: Raw) => row.service === service.id;
      const there =
        line[2]!.startsWith('resz') || line[2]!.startsWith('Resz')
          ? given(question, (row) => !own(row))
          : given(question, own, yearEarlier);
      const here = given(question, own);
      expect([line[10], line[11]].map(number), line.join(';')).toEqual([here.length, there.length]);
      const expected = betweenRatings(here, there);
      [5, 6, 7, 8, 9].forEach((cell, part) => shows(number(line[cell]), expected[part]!, 1));
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(6);
  });

  it('sources: shares and limits from all orders of the questions, the answers they are made of, the rating beside each', async () => {
    const lines = await file(`/zrodla/zrodla.csv${chosen}`);
    const whole = raw.filter(
      ({ month, ratings }) =>
        month >= quarter.first && month <= quarter.last && columns.every((_, place) => ratings[place]! <= 5),
    );
    const names: Record<string, string> = {
      'trafienie do właściwej osoby': 'right_person',
      'wiedza pracownika': 'knowledge',
      'traktowanie przez pracownika': 'courtesy',
      informacje: 'information',
      'czas czekania': 'waiting',
      'poruszanie się po budynku': 'building',
    };
    const rows = whole.map(({ ratings }) => ratings.slice(0, columns.length));
    const { shares } = plainShares(rows);
    const limits = plainShareLimits(rows, 1000);
    expect(new Set(lines.map(([name]) => names[name!]))).toEqual(new Set(columns.slice(2)));
    for (const [name, , share, shareLow, shareHigh, n, value, low, high, ratings] of lines) {
      expect(number(n)).toBe(whole.length);
      const question = names[name!]!;
      const driver = at(question) - 2;
      expect(number(share), name).toBe(Math.round(shares[driver]! * 100));
      for (const [cell, [least, most]] of [
        [shareLow, limits[driver]!.low],
        [shareHigh, limits[driver]!.high],
      ] as const) {
        expect(number(cell), name).toBeGreaterThanOrEqual(100 * least);
        expect(number(cell), name).toBeLessThanOrEqual(100 * most);
      }
      const codes = given(question, () => true);
      const expected = meanAndLimits(codes);
      [value, low, high].forEach((cell, part) => shows(number(cell), expected[part]!, 1));
      expect(number(ratings)).toBe(codes.length);
    }
  });

  it('themes: comments in which the words stand, of all that were read', async () => {
    const written = await storage.inOffice(office.officeId, (work) =>
      work.query<{ n: number }>(
        `select count(*)::int as n from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
         where c.office_id = $1 and b.first_month >= $2 and b.last_month <= $3 and c.body like '%kolejka%'`,
        [office.officeId, quarter.first, quarter.last],
      ),
    );
    const [queue] = (await file(`/kierunki/plik/tematy.csv${chosen}`)).filter((line) => number(line[2]) > 0);
    expect([queue![2], queue![7]].map(number)).toEqual([written[0]!.n, written[0]!.n]);
    expect(number(queue![4])).toBe(1);
  });

  it('teams: the mean of each question of each unit', async () => {
    const lines = await file(`/rozwoj-pracownikow/zespoly.csv${chosen}`);
    const waiting = lines.filter(([, question]) => question === 'wiedza pracownika');
    expect(waiting).toHaveLength(2);
    for (const line of waiting) {
      const unit = office.structure.units.find(({ name }) => name === line[0])!;
      const codes = given('knowledge', (row) => row.unit === unit.id);
      const expected = meanAndLimits(codes);
      [2, 3, 4].forEach((cell, part) => shows(number(line[cell]), expected[part]!, 1));
      expect(number(line[5])).toBe(codes.length);
    }
  });
});
