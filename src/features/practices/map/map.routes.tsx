// URL of the map of units with cards.
import { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { catalogueQuery, onePage } from '../catalogue/catalogue-query.ts';
import { officeCatalogue } from '../catalogue/catalogue.actions.ts';
import { voivodeshipNames } from '../places.ts';
import { requireLooking } from '../practices-permission.ts';
import { bordersOf } from './borders.ts';
import type { Borders, Topology } from './borders.ts';
import { countiesTopology, pointOfUnit } from './map-registers.data.ts';
import { MapPage } from './map.pages.tsx';
import { unitPoints } from './unit-points.ts';

let borders: Borders | null = null;

export function mapRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(practicesPaths.map(), async (c) => {
    const asking = requireLooking(c);
    const query = catalogueQuery((name) => c.req.query(name));
    const index = await officeCatalogue(house, asking.officeId);
    const units = unitPoints(index.find(query), pointOfUnit);
    borders ??= bordersOf(countiesTopology() as Topology);
    const shown = { asking, query, units, borders, ...onePage(units, c.req.query('strona')) };
    return c.html(renderPage(<MapPage {...shown} voivodeships={voivodeshipNames()} />));
  });

  return routes;
}
