// Tests of the disclosure: the thresholds, the staff rule, totals of visible parts, series.
import { describe, expect, it } from 'vitest';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { lastFourQuarters, monthPeriod, quarterPeriod, yearPeriod, type Period } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { pooledGroups, type CountedGroup } from './answer-groups.ts';
import { discloseQuestion } from './disclosure.ts';
import type { CutRules } from './piece.ts';
import type { Scope } from './view.ts';

const [january, openFrom] = [24_300, 24_318]; // January 2025, July 2026
const everything: Period = { first: 0, last: 200_000 };
const office: Scope = { kind: 'office' };
const serviceA: Scope = { kind: 'service', id: 'A' as ServiceId };
const unitU: Scope = { kind: 'unit', id: 'U' as UnitId };

function answers(n: number, of: Partial<CountedGroup> = {}): CountedGroup {
  return {
    service: 'A',
    unit: 'U',
    location: '',
    first: january,
    last: of.first ?? january,
    channel: 'web',
    clientGroup: '',
    n,
    counts: [0, 0, 0, n, 0],
    notApplicable: 0,
    ...of,
  };
}

function rules(staff: Record<string, StaffNumber> = {}, aboutEmployee = false): CutRules {
  return { aboutEmployee, staffOfService: (id) => staff[id] ?? '5+', staffOfUnit: (id) => staff[id] ?? '5+' };
}

function disclose(groups: readonly CountedGroup[], cut: CutRules = rules()) {
  return discloseQuestion(pooledGroups(groups), 5, cut, openFrom);
}

describe('thresholds of a result', () => {
  it.each([
    [0, { kind: 'count-only', collected: 0 }],
    [4, { kind: 'count-only', collected: 4 }],
    [5, { kind: 'too-few-answers', collected: 5, needed: 10 }],
    [9, { kind: 'too-few-answers', collected: 9, needed: 10 }],
    [10, { kind: 'shown', firmness: 'indicative', n: 10 }],
    [29, { kind: 'shown', firmness: 'indicative', n: 29 }],
    [30, { kind: 'shown', firmness: 'firm', n: 30 }],
  ])('%i answers', (n, expected) => {
    expect(disclose([answers(n)]).figure({ scope: serviceA, period: everything })).toMatchObject(expected);
  });

  it('counts "does not apply" beside the answers, never among them', () => {
    const figure = disclose([answers(9, { notApplicable: 40 })]).figure({ scope: serviceA, period: everything });
    expect(figure).toMatchObject({ kind: 'too-few-answers', collected: 9 });
  });
});

describe('"does not apply"', () => {
  it('is counted in full, also where nobody of a channel or client group gave a rating', () => {
    const groups = [
      answers(20),
      answers(0, { channel: 'phone', notApplicable: 5 }),
      answers(0, { clientGroup: 'g', notApplicable: 3 }),
      answers(12, { first: january + 1 }),
      answers(0, { first: january + 2, notApplicable: 2 }),
    ];
    const question = disclose(groups);
    const quarter = quarterPeriod(january);
    expect(question.figure({ scope: serviceA, period: quarter })).toMatchObject({ n: 32, notApplicable: 10 });
    expect(question.figure({ scope: serviceA, period: monthPeriod(january) })).toMatchObject({
      n: 20,
      notApplicable: 8,
    });
    expect(question.figure({ scope: serviceA, period: monthPeriod(january + 1) })).toMatchObject({
      kind: 'shown',
      n: 12,
    });
  });
});

