// URL of the poster: a PDF made when somebody asks for it, refused with the reason where it cannot work.
import { Hono } from 'hono';
import { notFound, Refusal } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { SurveyCodeId } from '#domain/ids.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { makePdf } from '#files/pdf-document.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { posterData, posterSource, posterTitle } from './poster.document.ts';
import { printedPlace } from './printed-place.actions.ts';

export function posterRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(studiesPaths.poster(':codeId'), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    const codeId = c.req.param('codeId');
    const printed = isUuid(codeId) ? await printedPlace(house, asking.officeId, codeId as SurveyCodeId) : null;
    if (!printed) throw notFound();
    const { place, asked } = printed;
    const { publicUrl } = house.settings;
    // without the address clients see, the code on the poster would lead nowhere
    if (publicUrl === null) throw new Refusal(409, 'no-public-url');
    const pdf = await makePdf({
      source: posterSource,
      data: posterData(place, publicUrl, asked),
      language: 'pl',
      title: posterTitle(place),
    });
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `inline; filename="plakat-${place.code}.pdf"`);
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(pdf));
  });

  return routes;
}
