// URLs of this room: the register, cards and forms of standards; the parts of the room are mounted here.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { touchpoints } from '#domain/touchpoint.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { adoptionRoutes } from './adoption.routes.tsx';
import { approaches } from './approach.ts';
import { cardRoutes } from './standard-card.routes.tsx';
import { doneIn } from './frame.pages.tsx';
import { goalsRoutes } from './goals.routes.tsx';
import { indicatorsRoutes } from './indicators.routes.tsx';
import { libraryRoutes } from './library.routes.tsx';
import { measurementsRoutes } from './measurements.routes.tsx';
import { officeStandards } from './office-standards.actions.ts';
import { registerCsv } from './register-csv.ts';
import { listedRegister, registerSorts } from './register.ts';
import type { RegisterQuery } from './register.ts';
import { RegisterPage } from './register.pages.tsx';
import { standardStates } from './standard.ts';
import { standardFormRoutes } from './standard-form.routes.tsx';
import { standardTexts } from './standards.texts.ts';
import { requireLooking } from './standards-permission.ts';

export function standardsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(standardsPaths.register(), async (c) => {
    const asking = requireLooking(c);
    const { rows, structure } = await officeStandards(house, asking.officeId);
    const query = registerQuery(c);
    const listed = listedRegister(rows, query, asking.language);
    const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
    const done = doneIn(standardTexts[asking.language].done, c.req.query('gotowe'));
    const page = { asking, rows: listed, total: rows.length, overdue, query, structure, done };
    return c.html(renderPage(<RegisterPage {...page} />));
  });

  routes.get(standardsPaths.registerCsv(), async (c) => {
    const asking = requireLooking(c);
    const { rows, structure } = await officeStandards(house, asking.officeId);
    const listed = listedRegister(rows, registerQuery(c), asking.language);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="standardy.csv"');
    return c.body(csvOf(asking.language, registerCsv(listed, structure, asking.language)));
  });

  routes.route('/', standardFormRoutes(house));
  routes.route('/', libraryRoutes(house));

  routes.route('/', cardRoutes(house));
  routes.route('/', goalsRoutes(house));
  routes.route('/', adoptionRoutes(house));
  routes.route('/', measurementsRoutes(house));
  routes.route('/', indicatorsRoutes(house));
  return routes;
}

function registerQuery(c: Context<StaffEnv>): RegisterQuery {
  const text = (name: string) => c.req.query(name) ?? '';
  const one = <Value extends string>(name: string, all: readonly Value[]): Value | null =>
    all.find((value) => value === text(name)) ?? null;
  return {
    search: text('szukaj').slice(0, 100),
    approach: one('podejscie', approaches),
    touchpoint: one('punkt', touchpoints),
    serviceId: text('usluga') || null,
    clientGroupId: text('grupa') || null,
    state: one('stan', [...standardStates, 'review'] as const),
    goalId: text('cel') || null,
    sort: one('sort', registerSorts) ?? 'standard',
  };
}
