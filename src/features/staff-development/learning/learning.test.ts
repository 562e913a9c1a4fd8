// Learning plans: what the form refuses, the steps of a plan, and the slot that leads to it.
import { describe, expect, it } from 'vitest';
import type { PersonId, UnitId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Competence } from '#features/competences/index.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import type { Unit } from '#features/office/index.ts';
import type { Indicator, Standard } from '#features/standards/index.ts';
import { emptyPlan, readPlanForm } from './learning-plan-form.ts';
import type { PlanSurroundings } from './learning-plan-form.ts';
import { isSaidLate, withoutClaim } from './day-of-learning.ts';
import { planLearning } from './plan-learning.ts';
import { planStep } from './plan-step.ts';

const around: PlanSurroundings = {
  teams: [{ id: 'u1' as UnitId, name: 'Wydział A' } as Unit],
  mayPlanForAll: false,
  competences: [{ id: 'courtesy', name: { pl: 'uprzejmość', en: 'courtesy' } } as Competence],
  standards: [{ id: 's1', indicatorId: 'i1' } as Standard],
  indicators: [{ id: 'i2' } as Indicator],
  people: [{ personId: 'p1' as PersonId, name: 'Anna', roles: [] }],
};
const typed = {
  ...emptyPlan,
  kind: 'training',
  competenceId: 'courtesy',
  unitId: 'u1',
  purpose: 'Klient wie, co dalej',
  owner: 'kierownik',
  dueOn: '2026-12-01',
};
const read = (change: Partial<typeof typed>, more: Partial<PlanSurroundings> = {}) =>
  readPlanForm({ ...typed, ...change }, { ...around, ...more }, '2026-11-22', 'pl');
const refused = (change: Partial<typeof typed>) => {
  const outcome = read(change);
  return outcome.ok ? [] : outcome.faults.map(({ field }) => field);
};

describe('the form of a plan', () => {
  it('keeps a plan of a team with what it names', () => {
    expect(read({ ownerPersonId: 'p1', indicatorId: 'i2' })).toEqual({
      ok: true,
      value: {
        unitId: 'u1',
        kind: 'training',
        standardId: null,
        competenceId: 'courtesy',
        competenceName: { pl: 'uprzejmość', en: 'courtesy' },
        purpose: 'Klient wie, co dalej',
        owner: 'kierownik',
        ownerPersonId: 'p1',
        dueOn: '2026-12-01',
        indicatorId: 'i2',
      },
    });
  });

  it('measures the practice of a standard by what the standard is measured by', () => {
    const outcome = read({ kind: 'standard', standardId: 's1', competenceId: '' });
    expect(outcome.ok && [outcome.value.standardId, outcome.value.indicatorId]).toEqual(['s1', 'i1']);
  });

  it('plans for everybody only where that is allowed', () => {
    expect(refused({ unitId: '' })).toEqual(['zespol']);
    const outcome = read({ unitId: '' }, { mayPlanForAll: true });
    expect(outcome.ok && outcome.value.unitId).toBeNull();
  });

  it.each<[Partial<typeof typed>, string]>([
    [{ kind: '' }, 'rodzaj'],
    [{ kind: 'standard', standardId: 'obcy' }, 'standard'],
    [{ competenceId: 'obca' }, 'kompetencja'],
    [{ unitId: 'obcy' }, 'zespol'],
    [{ purpose: '' }, 'po-co'],
    [{ owner: '' }, 'wlasciciel'],
    [{ dueOn: '2026-02-30' }, 'termin'],
    [{ dueOn: '2026-11-21' }, 'termin'],
  ])('refuses %o', (change, field) => {
    expect(refused(change)).toEqual([field]);
  });
});

