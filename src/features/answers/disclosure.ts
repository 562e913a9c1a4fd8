// The one disclosure step: from the counts of a question to what a page, sheet or API may show of a view.
import { markDisclosed, type Disclosed, type RatingFigure, type SeriesPoint } from '#domain/disclosed.ts';
import { contains, quarterPeriod, type MonthNumber, type Period } from '#domain/period.ts';
import { answersIn, summed, type Counted, type PooledGroup } from './answer-groups.ts';
import { compactor, partAt } from './compact-parts.ts';
import { cutIntoPieces, isAboutOnePerson } from './cut-into-pieces.ts';
import { filteredPieces, placePieces } from './filtered-pieces.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';
import { valuesIn } from './question-counts.ts';
import { byScope, isFiltered, passesFilter, type Filter, type Scope, type View } from './view.ts';

/** From this many answers a value is shown as it is; from ten on rounded, with its range and a tag. */
const firmFrom = 30;
/** Below this nothing but the count is shown. */
const countOnlyBelow = 5;
/** Figures of filtered views and of the whole office kept of one question. */
const keptFigures = 300;
/** A month stands as a point of its own where at least this share of its answers may be shown. */
const shareShownOfMonth = 0.8;

const allTime: Period = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** One question's answers, ready to be asked for views. */
export interface QuestionDisclosure {
  figure(view: View): Disclosed<RatingFigure>;
  /** values of a number question in the view, for what may be computed of them: null where nothing may be shown */
  values(view: View): readonly number[] | null;
  series(scope: Scope, filter?: Filter): Disclosed<readonly SeriesPoint[]>;
}

/**
 * Prepares the disclosure of one question.
 * @param pooled all released answers to it
 * @param categories number of counts: points, options, or as `countQuestion` lays them out
 * @param openFrom first month of the quarter that is still open
 */
export function discloseQuestion(
  pooled: readonly PooledGroup[],
  categories: number,
  rules: CutRules,
  openFrom: MonthNumber,
): QuestionDisclosure {
  const pieces = cutIntoPieces(pooled, rules);
  const withTotal = <Part extends { readonly groups: readonly Counted[] }>(part: Part): Part & { total: Counted } =>
    Object.assign(part, { total: part.groups.length === 1 ? part.groups[0]! : summed(part.groups, categories) });
  const piecesIn = byScope(pieces.map(withTotal));
  const pooledIn = byScope(pooled);
  /** one person works there, or in each place there that was rated, and the question is about that person's work */
  const isOnePerson = (scope: Scope): boolean => {
    const { kind, id = '' } = scope.kind === 'office' ? { kind: scope.kind } : scope;
    if (isAboutOnePerson({ unit: kind === 'unit' ? id : '', service: kind === 'service' ? id : '' }, rules))
      return true;
    const rated = pooledIn(scope);
    return rated.length > 0 && rated.every((group) => isAboutOnePerson(group, rules));
  };
  const placed = perPiece((piece) => placePieces(piece, rules, openFrom).map(withTotal));
  const divided = perPiece((piece) => placed(piece).flatMap((part) => filteredPieces(part, openFrom).map(withTotal)));
  const compact = compactor(categories);
  const dividedFurther = perPiece((piece) => compact(divided(piece).flatMap((part) => part.byClientGroup())));
  const ofClientGroup = (piece: Piece, filter: Filter): ShownPart[] => {
    if (holdsFewer(piece, filter)) return [];
    const parts = dividedFurther(piece);
    return parts.labels.flatMap((label, place) => {
      if (!passesFilter(label, filter)) return [];
      const total = partAt(parts, place, categories);
      return [{ period: piece.period, groups: [total], total }];
    });
  };
  // what lies outside the period is never divided: of a large office that is nearly everything
  const shownIn = (scope: Scope, filter: Filter, within = allTime): readonly ShownPart[] => {
    const all = piecesIn(scope);
    const inScope = within === allTime ? all : all.filter(({ period }) => contains(within, period));
    if (!isFiltered(filter)) return inScope;
    const passes = (part: Parameters<typeof passesFilter>[0]) => passesFilter(part, filter);
    if (filter.clientGroupId !== undefined) return inScope.flatMap((piece) => ofClientGroup(piece, filter));
    return filter.channel === undefined
      ? inScope.flatMap(placed).filter(passes)
      : inScope.flatMap(divided).filter(passes);
  };
  const collectedIn = (scope: Scope, filter: Filter, within = allTime): readonly DatedCount[] => {
    const { channel, clientGroupId, locationId } = filter;
    const all = pooledIn(scope);
    const pools =
      within === allTime && locationId === undefined
        ? all
        : all.filter((pool) => contains(within, pool) && passesFilter(pool, { locationId }));
    if (channel === undefined && clientGroupId === undefined) return pools;
    return pools.flatMap(({ first, last }, at) => {
      const n = answersOf(pools[at]!, filter);
      return n > 0 ? [{ first, last, n }] : [];
    });
  };

  const figures = new Map<string, Disclosed<RatingFigure>>();
  /** Such a view of a large office looks through all its pieces or their parts, and one page asks for some views twice. */
  const kept = (view: View, make: () => RatingFigure): Disclosed<RatingFigure> => {
    if (!isFiltered(view) && view.scope.kind !== 'office') return markDisclosed(make());
    const { scope, period, channel, clientGroupId, locationId } = view;
    const key = JSON.stringify([scope, period.first, period.last, channel, clientGroupId, locationId]);
    const figure = figures.get(key) ?? markDisclosed(make());
    if (figures.size >= keptFigures) figures.clear();
    figures.set(key, figure);
    return figure;
  };

  return {
    figure: (view) =>
      kept(view, () => {
        const shown = shownIn(view.scope, view, view.period);
        const dated = collectedIn(view.scope, view, view.period);
        const collected = dated.reduce((sum, { n }) => sum + n, 0);
        return figureOf(shown, collected, isOnePerson(view.scope), categories);
      }),
    values(view) {
      if (isOnePerson(view.scope)) return null;
      const shown = shownIn(view.scope, view, view.period);
      const values = valuesIn(shown.flatMap(({ groups: each }) => each));
      return values.length >= smallestPiece ? values : null;
    },
    series(scope, filter = {}) {
      return markDisclosed(pointsOf(shownIn(scope, filter), collectedIn(scope, filter), categories));
    },
  };
}

