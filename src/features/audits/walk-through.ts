// A walk-through of one building: its points, how far it has come, its result, and what changed since the one before.
import type { LocationId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import { checklist } from './checklist.data.ts';
import type { ChecklistPoint, Score } from './checklist.ts';

export interface Photo {
  readonly id: string;
  readonly point: number;
  readonly width: number;
  readonly height: number;
}

/** What is known of one point; version 0: nobody has touched it. */
export interface PointState {
  readonly point: number;
  readonly score: Score | null;
  readonly note: string;
  readonly mendWho: string;
  /** YYYY-MM-DD */
  readonly mendDue: string | null;
  readonly mendedOn: string | null;
  readonly version: number;
}

export interface WalkThrough {
  readonly id: string;
  readonly locationId: LocationId;
  readonly checklist: number;
  /** YYYY-MM-DD */
  readonly begunOn: string;
  /** null: still being walked */
  readonly finishedOn: string | null;
  readonly summary: string;
  readonly version: number;
  readonly points: readonly PointState[];
  readonly photos: readonly Photo[];
}

/** One finished walk-through as counts: the indicator is fulfilled / applicable. */
export interface WalkThroughFigure {
  readonly walkThroughId: string;
  readonly month: MonthNumber;
  /** YYYY-MM-DD: the day it was finished */
  readonly date: string;
  readonly locationId: LocationId;
  readonly fulfilled: number;
  /** among the applicable ones, and not among the fulfilled */
  readonly partly: number;
  readonly applicable: number;
}

const untouched = { score: null, note: '', mendWho: '', mendDue: null, mendedOn: null, version: 0 } as const;

export function pointOfChecklist(number: number): ChecklistPoint | undefined {
  return checklist.find((point) => point.number === number);
}

export function stateOf(walk: Pick<WalkThrough, 'points'>, point: number): PointState {
  return walk.points.find((each) => each.point === point) ?? { point, ...untouched };
}

export function countOf(walk: Pick<WalkThrough, 'points'>, score: Score): number {
  return walk.points.filter((each) => each.score === score).length;
}

/** Points nobody has judged yet, in the order of walking. */
export function unjudged(walk: Pick<WalkThrough, 'points'>): ChecklistPoint[] {
  return checklist.filter(({ number }) => stateOf(walk, number).score === null);
}

/** The next point to judge after this one: further on first, then those passed by. null: all are judged. */
export function nextUnjudged(walk: Pick<WalkThrough, 'points'>, after: number): number | null {
  const left = unjudged(walk).filter(({ number }) => number !== after);
  return (left.find(({ number }) => number > after) ?? left[0])?.number ?? null;
}

export function figureOf(walk: WalkThrough & { readonly finishedOn: string }): WalkThroughFigure {
  const [fulfilled, partly] = [countOf(walk, 'met'), countOf(walk, 'partly')];
  return {
    walkThroughId: walk.id,
    month: monthOfDay(walk.finishedOn),
    date: walk.finishedOn,
    locationId: walk.locationId,
    fulfilled,
    partly,
    applicable: fulfilled + partly + countOf(walk, 'unmet'),
  };
}

export function isFinished(walk: WalkThrough): walk is WalkThrough & { readonly finishedOn: string } {
  return walk.finishedOn !== null;
}

/** Points that are not fulfilled, in the order of walking. */
export function toMend(walk: Pick<WalkThrough, 'points'>): { point: ChecklistPoint; state: PointState }[] {
  return checklist
    .map((point) => ({ point, state: stateOf(walk, point.number) }))
    .filter(({ state: { score } }) => score === 'unmet' || score === 'partly');
}

export type PointChange = 'better' | 'worse' | 'same' | 'not-compared';
const ranks: Readonly<Record<Exclude<Score, 'not-applicable'>, number>> = { unmet: 0, partly: 1, met: 2 };

/** Between two walk-throughs; a point that did not apply in one of them is not compared. */
export function changeOf(before: Score | null, now: Score | null): PointChange {
  if (before === null || now === null || before === 'not-applicable' || now === 'not-applicable') return 'not-compared';
  return ranks[now] === ranks[before] ? 'same' : ranks[now] > ranks[before] ? 'better' : 'worse';
}

export interface Comparison {
  readonly better: readonly ChecklistPoint[];
  readonly worse: readonly ChecklistPoint[];
}

/** What got better and worse, point by point. Only lists of the same number compare: null otherwise. */
export function comparison(before: WalkThrough, now: WalkThrough): Comparison | null {
  if (before.checklist !== now.checklist) return null;
  const changed = (change: PointChange) =>
    checklist.filter(({ number }) => changeOf(stateOf(before, number).score, stateOf(now, number).score) === change);
  return { better: changed('better'), worse: changed('worse') };
}

/** The finished walk-through of the same building just before this one. `history`: the latest first. */
export function previousOf(history: readonly WalkThrough[], walk: WalkThrough): WalkThrough | null {
  const finished = history.filter((each) => isFinished(each) && each.locationId === walk.locationId);
  const place = finished.findIndex(({ id }) => id === walk.id);
  return (place < 0 ? finished[0] : finished[place + 1]) ?? null;
}

/** The latest finished walk-through of each building. `history`: the latest first. */
export function latestOfEach(history: readonly WalkThrough[]): WalkThrough[] {
  const seen = new Set<string>();
  return history.filter((walk) => {
    if (!isFinished(walk) || seen.has(walk.locationId)) return false;
    seen.add(walk.locationId);
    return true;
  });
}
