// URLs of people at places: the page, one number, a file of daily counts, and taking a number back.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { studiesManager } from '../may-change-studies.ts';
import { listServed } from '../people-served.actions.ts';
import { servedIn } from '../people-served.ts';
import type { NotCounted, Served } from '../people-served.ts';
import { servedTexts } from '../served.texts.ts';
import { uploadedSheet } from '../uploaded-sheet.actions.ts';
import { addPlaceCount, listPlaceCounts, removePlaceCount, takePlaceCounts } from './people-at-places.actions.ts';
import { PlacesServedPage } from './people-at-places.pages.tsx';
import type { PlacesDone } from './people-at-places.pages.tsx';
import { servedAtPlace, twoTotals } from './people-at-places.ts';
import { readPlaceCount, readPlaceSheet } from './place-input.ts';
import type { PlaceForm } from './place-input.ts';

export function placesServedRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function pageFor(asking: Asking, more: { form?: PlaceForm; faults?: readonly Fault[]; done?: PlacesDone }) {
    const today = house.clock.today();
    const current = quarterPeriod(monthOfDay(today));
    const [counts, byService, { services, locations }] = await Promise.all([
      listPlaceCounts(house, asking.officeId),
      listServed(house, asking.officeId),
      officeStructure(house, asking.officeId),
    ]);
    const quarters = [0, 1, 2, 3].map((back) => {
      const quarter = { first: current.first - 3 * back, last: current.last - 3 * back };
      const active = services.filter((service) => service.active);
      const ofServices = active.map(({ id }) => servedIn(byService, { kind: 'service', id }, quarter, services, today));
      const open = locations.filter(({ validTo }) => validTo === null);
      const ofPlaces = open.map(({ id }) => servedAtPlace(counts, id, quarter, today));
      return { quarter, ...twoTotals(sumOf(ofServices), sumOf(ofPlaces)) };
    });
    const places = locations.map(({ id, name, validTo }) => ({ id, name, isOpen: validTo === null }));
    const first = places.find(({ isOpen }) => isOpen)?.id ?? '';
    const { form = { place: first, first: '', last: '', served: '' }, faults, done } = more;
    return renderPage(<PlacesServedPage {...{ asking, quarters, counts, places, form, faults, done }} />);
  }

  routes.get(studiesPaths.placesServed(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    const done = doneIn(c);
    return c.html(await pageFor(asking, done ? { done } : {}));
  });

  routes.post(studiesPaths.placesServed(), async (c) => {
    const asking = studiesManager(c);
    const posted = await postedForm(c);
    const form: PlaceForm = {
      place: posted.text('miejsce'),
      first: posted.text('od'),
      last: posted.text('do'),
      served: posted.text('liczba'),
    };
    const read = readPlaceCount(form, await openPlaces(asking), house.clock.today(), asking.language);
    if (!read.ok) return c.html(await pageFor(asking, { form, faults: read.faults }), 422);
    if (await addPlaceCount(house, asking.officeId, read.value, asking.personId)) return seeDone(c, 'counted');
    const message = servedTexts[asking.language].faults.taken;
    return c.html(await pageFor(asking, { form, faults: [{ field: 'od', message }] }), 422);
  });

  routes.post(studiesPaths.placesFile(), async (c) => {
    const asking = studiesManager(c);
    const { language } = asking;
    const again = async (faults: readonly Fault[]) => c.html(await pageFor(asking, { faults }), 422);
    const body = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
    const sheet = await uploadedSheet(body['plik'], language, servedTexts[language].faults.noFile);
    if (!sheet.ok) return again(sheet.faults);
    const { headings, rows } = sheet.value;
    const read = readPlaceSheet(headings, rows, await openPlaces(asking), house.clock.today(), language);
    if (!read.ok) return again(read.faults);
    await takePlaceCounts(house, asking.officeId, read.value, asking.personId);
    return seeDone(c, 'imported');
  });

  routes.post(studiesPaths.removePlaceCount(':countId'), async (c) => {
    const asking = studiesManager(c);
    const version = (await postedForm(c)).number('version') ?? 0;
    await removePlaceCount(house, asking.officeId, { id: c.req.param('countId') ?? '', version, who: asking.personId });
    return seeDone(c, 'removed');
  });

  async function openPlaces({ officeId }: Asking) {
    const { locations } = await officeStructure(house, officeId);
    return locations.filter(({ validTo }) => validTo === null);
  }

  return routes;
}

/** All together; null where one of them was not counted, or there are none. */
function sumOf(all: readonly (Served | NotCounted)[]): number | null {
  if (all.length === 0) return null;
  return all.reduce<number | null>(
    (sum, one) => (sum === null || one.kind === 'not-counted' ? null : sum + one.served),
    0,
  );
}

const seeDone = (c: Context<StaffEnv>, done: PlacesDone) =>
  c.redirect(withQuery(studiesPaths.placesServed(), { gotowe: done }), 303);

function doneIn(c: Context<StaffEnv>): PlacesDone | undefined {
  const done = c.req.query('gotowe');
  return done === 'counted' || done === 'imported' || done === 'removed' ? done : undefined;
}
