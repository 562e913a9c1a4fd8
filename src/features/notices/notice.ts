// What a person is told of: a change, figures that did not come, a review, an action past its term. Found from the register.
import { dayNumber } from '#domain/calendar-day.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { monthOfDay } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import { isEntered, isJudged } from '#features/standards/index.ts';
import type { CorrectiveAction, IndicatorRow, MeasuredIndicator, Standard } from '#features/standards/index.ts';

export const noticeKinds = ['worse', 'better', 'missing', 'review', 'action-overdue', 'told'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** An event of a later room in its own words: what happened, what it is about, and where. Kept as it was told. */
export interface Told {
  readonly what: Localised<StaffLanguage>;
  /** "Działanie": names stay out of sentences */
  readonly label: Localised<StaffLanguage>;
  readonly name: string;
  readonly path: string;
  /** ids of what was told of, for the room that must not tell of it twice; shown nowhere */
  readonly items?: readonly string[];
}

/** What a later room has to tell today: found anew each day, kept once by its `event`. */
export interface ToldEvent extends Told {
  readonly event: string;
  /** ids of people; nobody: those with the role of quality */
  readonly owners: readonly string[];
}

/** Something that happened once. Whoever finds it again finds the same `event`. */
export interface NoticeEvent {
  readonly event: string;
  readonly kind: NoticeKind;
  readonly indicatorId: string | null;
  readonly standardId: string | null;
  readonly actionId: string | null;
  /** since when it has changed, or the month whose figure is missing */
  readonly month: MonthNumber | null;
  /** YYYY-MM-DD: the review, or the term of the action */
  readonly day: string | null;
  /** of kind 'told' only */
  readonly told?: Told | null;
  /** who answers for it; nobody: those with the role of quality */
  readonly owners: readonly string[];
}

/** An event as it was kept, for one reader. */
export interface Notice extends Omit<NoticeEvent, 'event' | 'owners'> {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly foundOn: string;
  readonly readOn: string | null;
}

export interface NoticeSources {
  readonly standards: readonly Standard[];
  readonly indicatorRows: readonly IndicatorRow[];
  readonly actions: readonly CorrectiveAction[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Days before a review at which it is called due. */
const reviewAhead = 14;
/** The day of a month from which figures of the month before are missed. */
const figuresBy = 15;

const daysFrom = (today: string, day: string) => dayNumber(day) - dayNumber(today);

/** Events of a later room beside those of the register. */
export function toldEvents(events: readonly ToldEvent[]): NoticeEvent[] {
  const about = { indicatorId: null, standardId: null, actionId: null, month: null, day: null } as const;
  return events.map(({ event, owners, ...told }) => ({ ...about, kind: 'told', event, owners, told }));
}

/** Everything there is to tell today, each once. */
export function dueEvents({ standards, indicatorRows, actions, today }: NoticeSources): NoticeEvent[] {
  const inForce = standards.filter(
    ({ publishedNumber, withdrawnOn }) => publishedNumber !== null && withdrawnOn === null,
  );
  const ownersOf = ({ id, ownerPersonId }: { id: string; ownerPersonId: string | null }) =>
    ownerPersonId !== null
      ? [ownerPersonId]
      : [...new Set(inForce.filter(({ indicatorId }) => indicatorId === id).flatMap(ownerOf))];
  const about = { indicatorId: null, standardId: null, actionId: null, month: null, day: null } as const;
  const ofIndicators = indicatorRows.flatMap(({ measured, listed }): NoticeEvent[] => {
    const { indicator } = measured;
    const shared = { ...about, indicatorId: indicator.id, owners: ownersOf(indicator) };
    const { change } = listed;
    const missing = missingMonth(measured, today);
    const found: NoticeEvent[] = [];
    if (isJudged(indicator) && (change === 'worse' || change === 'better')) {
      const month = changedSince(measured);
      found.push({ ...shared, kind: change, month, event: `change ${indicator.id} ${change} ${month}` });
    }
    if (missing !== null)
      found.push({ ...shared, kind: 'missing', month: missing, event: `missing ${indicator.id} ${missing}` });
    return found;
  });
  const reviews = inForce.flatMap((standard): NoticeEvent[] => {
    const day = standard.published?.reviewOn ?? null;
    if (day === null || daysFrom(today, day) > reviewAhead) return [];
    const event = `review ${standard.id} ${day}`;
    return [{ ...about, kind: 'review', event, standardId: standard.id, day, owners: ownerOf(standard) }];
  });
  const overdue = actions.flatMap(({ id, standardId, dueOn, doneOn }): NoticeEvent[] => {
    const standard = standards.find((each) => each.id === standardId);
    if (doneOn !== null || daysFrom(today, dueOn) >= 0 || !standard || standard.withdrawnOn !== null) return [];
    const event = `action ${id} ${dueOn}`;
    return [
      { ...about, kind: 'action-overdue', event, standardId, actionId: id, day: dueOn, owners: ownerOf(standard) },
    ];
  });
  return [...ofIndicators, ...reviews, ...overdue];
}

const ownerOf = ({ ownerPersonId }: Standard) => (ownerPersonId === null ? [] : [ownerPersonId]);

/** The first month of the run behind the claim; it stays the same while the run goes on. */
function changedSince({ chart }: MeasuredIndicator): MonthNumber {
  const end = chart.points.length - 1;
  const runs = (chart.stretches.at(-1)?.signals ?? []).filter(({ rule }) => rule === 'run');
  const run = runs.findLast((signal) => signal.end === end) ?? runs.at(-1);
  return chart.points[run?.start ?? end]!.period.first;
}

/**
 * The month whose figure should have come and has not; null where nothing is missed. What people enter is missed after
 * its usual step; what registers bring, only after a longer gap than it ever had. Answers of clients are never missed:
 * nobody need have come.
 */
export function missingMonth(
  { indicator, points }: Pick<MeasuredIndicator, 'indicator' | 'points'>,
  today: string,
): MonthNumber | null {
  const { source } = indicator.content;
  if (source.kind === 'survey-share' || source.kind === 'survey-mean') return null;
  const expected = monthOfDay(today) - (Number(today.slice(8, 10)) >= figuresBy ? 1 : 2);
  const lasts = points.slice(-24).map(({ period }) => period.last);
  const steps = lasts.slice(1).map((last, at) => last - lasts[at]!);
  const sorted = steps.toSorted((a, b) => a - b);
  const first = source.kind === 'walk-through' ? 12 : source.kind === 'manual' || source.kind === 'cases' ? 1 : 3;
  const usual =
    sorted.length === 0 ? first : isEntered(source) ? sorted[Math.floor(sorted.length / 2)]! : sorted.at(-1)!;
  const next = lasts.length === 0 ? monthOfDay(indicator.createdOn) + first : lasts.at(-1)! + usual;
  return next <= expected ? next : null;
}

/** Who is told: the owners who are still here, else everybody with the role of quality, else the administrators. */
export function readersOf(
  { owners }: Pick<NoticeEvent, 'owners'>,
  people: readonly { readonly personId: PersonId; readonly roles: readonly string[] }[],
): PersonId[] {
  const among = (fits: (person: (typeof people)[number]) => boolean) =>
    people.filter(fits).map(({ personId }) => personId);
  const [named, quality] = [
    among(({ personId }) => owners.includes(personId)),
    among(({ roles }) => roles.includes('quality')),
  ];
  if (named.length > 0) return named;
  return quality.length > 0 ? quality : among(({ roles }) => roles.includes('administrator'));
}