describe('the steps of a plan', () => {
  const notSaid = { doneOn: null, firstDoneOn: null, doneSaidOn: null };
  const said = (doneOn: string, doneSaidOn = doneOn) => ({ doneOn, firstDoneOn: doneOn, doneSaidOn });
  const plan = { state: 'planned', decidedOn: '2026-11-01', outcome: '', ...notSaid } as const;
  const none = { state: '', doneOn: '', outcome: '', reason: '' };
  const effect = (verdict: MeasuredEffect['verdict']) => ({ verdict }) as MeasuredEffect;
  const fields = (outcome: ReturnType<typeof planStep>) => (outcome.ok ? [] : outcome.faults.map(({ field }) => field));

  it.each([
    ['', ['dzien']],
    ['2026-11-23', ['dzien']],
    ['2026-10-31', ['dzien']],
    ['2026-11-22', []],
  ])('took place on %j', (doneOn, faults) => {
    expect(fields(planStep(plan, { ...none, state: 'done', doneOn }, null, '2026-11-22', 'pl'))).toEqual(faults);
  });

  it('will not take place for a reason', () => {
    const step = (reason: string) => planStep(plan, { ...none, state: 'dropped', reason }, null, '2026-11-22', 'pl');
    expect(fields(step(''))).toEqual(['powod']);
    expect(fields(step('Zabrakło pieniędzy'))).toEqual([]);
  });

  it('is closed with a verdict only', () => {
    const done = { ...plan, state: 'done', ...said('2026-11-02') } as const;
    const close = (verdict: MeasuredEffect['verdict']) =>
      planStep(done, { ...none, state: 'measured' }, effect(verdict), '2026-11-22', 'pl');
    expect(fields(close('too-early'))).toEqual(['kroki']);
    expect(fields(close('undecided'))).toEqual([]);
    expect(fields(planStep(plan, { ...none, state: 'measured' }, effect('better'), '2026-11-22', 'pl'))).toEqual([
      'kroki',
    ]);
  });

  const done = { ...plan, state: 'done', ...said('2026-11-02') } as const;

  it('is open again when somebody says so within seven days, and not on the eighth', () => {
    const open = (today: string) => planStep(done, { ...none, state: 'planned' }, null, today, 'pl');
    const outcome = open('2026-11-09');
    expect(outcome.ok && outcome.value).toEqual({ state: 'planned', doneOn: null, effectAtEnd: null, outcome: '' });
    const late = open('2026-11-10');
    expect(late.ok ? '' : late.faults[0]!.message).toContain('Dnia nauki nie da się już zmienić');
    // what was entered before the day of entry was kept
    const old = planStep(
      { ...done, firstDoneOn: null, doneSaidOn: null },
      { ...none, state: 'planned' },
      null,
      '2026-11-10',
      'pl',
    );
    expect(fields(old)).toEqual(['kroki']);
  });

  it('said by mistake is given up for a reason once its day stays, and not taken up again', () => {
    const give = (reason: string) => planStep(done, { ...none, state: 'dropped', reason }, null, '2026-11-22', 'pl');
    expect(fields(give(''))).toEqual(['powod']);
    expect(fields(give('Pomylono plany'))).toEqual([]);
    const given = { ...done, state: 'dropped', doneOn: null } as const;
    expect(fields(planStep(given, { ...none, state: 'planned' }, null, '2026-11-22', 'pl'))).toEqual(['kroki']);
    const neverSaid = { ...plan, state: 'dropped' } as const;
    expect(fields(planStep(neverSaid, { ...none, state: 'planned' }, null, '2026-11-22', 'pl'))).toEqual([]);
  });

  it('named more than a month after its day, claims nothing of its effect', () => {
    expect(isSaidLate(said('2026-10-01', '2026-11-01'))).toBe(false);
    expect(isSaidLate(said('2026-10-01', '2026-11-02'))).toBe(true);
    const interval = { estimate: 0.4, lower: 0.2, upper: 0.6 };
    const measured = { grade: 'A', verdict: 'better', effect: interval, mayBeKept: true, reasons: [] };
    expect(withoutClaim(measured as unknown as MeasuredEffect)).toMatchObject({
      grade: 'D',
      verdict: 'no-claim',
      effect: null,
      mayBeKept: false,
    });
    const early = { ...measured, verdict: 'too-early', reasons: ['under-six-months'] };
    expect(withoutClaim(early as unknown as MeasuredEffect)).toMatchObject({ grade: 'D', verdict: 'too-early' });
  });

  it.each(['', 'otwarty', 'PLANNED', 'planned', 'done'])('once done, stays as it is by %j', (state) => {
    const posted = { ...none, state, doneOn: '2026-11-03', reason: 'nie' };
    expect(fields(planStep(done, posted, null, '2026-11-22', 'pl'))).toEqual(['kroki']);
  });

  it.each(['', 'planned', 'done', 'dropped', 'measured'])('closed with its effect, stays so by %j', (state) => {
    const closed = { ...done, state: 'measured' } as const;
    const posted = { ...none, state, doneOn: '2026-11-03', reason: 'nie' };
    expect(fields(planStep(closed, posted, effect('better'), '2026-11-22', 'pl'))).toEqual(['kroki']);
  });
});

describe('the slot of an area for development', () => {
  const key = 'visit/courtesy/rest|unit:u1|24300..24311||7';
  const asking = (roles: Parameters<typeof makeAsking>[0]['roles'], headOf: string[] = []) =>
    makeAsking({
      officeId: 'o' as never,
      officeName: '',
      personId: null,
      name: '',
      roles,
      headOf: headOf as UnitId[],
      language: 'pl',
      isSample: false,
      sessionId: '',
    });

  it('leads to the form for those who plan for the team', () => {
    expect(planLearning(asking(['quality']), key)).toBe(`/nauka/nowy?ustalenie=${encodeURIComponent(key)}`);
    expect(planLearning(asking(['head'], ['u1']), key)).not.toBeNull();
  });

  it('is closed to everybody else', () => {
    expect(planLearning(asking(['head'], ['u2']), key)).toBeNull();
    expect(planLearning(asking(['employee']), key)).toBeNull();
    expect(planLearning(asking(['quality']), 'visit/courtesy|office|1..2||7')).toBeNull();
  });
});
