// The rules of an import: how days are read, what columns mean, which must not be kept, what is refused and why.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '#domain/calendar-day.ts';
import type { Service, Unit } from '#features/office/index.ts';
import { caseFaultKinds, checkCase } from './case-check.ts';
import type { ArrivedCase } from './case-check.ts';
import { caseFaultTexts } from './case-fault.texts.ts';
import { faultsOfMapping, headingsKey, savedMappingFor } from './case-mapping.ts';
import { closingWayIn, filingChannelIn, isYes } from './case-words.ts';
import { dayIn, evidenceOf, noEvidence, orderOf } from './date-order.ts';
import { nameLists, placeOf } from './name-lists.ts';
import { droppedColumn, proposeCaseMapping } from './propose-case-mapping.ts';
import { chosenPeriod, chosenSort, offeredPeriods, sortText } from './summary-choice.ts';

const today = dayNumber('2026-11-21');
const days = (...values: string[]) =>
  values.reduce((sum, value) => ({ ...sum, [evidenceOf(value)]: sum[evidenceOf(value)] + 1 }), { ...noEvidence });

describe('days of a column', () => {
  it('have one order, which the column shows or a person says', () => {
    expect(orderOf(days('25.04.2026', '03.04.2026'))).toBe('day-first');
    expect(orderOf(days('04/25/2026', '04/03/2026'))).toBe('month-first');
    expect(orderOf(days('03.04.2026', '05.06.2026'))).toBe('asked');
    expect(orderOf(days('25.04.2026', '04.25.2026'))).toBe('asked');
    expect(orderOf(days('2026-04-03', '2026-12-31'))).toBeNull();
    expect(orderOf(days('2026-04-03', '03.04.2026'))).toBe('asked');
    expect(orderOf(days('wczoraj', '32.13.2026'))).toBeNull();
  });
  it.each([
    ['03.04.2026', 'day-first', '2026-04-03'],
    ['03.04.2026', 'month-first', '2026-03-04'],
    ['3-4-2026', 'day-first', '2026-04-03'],
    ['2026-04-03', 'month-first', '2026-04-03'],
    ['2026-04-03 12:30:00', 'day-first', '2026-04-03'],
    ['2026.4.3', null, '2026-04-03'],
    ['03.04.2026 r.', 'day-first', '2026-04-03'],
    ['31.02.2026', 'day-first', null],
    ['2026-02-30', null, null],
    ['03.04.2026', null, null],
    ['03.04-2026', 'day-first', null],
    ['3.4.26', 'day-first', null],
    ['45000', 'day-first', null],
    ['', 'day-first', null],
  ] as const)('%s read %s is %s', (text, order, day) => {
    const read = dayIn(text, order);
    expect(read === null ? null : dayText(read)).toBe(day);
  });
  it('whatever stands there, what is read is a day, and a written day is read as it was written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = dayIn(text, 'day-first');
        return read === null || dayNumber(dayText(read)) === read;
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (day) => {
        const [year, month, dayOfMonth] = dayText(day).split('-');
        return (
          dayIn(`${dayOfMonth}.${month}.${year}`, 'day-first') === day &&
          dayIn(`${month}/${dayOfMonth}/${year}`, 'month-first') === day &&
          dayIn(`${year}-${month}-${dayOfMonth}`, null) === day
        );
      }),
    );
  });
});

const sight = (column: string, values: readonly string[]) => ({
  column,
  filled: values.length,
  examples: values.slice(0, 3),
  days: days(...values),
});
const asSeen = (column: string, values: readonly string[] = ['x']) => ({
  ...sight(column, values),
  personalShare: 0,
  longest: Math.max(...values.map(({ length }) => length)),
});

