// URLs of named events: new limits with their preview, and taking an event off the chart.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { monthOfDay } from '#domain/period.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { oneLine, seeDone } from './after-save.ts';
import { measured } from './indicator-results.ts';
import type { MeasuredIndicator } from './indicator-results.ts';
import { addEvent, measuredIndicator, removeEvent } from './indicators.actions.ts';
import type { IndicatorEvent } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { EventRemovalPage, LimitsPage } from './limits.pages.tsx';
import { targetOf } from './register.ts';
import { listStandards } from './standards.actions.ts';
import { requireManaging } from './standards-permission.ts';
import { monthIn } from './written-value.ts';

interface LimitsForm {
  readonly month: string;
  readonly text: string;
}

export function limitsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** The event as typed, or what is wrong with it. */
  function readEvent(form: LimitsForm, indicatorId: string, asking: Asking) {
    const today = house.clock.today();
    const month = monthIn(form.month);
    const texts = indicatorTexts[asking.language].faults;
    const isMonth = month !== null && month <= monthOfDay(today);
    const faults: Fault[] = [
      ...(isMonth ? [] : [{ field: 'od', message: texts.month }]),
      ...(form.text === '' ? [{ field: 'tresc', message: texts.note }] : []),
    ];
    const event = { indicatorId, kind: 'new-limits', content: form.text, enteredOn: today } as const;
    return faults.length > 0 || month === null
      ? { faults }
      : { faults: [], event: { ...event, month, enteredBy: asking.personId } };
  }

  async function page(asking: Asking, found: MeasuredIndicator, form: LimitsForm, isTyped: boolean) {
    const { indicator, points, events } = found;
    const read = isTyped ? readEvent(form, indicator.id, asking) : { faults: [] };
    const planned: IndicatorEvent[] = 'event' in read && read.event ? [{ ...read.event, id: 'planned' }] : [];
    const all = [...events, ...planned];
    const preview = planned.length > 0 ? measured(indicator, points, all).chart : null;
    const target = targetOf(indicator.id, await listStandards(house, asking.officeId));
    return renderPage(
      <LimitsPage {...{ asking, indicator, form, preview, target }} events={all} faults={read.faults} />,
    );
  }

  routes.get(standardsPaths.newLimits(':id'), async (c) => {
    const asking = requireManaging(c);
    const found = await measuredIndicator(house, asking.officeId, c.req.param('id') ?? '');
    const typed = c.req.query('od') !== undefined;
    const form = { month: (c.req.query('od') ?? '').trim(), text: oneLine(c.req.query('tresc') ?? '', 300) };
    return c.html(await page(asking, found, form, typed));
  });

  routes.post(standardsPaths.newLimits(':id'), async (c) => {
    const asking = requireManaging(c);
    const found = await measuredIndicator(house, asking.officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const form = { month: posted.text('od').trim(), text: oneLine(posted.text('tresc'), 300) };
    const { event } = readEvent(form, found.indicator.id, asking);
    if (!event) return c.html(await page(asking, found, form, true), 422);
    await house.storage.inOffice(asking.officeId, (office) => addEvent(office, event));
    return seeDone(c, standardsPaths.indicator(found.indicator.id), 'limits');
  });

  routes.get(standardsPaths.removeEvent(':id', ':eventId'), async (c) => {
    const asking = requireManaging(c);
    const { indicator, events } = await measuredIndicator(house, asking.officeId, c.req.param('id') ?? '');
    const event = events.find(({ id }) => id === c.req.param('eventId'));
    if (!event) throw notFound();
    return c.html(renderPage(<EventRemovalPage asking={asking} indicator={indicator} event={event} />));
  });

  routes.post(standardsPaths.removeEvent(':id', ':eventId'), async (c) => {
    const { officeId, personId: who } = requireManaging(c);
    const [indicatorId, id] = [c.req.param('id') ?? '', c.req.param('eventId') ?? ''];
    await removeEvent(house, officeId, { id, indicatorId, who });
    return seeDone(c, standardsPaths.indicator(indicatorId), 'removed');
  });

  return routes;
}
