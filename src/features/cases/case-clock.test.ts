// Clocks of cases: worked examples with stops, notices and special laws, and what must hold for any case.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '#domain/calendar-day.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { serviceCatalogue } from '#features/office/index.ts';
import { movesTerm } from '#domain/days-off.ts';
import type { CaseFacts } from './case.ts';
import { readClock, standingOf } from './case-clock.ts';
import { termOf, termsKey } from './case-term.ts';
import type { CaseTerm } from './case-term.ts';
import { termRules } from './term-rules.data.ts';

const ids = { serviceId: 's' as ServiceId, unitId: 'u' as UnitId };
const month: CaseTerm = {
  term: { unit: 'months', number: 1 },
  complexTerm: { unit: 'months', number: 2 },
  isLongestOfSeveral: false,
  basis: 'KPA art. 35 § 3',
};

interface Told {
  received: string;
  closed?: string;
  stops?: readonly (readonly [from: string, to: string | null])[];
  notices?: readonly (readonly [on: string, until: string])[];
  complex?: boolean;
}
function caseOf({ received, closed, stops = [], notices = [], complex = false }: Told): CaseFacts {
  return {
    ...ids,
    jrwa: null,
    receivedOn: dayNumber(received),
    closedOn: closed === undefined ? null : dayNumber(closed),
    way: null,
    channel: null,
    isComplex: complex,
    stops: stops.map(([from, to]) => ({
      from: dayNumber(from),
      to: to === null ? null : dayNumber(to),
      reason: '',
    })),
    notices: notices.map(([on, until]) => ({ on: dayNumber(on), until: dayNumber(until) })),
  };
}
const read = (told: Told, term: CaseTerm | null = month) => {
  const facts = caseOf(told);
  const reading = readClock(facts, term);
  const text = (day: number | null) => (day === null ? null : dayText(day));
  return {
    end: text(reading.termEnd),
    running: text(reading.runningEnd),
    days: reading.netDays,
    standing: standingOf(facts, reading, dayNumber('2026-11-21')),
  };
};

describe('the clock of a case', () => {
  it('one month from 31 January 2026 ends on Monday 2 March', () => {
    expect(read({ received: '2026-01-31', closed: '2026-03-02' })).toEqual({
      end: '2026-03-02',
      running: '2026-03-02',
      days: 30,
      standing: 'within-term',
    });
    expect(read({ received: '2026-01-31', closed: '2026-03-03' }).standing).toBe('late-without-notice');
  });

  it('a particularly complex case has two months', () => {
    expect(read({ received: '2026-01-31', complex: true }).end).toBe('2026-03-31');
  });

  it('days of a stop are not counted, both ends among them', () => {
    // received 1 September, stopped 10–19 September: ten days; 1 October + 10 = Sunday 11 October, so Monday
    const stopped = read({ received: '2026-09-01', closed: '2026-10-12', stops: [['2026-09-10', '2026-09-19']] });
    expect(stopped).toEqual({ end: '2026-10-12', running: '2026-10-12', days: 31, standing: 'within-term' });
  });

  it('a shift from a day off and a stop do not add up', () => {
    // bare end Sunday 1 November (a feast); with five days of a stop it is Friday 6 November, an ordinary day
    expect(read({ received: '2026-10-01', stops: [['2026-10-05', '2026-10-09']] }).end).toBe('2026-11-06');
  });

  it('a stop that began after the term had passed helps nothing', () => {
    const late = read({ received: '2026-03-02', closed: '2026-05-15', stops: [['2026-04-20', '2026-05-10']] });
    expect(late).toMatchObject({ end: '2026-04-02', standing: 'late-without-notice' });
  });

  it('while a stop is running the term has no end', () => {
    expect(read({ received: '2026-03-02', stops: [['2026-03-10', null]] })).toMatchObject({
      end: null,
      running: null,
      standing: 'no-term',
    });
  });

  it('a notice given in time makes a late case one with notice, up to the day it names', () => {
    const noticed = { received: '2026-03-02', notices: [['2026-03-30', '2026-04-30']] } as const;
    expect(read({ ...noticed, closed: '2026-04-29' })).toMatchObject({
      end: '2026-04-02',
      running: '2026-04-30',
      standing: 'late-with-notice',
    });
    expect(read({ ...noticed, closed: '2026-05-04' }).standing).toBe('late-without-notice');
    expect(read({ ...noticed, closed: '2026-04-02' }).standing).toBe('within-term');
  });

  it('a notice given after the term had passed comes too late; a second one counts within the first', () => {
    expect(
      read({ received: '2026-03-02', closed: '2026-04-20', notices: [['2026-04-10', '2026-04-30']] }),
    ).toMatchObject({ running: '2026-04-02', standing: 'late-without-notice' });
    const twice = read({
      received: '2026-03-02',
      closed: '2026-05-28',
      notices: [
        ['2026-03-30', '2026-04-30'],
        ['2026-04-29', '2026-05-29'],
      ],
    });
    expect(twice).toMatchObject({ running: '2026-05-29', standing: 'late-with-notice' });
  });

  it('an open case is late from the day after its term', () => {
    expect(read({ received: '2026-10-21' }).standing).toBe('within-term'); // ends Saturday 21 November, so Monday
    expect(read({ received: '2026-10-20' }).standing).toBe('late-without-notice');
  });

  it('without a term only days are counted', () => {
    expect(read({ received: '2026-03-02', closed: '2026-03-02' }, null)).toEqual({
      end: null,
      running: null,
      days: 0,
      standing: 'no-term',
    });
  });
});

