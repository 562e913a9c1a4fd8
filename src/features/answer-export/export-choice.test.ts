// A choice is read only from what is offered; a reason has to be one.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { firstForm, quartersOf, readChoice, readReason, type Offered } from './export-choice.ts';
import { exportedPeriods } from './exported-views.ts';

const service = { id: '11111111-1111-4111-8111-111111111111', name: 'Dowód osobisty' };
const offered: Offered = {
  questionnaires: [{ id: 'core-visit', name: 'Ankieta' }],
  quarters: quartersOf([{ first: monthOfDay('2025-11-01'), last: monthOfDay('2026-07-01') }, null]),
  services: [service],
};
const form = firstForm(offered);

describe('a choice', () => {
  it('opens with everything there is, and is valid so', () => {
    expect(form).toMatchObject({ od: '2025-K4', do: '2026-K3', format: 'xlsx' });
    expect(readChoice(form, offered, 'pl')).toMatchObject({
      ok: true,
      value: { period: { first: monthOfDay('2025-10-01'), last: monthOfDay('2026-09-01') }, serviceIds: [] },
    });
  });

  it.each([
    ['ankieta', { ankieta: 'inna' }],
    ['od', { od: '2019-K1' }],
    ['od', { od: '2026-07' }],
    ['do', { od: '2026-K3', do: '2026-K1' }],
    ['krok', { krok: 'tydzien' }],
    ['zakres', { zakres: [] }],
    ['usluga', { usluga: ["' or 1=1"] }],
    ['uklad', { uklad: '' }],
    ['format', { format: 'exe' }],
  ] as const)('says what is wrong with %s', (field, change) => {
    const read = readChoice({ ...form, ...change }, offered, 'pl');
    expect(read.ok ? [] : read.faults.map((fault) => fault.field)).toEqual([field]);
  });
});

it.each([
  ['', false],
  ['   za    krótki      ', false],
  ['kontrola zarządcza 2026', true],
  ['x'.repeat(501), false],
])('the reason %j: %s', (text, ok) => {
  expect(readReason(text, 'pl').ok).toBe(ok);
});

it('steps of time are whole months, quarters and years', () => {
  const period = { first: monthOfDay('2025-10-01'), last: monthOfDay('2026-03-01') };
  const counts = (['miesiac', 'kwartal', 'rok', 'razem'] as const).map((step) => exportedPeriods(period, step).length);
  expect(counts).toEqual([6, 2, 2, 1]);
});
