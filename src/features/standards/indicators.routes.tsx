// URLs of indicators: the list, one with its chart and file, its form, notes and named events.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { monthOfDay, monthPeriod, periodKey } from '#domain/period.ts';
import { carry } from '#domain/register-figure.ts';
import { namesOfPeople, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { csvOf } from '#files/csv.ts';
import type { CsvTable } from '#files/csv.ts';
import type { Showable } from '#domain/register-figure.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { oneLine, seeDone } from './after-save.ts';
import { doneIn } from './frame.pages.tsx';
import { indicatorFormRoutes } from './indicator-form.routes.tsx';
import { sourceKinds } from './indicator-form.ts';
import { indicatorSorts, listedIndicators } from './indicator-list.ts';
import type { IndicatorQuery } from './indicator-list.ts';
import { IndicatorListPage } from './indicator-list.pages.tsx';
import { figuresTable } from './indicator-trend.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import { IndicatorPage } from './indicator.pages.tsx';
import { indicatorListCsv } from './register-csv.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { addEvent, indicatorOf, measuredIndicator } from './indicators.actions.ts';
import { limitsRoutes } from './limits.routes.tsx';
import { askedQuestions, officeStandards } from './office-standards.actions.ts';
import { targetOf } from './register.ts';
import { sourceWords } from './source-words.ts';
import { listStandards } from './standards.actions.ts';
import { requireLooking, requireManaging } from './standards-permission.ts';
import { targetVerdict } from './target-verdict.ts';
import { monthIn } from './written-value.ts';

interface PageMore {
  readonly noteForm?: { readonly month: string; readonly text: string };
  readonly faults?: readonly Fault[];
  readonly done?: string | undefined;
}

export function indicatorsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function listed(c: Context<StaffEnv>, { officeId, language }: Asking) {
    const { indicatorRows } = await officeStandards(house, officeId);
    const query: IndicatorQuery = {
      search: (c.req.query('szukaj') ?? '').slice(0, 100),
      source: sourceKinds.find((kind) => kind === c.req.query('zrodlo')) ?? null,
      sort: indicatorSorts.find((sort) => sort === c.req.query('sort')) ?? 'zmiana',
    };
    return { all: indicatorRows, rows: listedIndicators(indicatorRows, query, language), query };
  }

  routes.get(standardsPaths.indicators(), async (c) => {
    const asking = requireLooking(c);
    const { all, rows, query } = await listed(c, asking);
    const family = all.filter(({ listed: { change } }) => change !== 'too-little-data').length;
    const done = doneIn(indicatorTexts[asking.language].done, c.req.query('gotowe'));
    const page = { asking, rows, total: all.length, family, query, done };
    return c.html(renderPage(<IndicatorListPage {...page} />));
  });

  routes.get(standardsPaths.indicatorsCsv(), async (c) => {
    const asking = requireLooking(c);
    const { rows } = await listed(c, asking);
    return file(c, asking, 'wskazniki', indicatorListCsv(rows, asking.language));
  });

  routes.route('/', indicatorFormRoutes(house));

  async function indicatorPage(asking: Asking, id: string, more: PageMore) {
    const { officeId, language } = asking;
    const measured = await measuredIndicator(house, officeId, id);
    const [standards, structure, questions, people] = await Promise.all([
      listStandards(house, officeId),
      officeStructure(house, officeId),
      askedQuestions(house, officeId),
      namesOfPeople(house, officeId),
    ]);
    const { indicator, chart } = measured;
    const target = targetOf(indicator.id, standards);
    const page = {
      asking,
      measured,
      target,
      targetVerdict: targetVerdict(chart, target),
      standards: standards.filter((each) => each.indicatorId === indicator.id && each.withdrawnOn === null),
      unitName: structure.units.find(({ id: unitId }) => unitId === indicator.unitId)?.name ?? null,
      sourceWords: sourceWords(indicator.content.source, structure, questions, language),
      people,
      // the month of the latest point: there the note stands on the chart
      noteForm: more.noteForm ?? { month: latestMonth(chart, house.clock.today()), text: '' },
      faults: more.faults,
      done: more.done,
    };
    return renderPage(<IndicatorPage {...page} />);
  }

  routes.get(standardsPaths.indicator(':id'), async (c) => {
    const asking = requireLooking(c);
    const done = doneIn(indicatorTexts[asking.language].done, c.req.query('gotowe'));
    return c.html(await indicatorPage(asking, c.req.param('id') ?? '', { done }));
  });

  routes.get(standardsPaths.indicatorCsv(':id'), async (c) => {
    const asking = requireLooking(c);
    const { chart, indicator } = await measuredIndicator(house, asking.officeId, c.req.param('id') ?? '');
    if (chart.points.length === 0) throw notFound();
    const table = carry(chart, (drawn): CsvTable => figuresTable(drawn, indicator.content, asking.language));
    return file(c, asking, 'wskaznik', table);
  });

  routes.post(standardsPaths.events(':id'), async (c) => {
    const asking = requireManaging(c);
    const { officeId, personId, language } = asking;
    const { id } = await indicatorOf(house, officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const noteForm = { month: posted.text('miesiac').trim(), text: oneLine(posted.text('tresc'), 300) };
    const month = monthIn(noteForm.month);
    const today = house.clock.today();
    const texts = indicatorTexts[language].faults;
    const isMonth = month !== null && month <= monthOfDay(today);
    const faults: Fault[] = [
      ...(isMonth ? [] : [{ field: 'miesiac', message: texts.month }]),
      ...(noteForm.text === '' ? [{ field: 'tresc', message: texts.note }] : []),
    ];
    if (faults.length > 0 || month === null) return c.html(await indicatorPage(asking, id, { noteForm, faults }), 422);
    const event = { indicatorId: id, month, content: noteForm.text, enteredBy: personId, enteredOn: today };
    await house.storage.inOffice(officeId, (office) => addEvent(office, { ...event, kind: 'note' }));
    return seeDone(c, standardsPaths.indicator(id), 'noted');
  });

  routes.route('/', limitsRoutes(house));
  return routes;
}

function latestMonth({ points }: IndicatorChart, today: string): string {
  const last = points.at(-1)?.period.last;
  return last === undefined ? today.slice(0, 7) : periodKey(monthPeriod(last));
}

function file(c: Context<StaffEnv>, { language }: Asking, name: string, table: Showable<CsvTable>) {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${name}.csv"`);
  c.header('cache-control', 'private, no-store');
  return c.body(csvOf(language, table));
}
