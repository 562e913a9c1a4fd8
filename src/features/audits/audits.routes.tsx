// URLs of walk-throughs: the list, one of them, its end, its removal, and what remains to be mended.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { isOpenOn, officeStructure } from '#features/office/index.ts';
import { csvOf } from '#files/csv.ts';
import type { RegisterTable } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { auditsPaths } from '#ui/paths/audits.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { auditsTexts } from './audits.texts.ts';
import { finishedTable, mendTable, pointsTable } from './csv-tables.ts';
import { auditsDone } from './frame.pages.tsx';
import type { AuditsDone } from './frame.pages.tsx';
import { finishedRows, historyQuery, mendRows, mendSorts } from './history.ts';
import { ListPage } from './list.pages.tsx';
import { requireDeciding, requireFillingIn, requireReading } from './may-walk.ts';
import { MendPage, ToMendPage } from './mending.pages.tsx';
import { checkMend, readSummary } from './point-form.ts';
import { pointRoutes } from './point.routes.tsx';
import { RemoveWalkPage } from './questions.pages.tsx';
import { ReportPage } from './report.pages.tsx';
import { isFinished, pointOfChecklist, previousOf, toMend } from './walk-through.ts';
import { FinishPage, WalkPage } from './walk.pages.tsx';
import {
  agreeMending,
  beginWalk,
  finishWalk,
  listWalkThroughs,
  openWalk,
  removeWalk,
  reopenWalk,
} from './walk-throughs.actions.ts';

type StaffContext = Context<StaffEnv>;