describe('pieces', () => {
  it('hides a small month together with the smallest of its neighbours, and still shows the quarter', () => {
    const question = disclose([answers(40), answers(20, { first: january + 1 }), answers(3, { first: january + 2 })]);
    const month = (at: number) => question.figure({ scope: serviceA, period: monthPeriod(january + at) });
    expect(month(0)).toMatchObject({ kind: 'shown', n: 40 });
    expect(month(1)).toMatchObject({ kind: 'shown-with-others', collected: 20 });
    expect(month(2)).toMatchObject({ kind: 'count-only', collected: 3 });
    expect(question.figure({ scope: serviceA, period: quarterPeriod(january) })).toMatchObject({
      kind: 'shown',
      n: 63,
    });
  });

  it('shows the total of an office as the sum of its visible parts', () => {
    const question = disclose([answers(50), answers(3, { service: 'B', unit: 'V' })]);
    expect(question.figure({ scope: office, period: quarterPeriod(january) })).toMatchObject({
      kind: 'shown',
      n: 50,
      collected: 53,
    });
  });

  it('puts small services of a unit together, so that the unit can be shown', () => {
    const question = disclose([answers(6), answers(7, { service: 'B' }), answers(30, { service: 'C' })]);
    expect(question.figure({ scope: serviceA, period: everything })).toMatchObject({ kind: 'too-few-answers' });
    expect(question.figure({ scope: unitU, period: quarterPeriod(january) })).toMatchObject({ kind: 'shown', n: 43 });
  });

  it('lets a thin service wait for its year where the office loses little by it', () => {
    const busy = [0, 3, 6, 9].map((at) => answers(200, { service: 'B', first: january + at }));
    const thin = [0, 3, 6, 9].map((at) => answers(4, { first: january + at }));
    const question = disclose([...busy, ...thin]);
    expect(question.figure({ scope: serviceA, period: yearPeriod(january) })).toMatchObject({ kind: 'shown', n: 16 });
    expect(question.figure({ scope: serviceA, period: quarterPeriod(january) })).toMatchObject({ kind: 'count-only' });
    expect(question.figure({ scope: office, period: quarterPeriod(january) })).toMatchObject({
      n: 200,
      collected: 204,
    });
  });

  it('gives a small office its quarters, with all its services together', () => {
    const campaigns = [3, 9].flatMap((at) =>
      ['A', 'B', 'C', 'D'].map((service) => answers(8, { service, first: january + at })),
    );
    const question = disclose(campaigns);
    expect(question.figure({ scope: office, period: quarterPeriod(january + 3) })).toMatchObject({
      kind: 'shown',
      n: 32,
    });
    expect(question.figure({ scope: office, period: lastFourQuarters(january + 9) })).toMatchObject({ n: 64 });
    expect(question.figure({ scope: serviceA, period: everything })).toMatchObject({
      kind: 'shown-with-others',
      collected: 16,
    });
  });
});

describe('the staff rule', () => {
  it('counts knowledge and courtesy of somebody who works alone nowhere, not even mixed with others', () => {
    const groups = [answers(40), answers(20, { service: 'B' })];
    const question = disclose(groups, rules({ A: '1' }, true));
    expect(question.figure({ scope: serviceA, period: everything })).toMatchObject({
      kind: 'one-person',
      collected: 40,
    });
    for (const scope of [unitU, office, { kind: 'service', id: 'B' as ServiceId } as const])
      expect(question.figure({ scope, period: everything })).toMatchObject({ kind: 'shown', n: 20 });
  });

  it('shows the same of the others on the day before and after a batch about somebody who works alone', () => {
    const others = answers(20, { service: 'B' });
    const on = (groups: ReturnType<typeof answers>[]) =>
      disclose(groups, rules({ A: '1' }, true)).figure({ scope: office, period: everything });
    const [before, after] = [on([others, answers(5)]), on([others, answers(10)])];
    expect(before).toMatchObject({ kind: 'shown', n: 20, collected: 25 });
    expect(after).toEqual({ ...before, collected: 30 });
  });

  it('shows nothing about a person who is the whole office', () => {
    const question = disclose([answers(40)], rules({ A: '1' }, true));
    expect(question.figure({ scope: office, period: everything })).toMatchObject({ kind: 'one-person', collected: 40 });
  });

  it('shows the other questions of such a place, by quarters', () => {
    const groups = [answers(40), answers(40, { first: january + 1 })];
    for (const staff of ['1', '2-4'] as const) {
      const question = disclose(groups, rules({ A: staff }));
      expect(question.figure({ scope: serviceA, period: monthPeriod(january) }).kind).toBe('shown-with-others');
      expect(question.figure({ scope: serviceA, period: quarterPeriod(january) })).toMatchObject({
        kind: 'shown',
        n: 80,
      });
    }
  });
});