describe('the term of a service', () => {
  const inCatalogue = (key: string) => {
    const { term, key: catalogueKey } = serviceCatalogue.find((each) => each.key === key)!;
    return termOf({ catalogueKey, statutoryTerm: term && { ...term } })(dayNumber('2026-10-05'));
  };
  it.each([
    ['identity-card', 'days', 30],
    ['residents-register-data', 'days', 7],
    ['public-purpose-location', 'days', 90],
    ['building-conditions', 'days', 90],
    ['tree-felling-notice', 'days', 35],
    ['notice-of-works', 'days', 21],
    ['utility-coordination', 'days', 14],
    ['business-register', 'working-days', 1],
    ['candidate-driver-profile', 'working-days', 2],
    ['building-permit', 'months', 1],
    ['petitions', 'months', 3],
    ['complaints-and-proposals', 'months', 1],
    ['public-information', 'days', 14],
    ['land-register-update', 'days', 30],
  ] as const)('%s: %s %i', (key, unit, number) => {
    expect(inCatalogue(key)?.term).toEqual({ unit, number });
  });
  it('says nothing where the law has no single number', () => {
    for (const key of ['driving-licence', 'municipal-land', 'assemblies-and-events', 'residence-registration'])
      expect(inCatalogue(key), key).toBeNull();
  });
  it('names only services of the catalogue, each at one time once', () => {
    const keys = new Set(serviceCatalogue.map(({ key }) => key));
    for (const { service } of termRules) expect(service === 'kpa' || keys.has(service), service).toBe(true);
    expect(new Set(termRules.map(({ service, from }) => `${service} ${from}`)).size).toBe(termRules.length);
  });
  it('takes the rule of the day of receipt, and the office’s own number before it', () => {
    const [former] = termRules.filter(({ service }) => service === 'notice-of-works');
    const rules = [
      { ...former!, to: '2026-06-30', term: { unit: 'days', number: 30 } as const },
      { ...former!, from: '2026-07-01' },
    ];
    const own = (number: number) => ({
      catalogueKey: 'notice-of-works',
      statutoryTerm: { kind: 'days', number, text: null, basis: '' } as const,
    });
    const of = (number: number, day: string) => termOf(own(number), rules)(dayNumber(day))?.term.number;
    expect([of(21, '2026-06-30'), of(21, '2026-07-01'), of(14, '2026-06-30')]).toEqual([30, 21, 14]);
    const service = { id: 'a' as ServiceId, ...own(21) };
    expect(termsKey([service], '2026-10-05')).not.toBe(termsKey([{ ...service, ...own(22) }], '2026-10-05'));
  });
});

describe('any case', () => {
  const start = dayNumber('2020-01-01');
  const told = fc.record({
    received: fc.integer({ min: start, max: start + 2_500 }),
    stops: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 })), { maxLength: 4 }),
    notices: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 60 })), { maxLength: 3 }),
  });
  const made = ({ received, stops, notices }: Parameters<Parameters<typeof told.map>[0]>[0]): CaseFacts => {
    let at = received;
    return {
      ...caseOf({ received: dayText(received) }),
      stops: stops.map(([gap, length]) => {
        const from = at + gap;
        at = from + length;
        return { from, to: at, reason: '' };
      }),
      notices: notices
        .map(([after, more]) => ({ on: received + after, until: received + after + more }))
        .toSorted((a, b) => a.on - b.on),
    };
  };
  it('ends on an ordinary day, never earlier for a stop or a notice', () => {
    fc.assert(
      fc.property(told, (each) => {
        const facts = made(each);
        const plain = readClock({ ...facts, stops: [], notices: [] }, month).termEnd!;
        const { termEnd, runningEnd, stoppedDays } = readClock(facts, month);
        expect(movesTerm(termEnd!)).toBe(false);
        expect(movesTerm(runningEnd!)).toBe(false);
        expect(termEnd).toBeGreaterThanOrEqual(plain);
        expect(runningEnd).toBeGreaterThanOrEqual(termEnd!);
        // a shift from days off is five days at most
        expect(termEnd! - plain).toBeLessThanOrEqual(stoppedDays + 5);
      }),
    );
  });
  it('took no more days than passed, and one more for each day it was closed later', () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 0, max: 100 }), (each, more) => {
        const facts = made(each);
        const last = facts.stops.at(-1)?.to ?? facts.receivedOn;
        const days = (closedOn: number) => readClock({ ...facts, closedOn }, null).netDays!;
        expect(days(last)).toBeGreaterThanOrEqual(0);
        expect(days(last + more)).toBe(days(last) + more);
        expect(days(last + more)).toBeLessThanOrEqual(last + more - facts.receivedOn);
      }),
    );
  });
});
