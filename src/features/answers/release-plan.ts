// Which waiting answers may enter analysis, and together with which: batches of at least five.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { quarterPeriod, type MonthNumber, type Period } from '#domain/period.ts';

/** No batch has fewer people who answered anything, so nothing shown ever moves by fewer (methods, section 2.1). */
export const smallestBatch = 5;

/** A finished response that nobody has seen yet. */
export interface WaitingResponse {
  readonly id: string;
  readonly versionId: string;
  readonly serviceId: ServiceId | null;
  readonly unitId: UnitId | null;
  /** month of the visit */
  readonly month: MonthNumber;
  /** whether there is an answer to any question: a form passed by from end to end has none */
  readonly answered: boolean;
  /** code of the overall rating; null where there is none */
  readonly overall: number | null;
}

/** Responses released together, named no more exactly than their number allows. */
export interface PlannedBatch {
  readonly versionId: string;
  readonly serviceId: ServiceId | null;
  readonly unitId: UnitId | null;
  readonly period: Period;
  readonly responseIds: readonly string[];
}

/**
 * Plans the batches: of one service and month, or of a code without a service, as soon as they are five, in the open quarter by fives, so that ten
 * answers are ten released ones; what is left of a closed quarter for the service, else for the unit, else for the
 * office; what is still too few waits and joins the next closed quarter.
 * @param waiting in random order: which of six answers waits must tell nothing
 * @param openFrom first month of the quarter that is still open
 */
export function planBatches(waiting: readonly WaitingResponse[], openFrom: MonthNumber): PlannedBatch[] {
  const batches: PlannedBatch[] = [];
  let rest = waiting;

  const release = (
    candidates: readonly WaitingResponse[],
    label: (response: WaitingResponse) => Omit<PlannedBatch, 'responseIds' | 'versionId'> | null,
  ) => {
    const groups = new Map<string, { label: Omit<PlannedBatch, 'responseIds'>; answered: string[]; empty: string[] }>();
    for (const response of candidates) {
      const named = label(response);
      if (!named) continue;
      const whole = { versionId: response.versionId, ...named };
      const key = JSON.stringify(whole);
      const group = groups.get(key) ?? { label: whole, answered: [], empty: [] };
      (response.answered ? group.answered : group.empty).push(response.id);
      groups.set(key, group);
    }
    const released = new Set<string>();
    for (const { label: whole, answered, empty } of groups.values()) {
      // four empty forms must not lift one person's answers out of the waiting room
      if (answered.length < smallestBatch) continue;
      const waits = whole.period.last < openFrom ? 0 : answered.length % smallestBatch;
      const ids = [...answered.slice(0, answered.length - waits), ...empty];
      batches.push({ ...whole, responseIds: ids });
      for (const id of ids) released.add(id);
    }
    rest = rest.filter(({ id }) => !released.has(id));
  };
  const closed = () => rest.filter(({ month }) => month < openFrom);

  release(
    rest,
    ({ serviceId, unitId, month }) => serviceId && { serviceId, unitId, period: { first: month, last: month } },
  );
  // a code of a unit or of the whole office names no service: those answers are alike already; those of a closed quarter
  // wait for what is left of services, which alone might be too few
  release(rest, ({ serviceId, unitId, month }) =>
    serviceId || month < openFrom ? null : { serviceId: null, unitId, period: { first: month, last: month } },
  );
  release(closed(), ({ serviceId, unitId, month }) => serviceId && { serviceId, unitId, period: quarterPeriod(month) });
  release(closed(), ({ unitId, month }) => unitId && { serviceId: null, unitId, period: quarterPeriod(month) });
  release(closed(), ({ month }) => ({ serviceId: null, unitId: null, period: quarterPeriod(month) }));
  const span = spanOf(closed());
  if (span) release(closed(), () => ({ serviceId: null, unitId: null, period: span }));
  return batches;
}

/**
 * Those of a batch whose comment may keep the overall rating of its author: at least five of the batch gave the same, or
 * the rating would lead from the comment to the rest of that person's answers. A missing rating tells as much: whoever
 * has none among twelve times 5 and three times 1 gave 1. So those without are none or at least five people too, and
 * where they are fewer, the smallest of the ratings that could be kept goes as well (decision 0093).
 */
export function overallIsShared<Response extends Pick<WaitingResponse, 'overall'>>(
  batch: readonly Response[],
): Response[] {
  const shared = [...Map.groupBy(batch, ({ overall }) => overall)]
    .filter(([overall, same]) => overall !== null && same.length >= smallestBatch)
    .map(([, same]) => same)
    .toSorted((one, other) => one.length - other.length);
  let without = batch.length - shared.reduce((sum, same) => sum + same.length, 0);
  while (without > 0 && without < smallestBatch && shared.length > 0) without += shared.shift()!.length;
  return shared.flat();
}

function spanOf(responses: readonly WaitingResponse[]): Period | null {
  if (responses.length === 0) return null;
  const months = responses.map(({ month }) => month);
  return { first: quarterPeriod(Math.min(...months)).first, last: quarterPeriod(Math.max(...months)).last };
}
