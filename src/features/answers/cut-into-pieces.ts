// The disclosure: cuts the answers to one question into pieces, each large enough to be shown.
//
// Pieces do not overlap, each has at least ten answers, and everything shown is a sum of whole pieces. So whatever
// anybody adds or subtracts of what is shown, over any number of pages and exports, is again made of whole pieces, and
// tells nothing of fewer than ten answers. That is the whole proof; decision 0010 tells what it costs.
import { quarterInYear, quarterPeriod, yearPeriod, type Period } from '#domain/period.ts';
import { answersIn, type PooledGroup } from './answer-groups.ts';
import { splitByMonth } from './month-split.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';

/** A service's thin quarters wait for its whole year where the office's quarters lose no more than this share by it. */
const shareThatMayWait = 0.3;

/** Cuts the answers to one question into pieces; what finds no place in any piece stays hidden. */
export function cutIntoPieces(pooled: readonly PooledGroup[], rules: CutRules): Piece[] {
  const groups = pooled.filter((group) => !isAboutOnePerson(group, rules));
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
      const cut = cutBucket(bucket, level.periodOf(bucket[0]!), waits);
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
  return ({ first, last }) => {
    const around = periodAround(first);
    return around.last >= last ? around.first : null;
  };
}

/** Cuts the answers of one period: services that are large enough, then units, then the office. */
function cutBucket(
  bucket: readonly PooledGroup[],
  period: Period,
  waits: (group: PooledGroup) => boolean,
): { pieces: Piece[]; left: PooledGroup[] } {
  const pieces: Piece[] = [];
  const left: PooledGroup[] = [];
  const forOffice: PooledGroup[] = [];
  for (const [unit, ofUnit] of Map.groupBy(bucket, (group) => group.unit)) {
    const loose: PooledGroup[] = [];
    for (const [service, ofService] of Map.groupBy(ofUnit, (group) => group.service)) {
      if (service !== '' && isLargeEnough(ofService)) pieces.push({ service, unit, period, groups: ofService });
      else for (const group of ofService) (service !== '' && waits(group) ? left : loose).push(group);
    }
    if (unit !== '' && isLargeEnough(loose)) pieces.push({ service: '', unit, period, groups: loose });
    else forOffice.push(...loose);
  }
  if (isLargeEnough(forOffice)) pieces.push({ service: '', unit: '', period, groups: forOffice });
  else left.push(...forOffice);
  return { pieces, left };
}

const isLargeEnough = (groups: readonly PooledGroup[]) => answersIn(groups) >= smallestPiece;

/**
 * An answer about the employee where one person works. It stands in no piece: whoever keeps the figures of two days would
 * subtract them, and have the batch about that person alone.
 */
export function isAboutOnePerson({ unit, service }: Pick<PooledGroup, 'unit' | 'service'>, rules: CutRules): boolean {
  if (!rules.aboutEmployee) return false;
  return (unit !== '' && rules.staffOfUnit(unit) === '1') || (service !== '' && rules.staffOfService(service) === '1');
}

/** Services too thin in some quarters whose year is large enough, where few of the office's answers have to wait. */
function servicesThatWaitForTheirYear(groups: readonly PooledGroup[]): Set<string> {
  const waiting = new Set<string>();
  const years = Map.groupBy(
    groups.filter(({ service }) => service !== ''),
    ({ first }) => yearPeriod(first).first,
  );
  for (const [year, ofYear] of years) {
    const quartersOf = new Map<string, number[]>();
    for (const { service, first, n } of ofYear) {
      const quarters = quartersOf.get(service) ?? [0, 0, 0, 0];
      quarters[quarterInYear(first) - 1]! += n;
      quartersOf.set(service, quarters);
    }
    const thin: [string, number][] = [];
    for (const [service, quarters] of quartersOf) {
      const inThinQuarters = quarters.reduce((sum, n) => (n < smallestPiece ? sum + n : sum), 0);
      if (inThinQuarters >= smallestPiece) thin.push([service, inThinQuarters]);
    }
    const wouldWait = thin.reduce((sum, [, n]) => sum + n, 0);
    if (wouldWait <= shareThatMayWait * answersIn(ofYear))
      for (const [service] of thin) waiting.add(`${year} ${service}`);
  }
  return waiting;
}