describe('columns', () => {
  it('of a usual register are recognised', () => {
    const proposed = proposeCaseMapping([
      sight('Znak sprawy', ['OR.5410.1.2026']),
      sight('Symbol JRWA', ['5410']),
      sight('Rodzaj sprawy', ['Rejestracja']),
      sight('Komórka organizacyjna', ['KM']),
      sight('Data wszczęcia', ['25.04.2026']),
      sight('Data załatwienia', ['26.04.2026']),
      sight('Sposób załatwienia', ['decyzja']),
      sight('Forma wpływu', ['ePUAP']),
      sight('Zawieszenie od', ['03.04.2026']),
      sight('Zawieszenie do', ['27.04.2026']),
      sight('Przyczyna zawieszenia', ['wezwanie']),
      sight('Data zawiadomienia o przedłużeniu', ['27.04.2026']),
      sight('Nowy termin', ['28.05.2026']),
      sight('Barwa teczki', ['zielona']),
    ]);
    expect(proposed.columns.map(({ use }) => use)).toEqual([
      'mark',
      'jrwa',
      'service',
      'unit',
      'received',
      'closed',
      'way',
      'channel',
      'stop-from',
      'stop-to',
      'stop-reason',
      'notice-on',
      'notice-until',
      null,
    ]);
    // the other columns show their order: it stands chosen for the one that shows none
    expect(proposed.columns[8]!.order).toBe('day-first');
  });
  it('about people and with long texts are never kept', () => {
    for (const heading of [
      'Imię i nazwisko',
      'PESEL',
      'Adres',
      'Telefon',
      'E-mail',
      'Wnioskodawca',
      'Prowadzący sprawę',
      'Referent',
    ])
      expect(droppedColumn(asSeen(heading)), heading).toBe('personal');
    for (const heading of ['Tytuł sprawy', 'Opis', 'Uwagi']) expect(droppedColumn(asSeen(heading))).toBe('free-text');
    expect(droppedColumn({ ...asSeen('Kolumna 7'), personalShare: 0.6 })).toBe('personal');
    expect(droppedColumn(asSeen('Kolumna 8', ['x'.repeat(81)]))).toBe('free-text');
    expect(droppedColumn(asSeen('Lp.'))).toBe('technical');
    for (const heading of ['Znak sprawy', 'Data wpływu', 'Wydział', 'Usługa'])
      expect(droppedColumn(asSeen(heading))).toBeNull();
  });
  it('that are missing, doubled or undecided are asked for', () => {
    const sights = [sight('A', ['x']), sight('B', ['03.04.2026']), sight('C', ['x'])];
    const mapping = (uses: readonly ('mark' | 'received' | null)[]) => ({
      columns: sights.map(({ column }, place) => ({ column, use: uses[place]!, order: null })),
    });
    expect(faultsOfMapping(mapping([null, null, null]), sights).map(({ kind }) => kind)).toEqual([
      'missing',
      'missing',
    ]);
    expect(faultsOfMapping(mapping(['mark', 'received', 'mark']), sights)).toEqual([
      { kind: 'twice', use: 'mark', column: 'C' },
      { kind: 'order', column: 'B' },
    ]);
  });
  it('are known again by their headings in any order; what the new sheet shows of its days wins', () => {
    expect(headingsKey(['Znak sprawy', 'Data wpływu'])).toBe(headingsKey(['DATA WPLYWU', 'znak  sprawy']));
    const saved = { columns: [{ column: 'Data', use: 'received', order: 'month-first' } as const] };
    expect(savedMappingFor(saved, [sight('data', ['25.04.2026'])]).columns[0]).toMatchObject({ order: 'day-first' });
    expect(savedMappingFor(saved, [sight('data', ['03.04.2026'])]).columns[0]).toMatchObject({ order: 'month-first' });
  });
});

const serviceOf = (id: string, name: string, jrwa: string | null) =>
  ({ id, name, jrwa, unitId: 'u1', active: true }) as unknown as Service;
