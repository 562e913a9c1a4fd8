// The one disclosure step: from the counts of a question to what a page, sheet or API may show of a view.
import { markDisclosed, type Disclosed, type RatingFigure, type SeriesPoint } from '#domain/disclosed.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import { answersIn, summed, type Counted, type PooledGroup } from './answer-groups.ts';
import { compactor, partAt, type CompactParts } from './compact-parts.ts';
import { cutIntoPieces, isAboutOnePerson } from './cut-into-pieces.ts';
import { filteredPieces, placePieces } from './filtered-pieces.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';
import { pointsOf, totalOf, type DatedCount, type ShownPart } from './series-points.ts';
import { valuesIn } from './question-counts.ts';
import { byScope, isFiltered, passesFilter, type Filter, type Scope, type View } from './view.ts';

/** From this many answers a value is shown as it is; from ten on rounded, with its range and a tag. */
const firmFrom = 30;
/** Below this nothing but the count is shown. */
const countOnlyBelow = 5;
/** Figures of filtered views and of the whole office kept of one question. */
const keptFigures = 300;

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
  const totalIn = (groups: readonly Counted[]) => (groups.length === 1 ? groups[0]! : summed(groups, categories));
  // each as one object written out: of a large office a hundred thousand are kept
  const piecesIn = byScope(
    pieces.map(({ service, unit, period, groups }) => ({ service, unit, period, groups, total: totalIn(groups) })),
  );
  const pooledIn = byScope(pooled);
  /** one person works there, or in each place there that was rated, and the question is about that person's work */
  const isOnePerson = (scope: Scope): boolean => {
    const { kind, id = '' } = scope.kind === 'office' ? { kind: scope.kind } : scope;
    if (isAboutOnePerson({ unit: kind === 'unit' ? id : '', service: kind === 'service' ? id : '' }, rules))
      return true;
    const rated = pooledIn(scope);
    return rated.length > 0 && rated.every((group) => isAboutOnePerson(group, rules));
  };
  const placed = perPiece((piece) =>
    placePieces(piece, rules, openFrom).map((part) => ({ ...part, total: totalIn(part.groups) })),
  );
  const divide = (piece: Piece) => placed(piece).flatMap((part) => filteredPieces(part, openFrom));
  const compact = compactor(categories);
  const byChannel = perPiece((piece) => compact(divide(piece)));
  const byClientGroup = perPiece((piece) => compact(divide(piece).flatMap((part) => part.byClientGroup())));
  const passing = (piece: Piece, parts: CompactParts, filter: Filter): ShownPart[] =>
    parts.labels.flatMap((label, place) => {
      if (!passesFilter(label, filter)) return [];
      const total = partAt(parts, place, categories);
      return [{ period: piece.period, groups: [total], total }];
    });
  // what lies outside the period is never divided: of a large office that is nearly everything
  const shownIn = (scope: Scope, filter: Filter, within = allTime): readonly ShownPart[] => {
    const all = piecesIn(scope);
    const inScope = within === allTime ? all : partsWithin(all, within);
    if (!isFiltered(filter)) return inScope;
    if (filter.clientGroupId !== undefined)
      return inScope.flatMap((piece) =>
        holdsFewer(piece, filter) ? [] : passing(piece, byClientGroup(piece), filter),
      );
    return filter.channel === undefined
      ? inScope.flatMap(placed).filter((part) => passesFilter(part, filter))
      : inScope.flatMap((piece) => passing(piece, byChannel(piece), filter));
  };
  const collectedIn = (scope: Scope, filter: Filter, within = allTime): readonly DatedCount[] => {
    const { channel, clientGroupId, locationId } = filter;
    const inPeriod = within === allTime ? pooledIn(scope) : poolsWithin(pooledIn(scope), within);
    const pools = locationId === undefined ? inPeriod : inPeriod.filter((pool) => passesFilter(pool, { locationId }));
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

/** Written as loops, as the next: the first page of a large office asks both of many thousands, before they are compiled. */
function partsWithin<Part extends Pick<Piece, 'period'>>(parts: readonly Part[], { first, last }: Period): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (first <= part.period.first && part.period.last <= last) found.push(part);
  }
  return found;
}

function poolsWithin(pools: readonly PooledGroup[], { first, last }: Period): PooledGroup[] {
  const found: PooledGroup[] = [];
  for (let at = 0; at < pools.length; at += 1) {
    const pool = pools[at]!;
    if (first <= pool.first && pool.last <= last) found.push(pool);
  }
  return found;
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
