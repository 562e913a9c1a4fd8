// A small office whose answers are released over eighteen months as the product releases them: for attacks over time.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { quarterPeriod, type MonthNumber } from '#domain/period.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { ReleasedRow } from '../../src/features/answers/column-block.ts';
import { planBatches, type WaitingResponse } from '../../src/features/answers/release-plan.ts';
import { months, type SmallOffice } from './disclosure-attack.ts';

/** What has been released by the middle or the end of a month; a row keeps its place in `rows` from then on. */
export interface ReleasedState {
  readonly month: MonthNumber;
  /** first month of the quarter that is open */
  readonly openFrom: MonthNumber;
  readonly rows: readonly ReleasedRow[];
  /** of each row the batch it was released in */
  readonly batchOf: readonly number[];
}

/** Answers of the office in the order they come, released half a month at a time; everybody answered the question. */
export function* releasedStates(office: SmallOffice, seed: number): Generator<ReleasedState> {
  const random = seededRandom(100 + seed);
  const arriving = office.rows
    .filter(({ service }) => service !== '')
    .map((row) => ({ ...row, lastMonth: row.firstMonth, ratings: [1] }));
  const rows: ReleasedRow[] = [];
  const batchOf: number[] = [];
  let batches = 0;
  let waiting: (WaitingResponse & { row: ReleasedRow })[] = [];
  for (let month = months.first; month <= months.last; month += 1) {
    const now = arriving.filter(({ firstMonth }) => firstMonth === month);
    random.shuffle(now);
    const openFrom = quarterPeriod(month).first;
    for (let half = 0; half < 2; half += 1) {
      waiting.push(
        ...now
          .filter((_row, place) => place % 2 === half)
          .map((row, place) => ({
            id: `${month} ${half} ${place}`,
            versionId: 'v',
            serviceId: row.service as ServiceId,
            unitId: row.unit as UnitId,
            month,
            answered: true,
            overall: null,
            row,
          })),
      );
      const byId = new Map(waiting.map((response) => [response.id, response]));
      for (const { responseIds, serviceId, unitId, period } of planBatches(waiting, openFrom)) {
        batches += 1;
        for (const id of responseIds) {
          batchOf.push(batches);
          rows.push({
            ...byId.get(id)!.row,
            service: serviceId ?? '',
            unit: unitId ?? '',
            firstMonth: period.first,
            lastMonth: period.last,
          });
        }
        waiting = waiting.filter(({ id }) => !responseIds.includes(id));
      }
      yield { month, openFrom, rows: [...rows], batchOf: [...batchOf] };
    }
  }
}