/** How many of a pool's answers came by the channel and from the client group. */
function answersOf(pool: PooledGroup, filter: Filter): number {
  const counted = pool.answersOf?.(filter);
  if (counted !== undefined) return counted;
  const { channel, clientGroupId } = filter;
  const ofChannel = pool.parts().filter((part) => channel === undefined || part.channel === channel);
  if (clientGroupId === undefined) return answersIn(ofChannel);
  return answersIn(ofChannel.flatMap((part) => part.parts()).filter((group) => group.clientGroup === clientGroupId));
}

/** Whether too few of the piece's answers are of the channel and client group for a part of their own. */
function holdsFewer({ groups }: Piece, filter: Filter): boolean {
  if (filter.clientGroupId === '') return false;
  let n = 0;
  for (const group of groups) {
    n += answersOf(group, filter);
    if (n >= smallestPiece) return false;
  }
  return true;
}

/** Computes once for each piece. */
function perPiece<Made>(make: (piece: Piece) => Made): (piece: Piece) => Made {
  const made = new Map<Piece, Made>();
  return (piece) => {
    const known = made.get(piece) ?? make(piece);
    made.set(piece, known);
    return known;
  };
}

/** Answers that are shown together. */
interface ShownPart {
  readonly period: Period;
  readonly groups: readonly Counted[];
  /** all its groups together */
  readonly total: Counted;
}

/** How many answers were given when. */
interface DatedCount extends Period {
  readonly n: number;
}

function figureOf(
  parts: readonly ShownPart[],
  collected: number,
  onePerson: boolean,
  categories: number,
): RatingFigure {
  if (onePerson) return { kind: 'one-person', collected };
  const { n, counts, notApplicable } = totalOf(parts, categories);
  if (n < smallestPiece) return hiddenFigure(collected);
  return { kind: 'shown', firmness: n >= firmFrom ? 'firm' : 'indicative', n, counts, notApplicable, collected };
}

/** What is said where no result may be shown. */
export function hiddenFigure(collected: number): RatingFigure {
  if (collected < countOnlyBelow) return { kind: 'count-only', collected, needed: smallestPiece };
  if (collected < smallestPiece) return { kind: 'too-few-answers', collected, needed: smallestPiece };
  return { kind: 'shown-with-others', collected };
}

/** Points in order of time: months where nearly all of a month may be shown, otherwise quarters, otherwise longer. */
function pointsOf(shown: readonly ShownPart[], collected: readonly DatedCount[], categories: number): SeriesPoint[] {
  const collectedOf = new Map<MonthNumber, number>();
  for (const { first, last, n } of collected) {
    const quarter = firstOfQuarter(first);
    if (last <= quarter + 2) collectedOf.set(quarter, (collectedOf.get(quarter) ?? 0) + n);
  }
  const points: SeriesPoint[] = [];
  for (const [first, ofQuarter] of Map.groupBy(shown, ({ period }) => firstOfQuarter(period.first))) {
    const within = ofQuarter.filter(({ period }) => period.last <= first + 2);
    const shorter = within.filter(({ period }) => period.first > first || period.last < first + 2);
    const asMonths = samePeriods(shorter).map((part) => pointOf(part, categories));
    const inMonths = asMonths.reduce((sum, { n }) => sum + n, 0);
    const nearlyAll = inMonths >= shareShownOfMonth * (collectedOf.get(first) ?? 0);
    if (asMonths.length > 0 && nearlyAll && !overlap(asMonths)) points.push(...asMonths);
    else if (within.length > 0) points.push({ ...pointOf(within, categories), period: quarterPeriod(first) });
  }
  if (points.length === 0) points.push(...samePeriods(shown).map((part) => pointOf(part, categories)));
  return points.sort((a, b) => a.period.first - b.period.first);
}

const firstOfQuarter = (month: MonthNumber): MonthNumber => month - (month % 3);

function samePeriods(parts: readonly ShownPart[]): ShownPart[][] {
  return [...Map.groupBy(parts, ({ period }) => period.first * 65_536 + period.last).values()];
}

/** Whether a month of the quarter lies in two of the points. */
function overlap(points: readonly SeriesPoint[]): boolean {
  const isTaken: boolean[] = [];
  for (const { period } of points)
    for (let month = period.first; month <= period.last; month += 1) {
      if (isTaken[month % 3]) return true;
      isTaken[month % 3] = true;
    }
  return false;
}

function pointOf(parts: readonly ShownPart[], categories: number): SeriesPoint {
  const { n, counts } = totalOf(parts, categories);
  return { period: parts[0]!.period, n, counts };
}

/** All answers of the parts. */
function totalOf(parts: readonly ShownPart[], categories: number): Counted {
  return parts.length === 1
    ? parts[0]!.total
    : summed(
        parts.map(({ total }) => total),
        categories,
      );
}
