// The disclosure: cuts the answers to one question into pieces, each large enough to be shown.
//
// Pieces do not overlap, each has at least ten answers, and everything shown is a sum of whole pieces. So whatever
// anybody adds or subtracts of what is shown, over any number of pages and exports, is again made of whole pieces, and
// tells nothing of fewer than ten answers. That is the whole proof; decision 0010 tells what it costs.
import { quarterPeriod, yearPeriod, type Period } from '#domain/period.ts';
import { answersIn, type PooledGroup } from './answer-groups.ts';
import { splitByMonth } from './month-split.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';

/** About one person's work nothing is shown unless at least this many answers are about others. */
const answersAboutOthers = 5;
/** A service's thin quarters wait for its whole year where the office's quarters lose no more than this share by it. */
const shareThatMayWait = 0.3;

/** Cuts the answers to one question into pieces; what finds no place in any piece stays hidden. */
export function cutIntoPieces(groups: readonly PooledGroup[], rules: CutRules): Piece[] {
  const waiting = rules.nothingWaits ? new Set<string>() : servicesThatWaitForTheirYear(groups);
  const pieces: Piece[] = [];
  let rest: readonly PooledGroup[] = groups;
  for (const level of levels) {
    const buckets = Map.groupBy(rest, (group) => level.keyOf(group));
    const left: PooledGroup[] = [...(buckets.get(null) ?? [])];
    for (const [key, bucket] of buckets) {
      if (key === null) continue;
      const waits = (group: PooledGroup) =>
        level.name === 'quarter' && waiting.has(`${yearPeriod(group.first).first} ${group.service}`);
      const cut = cutBucket(bucket, level.periodOf(bucket[0]!), rules, waits);
      pieces.push(...cut.pieces.flatMap((piece) => (level.name === 'quarter' ? splitByMonth(piece, rules) : [piece])));
      left.push(...cut.left);
    }
    rest = left;
  }
  return pieces;
}

const allTime: Period = { first: 0, last: 12 * 10_000 };
const levels = [
  { name: 'quarter', keyOf: keyWithin(quarterPeriod), periodOf: (group: PooledGroup) => quarterPeriod(group.first) },
  { name: 'year', keyOf: keyWithin(yearPeriod), periodOf: (group: PooledGroup) => yearPeriod(group.first) },
  { name: 'all', keyOf: () => 0, periodOf: () => allTime },
] as const;

function keyWithin(periodAround: (month: number) => Period): (group: PooledGroup) => number | null {
  return ({ first, last }) => (periodAround(first).last >= last ? periodAround(first).first : null);
}

/** Cuts the answers of one period: services that are large enough, then units, then the office. */
function cutBucket(
  bucket: readonly PooledGroup[],
  period: Period,
  rules: CutRules,
  waits: (group: PooledGroup) => boolean,
): { pieces: Piece[]; left: PooledGroup[] } {
  const standing: Pool[] = [];
  const left: PooledGroup[] = [];
  const forOffice: PooledGroup[] = [];
  for (const [unit, ofUnit] of Map.groupBy(bucket, (group) => group.unit)) {
    const loose: PooledGroup[] = [];
    for (const [service, ofService] of Map.groupBy(ofUnit, (group) => group.service)) {
      if (service !== '' && isLargeEnough(ofService, rules)) standing.push({ service, unit, groups: ofService });
      else for (const group of ofService) (service !== '' && waits(group) ? left : loose).push(group);
    }
    const pool = { service: '', unit, groups: loose };
    if (unit !== '' && completed(pool, standing, rules, (other) => other.unit === unit)) standing.push(pool);
    else forOffice.push(...loose);
  }
  const pool = { service: '', unit: '', groups: forOffice };
  if (completed(pool, standing, rules, () => true)) standing.push(pool);
  else left.push(...pool.groups);
  return {
    pieces: standing.map((each) => ({ ...each, period, indivisible: hasLoneWorker(each.groups, rules) })),
    left,
  };
}

interface Pool {
  service: string;
  unit: string;
  groups: PooledGroup[];
}

/**
 * Whether the pool may be shown, taking in the smallest pieces beside it where it is large enough only in number:
 * a pool that is nearly all about one person would tell of that person.
 */
function completed(pool: Pool, standing: Pool[], rules: CutRules, mayJoin: (other: Pool) => boolean): boolean {
  const original = pool.groups.length;
  if (answersIn(pool.groups) < smallestPiece) return false;
  const taken: Pool[] = [];
  while (!isLargeEnough(pool.groups, rules)) {
    const candidates = standing.filter((other) => mayJoin(other) && other !== pool);
    const smallest = candidates.toSorted((a, b) => answersIn(a.groups) - answersIn(b.groups))[0];
    if (!smallest) {
      pool.groups.length = original;
      standing.push(...taken);
      return false;
    }
    standing.splice(standing.indexOf(smallest), 1);
    taken.push(smallest);
    pool.groups.push(...smallest.groups);
  }
  return true;
}

/** Ten answers, and of those about an employee at least five about somebody else than any one who works alone. */
function isLargeEnough(groups: readonly PooledGroup[], rules: CutRules): boolean {
  const n = answersIn(groups);
  if (n < smallestPiece) return false;
  if (!rules.aboutEmployee) return true;
  const byLoneWorker = Map.groupBy(groups, (group) => loneWorker(group, rules));
  return [...byLoneWorker].every(([alone, about]) => alone === null || n - answersIn(about) >= answersAboutOthers);
}

/** Names the place where one person works alone, if the answer was given about such a place. */
function loneWorker(group: PooledGroup, rules: CutRules): string | null {
  if (group.unit !== '' && rules.staffOfUnit(group.unit) === '1') return `unit ${group.unit}`;
  if (group.service !== '' && rules.staffOfService(group.service) === '1') return `service ${group.service}`;
  return null;
}

function hasLoneWorker(groups: readonly PooledGroup[], rules: CutRules): boolean {
  return rules.aboutEmployee && groups.some((group) => loneWorker(group, rules) !== null);
}

/** Services too thin in some quarters whose year is large enough, where few of the office's answers have to wait. */
function servicesThatWaitForTheirYear(groups: readonly PooledGroup[]): Set<string> {
  const waiting = new Set<string>();
  const years = Map.groupBy(
    groups.filter(({ service }) => service !== ''),
    ({ first }) => yearPeriod(first).first,
  );
  for (const [year, ofYear] of years) {
    const thin: [string, number][] = [];
    for (const [service, ofService] of Map.groupBy(ofYear, (group) => group.service)) {
      const quarters = [...Map.groupBy(ofService, ({ first }) => quarterPeriod(first).first).values()].map(answersIn);
      const inThinQuarters = quarters.filter((n) => n < smallestPiece).reduce((sum, n) => sum + n, 0);
      if (inThinQuarters >= smallestPiece) thin.push([service, inThinQuarters]);
    }
    const wouldWait = thin.reduce((sum, [, n]) => sum + n, 0);
    if (wouldWait <= shareThatMayWait * answersIn(ofYear))
      for (const [service] of thin) waiting.add(`${year} ${service}`);
  }
  return waiting;
}