describe('filters', () => {
  const paper = { channel: 'paper', counts: [20, 0, 0, 0, 0] };

  it('show a channel of a closed quarter, and hide what a difference would tell', () => {
    const question = disclose([answers(40), answers(20, paper), answers(4, { channel: 'phone' })]);
    const figure = (channel: 'web' | 'paper' | 'phone') =>
      question.figure({ scope: serviceA, period: quarterPeriod(january), channel });
    expect(figure('web')).toMatchObject({ kind: 'shown', n: 40 });
    expect(figure('paper')).toMatchObject({ kind: 'shown-with-others', collected: 20 });
    expect(figure('phone')).toMatchObject({ kind: 'count-only', collected: 4 });
  });

  it('show nothing of the open quarter', () => {
    const question = disclose([
      answers(40, { first: openFrom }),
      answers(20, { ...paper, first: openFrom, last: openFrom }),
    ]);
    expect(question.figure({ scope: serviceA, period: everything, channel: 'web' }).kind).toBe('shown-with-others');
    expect(question.figure({ scope: serviceA, period: everything })).toMatchObject({ n: 60 });
  });

  describe('by place, of a service that has an office and a branch', () => {
    const period = quarterPeriod(january);
    // only the code of the branch collects: the whole piece lies there
    const figure = (cut: CutRules, groups = [answers(12, { location: 'branch' })]) =>
      disclose(groups, cut).figure({ scope: office, period, locationId: 'branch' });
    const branchOnly = { placeOfService: (service: string) => (service === 'A' ? 'branch' : '') };

    it('show the service there, and not who serves there: one clerk may', () => {
      expect(figure(rules())).toMatchObject({ kind: 'shown', n: 12 });
      expect(figure(rules({}, true))).toMatchObject({ kind: 'shown-with-others', collected: 12 });
      expect(figure({ ...rules({}, true), placeOfService: () => '' }).kind).toBe('shown-with-others');
    });

    it('show the employees of a service that is given nowhere else', () => {
      expect(figure({ ...rules({}, true), placeOfService: () => 'branch' })).toMatchObject({ kind: 'shown', n: 12 });
      // it moved, and the answers are of the former place
      expect(figure({ ...rules({}, true), placeOfService: () => 'elsewhere' }).kind).toBe('shown-with-others');
    });

    it('show no employees where one of the services of a piece is given elsewhere too, or is not named', () => {
      const thin = (service: string) => answers(6, { service, location: 'branch' });
      expect(figure(rules(), [thin('A'), thin('B')])).toMatchObject({ kind: 'shown', n: 12 });
      for (const service of ['B', ''])
        expect(figure({ ...rules({}, true), ...branchOnly }, [thin('A'), thin(service)]).kind).toBe(
          'shown-with-others',
        );
    });
  });
});

describe('series', () => {
  it('has a point a month where months are large, and a quarter where they are not', () => {
    const question = disclose([
      ...[0, 1, 2].map((at) => answers(20, { first: january + at })),
      ...[3, 4, 5].map((at) => answers(5, { first: january + at })),
    ]);
    expect(
      question.series(serviceA).map(({ period, n }) => [period.first - january, period.last - january, n]),
    ).toEqual([
      [0, 0, 20],
      [1, 1, 20],
      [2, 2, 20],
      [3, 5, 15],
    ]);
  });

  it('is empty where nothing may be shown', () => {
    expect(disclose([answers(9)]).series(serviceA)).toEqual([]);
    expect(disclose([]).series(office)).toEqual([]);
  });
});
