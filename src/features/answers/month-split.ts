// Divides a piece of one quarter into months, as far as every part stays large enough.
import { monthPeriod, quarterPeriod, type MonthNumber, type Period } from '#domain/period.ts';
import { answersIn, type PooledGroup } from './answer-groups.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';

/**
 * The piece as months. Months with fewer than ten answers, and answers known only by their quarter, go together;
 * where they are still too few, they join the smallest month. Where two to four people work, nothing is finer than a quarter.
 */
export function splitByMonth(piece: Piece, rules: CutRules): Piece[] {
  if (!maySplit(piece, rules)) return [piece];
  if (areMonthsAlready(piece.groups))
    return piece.groups.map((group) => ({ ...piece, groups: [group], period: monthOf(group.first) }));
  const months: PooledGroup[][] = [];
  const pool: PooledGroup[] = [];
  const byMonth = Map.groupBy(piece.groups, ({ first, last }) => (first === last ? first : null));
  for (const [month, groups] of byMonth) {
    if (month !== null && answersIn(groups) >= smallestPiece) months.push(groups);
    else pool.push(...groups);
  }
  if (months.length === 0) return [piece];
  if (answersIn(pool) >= smallestPiece) months.push(pool);
  else if (pool.length > 0)
    months.reduce((least, groups) => (answersIn(groups) < answersIn(least) ? groups : least)).push(...pool);
  return months.map((groups) => ({ ...piece, groups, period: periodOf(groups) }));
}

/** Months that were asked for: thousands of pieces lie in the same few. */
const knownMonths = new Map<MonthNumber, Period>();

function monthOf(month: MonthNumber): Period {
  const known = knownMonths.get(month) ?? monthPeriod(month);
  knownMonths.set(month, known);
  return known;
}

/** Each group is a month large enough, and no month comes twice: so it is with nearly all of a large office. */
function areMonthsAlready(groups: readonly PooledGroup[]): boolean {
  if (groups.length > 3) return false;
  return groups.every(
    ({ first, last, n }, at) =>
      first === last && n >= smallestPiece && groups.findIndex((other) => other.first === first) === at,
  );
}

function maySplit({ service, unit }: Piece, rules: CutRules): boolean {
  if (service !== '') return rules.staffOfService(service) === '5+' && rules.staffOfUnit(unit) === '5+';
  return unit === '' || rules.staffOfUnit(unit) === '5+';
}

/**
 * The months of the answers where they follow one another, otherwise the quarter. "Does not apply" alone tells nothing of
 * a month, so it does not make one longer.
 */
function periodOf(groups: readonly PooledGroup[]): Period {
  const { first: quarter } = quarterPeriod(groups[0]!.first);
  const isThere = [false, false, false];
  for (const { first, last, n } of groups) {
    if (n === 0) continue;
    if (first !== last) return quarterPeriod(quarter);
    isThere[first - quarter] = true;
  }
  const first = isThere.indexOf(true);
  const last = isThere.lastIndexOf(true);
  const hasGap = last - first === 2 && !isThere[1];
  return hasGap ? quarterPeriod(quarter) : { first: quarter + first, last: quarter + last };
}
