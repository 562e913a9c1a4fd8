// The one URL by which the continuous study is given another version of its questionnaire.
import { Hono } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { askWithVersion } from './asked-version.actions.ts';

export function askedVersionRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.post(studiesPaths.ask(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    if (asking.isSample) throw notAllowed('sample-office');
    const form = await postedForm(c);
    await askWithVersion(house, asking.officeId, form.text('wersja'), asking.personId);
    return c.redirect(withQuery(studiesPaths.collecting(), { gotowe: 'asked' }), 303);
  });
  return routes;
}