const lists = nameLists(
  {
    services: [
      serviceOf('s1', 'Rejestracja pojazdu', '5410'),
      serviceOf('s2', 'Prawo jazdy', '5430'),
      serviceOf('s3', 'PKK', '5430'),
    ],
    units: [{ id: 'u1', name: 'Wydział Komunikacji' } as unknown as Unit],
  },
  [
    { kind: 'service', written: 'archiwum', target: null },
    { kind: 'unit', written: 'km', target: 'u1' },
    { kind: 'service', written: 'dawna', target: 'removed' },
  ],
);
const arrived: ArrivedCase = {
  mark: 'KM.5410.1.2026.JK',
  jrwa: '',
  service: '',
  unit: '',
  received: dayNumber('2026-09-01'),
  closed: null,
  way: '',
  channel: '',
  isComplex: false,
  stops: [],
  notices: [],
};

describe('names', () => {
  it('are found by the service, else the class, else the class in the mark', () => {
    const of = (more: Partial<Record<'service' | 'jrwa' | 'unit' | 'mark', string>>) =>
      placeOf(lists, { service: '', jrwa: '', unit: '', mark: 'KM.5410.1.2026', ...more });
    expect(of({})).toEqual({ kind: 'place', serviceId: 's1', unitId: 'u1', jrwa: '5410' });
    expect(of({ service: ' REJESTRACJA  pojazdu' })).toMatchObject({ serviceId: 's1' });
    expect(of({ unit: 'KM' })).toMatchObject({ unitId: 'u1' });
    expect(of({ service: 'Archiwum' })).toEqual({ kind: 'left-out' });
    // one class of two services says nothing
    expect(of({ jrwa: '5430' })).toEqual({ kind: 'unknown', what: 'service-unknown' });
    expect(of({ service: 'dawna' })).toMatchObject({ what: 'service-unknown' });
    expect(of({ unit: 'Inny' })).toMatchObject({ what: 'unit-unknown' });
    expect(of({ mark: '12/2026' })).toMatchObject({ what: 'service-missing' });
  });
  it('of ways and channels are turned into ours', () => {
    expect(
      ['Decyzja odmowna', 'zaświadczenie', 'Bez rozpoznania', 'umorzono', 'coś innego', ' '].map(closingWayIn),
    ).toEqual(['refusal', 'certificate', 'unexamined', 'discontinued', 'other', null]);
    expect(['ePUAP', 'Poczta Polska', 'osobiście', 'telefon', 'gołąb', ''].map(filingChannelIn)).toEqual([
      'electronic',
      'letter',
      'in-person',
      'oral',
      'other',
      null,
    ]);
    expect(['Tak', 'T', '1', 'nie', ''].map(isYes)).toEqual([true, true, true, false, false]);
  });
});

