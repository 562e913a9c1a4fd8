// Tests of the release plan: nothing enters analysis by fewer than five, and nothing is released twice or lost.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { overallIsShared, planBatches, smallestBatch, type WaitingResponse } from './release-plan.ts';

const open = 24_318; // July 2026: the third quarter is open
const service = (name: string) => name as ServiceId;
const unit = (name: string) => name as UnitId;

function waiting(n: number, of: Partial<WaitingResponse> = {}): WaitingResponse[] {
  return Array.from({ length: n }, (_, place) => ({
    id: `${JSON.stringify(of)}-${place}`,
    versionId: 'v',
    serviceId: service('A'),
    unitId: unit('U'),
    month: open,
    answered: true,
    overall: 4,
    ...of,
  }));
}

describe('release plan', () => {
  it('waits with four and releases five of one service and month', () => {
    expect(planBatches(waiting(4), open)).toEqual([]);
    expect(planBatches(waiting(5), open)).toMatchObject([
      { serviceId: 'A', unitId: 'U', period: { first: open, last: open } },
    ]);
  });

  it('counts only who answered anything towards the five, and takes the others along', () => {
    const silent = waiting(4, { answered: false, overall: null });
    expect(planBatches([...waiting(1), ...silent], open)).toEqual([]);
    expect(planBatches([...waiting(4), ...silent], open + 12)).toEqual([]);
    expect(planBatches([...waiting(5), ...silent], open)[0]?.responseIds).toHaveLength(9);
  });

  it('leaves a comment the rating of its author only where five of its batch gave the same', () => {
    const batch = [...waiting(5, { overall: 5 }), ...waiting(4, { overall: 2 }), ...waiting(6, { overall: null })];
    expect(overallIsShared(batch).map(({ overall }) => overall)).toEqual([5, 5, 5, 5, 5]);
  });

  it('tells nothing by a missing rating either: none or at least five of a batch have none', () => {
    const kept = (...groups: [overall: number | null, n: number][]) =>
      overallIsShared(groups.flatMap(([overall, n]) => waiting(n, { overall }))).length;
    // whoever had none would be one of the three who gave 1
    expect(kept([5, 12], [4, 5], [1, 3])).toBe(12);
    expect(kept([5, 14], [1, 1])).toBe(0);
    expect(kept([5, 14], [null, 1])).toBe(0);
    expect(kept([5, 12], [1, 3], [2, 2])).toBe(12);
    expect(kept([5, 5])).toBe(5);

    const rating = fc.constantFrom(1, 2, 3, 4, 5, null);
    fc.assert(
      fc.property(fc.array(rating, { minLength: 5, maxLength: 60 }), (ratings) => {
        const batch = ratings.flatMap((overall) => waiting(1, { overall }));
        const keep = new Set(overallIsShared(batch));
        const groups = Map.groupBy(batch, (response) => (keep.has(response) ? response.overall : 'without'));
        for (const group of groups.values()) expect(group.length).toBeGreaterThanOrEqual(smallestBatch);
        expect(groups.has(null)).toBe(false);
      }),
    );
  });

  it('releases by fives while the quarter is open, and everything of a closed one', () => {
    const released = (n: number, month: number) =>
      planBatches(waiting(n, { month }), open).reduce((sum, { responseIds }) => sum + responseIds.length, 0);
    expect([4, 5, 6, 9, 10, 14, 23].map((n) => released(n, open))).toEqual([0, 5, 5, 5, 10, 10, 20]);
    expect([4, 5, 6, 9, 14, 23].map((n) => released(n, open - 1))).toEqual([0, 5, 6, 9, 14, 23]);
  });

  it('releases answers of a code without a service by fives too, for the unit or the office', () => {
    const ofUnit = { serviceId: null };
    expect(planBatches(waiting(4, ofUnit), open)).toEqual([]);
    expect(planBatches(waiting(7, ofUnit), open)).toMatchObject([
      { serviceId: null, unitId: 'U', period: { first: open, last: open }, responseIds: { length: 5 } },
    ]);
    expect(planBatches(waiting(5, { serviceId: null, unitId: null }), open)).toMatchObject([
      { serviceId: null, unitId: null, period: { first: open, last: open } },
    ]);
    const left = waiting(3, { month: open - 1 });
    expect(planBatches([...left, ...waiting(2, { ...ofUnit, month: open - 1 })], open)).toMatchObject([
      { serviceId: null, unitId: 'U', responseIds: { length: 5 } },
    ]);
  });

  it('keeps months apart while the quarter is open', () => {
    expect(planBatches([...waiting(3), ...waiting(3, { month: open + 1 })], open)).toEqual([]);
  });

  it('puts the rest of a closed quarter together: the service, then the unit, then the office, less and less exactly named', () => {
    const closed = { month: open - 1 };
    expect(planBatches([...waiting(3, closed), ...waiting(3, { month: open - 2 })], open)).toMatchObject([
      { serviceId: 'A', period: { first: open - 3, last: open - 1 } },
    ]);
    expect(
      planBatches([...waiting(3, closed), ...waiting(3, { ...closed, serviceId: service('B') })], open),
    ).toMatchObject([{ serviceId: null, unitId: 'U' }]);
    expect(
      planBatches(
        [...waiting(3, closed), ...waiting(3, { ...closed, serviceId: service('C'), unitId: unit('V') })],
        open,
      ),
    ).toMatchObject([{ serviceId: null, unitId: null, period: { first: open - 3, last: open - 1 } }]);
  });

  it('carries what is still too few into the next closed quarter', () => {
    const two = waiting(2, { month: open - 5 });
    expect(planBatches(two, open)).toEqual([]);
    expect(planBatches([...two, ...waiting(3, { month: open - 1 })], open)).toMatchObject([
      { serviceId: null, unitId: null, period: { first: open - 6, last: open - 1 } },
    ]);
  });

  it('never mixes versions, never makes a batch under five, never releases an answer twice', () => {
    const response = fc.record({
      versionId: fc.constantFrom('v', 'w'),
      serviceId: fc.constantFrom(service('A'), service('B'), service('C'), null),
      unitId: fc.constantFrom(unit('U'), unit('V'), null),
      month: fc.integer({ min: open - 7, max: open + 2 }),
      answered: fc.boolean(),
      overall: fc.constantFrom(1, 5, null),
    });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 60 }), (responses) => {
        const all = responses.map((each, place) => ({ ...each, id: String(place) }));
        const batches = planBatches(all, open);
        const released = batches.flatMap(({ responseIds }) => responseIds);
        expect(new Set(released).size).toBe(released.length);
        for (const batch of batches) {
          const answered = batch.responseIds.filter((id) => all[Number(id)]!.answered);
          expect(answered.length).toBeGreaterThanOrEqual(smallestBatch);
          for (const id of batch.responseIds) {
            const given = all[Number(id)]!;
            expect(given.versionId).toBe(batch.versionId);
            if (batch.serviceId) expect(given.serviceId).toBe(batch.serviceId);
            if (batch.unitId) expect(given.unitId).toBe(batch.unitId);
            expect(given.month).toBeGreaterThanOrEqual(batch.period.first);
            expect(given.month).toBeLessThanOrEqual(batch.period.last);
          }
        }
      }),
    );
  });
});
