// URLs of this room: the list, the board, the file; the parts of the room are mounted here.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeProfile, officeStructure } from '#features/office/index.ts';
import { doneIn } from '#features/standards/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { listed, listedActions, listQuery, ownersOf } from './list/action-list.ts';
import { actionRoutes } from './action.routes.tsx';
import { actionsCsv } from './list/actions-csv.ts';
import { listActions } from './actions.actions.ts';
import { attachmentsRoutes } from './attachments/attachments.routes.tsx';
import { BoardPage } from './list/board.pages.tsx';
import { concludeRoutes } from './ending/conclude.routes.tsx';
import type { EffectSlots } from './effect-of.actions.ts';
import { formRoutes } from './form/form.routes.tsx';
import { historyRoutes } from './history/history.routes.tsx';
import { improvementTexts } from './improvement.texts.ts';
import { ListPage } from './list/list.pages.tsx';
import { requireLooking } from './may-improve.ts';
import type { OriginSlots } from './origin.actions.ts';
import { toldRoutes } from './told/told.routes.tsx';

export type ImprovementSlots = OriginSlots & EffectSlots;

export function improvementRoutes(house: House, slots: ImprovementSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function shown(c: Context<StaffEnv>, asking: Asking) {
    const { officeId, language } = asking;
    const [actions, structure, profile] = await Promise.all([
      listActions(house, officeId),
      officeStructure(house, officeId),
      officeProfile(house, officeId),
    ]);
    const today = house.clock.today();
    const query = listQuery((name) => c.req.query(name));
    const all = actions.map((action) => listed(action, today));
    return {
      asking,
      structure,
      query,
      today,
      rows: listedActions(actions, query, today, language),
      total: actions.length,
      overdue: all.filter(({ isOverdue }) => isOverdue).length,
      still: all.filter(({ stillSince }) => stillSince !== null).length,
      slug: profile?.slug ?? '',
      owners: ownersOf(actions, language),
      done: doneIn(improvementTexts[language].done, c.req.query('gotowe')),
    };
  }

  routes.get(improvementPaths.actions(), async (c) => {
    const page = await shown(c, requireLooking(c));
    return c.html(renderPage(<ListPage {...page} />));
  });

  routes.get(improvementPaths.board(), async (c) => {
    const page = await shown(c, requireLooking(c));
    return c.html(renderPage(<BoardPage {...page} />));
  });

  routes.get(improvementPaths.actionsCsv(), async (c) => {
    const { asking, rows, structure } = await shown(c, requireLooking(c));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="dzialania.csv"');
    return c.body(csvOf(asking.language, actionsCsv(rows, structure, asking.language)));
  });

  routes.route('/', formRoutes(house, slots));
  routes.route('/', actionRoutes(house, slots));
  routes.route('/', concludeRoutes(house, slots));
  routes.route('/', attachmentsRoutes(house, slots));
  routes.route('/', historyRoutes(house));
  routes.route('/', toldRoutes(house));
  return routes;
}
