// URLs of arguments: the teams, one team, and its poster as a PDF.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { isOpenOn, officeStructure } from '#features/office/index.ts';
import { makePdf } from '#files/pdf-document.ts';
import { renderPage } from '#ui/page.tsx';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { learningTeams } from '../learning/learning-plans.actions.ts';
import { requireLooking } from '../staff-development-permission.ts';
import { argumentPoster, argumentPosterSource } from './argument-poster.document.ts';
import { teamArguments } from './arguments.actions.ts';
import { ArgumentsPage, TeamArgumentsPage } from './arguments.pages.tsx';
import { argumentsTexts } from './arguments.texts.ts';
import { hasArguments } from './team-arguments.ts';

export function argumentsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(staffDevelopmentPaths.arguments(), async (c) => {
    const asking = requireLooking(c);
    const [teams, { units }] = await Promise.all([
      learningTeams(house, asking.officeId),
      officeStructure(house, asking.officeId),
    ]);
    const open = units.filter((unit) => isOpenOn(unit, house.clock.today()));
    return c.html(renderPage(<ArgumentsPage asking={asking} teams={teams} mayBeMore={open.length > teams.length} />));
  });

  /** 404 for a team of another office, and for the work of one person. */
  async function told(c: Context<StaffEnv>) {
    const asking = requireLooking(c);
    const unit = (await learningTeams(house, asking.officeId)).find(({ id }) => id === c.req.param('unitId'));
    if (!unit) throw notFound();
    return { asking, told: await teamArguments(house, asking, unit) };
  }

  routes.get(staffDevelopmentPaths.argumentPoster(':unitId'), async (c) => {
    const { asking, told: evidence } = await told(c);
    // a poster without an argument would be an empty page on the wall
    if (!hasArguments(evidence)) throw notFound();
    const { language, officeName: name, isSample } = asking;
    const pdf = await makePdf({
      source: argumentPosterSource,
      data: argumentPoster(evidence, { name, isSample, today: house.clock.today() }, language),
      language,
      title: `${argumentsTexts[language].kicker}: ${evidence.unit.name}`,
    });
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', 'inline; filename="argumenty.pdf"');
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(pdf));
  });

  routes.get(staffDevelopmentPaths.argument(':unitId'), async (c) => {
    const page = await told(c);
    return c.html(renderPage(<TeamArgumentsPage {...page} />));
  });

  return routes;
}
