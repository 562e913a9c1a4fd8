// What people do with indicators: make, change, retire; notes and named events on their charts; their results.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { Indicator, IndicatorEvent } from './indicator.ts';
import { measured } from './indicator-results.ts';
import type { MeasuredIndicator } from './indicator-results.ts';
import { figuresOf } from './indicator-sources.actions.ts';
import {
  indicatorsToAddTo,
  insertEvent,
  insertIndicator,
  markRemoved,
  readEvents,
  readIndicator,
  readIndicators,
  updateIndicator,
} from './indicators.store.ts';
import type { IndicatorChange, NewEvent, NewIndicator } from './indicators.store.ts';

export function listIndicators(house: House, officeId: OfficeId): Promise<Indicator[]> {
  return readIndicators(house.storage, officeId);
}

/** Throws 404 for an indicator that is not this office's. */
export async function indicatorOf(house: House, officeId: OfficeId, id: string): Promise<Indicator> {
  const found = isUuid(id) ? await readIndicator(house.storage, officeId, id) : null;
  if (!found) throw notFound();
  return found;
}

/** All indicators in use with their figures, charts and events. */
export async function measuredIndicators(house: House, officeId: OfficeId): Promise<MeasuredIndicator[]> {
  const [all, events] = await Promise.all([
    readIndicators(house.storage, officeId),
    readEvents(house.storage, officeId),
  ]);
  return withFigures(
    house,
    officeId,
    all.filter(({ retiredOn }) => retiredOn === null),
    events,
  );
}

export async function measuredIndicator(house: House, officeId: OfficeId, id: string): Promise<MeasuredIndicator> {
  const [indicator, events] = await Promise.all([
    indicatorOf(house, officeId, id),
    readEvents(house.storage, officeId),
  ]);
  const [result] = await withFigures(house, officeId, [indicator], events);
  return result!;
}

async function withFigures(
  house: House,
  officeId: OfficeId,
  indicators: readonly Indicator[],
  events: readonly IndicatorEvent[],
): Promise<MeasuredIndicator[]> {
  const figures = await figuresOf(house, officeId, indicators);
  const byIndicator = Map.groupBy(events, ({ indicatorId }) => indicatorId);
  return indicators.map((indicator, place) =>
    measured(indicator, figures[place]!, byIndicator.get(indicator.id) ?? []),
  );
}

/** Found among the office's indicators, or made: those who look for one at the same moment make one together. */
export async function indicatorFoundOrAdded(
  office: OfficeWork,
  wanted: { readonly found: (known: readonly Indicator[]) => Indicator | null; readonly made: () => NewIndicator },
  who: PersonId | null,
): Promise<string> {
  const same = wanted.found(await indicatorsToAddTo(office));
  return same ? same.id : addIndicator(office, wanted.made(), who);
}

/** In a transaction of the caller: the sample generator and adopting from the library make several at once. */
export async function addIndicator(office: OfficeWork, indicator: NewIndicator, who: PersonId | null): Promise<string> {
  const id = await insertIndicator(office, indicator);
  await office.audit({ who, what: 'indicator-added', target: id });
  return id;
}

/** Throws 409 when somebody was faster. */
export async function changeIndicator(
  house: House,
  officeId: OfficeId,
  change: IndicatorChange,
  who: PersonId | null,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await updateIndicator(office, change))) throw conflict();
    await office.audit({ who, what: 'indicator-changed', target: change.id });
  });
}

/** A note, or the named event from which limits are set anew. */
export async function addEvent(office: OfficeWork, event: NewEvent): Promise<void> {
  await insertEvent(office, event);
  const what = event.kind === 'note' ? 'indicator-note-added' : 'indicator-limits-set';
  await office.audit({ who: event.enteredBy, what, target: event.indicatorId });
}

/** Throws 404 when it is off the chart already or belongs to another indicator. */
export async function removeEvent(
  house: House,
  officeId: OfficeId,
  removal: { id: string; indicatorId: string; who: PersonId | null },
): Promise<void> {
  if (!isUuid(removal.id) || !isUuid(removal.indicatorId)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await markRemoved(office, { ...removal, today: house.clock.today() }))) throw notFound();
    await office.audit({ who: removal.who, what: 'indicator-event-removed', target: removal.indicatorId });
  });
}
