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
  const groups = rules.aboutEmployee ? pooled.filter((group) => !isAboutOnePerson(group, rules)) : pooled;
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
  { name: 'quarter', keyOf: keyWithin(3), periodOf: (group: PooledGroup) => quarterPeriod(group.first) },
  { name: 'year', keyOf: keyWithin(12), periodOf: (group: PooledGroup) => yearPeriod(group.first) },
  { name: 'all', keyOf: () => 0, periodOf: () => allTime },
] as const;

/** First month of the quarter or year in which a group lies as a whole. */
function keyWithin(months: 3 | 12): (group: PooledGroup) => number | null {
  return ({ first, last }) => {
    const begins = first - (first % months);
    return last < begins + months ? begins : null;
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
  for (const [year, { n, quartersOf }] of yearsOfServices(groups)) {
    const thin: string[] = [];
    let wouldWait = 0;
    for (const [service, quarters] of quartersOf) {
      const inThinQuarters = quarters.reduce((sum, of) => (of < smallestPiece ? sum + of : sum), 0);
      if (inThinQuarters < smallestPiece) continue;
      thin.push(service);
      wouldWait += inThinQuarters;
    }
    if (wouldWait <= shareThatMayWait * n) for (const service of thin) waiting.add(`${year} ${service}`);
  }
  return waiting;
}

interface YearOfServices {
  n: number;
  /** answers by quarter */
  readonly quartersOf: Map<string, number[]>;
}

/** By first month of the year; answers that name no service are left out. */
function yearsOfServices(groups: readonly PooledGroup[]): ReadonlyMap<number, YearOfServices> {
  const years = new Map<number, YearOfServices>();
  for (let at = 0; at < groups.length; at += 1) {
    const { service, first, n } = groups[at]!;
    if (service === '') continue;
    const year = first - (first % 12);
    const ofYear = years.get(year) ?? { n: 0, quartersOf: new Map<string, number[]>() };
    years.set(year, ofYear);
    const quarters = ofYear.quartersOf.get(service) ?? [0, 0, 0, 0];
    ofYear.quartersOf.set(service, quarters);
    ofYear.n += n;
    quarters[quarterInYear(first) - 1]! += n;
  }
  return years;
}
