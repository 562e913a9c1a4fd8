// Editions: days, working days, the calendar of a small office, the form, copies, and progress beside the target.
import { describe, expect, it } from 'vitest';
import type { ServiceId, StudyId, SurveyCodeId, UnitId, VersionId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { calendarSteps, campaigns, mostHoursAYear } from './campaign-calendar.data.ts';
import { nextYear } from './campaign-calendar.ts';
import { addDays, daysFromTo, easter, isDay, isWorkingDay, lastDayOf, weekday, workingDays } from './days.ts';
import { copiedForm, freshForm, readEdition } from './edition-form.ts';
import { editionProgress, editionState } from './edition-progress.ts';
import type { Study, SurveyCode } from './study.ts';

const service = (id: string) => ({ id: id as ServiceId });
const study: Study = {
  id: 's' as StudyId,
  name: 'Wiosna 2026',
  context: 'visit',
  versionId: 'v' as VersionId,
  kind: 'edition',
  isMain: false,
  from: '2026-05-11',
  to: '2026-05-29',
  closed: false,
  targetPerPlace: 10,
  version: 1,
};
const code = (id: string, change: Partial<SurveyCode>): SurveyCode => ({
  id: id as SurveyCodeId,
  code: 'k7m2qd',
  studyId: study.id,
  serviceId: null,
  locationId: null,
  pointId: null,
  unitId: null,
  embedSites: [],
  isOpen: true,
  version: 1,
  ...change,
});

describe('days', () => {
  it('knows Easter and the days off that follow it', () => {
    expect([2024, 2025, 2026, 2027].map(easter)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28']);
    const off = ['2026-01-06', '2026-04-06', '2026-06-04', '2026-12-24', '2026-11-21', '2026-11-22'];
    expect(off.map(isWorkingDay)).toEqual(off.map(() => false));
    expect(['2024-12-24', '2026-11-20'].map(isWorkingDay)).toEqual([true, true]);
  });

  it('counts working days of a month, none in the future', () => {
    const may = { first: monthOfDay('2026-05-01'), last: monthOfDay('2026-05-01') };
    expect(workingDays(may, '2026-12-31')).toHaveLength(20);
    expect(workingDays(may, '2026-05-06')).toEqual(['2026-05-04', '2026-05-05', '2026-05-06']);
    expect(lastDayOf(monthOfDay('2028-02-01'))).toBe('2028-02-29');
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-1-1', '9999-99-99'])('says that "%s" is no day', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('the calendar of a small office', () => {
  it('needs at most 20 hours a year, in two campaigns of three weeks', () => {
    expect(calendarSteps.reduce((sum, { hours }) => sum + hours, 0)).toBeLessThanOrEqual(mostHoursAYear);
    expect(campaigns.map(({ weeks }) => weeks)).toEqual([3, 3]);
    for (const { key } of campaigns) expect(calendarSteps.some(({ campaign }) => campaign === key)).toBe(true);
  });

  it.each(['2026-01-01', '2026-05-06', '2026-06-30', '2026-11-21', '2028-02-29'])('plans ahead on %s', (today) => {
    const { campaigns: planned, steps } = nextYear(today);
    expect(planned).toHaveLength(2);
    for (const { from, to } of planned) {
      expect(from >= addDays(today, 7)).toBe(true);
      expect([weekday(from), weekday(to), daysFromTo(from, to)]).toEqual([0, 4, 19]);
    }
    expect(planned[0]!.from < planned[1]!.from).toBe(true);
    expect(steps.map(({ day }) => day)).toEqual(steps.map(({ day }) => day).toSorted());
  });

  it('names the years in which the campaigns lie', () => {
    expect(nextYear('2026-11-21').campaigns.map(({ name }) => name)).toEqual(['Wiosna 2027', 'Jesień 2027']);
    expect(nextYear('2026-06-30').campaigns.map(({ name }) => name)).toEqual(['Jesień 2026', 'Wiosna 2027']);
  });
});

describe('the form of an edition', () => {
  const services = [service('a'), service('b')];
  const units = [{ id: 'u' as UnitId }];
  const offer = { context: 'visit', mayBeContinuous: false, services, units } as const;
  const today = '2026-04-01';
  const good = { ...freshForm(offer, today), name: '  Wiosna \n 2026 ' };

  it('takes what it offers', () => {
    const read = readEdition(good, offer, today, 'pl');
    expect(read).toEqual({
      ok: true,
      value: {
        name: 'Wiosna 2026',
        context: 'visit',
        kind: 'edition',
        from: '2026-04-02',
        to: '2026-04-22',
        serviceIds: ['a', 'b'],
        unitIds: [],
        wholeOffice: false,
        targetPerPlace: 30,
      },
    });
    expect(readEdition({ ...good, target: '' }, offer, today, 'en')).toMatchObject({
      value: { targetPerPlace: null },
    });
  });

  it.each([
    [{ name: ' ' }, 'nazwa'],
    [{ name: 'x'.repeat(101) }, 'nazwa'],
    [{ from: 'jutro' }, 'od'],
    [{ to: '2026-04-31' }, 'do'],
    [{ to: '2026-04-01' }, 'do'],
    [{ from: '2026-01-01', to: '2026-02-01' }, 'do'],
    [{ to: '2028-04-01' }, 'do'],
    [{ services: ['c'] }, 'usluga'],
    [{ target: '0' }, 'cel'],
    [{ target: '1e3' }, 'cel'],
    [{ target: '999999' }, 'cel'],
  ])('says what to put right: %o', (change, field) => {
    const read = readEdition({ ...good, ...change }, offer, today, 'pl');
    expect(read).toMatchObject({ ok: false, faults: [{ field }] });
  });

  it('asks the staff of the office or of units, never about services, and may go on without an end', () => {
    const staff = { context: 'staff', mayBeContinuous: true, services, units } as const;
    const fresh = { ...freshForm(staff, today), name: 'Pracownicy', services: ['a'] };
    expect(readEdition(fresh, staff, today, 'pl')).toMatchObject({ value: { serviceIds: [], wholeOffice: true } });
    expect(readEdition({ ...fresh, units: [] }, staff, today, 'pl')).toMatchObject({ faults: [{ field: 'wydzial' }] });
    const endless = { ...fresh, kind: 'ciagle', to: '', units: ['u', 'gone'] };
    expect(readEdition(endless, staff, today, 'pl')).toMatchObject({
      value: { kind: 'continuous', to: null, unitIds: ['u'], wholeOffice: false },
    });
    const core = { ...offer, mayBeContinuous: false };
    expect(readEdition({ ...good, kind: 'ciagle', to: '' }, core, today, 'pl')).toMatchObject({
      faults: [{ field: 'do' }],
    });
  });

  it('copies last year’s edition to the same weekdays, with its services that are still there', () => {
    const codes = [
      code('1', { serviceId: 'a' as ServiceId }),
      code('2', { serviceId: 'gone' as ServiceId }),
      code('3', {}),
      code('4', { unitId: 'u' as UnitId }),
    ];
    expect(copiedForm(study, codes, offer, '2026-11-21')).toEqual({
      name: 'Wiosna 2027',
      kind: '',
      from: '2027-05-10',
      to: '2027-05-28',
      services: ['a'],
      units: ['urzad', 'u'],
      target: '10',
    });
    expect(copiedForm(study, codes, offer, '2029-01-01').from).toBe('2029-05-07');
  });
});

describe('progress', () => {
  it('stands beside the target, place by place, and keeps what names no place', () => {
    const structure = { services: [], units: [], locations: [], points: [] };
    const codes = [
      code('a', { serviceId: 'a' as ServiceId }),
      code('b', { serviceId: 'b' as ServiceId }),
      code('other', { studyId: 'other' as StudyId }),
    ];
    const at = (serviceId: string | null, answers: number, studyId = 's') => ({
      studyId,
      serviceId,
      locationId: null,
      pointId: null,
      unitId: null,
      answers,
    });
    const counts = [at('a', 12), at('b', 3), at(null, 4), at('a', 100, 'other')];
    const progress = editionProgress(study, { codes, structure, today: '2026-05-12' }, counts);
    expect(progress.places.map(({ answers }) => answers)).toEqual([12, 3]);
    expect(progress).toMatchObject({ answers: 19, target: 20, placesThere: 1, state: 'running' });
  });

  it('knows what state an edition is in', () => {
    expect(['2026-05-10', '2026-05-11', '2026-05-30'].map((today) => editionState(study, today))).toEqual([
      'ahead',
      'running',
      'over',
    ]);
    expect(editionState({ ...study, closed: true }, '2026-05-12')).toBe('closed');
  });
});
