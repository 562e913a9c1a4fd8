// Rows that may be used for drivers: people who answered all of it, cut into pieces like any other question.
//
// Drivers need pairs of answers of the same person, so the cut is by people with a whole answer (as of a question of many
// columns, decision 0044), and only rows of whole pieces inside the view are used (decision 0046). A batch of five may hold
// one whole answer, so nothing is taken of a quarter while batches still come in: what is shown changes by whole pieces
// only, also from one release to the next (decision 0085).
import { contains, quarterPeriod, type MonthNumber } from '#domain/period.ts';
import type { AnswerPool, PooledGroup } from '../answer-groups.ts';
import { monthOfColumn, type ColumnBlock } from '../column-block.ts';
import { cutIntoPieces } from '../cut-into-pieces.ts';
import { liesInScope } from '../view.ts';
import type { DriverRequest, WaitingQuarter } from './driver-request.ts';

/** A block as drivers need it: which pool each row is of, and the codes. */
export interface PooledBlock {
  readonly versionId: string;
  readonly poolOfRow: Uint32Array;
  readonly ratings: readonly Uint8Array[];
}

/** Blocks of one questionnaire whose pools are numbered together. */
export interface PooledBlocks {
  readonly pools: readonly AnswerPool[];
  pooled(versionId: string, block: ColumnBlock): PooledBlock;
}

export function pooledBlocks(): PooledBlocks {
  const pools: AnswerPool[] = [];
  const known = new Map<string, number>();
  const numberOf = (pool: AnswerPool): number => {
    const key = JSON.stringify([pool.service, pool.unit, pool.first, pool.last]);
    const number = known.get(key) ?? pools.push(pool) - 1;
    known.set(key, number);
    return number;
  };
  return {
    pools,
    pooled(versionId, { rows, names, named, firstMonth, lastMonth, ratings }) {
      const poolOfRow = new Uint32Array(rows);
      const inBlock = new Map<number, number>();
      for (let row = 0; row < rows; row += 1) {
        const service = named.service[row]!;
        const unit = named.unit[row]!;
        const [first, last] = [firstMonth[row]!, lastMonth[row]!];
        // two bytes each of the months, and far fewer than 2²¹ pairs of service and unit in a block
        const key = ((service * names.unit.length + unit) * 65_536 + first) * 65_536 + last;
        let pool = inBlock.get(key);
        if (pool === undefined) {
          pool = numberOf({
            service: names.service[service]!,
            unit: names.unit[unit]!,
            location: '',
            first: monthOfColumn(first),
            last: monthOfColumn(last),
          });
          inBlock.set(key, pool);
        }
        poolOfRow[row] = pool;
      }
      return { versionId, poolOfRow, ratings };
    },
  };
}

export interface ShownRows {
  /** overall, outcome where asked, drivers: codes from 1 */
  readonly columns: readonly Uint8Array[];
  readonly n: number;
  /** whole answers in the view, also those of no whole piece */
  readonly collected: number;
  /** those of quarters that are not settled yet, the earlier first */
  readonly waiting: readonly WaitingQuarter[];
}

interface NumberedPool extends PooledGroup {
  readonly number: number;
}

/** A quarter is settled a month after its end: by then what was left over or typed in late has been released. */
export function unsettledFrom(thisMonth: MonthNumber): MonthNumber {
  return quarterPeriod(thisMonth - 1).first;
}

/** The rows of the view; the cut looks at all answers of the office, because pieces are made of all of them. */
export function shownRows(
  pools: readonly AnswerPool[],
  blocks: readonly PooledBlock[],
  request: DriverRequest,
): ShownRows {
  const { scope, period, outcomes, points, unsettledFrom: unsettled } = request;
  const columns = request.drivers + 1 + (outcomes > 0 ? 1 : 0);
  const most = Array.from({ length: columns }, (_, at) => (outcomes > 0 && at === 1 ? outcomes : points));
  const whole = new Uint32Array(pools.length);
  const asked = blocks.flatMap((block) => {
    const places = request.versions.find(({ id }) => id === block.versionId)?.places ?? [];
    const codes = places.flatMap((place) => block.ratings[place] ?? []);
    return codes.length === columns ? [{ poolOfRow: block.poolOfRow, codes, isWhole: wholeRows(codes, most) }] : [];
  });
  for (const { poolOfRow, isWhole } of asked)
    for (let row = 0; row < isWhole.length; row += 1) whole[poolOfRow[row]!]! += isWhole[row]!;

  const groups = pools.flatMap((pool, number): NumberedPool[] =>
    whole[number]! > 0 ? [{ ...pool, number, n: whole[number]!, counts: [], notApplicable: 0, parts: () => [] }] : [],
  );
  const pieces = cutIntoPieces(groups, {
    aboutEmployee: request.aboutEmployee,
    staffOfService: (service) => request.staffOfService[service] ?? '5+',
    staffOfUnit: (unit) => request.staffOfUnit[unit] ?? '5+',
    nothingWaits: true,
  });
  const isShown = new Uint8Array(pools.length);
  let n = 0;
  for (const piece of pieces) {
    if (!liesInScope(piece, scope) || !contains(period, piece.period) || piece.period.last >= unsettled) continue;
    for (const group of piece.groups as readonly NumberedPool[]) {
      isShown[group.number] = 1;
      n += group.n;
    }
  }
  const chosen = Array.from({ length: columns }, () => new Uint8Array(n));
  let to = 0;
  for (const { poolOfRow, codes, isWhole } of asked)
    for (let row = 0; row < isWhole.length; row += 1) {
      if (isWhole[row] === 0 || isShown[poolOfRow[row]!] === 0) continue;
      for (let at = 0; at < columns; at += 1) chosen[at]![to] = codes[at]![row]!;
      to += 1;
    }
  const inView = groups.filter((group) => liesInScope(group, scope) && contains(period, group));
  return {
    columns: chosen,
    n,
    collected: inView.reduce((sum, group) => sum + group.n, 0),
    waiting: waitingIn(inView.filter(({ last }) => last >= unsettled)),
  };
}

function waitingIn(groups: readonly NumberedPool[]): WaitingQuarter[] {
  const quarters = Map.groupBy(groups, ({ last }) => quarterPeriod(last).first);
  return [...quarters]
    .map(([first, of]) => ({ first, n: of.reduce((sum, group) => sum + group.n, 0) }))
    .toSorted((a, b) => a.first - b.first);
}

/** 1 where every code of the row is an answer. */
function wholeRows(codes: readonly Uint8Array[], most: readonly number[]): Uint8Array {
  const isWhole = new Uint8Array(codes[0]!.length).fill(1);
  codes.forEach((column, at) => {
    const highest = most[at]!;
    for (let row = 0; row < column.length; row += 1) {
      const code = column[row]!;
      if (code < 1 || code > highest) isWhole[row] = 0;
    }
  });
  return isWhole;
}
