// URLs of making many codes at once; whoever made them goes straight on to printing them.
import { Hono } from 'hono';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { listCodes } from './collecting.actions.ts';
import { studiesManager } from './may-change-studies.ts';
import { makeCodes } from './new-codes.actions.ts';
import { NewCodesPage } from './new-codes.pages.tsx';
import { emptyNewCodes, offeredPlaces, openStudies, readNewCodes } from './new-codes.ts';
import type { NewCodesForm } from './new-codes.ts';

export function newCodesRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function offerFor(asking: Asking) {
    const [{ studies }, structure] = await Promise.all([
      listCodes(house, asking.officeId),
      officeStructure(house, asking.officeId),
    ]);
    return { studies: openStudies(studies, house.clock.today()), places: offeredPlaces(structure) };
  }

  routes.get(studiesPaths.newCodes(), async (c) => {
    const asking = studiesManager(c);
    const form = { ...emptyNewCodes, study: c.req.query('badanie') ?? '' };
    return c.html(renderPage(<NewCodesPage {...{ asking, form }} {...await offerFor(asking)} />));
  });

  routes.post(studiesPaths.newCodes(), async (c) => {
    const asking = studiesManager(c);
    const posted = await postedForm(c);
    const form: NewCodesForm = {
      study: posted.text('badanie'),
      services: posted.all('usluga'),
      at: posted.all('w'),
      units: posted.all('wydzial'),
      points: posted.all('stanowisko'),
      locations: posted.all('lokalizacja'),
      wholeOffice: posted.text('urzad') === 'tak',
    };
    const offer = await offerFor(asking);
    const read = readNewCodes(form, offer.studies, offer.places, asking.language);
    if (!read.ok)
      return c.html(renderPage(<NewCodesPage {...{ asking, form, faults: read.faults }} {...offer} />), 422);
    const { codeIds, made } = await makeCodes(house, asking.officeId, read.value, asking.personId);
    const query = new URLSearchParams(codeIds.map((id) => ['miejsce', id]));
    query.append('nowe', String(made));
    return c.redirect(`${channelsPaths.print()}?${query.toString()}`, 303);
  });

  return routes;
}
