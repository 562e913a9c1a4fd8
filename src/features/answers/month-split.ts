// Divides a piece of one quarter into months, as far as every part stays large enough.
import { monthPeriod, quarterPeriod, type Period } from '#domain/period.ts';
import { answersIn, type PooledGroup } from './answer-groups.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';

/**
 * The piece as months. Months with fewer than ten answers, and answers known only by their quarter, go together;
 * where they are still too few, they join the smallest month. Where two to four people work, nothing is finer than a quarter.
 */
export function splitByMonth(piece: Piece, rules: CutRules): Piece[] {
  if (!maySplit(piece, rules)) return [piece];
  const months: PooledGroup[][] = [];
  const pool: PooledGroup[] = [];
  const byMonth = Map.groupBy(piece.groups, ({ first, last }) => (first === last ? first : null));
  for (const [month, groups] of byMonth) {
    if (month !== null && answersIn(groups) >= smallestPiece) months.push([...groups]);
    else pool.push(...groups);
  }
  if (months.length === 0) return [piece];
  months.sort((a, b) => answersIn(a) - answersIn(b));
  if (pool.length > 0 && answersIn(pool) < smallestPiece) months[0]!.push(...pool);
  else if (pool.length > 0) months.push(pool);
  // "does not apply" alone tells nothing of a month, so it does not make one longer
  return months.map((groups) => ({ ...piece, groups, period: periodOf(groups.filter(({ n }) => n > 0)) }));
}

function maySplit({ service, unit }: Piece, rules: CutRules): boolean {
  if (service !== '') return rules.staffOfService(service) === '5+' && rules.staffOfUnit(unit) === '5+';
  return unit === '' || rules.staffOfUnit(unit) === '5+';
}

/** The months of the answers where they follow one another, otherwise the quarter. */
function periodOf(groups: readonly PooledGroup[]): Period {
  const quarter = quarterPeriod(groups[0]!.first);
  if (groups.some(({ first, last }) => first !== last)) return quarter;
  const months = [...new Set(groups.map(({ first }) => first))].sort((a, b) => a - b);
  if (months.length === 1) return monthPeriod(months[0]!);
  const first = months[0]!;
  const last = months.at(-1)!;
  const follow = months.length === last - first + 1;
  return follow ? { first, last } : quarter;
}
