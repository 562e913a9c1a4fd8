// URLs of collecting: the list of places, one place, its QR picture, and the two things done there.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound, Refusal } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { qrCodeSvg } from '#files/qr-code.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { channelsPaths } from '#ui/paths/channels.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { closeCode, listCodes, openCode, prepareCollecting } from './collecting.actions.ts';
import { CollectingPage } from './collecting.pages.tsx';
import type { Done } from './collecting.pages.tsx';
import type { QuarterRate } from './quarter-rate.pages.tsx';
import { readCollectingQuery } from './collecting-list.ts';
import { collectingView } from './collecting.ts';
import type { Collected, CollectingView } from './collecting.ts';
import { newCodesRoutes } from './new-codes.routes.tsx';
import { editionsRoutes } from './editions.routes.tsx';
import type { EditionSlots } from './editions.routes.tsx';
import { responseRate } from './people-served.actions.ts';
import { PlacePage } from './place.pages.tsx';
import { placesServedRoutes } from './places/people-at-places.routes.tsx';
import { servedRoutes } from './served.routes.tsx';
import type { ServedSlots } from './served.routes.tsx';
import { studiesManager } from './may-change-studies.ts';
import { qrLink } from './survey-link.ts';

/** The two buttons of a place, by what they send. */
const doneByState: ReadonlyMap<string, 'closed' | 'opened'> = new Map([
  ['zamknieta', 'closed'],
  ['otwarta', 'opened'],
]);

/** What later rooms fill in on these pages. */
export interface CollectingSlots extends EditionSlots, ServedSlots {
  /** released and waiting answers of the office and of each service */
  readonly collected?: (asking: Asking) => Promise<Collected>;
}

export function studiesRoutes(house: House, slots: CollectingSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const { publicUrl } = house.settings;
  // before the pages of a place, whose addresses they would otherwise be taken for
  routes.route('/', editionsRoutes(house, slots));
  routes.route('/', placesServedRoutes(house));
  routes.route('/', servedRoutes(house, slots));
  routes.route('/', newCodesRoutes(house));

  async function viewFor(asking: Asking): Promise<CollectingView> {
    const [{ codes, studies }, structure, collected, counts] = await Promise.all([
      listCodes(house, asking.officeId),
      officeStructure(house, asking.officeId),
      slots.collected?.(asking) ?? null,
      slots.studyCounts?.(asking) ?? [],
    ]);
    return collectingView({ codes, studies, structure, collected, counts, today: house.clock.today() });
  }

  /** How this quarter's answers came, and which part of the people served they are. */
  async function quarterRate(asking: Asking): Promise<QuarterRate | null> {
    const quarter = quarterPeriod(monthOfDay(house.clock.today()));
    const [collected] = (await slots.collectedIn?.(asking, [quarter])) ?? [];
    if (!collected) return null;
    const { released, byChannel } = collected;
    const rate = await responseRate(house, asking.officeId, { kind: 'office' }, quarter, released);
    return { quarter, rate, byChannel };
  }

  async function placeFor(c: Context<StaffEnv>, asking: Asking) {
    const codeId = c.req.param('codeId');
    const row = isUuid(codeId) && (await viewFor(asking)).places.find((place) => place.codeId === codeId);
    if (!row) throw notFound();
    return row;
  }

  routes.get(studiesPaths.collecting(), async (c) => {
    const asking = requireAsking(c);
    // the item of the navigation is one for all: those who only type answers in find their page behind it
    if (!asking.may('manage studies') && asking.may('key answers')) return c.redirect(channelsPaths.keying(), 303);
    allow(asking, 'manage studies');
    const [view, rate] = await Promise.all([viewFor(asking), quarterRate(asking)]);
    const query = readCollectingQuery((name) => c.req.query(name));
    const shown = { asking, view, rate, publicUrl, query, today: house.clock.today(), done: doneIn(c) };
    return c.html(renderPage(<CollectingPage {...shown} />));
  });

  routes.post(studiesPaths.collecting(), async (c) => {
    const asking = studiesManager(c);
    const context = (await postedForm(c)).text('badanie');
    if (context !== 'visit' && context !== 'case') throw new Refusal(400, 'unreadable');
    await prepareCollecting(house, asking.officeId, context, asking.personId);
    return c.redirect(withQuery(studiesPaths.collecting(), { gotowe: 'prepared' }), 303);
  });

  routes.get(studiesPaths.place(':codeId'), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    const row = await placeFor(c, asking);
    return c.html(renderPage(<PlacePage asking={asking} row={row} publicUrl={publicUrl} done={doneIn(c)} />));
  });

  routes.post(studiesPaths.state(':codeId'), async (c) => {
    const asking = studiesManager(c);
    const codeId = c.req.param('codeId') ?? '';
    const form = await postedForm(c);
    const done = doneByState.get(form.text('stan'));
    if (done === undefined) throw new Refusal(400, 'unreadable');
    const change = { codeId, version: form.number('version') ?? 0, who: asking.personId };
    await (done === 'closed' ? closeCode : openCode)(house, asking.officeId, change);
    return c.redirect(withQuery(studiesPaths.place(codeId), { gotowe: done }), 303);
  });

  routes.get(studiesPaths.qrPicture(':codeId'), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    const row = await placeFor(c, asking);
    if (publicUrl === null) throw notFound('no-public-url');
    c.header('content-type', 'image/svg+xml');
    c.header('cache-control', 'private, max-age=3600');
    return c.body(qrCodeSvg(qrLink(publicUrl, row.code)));
  });

  return routes;
}

function doneIn(c: Context<StaffEnv>): Done | undefined {
  const done = c.req.query('gotowe');
  const known: readonly Done[] = ['prepared', 'opened', 'closed', 'asked'];
  return known.find((each) => each === done);
}
