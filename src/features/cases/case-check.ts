// One case as it arrives, from a row of a sheet or from another program: the facts we keep, or every reason why not.
import { dayNumberOf } from '#domain/calendar-day.ts';
import type { DayNumber } from '#domain/calendar-day.ts';
import type { CaseFacts, Notice, Stop } from './case.ts';
import { plainMark } from './case-mark.ts';
import { closingWayIn, filingChannelIn } from './case-words.ts';
import type { NameLists } from './name-lists.ts';
import { placeOf } from './name-lists.ts';

/** A day that was given but is none of the calendar is 'wrong'; one that was not given is null. */
export type ArrivedDay = DayNumber | 'wrong' | null;

export interface ArrivedCase {
  readonly mark: string;
  readonly jrwa: string;
  readonly service: string;
  readonly unit: string;
  readonly received: ArrivedDay;
  readonly closed: ArrivedDay;
  readonly way: string;
  readonly channel: string;
  readonly isComplex: boolean;
  readonly stops: readonly { readonly from: ArrivedDay; readonly to: ArrivedDay; readonly reason: string }[];
  readonly notices: readonly { readonly on: ArrivedDay; readonly until: ArrivedDay }[];
}

export const caseFaultKinds = [
  'mark-missing',
  'mark-too-long',
  'received-missing',
  'received-wrong',
  'received-future',
  'received-too-early',
  'closed-wrong',
  'closed-future',
  'closed-before-received',
  'stop-wrong',
  'stop-without-start',
  'stop-backwards',
  'stop-outside',
  'stop-open',
  'stops-overlap',
  'too-many-stops',
  'notice-wrong',
  'notice-incomplete',
  'notice-backwards',
  'notice-outside',
  'service-missing',
  'service-unknown',
  'unit-unknown',
  'duplicate',
] as const;
export type CaseFaultKind = (typeof caseFaultKinds)[number];
export interface CaseFault {
  readonly kind: CaseFaultKind;
  /** of a duplicate: the row the mark stands in already */
  readonly row?: number;
}

export type CheckedCase =
  | { readonly kind: 'case'; readonly mark: string; readonly facts: CaseFacts }
  /** of a service or unit the office leaves out on purpose */
  | { readonly kind: 'left-out' }
  | { readonly kind: 'refused'; readonly faults: readonly CaseFault[] };

/** Earlier cases would be typing errors. */
const earliest = dayNumberOf(1990, 1, 1);
const mostStops = 20;
const longestReason = 200;
const longestClass = 20;

export function checkCase(arrived: ArrivedCase, names: NameLists, today: DayNumber): CheckedCase {
  const faults: CaseFault[] = [];
  const fault = (kind: CaseFaultKind) => void (faults.some((each) => each.kind === kind) || faults.push({ kind }));
  const mark = plainMark(arrived.mark);
  if (mark === null) fault(arrived.mark.trim() === '' ? 'mark-missing' : 'mark-too-long');
  const { received, closed } = arrived;
  if (received === null) fault('received-missing');
  else if (received === 'wrong') fault('received-wrong');
  else if (received > today) fault('received-future');
  else if (received < earliest) fault('received-too-early');
  if (closed === 'wrong') fault('closed-wrong');
  else if (closed !== null && closed > today) fault('closed-future');
  const receivedOn = typeof received === 'number' ? received : null;
  const closedOn = typeof closed === 'number' ? closed : null;
  if (receivedOn !== null && closedOn !== null && closedOn < receivedOn) fault('closed-before-received');
  const within = { from: receivedOn ?? -Infinity, to: closedOn ?? today };
  const stops = checkStops(arrived.stops, within, closedOn !== null, fault);
  const notices = checkNotices(arrived.notices, within, fault);
  const place = placeOf(names, { ...arrived, mark: mark ?? '' });
  if (place.kind === 'unknown') fault(place.what);
  if (place.kind === 'left-out' && faults.length === 0) return { kind: 'left-out' };
  if (faults.length > 0 || mark === null || receivedOn === null || place.kind !== 'place')
    return { kind: 'refused', faults };
  const { serviceId, unitId, jrwa } = place;
  const way = closedOn === null ? null : closingWayIn(arrived.way);
  const facts: CaseFacts = {
    serviceId,
    unitId,
    jrwa: jrwa === '' ? null : jrwa.slice(0, longestClass),
    receivedOn,
    closedOn,
    way,
    channel: filingChannelIn(arrived.channel),
    isComplex: arrived.isComplex,
    stops,
    notices,
  };
  return { kind: 'case', mark, facts };
}

interface Within {
  readonly from: number;
  readonly to: number;
}

function checkStops(
  arrived: ArrivedCase['stops'],
  within: Within,
  isClosed: boolean,
  fault: (kind: CaseFaultKind) => void,
): Stop[] {
  const stops: Stop[] = [];
  for (const { from, to, reason } of arrived) {
    if (from === null && to === null) continue;
    if (from === 'wrong' || to === 'wrong') fault('stop-wrong');
    else if (from === null) fault('stop-without-start');
    else if (to !== null && to < from) fault('stop-backwards');
    else if (from < within.from || (to ?? from) > within.to) fault('stop-outside');
    else if (to === null && isClosed) fault('stop-open');
    else stops.push({ from, to, reason: reason.trim().slice(0, longestReason) });
  }
  stops.sort((a, b) => a.from - b.from);
  if (stops.some(({ from }, place) => place > 0 && from <= (stops[place - 1]!.to ?? Infinity))) fault('stops-overlap');
  if (stops.length > mostStops) fault('too-many-stops');
  return stops;
}

function checkNotices(arrived: ArrivedCase['notices'], within: Within, fault: (kind: CaseFaultKind) => void): Notice[] {
  const notices: Notice[] = [];
  for (const { on, until } of arrived) {
    if (on === null && until === null) continue;
    if (on === 'wrong' || until === 'wrong') fault('notice-wrong');
    else if (on === null || until === null) fault('notice-incomplete');
    else if (until < on) fault('notice-backwards');
    else if (on < within.from || on > within.to) fault('notice-outside');
    else notices.push({ on, until });
  }
  if (notices.length > mostStops) fault('too-many-stops');
  return notices.toSorted((a, b) => a.on - b.on);
}