describe('an arrived case', () => {
  const day = (text: string) => dayNumber(text);
  const faultsOf = (more: Partial<ArrivedCase>) => {
    const checked = checkCase({ ...arrived, ...more }, lists, today);
    return checked.kind === 'refused' ? checked.faults.map(({ kind }) => kind) : checked.kind;
  };
  const stop = (from: string | null, to: string | null) => ({ from: from && day(from), to: to && day(to), reason: '' });
  it.each([
    [{}, 'case'],
    [{ service: 'Archiwum' }, 'left-out'],
    [{ mark: ' . ' }, ['mark-too-long', 'service-missing']],
    [{ mark: '', service: 'PKK' }, ['mark-missing']],
    [{ received: null }, ['received-missing']],
    [{ received: 'wrong' }, ['received-wrong']],
    [{ received: day('2026-11-22') }, ['received-future']],
    [{ received: day('1989-12-31') }, ['received-too-early']],
    [{ closed: 'wrong' }, ['closed-wrong']],
    [{ closed: day('2026-08-31') }, ['closed-before-received']],
    [{ closed: day('2027-01-01') }, ['closed-future']],
    [{ stops: [stop(null, '2026-09-05')] }, ['stop-without-start']],
    [{ stops: [stop('2026-09-09', '2026-09-05')] }, ['stop-backwards']],
    [{ stops: [stop('2026-08-09', '2026-09-05')] }, ['stop-outside']],
    [{ stops: [stop('2026-09-05', null)] }, 'case'],
    [{ stops: [stop('2026-09-05', null)], closed: day('2026-09-10') }, ['stop-open']],
    [{ stops: [stop('2026-09-05', '2026-09-10'), stop('2026-09-10', '2026-09-12')] }, ['stops-overlap']],
    [{ stops: [stop('2026-09-11', '2026-09-12'), stop('2026-09-05', '2026-09-10')] }, 'case'],
    [{ stops: [stop('2026-09-05', null), stop('2026-09-10', '2026-09-12')] }, ['stops-overlap']],
    [{ notices: [{ on: day('2026-09-20'), until: null }] }, ['notice-incomplete']],
    [{ notices: [{ on: day('2026-09-20'), until: day('2026-09-19') }] }, ['notice-backwards']],
    [{ notices: [{ on: day('2026-08-20'), until: day('2026-12-19') }] }, ['notice-outside']],
    [{ notices: [{ on: day('2026-09-20'), until: day('2026-12-19') }] }, 'case'],
  ] as const)('%j is %j', (more, expected) => {
    expect(faultsOf(more as Partial<ArrivedCase>)).toEqual(expected);
  });
  it('that is taken keeps every rule of the database, whatever came', () => {
    const some = fc.oneof(
      fc.constant(null),
      fc.constant('wrong' as const),
      fc.integer({ min: today - 90, max: today + 20 }),
    );
    const any = fc.record({
      received: some,
      closed: some,
      stops: fc.array(fc.record({ from: some, to: some, reason: fc.string() }), { maxLength: 3 }),
      notices: fc.array(fc.record({ on: some, until: some }), { maxLength: 3 }),
      way: fc.string(),
    });
    fc.assert(
      fc.property(any, (more) => {
        const checked = checkCase({ ...arrived, ...more }, lists, today);
        if (checked.kind !== 'case') return checked.kind === 'refused' && checked.faults.length > 0;
        const { receivedOn, closedOn, stops, way } = checked.facts;
        const end = closedOn ?? today;
        return (
          end >= receivedOn &&
          (closedOn !== null || way === null) &&
          stops.every(
            ({ from, to }, place) =>
              from >= receivedOn && (to ?? from) <= end && (place === 0 || from > stops[place - 1]!.to!),
          )
        );
      }),
      { numRuns: 2_000 },
    );
  });
  it('each reason is said in both languages', () => {
    for (const kind of caseFaultKinds)
      for (const language of ['pl', 'en'] as const) expect(caseFaultTexts[language][kind]).toMatch(/\.$/);
  });
});

describe('a view of the summary', () => {
  const current = 2026 * 12 + 10;
  it('offers the last 12 months, quarters and years as far as cases reach', () => {
    const offered = offeredPeriods(current, current - 5);
    expect(offered[0]).toEqual({ first: current - 12, last: current - 1 });
    expect(offered).toHaveLength(5);
    expect(chosenPeriod('2026-K3', offered)).toEqual({ first: 2026 * 12 + 6, last: 2026 * 12 + 8 });
    for (const wrong of [undefined, '', 'x', '1999', '2026-K9']) expect(chosenPeriod(wrong, offered)).toBe(offered[0]);
  });
  it('sorts by a known column, the other way at the second press', () => {
    expect(chosenSort('-mediana')).toEqual({ key: 'mediana', descending: true });
    expect(chosenSort("'; drop")).toEqual({ key: 'usluga', descending: false });
    expect(sortText('p90', { key: 'p90', descending: false })).toBe('-p90');
    expect(sortText('p90', { key: 'p90', descending: true })).toBe('p90');
  });
});
