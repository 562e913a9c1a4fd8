// An arrived case: its names found, its faults told, and whatever comes, the rules of the database kept.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#domain/calendar-day.ts';
import type { Service, Unit } from '#features/office/index.ts';
import { caseFaultKinds, checkCase } from './case-check.ts';
import type { ArrivedCase } from './case-check.ts';
import { caseFaultTexts } from './case-fault.texts.ts';
import { closingWayIn, filingChannelIn, isYes } from './case-words.ts';
import { nameLists, placeOf } from './name-lists.ts';

const today = dayNumber('2026-11-21');

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