export function auditsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Names of all buildings, also of closed ones, and those in use. */
  async function buildings({ officeId }: Asking) {
    const structure = await officeStructure(house, officeId);
    const names = new Map<string, string>(structure.locations.map(({ id, name }) => [id, name]));
    const today = house.clock.today();
    const locations = structure.locations.filter((location) => isOpenOn(location, today));
    return { locations, nameOf: (id: string) => names.get(id) ?? '–' };
  }
  async function walkOf(c: StaffContext, asking: Asking) {
    const [{ walk, history }, { nameOf }] = await Promise.all([
      openWalk(house, asking.officeId, c.req.param('id') ?? ''),
      buildings(asking),
    ]);
    return { walk, history, place: nameOf(walk.locationId) };
  }

  async function listPage(c: StaffContext, asking: Asking, more: { chosen?: string; faults?: readonly Fault[] } = {}) {
    const [history, { locations, nameOf }] = await Promise.all([
      listWalkThroughs(house, asking.officeId),
      buildings(asking),
    ]);
    const query = historyQuery(c.req.query('sort'), c.req.query('budynek'));
    const rows = finishedRows(history, query, nameOf);
    const open = history.filter((walk) => !isFinished(walk));
    const done = auditsDone(c.req.query('gotowe'));
    return renderPage(<ListPage {...{ asking, locations, nameOf, open, rows, query, done, ...more }} />);
  }

  routes.get(auditsPaths.list(), async (c) => c.html(await listPage(c, requireReading(c))));

  routes.post(auditsPaths.list(), async (c) => {
    const asking = requireFillingIn(c);
    const chosen = (await postedForm(c)).text('miejsce');
    const id = await beginWalk(house, asking.officeId, chosen, asking.personId);
    if (id !== null) return c.redirect(auditsPaths.walk(id), 303);
    const faults = [{ field: 'miejsce', message: auditsTexts[asking.language].faults.location }];
    return c.html(await listPage(c, asking, { chosen, faults }), 422);
  });

  routes.get(auditsPaths.listCsv(), async (c) => {
    const asking = requireReading(c);
    const [history, { nameOf }] = await Promise.all([listWalkThroughs(house, asking.officeId), buildings(asking)]);
    const rows = finishedRows(history, historyQuery('dzien', c.req.query('budynek')), nameOf);
    return csvFile(c, asking, 'obchody.csv', finishedTable(rows, nameOf, asking.language));
  });

  const rowsToMend = async (asking: Asking, sort: string | undefined) => {
    const [history, { nameOf }] = await Promise.all([listWalkThroughs(house, asking.officeId), buildings(asking)]);
    const chosen = mendSorts.find((each) => each === sort) ?? 'punkt';
    return { rows: mendRows(history, chosen, nameOf, house.clock.today()), sort: chosen, nameOf };
  };
  routes.get(auditsPaths.toMend(), async (c) => {
    const asking = requireReading(c);
    const done = auditsDone(c.req.query('gotowe'));
    return c.html(renderPage(<ToMendPage {...{ asking, done, ...(await rowsToMend(asking, c.req.query('sort'))) }} />));
  });
  routes.get(auditsPaths.toMendCsv(), async (c) => {
    const asking = requireReading(c);
    const { rows, nameOf } = await rowsToMend(asking, undefined);
    return csvFile(c, asking, 'do-poprawy.csv', mendTable(rows, nameOf, asking.language));
  });

  routes.get(auditsPaths.walk(':id'), async (c) => {
    const asking = requireReading(c);
    const { walk, history, place } = await walkOf(c, asking);
    const done = auditsDone(c.req.query('gotowe'));
    if (!isFinished(walk)) return c.html(renderPage(<WalkPage {...{ asking, walk, place, done }} />));
    const previous = previousOf(history, walk);
    return c.html(renderPage(<ReportPage {...{ asking, walk, previous, place, done }} />));
  });

  routes.get(auditsPaths.walkCsv(':id'), async (c) => {
    const asking = requireReading(c);
    const { walk, history } = await walkOf(c, asking);
    return csvFile(c, asking, 'obchod.csv', pointsTable(walk, previousOf(history, walk), asking.language));
  });

  routes.get(auditsPaths.finish(':id'), async (c) => {
    const asking = requireFillingIn(c);
    const { walk, place } = await walkOf(c, asking);
    if (isFinished(walk)) return c.redirect(auditsPaths.walk(walk.id), 303);
    const done = auditsDone(c.req.query('gotowe'));
    return c.html(renderPage(<FinishPage {...{ asking, walk, place, done }} summary={walk.summary} />));
  });

  routes.post(auditsPaths.finish(':id'), async (c) => {
    const asking = requireFillingIn(c);
    const { walk, place } = await walkOf(c, asking);
    const form = await postedForm(c);
    const { summary, faults } = readSummary(form.text('podsumowanie'), asking.language);
    const change = { id: walk.id, version: form.number('version') ?? 0, who: asking.personId };
    if (faults.length === 0 && (await finishWalk(house, asking.officeId, change, summary)))
      return c.redirect(withQuery(auditsPaths.walk(walk.id), { gotowe: 'finished' }), 303);
    if (faults.length === 0) faults.push({ field: 'brak', message: auditsTexts[asking.language].faults.missing });
    return c.html(renderPage(<FinishPage {...{ asking, walk, place, summary, faults }} />), 422);
  });

  /** A form of nothing but a version: done, and back where it is told. */
  const decided =
    (act: typeof reopenWalk, done: AuditsDone, back: (id: string) => string) => async (c: StaffContext) => {
      const asking = requireDeciding(c);
      const id = c.req.param('id') ?? '';
      const version = (await postedForm(c)).number('version') ?? 0;
      await act(house, asking.officeId, { id, version, who: asking.personId });
      return c.redirect(withQuery(back(id), { gotowe: done }), 303);
    };
  routes.post(auditsPaths.reopen(':id'), decided(reopenWalk, 'reopened', auditsPaths.walk));
  routes.post(auditsPaths.remove(':id'), decided(removeWalk, 'removed', auditsPaths.list));

  routes.get(auditsPaths.remove(':id'), async (c) => {
    const asking = requireDeciding(c);
    const { walk, place } = await walkOf(c, asking);
    return c.html(renderPage(<RemoveWalkPage {...{ asking, walk, place }} />));
  });

  /** A point that waits to be mended; everything else is not there. */
  async function mendingOf(c: StaffContext, asking: Asking) {
    const { walk, place } = await walkOf(c, asking);
    const point = pointOfChecklist(Number(c.req.param('number')));
    const waits = isFinished(walk) && toMend(walk).some((each) => each.point.number === point?.number);
    if (!point || !waits) throw notFound();
    return { walk, place, point };
  }
  routes.get(auditsPaths.mend(':id', ':number'), async (c) => {
    const asking = requireDeciding(c);
    return c.html(renderPage(<MendPage asking={asking} {...await mendingOf(c, asking)} />));
  });
  routes.post(auditsPaths.mend(':id', ':number'), async (c) => {
    const asking = requireDeciding(c);
    const { walk, place, point } = await mendingOf(c, asking);
    const posted = await postedForm(c);
    const form = {
      who: posted.text('kto').trim(),
      due: posted.text('termin'),
      done: posted.text('zrobione') === 'tak',
    };
    const faults = checkMend(form, asking.language);
    if (faults.length > 0)
      return c.html(renderPage(<MendPage {...{ asking, walk, place, point, form, faults }} />), 422);
    const before = walk.points.find((state) => state.point === point.number)?.mendedOn ?? null;
    await agreeMending(
      house,
      asking.officeId,
      { id: walk.id, version: posted.number('version') ?? 0, who: asking.personId },
      point.number,
      { who: form.who, due: form.due || null, mendedOn: form.done ? (before ?? house.clock.today()) : null },
    );
    return c.redirect(withQuery(auditsPaths.toMend(), { gotowe: 'mended' }), 303);
  });

  return routes.route('/', pointRoutes(house));
}

function csvFile(c: StaffContext, asking: Asking, name: string, table: RegisterTable): Response {
  return c.body(csvOf(asking.language, table), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
