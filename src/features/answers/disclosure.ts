// The one disclosure step: from the counts of a question to what a page, sheet or API may show of a view.
import { markDisclosed, type Disclosed, type RatingFigure, type SeriesPoint } from '#domain/disclosed.ts';
import { contains, quarterPeriod, type MonthNumber, type Period } from '#domain/period.ts';
import { answersIn, type CountedGroup } from './answer-groups.ts';
import { cutIntoPieces } from './cut-into-pieces.ts';
import { filteredPieces, type FilteredPiece } from './filtered-pieces.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';
import { belongsToView, isFiltered, liesInScope, type Filter, type Scope, type View } from './view.ts';

/** From this many answers a value is shown as it is; from ten on rounded, with its range and a tag. */
const firmFrom = 30;
/** Below this nothing but the count is shown. */
const countOnlyBelow = 5;
/** A month stands as a point of its own where at least this share of its answers may be shown. */
const shareShownOfMonth = 0.8;

const allTime: Period = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** One question's answers, ready to be asked for views. */
export interface QuestionDisclosure {
  figure(view: View): Disclosed<RatingFigure>;
  series(scope: Scope, filter?: Filter): Disclosed<readonly SeriesPoint[]>;
}

/**
 * Prepares the disclosure of one question.
 * @param groups all released answers to it, counted by group
 * @param categories number of points or options
 * @param openFrom first month of the quarter that is still open
 */
export function discloseQuestion(
  groups: readonly CountedGroup[],
  categories: number,
  rules: CutRules,
  openFrom: MonthNumber,
): QuestionDisclosure {
  const pieces = cutIntoPieces(groups, rules);
  let divided: FilteredPiece[] | undefined;
  const piecesFor = (filter: Filter): readonly Piece[] => {
    if (!isFiltered(filter)) return pieces;
    divided ??= filteredPieces(pieces, openFrom);
    return divided.filter(
      (piece) =>
        (filter.channel === undefined || piece.channel === filter.channel) &&
        (filter.clientGroupId === undefined || piece.clientGroup === filter.clientGroupId),
    );
  };

  return {
    figure(view) {
      const shown = piecesFor(view).filter(
        (piece) => liesInScope(piece, view.scope) && contains(view.period, piece.period),
      );
      const collected = answersIn(groups.filter((group) => belongsToView(group, view)));
      return markDisclosed(figureOf(shown, collected, categories, isOnePerson(view.scope, rules)));
    },
    series(scope, filter = {}) {
      return markDisclosed(pointsOf(piecesFor(filter), groups, scope, filter, categories));
    },
  };
}

function figureOf(pieces: readonly Piece[], collected: number, categories: number, onePerson: boolean): RatingFigure {
  if (onePerson) return { kind: 'one-person', collected };
  const groups = pieces.flatMap((piece) => piece.groups);
  const n = answersIn(groups);
  if (n >= smallestPiece) {
    return {
      kind: 'shown',
      firmness: n >= firmFrom ? 'firm' : 'indicative',
      n,
      counts: countsOf(groups, categories),
      notApplicable: groups.reduce((sum, group) => sum + group.notApplicable, 0),
      collected,
    };
  }
  return hiddenFigure(collected);
}

/** What is said where no result may be shown. */
export function hiddenFigure(collected: number): RatingFigure {
  if (collected < countOnlyBelow) return { kind: 'count-only', collected, needed: smallestPiece };
  if (collected < smallestPiece) return { kind: 'too-few-answers', collected, needed: smallestPiece };
  return { kind: 'shown-with-others', collected };
}

/** Whether one person works there and the question is about that person's work. */
function isOnePerson(scope: Scope, rules: CutRules): boolean {
  if (!rules.aboutEmployee || scope.kind === 'office') return false;
  return (scope.kind === 'unit' ? rules.staffOfUnit(scope.id) : rules.staffOfService(scope.id)) === '1';
}

/** Points in order of time: months where nearly all of a month may be shown, otherwise quarters, otherwise longer. */
function pointsOf(
  allPieces: readonly Piece[],
  allGroups: readonly CountedGroup[],
  scope: Scope,
  filter: Filter,
  categories: number,
): SeriesPoint[] {
  const pieces = allPieces.filter((piece) => liesInScope(piece, scope));
  const inScope = allGroups.filter((group) => belongsToView(group, { scope, period: allTime, ...filter }));
  const collectedIn = Map.groupBy(
    inScope.filter(({ first, last }) => last <= quarterPeriod(first).last),
    ({ first }) => quarterPeriod(first).first,
  );
  const points: SeriesPoint[] = [];
  for (const [, ofQuarter] of Map.groupBy(pieces, ({ period }) => quarterPeriod(period.first).first)) {
    const quarter = quarterPeriod(ofQuarter[0]!.period.first);
    const within = ofQuarter.filter(({ period }) => contains(quarter, period));
    const parts = Map.groupBy(within, ({ period }) => `${period.first} ${period.last}`);
    const collected = answersIn(collectedIn.get(quarter.first) ?? []);
    const asMonths = [...parts.values()].filter((part) => !coversQuarter(part[0]!));
    const inMonths = asMonths.reduce((sum, part) => sum + answersIn(part.flatMap(({ groups }) => groups)), 0);
    if (asMonths.length > 0 && inMonths >= shareShownOfMonth * collected && !overlap(asMonths))
      points.push(...asMonths.map((part) => pointOf(part, categories)));
    else if (within.length > 0) points.push({ ...pointOf(within, categories), period: quarter });
  }
  const inQuarters = points.length > 0;
  if (!inQuarters) {
    const longer = Map.groupBy(pieces, ({ period }) => `${period.first} ${period.last}`);
    points.push(...[...longer.values()].map((part) => pointOf(part, categories)));
  }
  return points.sort((a, b) => a.period.first - b.period.first);
}

function coversQuarter({ period }: Piece): boolean {
  return contains(period, quarterPeriod(period.first));
}

function overlap(parts: readonly (readonly Piece[])[]): boolean {
  const periods = parts.map((part) => part[0]!.period).sort((a, b) => a.first - b.first);
  return periods.some((period, place) => place > 0 && period.first <= periods[place - 1]!.last);
}

function pointOf(pieces: readonly Piece[], categories: number): SeriesPoint {
  const groups = pieces.flatMap((piece) => piece.groups);
  return { period: pieces[0]!.period, n: answersIn(groups), counts: countsOf(groups, categories) };
}

function countsOf(groups: readonly CountedGroup[], categories: number): number[] {
  const counts = Array.from({ length: categories }, () => 0);
  for (const group of groups) for (const [place, count] of group.counts.entries()) counts[place]! += count;
  return counts;
}
