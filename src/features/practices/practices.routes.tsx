// URLs of this room: the catalogue, and the parts of the room mounted.
import { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { attachmentsRoutes } from './attachments/attachments.routes.tsx';
import { cardRoutes } from './card.routes.tsx';
import { catalogueQuery, onePage } from './catalogue/catalogue-query.ts';
import { officeCatalogue } from './catalogue/catalogue.actions.ts';
import { CataloguePage } from './catalogue/catalogue.pages.tsx';
import { exchangeRoutes } from './exchange/exchange.routes.tsx';
import { doneWords } from './frame.pages.tsx';
import { mapRoutes } from './map/map.routes.tsx';
import { voivodeshipNames } from './places.ts';
import { requireLooking } from './practices-permission.ts';

export function practicesRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(practicesPaths.catalogue(), async (c) => {
    const asking = requireLooking(c);
    const query = catalogueQuery((name) => c.req.query(name));
    const index = await officeCatalogue(house, asking.officeId);
    const found = index.find(query);
    const { shown: cards, page, pages } = onePage(found, c.req.query('strona'));
    const done = doneWords(asking, c.req.query('gotowe'));
    const shown = { asking, query, cards, found: found.length, all: index.size, page, pages, done };
    return c.html(renderPage(<CataloguePage {...shown} voivodeships={voivodeshipNames()} />));
  });

  routes.route('/', mapRoutes(house));
  routes.route('/', exchangeRoutes(house));
  routes.route('/', attachmentsRoutes(house));
  routes.route('/', cardRoutes(house));
  return routes;
}
