// Drivers from stored blocks, in their own thread: the same figures as from the raw rows; other offices, few answers, a death.
import { beforeAll, describe, expect, it } from 'vitest';
import { quarterPeriod, monthOfDay, type Period } from '#domain/period.ts';
import { plainShareLimits, plainShares, type Between } from '../../../../tests/factories/plain-shares.ts';
import { ratedOffice, type Answering, type RatedOffice } from '../../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../../tests/factories/survey.factory.ts';
import { driverFiguresOf, stopDriverThread, type DriversAsked } from './drivers.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const ever: Period = { first: 0, last: 120_000 };
const first = monthOfDay('2025-01-01');
const last = monthOfDay('2026-09-01');
const drivers = ['right_person', 'knowledge', 'courtesy', 'information', 'waiting', 'building'];

/** Waiting moves the overall rating most, information less, the rest hardly. */
const answering: Answering = (month, question, client) => {
  const level = (step: number) => 1.5 + (((client * step + month * 7) % 11) / 11) * 3.4;
  const latent: Record<string, number> = { waiting: level(3), information: level(5), knowledge: level(7) };
  if (question === 'overall') return 0.6 * latent['waiting']! + 0.3 * latent['information']! + 0.4;
  if (question === 'building' && client % 25 === 0) return 'not-applicable';
  return latent[question] ?? 4.1;
};

let office: RatedOffice;
let other: RatedOffice;
beforeAll(async () => {
  const services = [
    { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
    { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
  ];
  office = await ratedOffice(house, services, [
    { service: 'Rejestracja pojazdu', first, last, perMonth: 40, answering },
    { service: 'Prawo jazdy', first, last, perMonth: 4 },
  ]);
  other = await ratedOffice(house, services, [{ service: 'Prawo jazdy', first, last: first, perMonth: 60 }], 2);
});

const asked = (change: Partial<DriversAsked> = {}): DriversAsked => ({
  questionnaire: 'core-visit',
  scope: { kind: 'office' },
  period: ever,
  drivers,
  ...change,
});
async function counted({ officeId }: RatedOffice, change: Partial<DriversAsked> = {}) {
  const state = await driverFiguresOf(house, officeId, asked(change), 30_000);
  if (state?.kind !== 'counted') throw new Error(`not counted: ${state?.kind}`);
  return state.answer;
}

/** Whole answers straight from the table, not from blocks: overall, outcome, drivers. */
async function rawRows(service: string | null, { first: from, last: to }: Period): Promise<number[][]> {
  const day = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const rows = await storage.inOffice(office.officeId, (work) =>
    work.query<{ ratings: number[] }>(
      `select ratings from responses where office_id = $1 and batch_id is not null and ($2::uuid is null or service_id = $2)
       and ($3::date is null or visit_day >= $3::date) and ($4::date is null or visit_day < $4::date)`,
      [office.officeId, service, from < 12_000 ? null : day(from), to > 60_000 ? null : day(to + 1)],
    ),
  );
  return rows.map(({ ratings }) => ratings).filter((codes) => codes.slice(0, 8).every((code) => code <= 5));
}

function expectBetween(limit: number, [least, most]: Between): void {
  expect(limit).toBeGreaterThanOrEqual(least);
  expect(limit).toBeLessThanOrEqual(most);
}

describe('what goes with the overall rating', () => {
  it('is the same as from the raw rows, for the office and for a quarter of a service', async () => {
    const quarter = quarterPeriod(monthOfDay('2026-05-01'));
    const service = office.service('Rejestracja pojazdu').id;
    for (const [change, raw] of [
      [{}, await rawRows(null, ever)],
      [{ scope: { kind: 'service', id: service }, period: quarter }, await rawRows(service, quarter)],
    ] as const) {
      const answer = await counted(office, change);
      if (answer.kind !== 'shown') throw new Error(answer.kind);
      const expected = plainShares(raw.map((codes) => codes.slice(0, 8)));
      const limits = plainShareLimits(
        raw.map((codes) => codes.slice(0, 8)),
        1000,
      );
      expect(answer.n).toBe(raw.length);
      expect(answer.explained).toBeCloseTo(expected.explained, 1.9);
      expect(answer.byOutcome).toBeCloseTo(expected.byOutcome, 1.9);
      answer.shares.forEach(({ value, low, high }, at) => {
        expect(Math.abs(value - expected.shares[at]!)).toBeLessThanOrEqual(0.005 + 1e-9);
        expectBetween(low, limits[at]!.low);
        expectBetween(high, limits[at]!.high);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      });
      expect(answer.tiers[0]).toContain(drivers.indexOf('waiting'));
      expect(answer.tiers[0]).not.toContain(drivers.indexOf('building'));
      expect(answer.tiers.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(answer.ordinal?.swapped ?? []).toEqual([]);
    }
  });

  it('is the same each time', async () => {
    const before = await counted(office);
    await stopDriverThread(house);
    await storage.inOffice(office.officeId, (work) => work.touch());
    expect(await counted(office)).toEqual(before);
  });

  it('is refused below the number needed, with plain correlations from fifty answers on', async () => {
    const scope = { kind: 'service', id: office.service('Prawo jazdy').id } as const;
    const answer = await counted(office, { scope, drivers: drivers.slice(0, 5) });
    expect(answer).toMatchObject({ kind: 'too-few-answers', needed: 100 });
    if (answer.kind !== 'too-few-answers') return;
    expect(answer.n).toBeGreaterThan(50);
    expect(answer.correlations).toHaveLength(5);
    const thin = await counted(office, { scope, period: quarterPeriod(last) });
    expect(thin).toMatchObject({ kind: 'too-few-answers', correlations: null });
  });

  it('is refused where the questions explain next to nothing', async () => {
    const few = ['right_person', 'courtesy', 'building'];
    expect(await counted(office, { drivers: few })).toMatchObject({ kind: 'explains-too-little' });
  });

  it('uses rows of one office only', async () => {
    const answer = await counted(other);
    expect(answer).toMatchObject({ kind: 'too-few-answers' });
    expect(answer.collected).toBeLessThanOrEqual(60);
    const scope = { kind: 'service', id: office.service('Prawo jazdy').id } as const;
    expect(await counted(other, { scope })).toMatchObject({ kind: 'too-few-answers', n: 0, collected: 0 });
  });

  it('knows no questionnaire that was not asked, and no driver that it has not', async () => {
    expect(await driverFiguresOf(house, office.officeId, asked({ questionnaire: 'core-case' }))).toBeNull();
    expect(await driverFiguresOf(house, office.officeId, asked({ drivers: ['weather'] }))).toBeNull();
  });
});

describe('the thread', () => {
  it('says that it is at it while a page would wait too long', async () => {
    await stopDriverThread(house);
    await storage.inOffice(office.officeId, (work) => work.touch());
    expect(await driverFiguresOf(house, office.officeId, asked(), 0)).toEqual({ kind: 'counting' });
    expect((await counted(office)).kind).toBe('shown');
  });

  it('may die: whoever asked is told, and the next question starts anew', async () => {
    await storage.inOffice(office.officeId, (work) => work.touch());
    const waiting = driverFiguresOf(house, office.officeId, asked(), 30_000);
    await driverFiguresOf(house, office.officeId, asked(), 0);
    await stopDriverThread(house);
    expect(await waiting).toEqual({ kind: 'failed' });
    expect((await counted(office)).kind).toBe('shown');
  });
});
