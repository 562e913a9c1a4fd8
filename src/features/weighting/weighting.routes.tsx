// The one URL where weights of a study are seen and chosen.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { conflict, notAllowed } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { weightingPaths } from '#ui/paths/weighting.ts';
import { weightsChoices } from './study-weights.ts';
import { chooseWeights, studyChoice } from './weighting.actions.ts';
import { WeightsPage } from './weighting.pages.tsx';
import { weightingTexts } from './weighting.texts.ts';

export function weightingRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const page = weightingPaths.study(':studyId');

  function reader(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    return asking;
  }

  routes.get(page, async (c) => {
    const asking = reader(c);
    const choice = await studyChoice(house, asking.officeId, c.req.param('studyId') ?? '');
    const done = c.req.query('gotowe') === 'wybrano';
    return c.html(renderPage(<WeightsPage asking={asking} choice={choice} done={done} />));
  });

  routes.post(page, async (c) => {
    const asking = reader(c);
    if (asking.isSample) throw notAllowed('sample-office');
    const form = await postedForm(c);
    const choice = await studyChoice(house, asking.officeId, c.req.param('studyId') ?? '');
    const weights = weightsChoices.find((each) => each === form.text('wagi'));
    const texts = weightingTexts[asking.language];
    const again = (message: string, shown = choice) => {
      const faults = [{ field: 'wagi', message }];
      return c.html(renderPage(<WeightsPage asking={asking} choice={shown} faults={faults} />), 422);
    };
    if (choice.lock) return again(texts.locks[choice.lock]);
    if (!weights) return again(texts.fault);
    const version = form.number('version') ?? -1;
    if (!Number.isInteger(version) || version < 0) throw conflict();
    const { study } = choice;
    const lock = await chooseWeights(house, asking.officeId, { study, weights, version, who: asking.personId });
    if (lock) return again(texts.locks[lock], { ...choice, lock });
    return c.redirect(withQuery(weightingPaths.study(study.id), { gotowe: 'wybrano' }), 303);
  });

  return routes;
}
