// The form of an action: bad input is told field by field, and what was typed is kept whole.
import { describe, expect, it } from 'vitest';
import type { Indicator } from '#features/standards/index.ts';
import type { Action } from '../action.ts';
import { emptyForm, formOf, readActionForm } from './action-form.ts';
import type { ActionForm, FormSurroundings } from './action-form.ts';

const today = '2026-11-22';
const indicator = (id: string, retiredOn: string | null = null, measure = 'share') =>
  ({ id, retiredOn, content: { measure } }) as Indicator;
const around: FormSurroundings = {
  structure: { units: [] },
  indicators: [indicator('used'), indicator('gone', '2026-01-01')],
  people: [],
  hasFindingMeasure: false,
  action: null,
  today,
};
const form: ActionForm = { ...emptyForm, title: 'Rezerwacja wizyt', decidedOn: '2026-03-01' };
const started = {
  stage: 'do',
  startedOn: '2026-04-01',
  decidedOn: '2026-03-01',
  indicatorId: 'used',
  ended: null,
} as Action;

function faultsOf(change: Partial<ActionForm>, more: Partial<FormSurroundings> = {}) {
  const read = readActionForm({ ...form, ...change }, { ...around, ...more }, 'pl');
  return read.ok ? [] : read.faults.map(({ field, message }) => `${field}: ${message}`);
}

describe('a new action', () => {
  it('needs a title and nothing more', () => {
    expect(faultsOf({ decidedOn: '' })).toEqual([]);
    expect(faultsOf({ title: '' })).toEqual(['tytul: Wpisz tytuł działania.']);
  });

  it('reads hours and money as people write them', () => {
    const read = readActionForm({ ...form, hours: '7,5', cost: '1 204,50 zł' }, around, 'pl');
    expect(read).toMatchObject({ ok: true, value: { hours: 7.5, cost: 1204.5 } });
    expect(faultsOf({ hours: 'dużo', cost: '-5' })).toHaveLength(2);
  });

  it('says by how much it wants to improve, in the measure of its indicator', () => {
    const indicators = [...around.indicators, indicator('rating', null, 'mean'), indicator('minutes', null, 'amount')];
    const read = (measure: string, goalChange: string) =>
      readActionForm({ ...form, measure, goalChange }, { ...around, indicators }, 'pl');
    for (const [measure, typed, goalChange] of [
      ['used', '12,5 pp', 12.5],
      ['used', '10%', 10],
      ['used', '10 p.p.', 10],
      ['rating', '0,5', 0.5],
      ['minutes', '120 min', 120],
      ['', '', null],
    ] as const)
      expect(read(measure, typed)).toMatchObject({ ok: true, value: { goalChange } });
    const fault = (measure: string, typed: string) => faultsOf({ measure, goalChange: typed }, { indicators })[0];
    expect(fault('used', '101')).toMatch(/^poprawa: .*najwyżej 100/);
    expect(fault('rating', '10')).toMatch(/^poprawa: .*od 1 do 5.*najwyżej 4/);
    for (const typed of ['0', '-5', 'trochę']) expect(fault('minutes', typed)).toMatch(/^poprawa: .*większą od zera/);
  });

  it('is refused with days that cannot be', () => {
    expect(faultsOf({ decidedOn: '2026-11-23' })[0]).toContain('nie może być w przyszłości');
    expect(faultsOf({ decidedOn: '2026-02-30' })[0]).toContain('Wybierz dzień');
    expect(faultsOf({ deadline: '2026-02-01' })[0]).toContain('nie może być wcześniejszy');
  });

  it('is refused with parts that are not this office’s, and with texts that are too long', () => {
    expect(faultsOf({ unitId: 'x', ownerPersonId: 'y', measure: 'z' }).map((fault) => fault.split(':')[0])).toEqual([
      'osoba',
      'zespol',
      'miara',
    ]);
    expect(faultsOf({ measure: 'gone' })[0]).toContain('wycofany');
    expect(faultsOf({ measure: 'ustalenie' })).toHaveLength(1);
    expect(faultsOf({ goal: 'x'.repeat(1001) })[0]).toContain('Teraz ma 1001');
  });
});

describe('an action under way', () => {
  const goalAndOwner = { goal: 'cel', owner: 'kierownik', measure: 'used' };

  it('keeps goal, owner, decision and measure', () => {
    const faults = faultsOf({ decidedOn: '' }, { action: started });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['cel', 'wlasciciel', 'miara', 'decyzja']);
    expect(faultsOf(goalAndOwner, { action: started })).toEqual([]);
    const other = { ...around.indicators[0]!, id: 'other' };
    expect(faultsOf({ ...goalAndOwner, measure: 'other' }, { action: started, indicators: [other] })).toHaveLength(1);
  });

  it('may let go of an indicator that was retired meanwhile, or keep it', () => {
    const action = { ...started, indicatorId: 'gone' };
    expect(faultsOf({ ...goalAndOwner, measure: 'gone' }, { action })).toEqual([]);
    expect(faultsOf({ ...goalAndOwner, measure: '' }, { action })).toEqual([]);
  });

  it('keeps the day of its decision, from which the baseline is counted, and is not due before the start', () => {
    for (const decidedOn of ['2026-01-05', '2026-03-02', '2026-04-02'])
      expect(faultsOf({ ...goalAndOwner, decidedOn }, { action: started })).toEqual([
        expect.stringContaining('decyzja: Działanie już się zaczęło, więc dnia decyzji nie można zmienić'),
      ]);
    expect(faultsOf({ ...goalAndOwner, deadline: '2026-03-15' }, { action: started })[0]).toContain('wcześniejszy');
  });

  it('in Plan, may be given another day of decision', () => {
    const planned = { ...started, stage: 'plan', startedOn: null } as Action;
    expect(faultsOf({ decidedOn: '2026-01-05' }, { action: planned })).toEqual([]);
  });
});

it.each(['pl', 'en'] as const)('a form of an action reads back as the same action (%s)', (language) => {
  const action = { ...started, title: 'x', problem: 'y', goal: 'z', owner: 'o', steps: '', lessons: '', hours: 7.5 };
  const written = formOf(
    { ...action, cost: 1_301_204.5, goalChange: 12.5, ownerPersonId: null, unitId: null, deadline: null } as Action,
    language,
  );
  expect(readActionForm(written, { ...around, action: started }, language)).toMatchObject({
    ok: true,
    value: { hours: 7.5, cost: 1_301_204.5, goalChange: 12.5, decidedOn: '2026-03-01', indicatorId: 'used' },
  });
});
