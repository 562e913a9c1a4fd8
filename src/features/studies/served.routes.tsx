// URLs of people served: the page, one number, a file of daily counts, and taking a number back.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Channel } from '#domain/channel.ts';
import type { Fault } from '#domain/faults.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { studiesManager } from './may-change-studies.ts';
import { addCount, listServed, removeCount, takeCounts } from './people-served.actions.ts';
import { countingWeek, isCountedIn, rateOf, servedIn } from './people-served.ts';
import { readCount, readSheet, wholeOffice } from './served-input.ts';
import type { ServedForm } from './served-input.ts';
import { ServedPage } from './served.pages.tsx';
import type { QuarterRow, ServedDone } from './served.pages.tsx';
import { servedTexts } from './served.texts.ts';
import { uploadedSheet } from './uploaded-sheet.actions.ts';

export interface CollectedIn {
  readonly released: number;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
}
export interface ServedSlots {
  /** answers after a visit that are shown of the whole office in a period, and how they came */
  readonly collectedIn?: (asking: Asking, periods: readonly Period[]) => Promise<readonly CollectedIn[]>;
}

export function servedRoutes(house: House, slots: ServedSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function pageFor(asking: Asking, more: { form?: ServedForm; faults?: readonly Fault[]; done?: ServedDone }) {
    const today = house.clock.today();
    const current = quarterPeriod(monthOfDay(today));
    const quarters = [0, 1, 2, 3].map((back) => ({ first: current.first - 3 * back, last: current.last - 3 * back }));
    const [counts, { services }, collected] = await Promise.all([
      listServed(house, asking.officeId),
      officeStructure(house, asking.officeId),
      slots.collectedIn?.(asking, quarters) ?? [],
    ]);
    const rows = quarters.map((quarter, place): QuarterRow => {
      const { released, byChannel } = collected[place] ?? { released: 0, byChannel: {} };
      const served = servedIn(counts, { kind: 'office' }, quarter, services, today);
      return { quarter, rate: rateOf(served, released), collected: released, byChannel };
    });
    const week = countingWeek(today);
    const { form = { service: wholeOffice, first: week?.first ?? '', last: week?.last ?? '', served: '' } } = more;
    const isCountedNow = isCountedIn(counts, current);
    const shown = { asking, quarters: rows, counts, services, week, isCountedNow, form };
    return renderPage(<ServedPage {...shown} faults={more.faults} done={more.done} />);
  }

  routes.get(studiesPaths.served(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    const done = doneIn(c);
    return c.html(await pageFor(asking, done ? { done } : {}));
  });

  routes.post(studiesPaths.served(), async (c) => {
    const asking = studiesManager(c);
    const posted = await postedForm(c);
    const form: ServedForm = {
      service: posted.text('usluga'),
      first: posted.text('od'),
      last: posted.text('do'),
      served: posted.text('liczba'),
    };
    const { services } = await officeStructure(house, asking.officeId);
    const read = readCount(form, services, house.clock.today(), asking.language);
    if (!read.ok) return c.html(await pageFor(asking, { form, faults: read.faults }), 422);
    if (await addCount(house, asking.officeId, read.value, asking.personId)) return seeDone(c, 'counted');
    const message = servedTexts[asking.language].faults.taken;
    return c.html(await pageFor(asking, { form, faults: [{ field: 'od', message }] }), 422);
  });

  routes.post(studiesPaths.servedFile(), async (c) => {
    const asking = studiesManager(c);
    const again = async (faults: readonly Fault[]) => c.html(await pageFor(asking, { faults }), 422);
    const body = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
    const { language } = asking;
    const sheet = await uploadedSheet(body['plik'], language, servedTexts[language].faults.noFile);
    if (!sheet.ok) return again(sheet.faults);
    const { headings, rows } = sheet.value;
    const { services } = await officeStructure(house, asking.officeId);
    const read = readSheet(headings, rows, services, house.clock.today(), language);
    if (!read.ok) return again(read.faults);
    await takeCounts(house, asking.officeId, read.value, asking.personId);
    return seeDone(c, 'imported');
  });

  routes.post(studiesPaths.removeServed(':countId'), async (c) => {
    const asking = studiesManager(c);
    const version = (await postedForm(c)).number('version') ?? 0;
    await removeCount(house, asking.officeId, { id: c.req.param('countId') ?? '', version, who: asking.personId });
    return seeDone(c, 'removed');
  });

  return routes;
}

const seeDone = (c: Context<StaffEnv>, done: ServedDone) =>
  c.redirect(withQuery(studiesPaths.served(), { gotowe: done }), 303);

function doneIn(c: Context<StaffEnv>): ServedDone | undefined {
  const done = c.req.query('gotowe');
  return done === 'counted' || done === 'imported' || done === 'removed' ? done : undefined;
}
