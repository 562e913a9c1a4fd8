// URLs of editions: the list, one with its progress, and the calendar of a small office.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { nameOfVersion } from './askable.ts';
import { nextYear } from './campaign-calendar.ts';
import { listCodes } from './collecting.actions.ts';
import { editionProgress } from './edition-progress.ts';
import type { StudyCount } from './collecting.ts';
import { EditionPage } from './edition.pages.tsx';
import { adoptCalendar, endEdition } from './editions.actions.ts';
import { CalendarPage, EditionsPage } from './editions.pages.tsx';
import type { EditionDone } from './editions.pages.tsx';
import { studiesManager } from './may-change-studies.ts';
import { newEditionRoutes } from './new-edition.routes.tsx';
import type { Study } from './study.ts';

export interface EditionSlots {
  /** finished answers of every study by place */
  readonly studyCounts?: (asking: Asking) => Promise<readonly StudyCount[]>;
}

export function editionsRoutes(house: House, slots: EditionSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  // before one edition, whose addresses they would otherwise be taken for
  routes.route('/', newEditionRoutes(house));

  async function factsFor(asking: Asking) {
    const [{ codes, studies }, structure, counts] = await Promise.all([
      listCodes(house, asking.officeId),
      officeStructure(house, asking.officeId),
      slots.studyCounts?.(asking) ?? [],
    ]);
    const active = structure.services.filter((service) => service.active);
    const today = house.clock.today();
    const progressOf = (study: Study) => editionProgress(study, { codes, structure, today }, counts);
    return { codes, studies, active, today, progressOf };
  }

  function reader(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    return asking;
  }

  routes.get(studiesPaths.editions(), async (c) => {
    const asking = reader(c);
    const { studies, active, today, progressOf } = await factsFor(asking);
    const listed = studies.map(progressOf).toReversed();
    const shown = { asking, studies: listed, hasServices: active.length > 0, year: nextYear(today), done: doneIn(c) };
    return c.html(renderPage(<EditionsPage {...shown} />));
  });

  routes.get(studiesPaths.calendar(), async (c) => {
    const asking = reader(c);
    const { studies, active, today } = await factsFor(asking);
    const year = nextYear(today);
    const isAdopted = year.campaigns.some(({ from, to }) =>
      studies.some((study) => study.kind === 'edition' && study.from === from && study.to === to),
    );
    const shown = { asking, year, hasServices: active.length > 0, isAdopted };
    return c.html(renderPage(<CalendarPage {...shown} />));
  });

  routes.post(studiesPaths.calendar(), async (c) => {
    const asking = studiesManager(c);
    await adoptCalendar(house, asking.officeId, asking.personId);
    return c.redirect(withQuery(studiesPaths.editions(), { gotowe: 'adopted' }), 303);
  });

  routes.get(studiesPaths.edition(':studyId'), async (c) => {
    const asking = reader(c);
    const { studies, progressOf } = await factsFor(asking);
    const studyId = c.req.param('studyId');
    const study = isUuid(studyId) && studies.find(({ id }) => id === studyId);
    if (!study) throw notFound();
    const version = await publishedVersion(house, asking.officeId, study.versionId);
    const comparable = studies.filter(({ id, versionId }) => id !== study.id && versionId === study.versionId);
    const asked = version && { name: nameOfVersion(version, asking.language), number: version.number };
    const shown = { asking, progress: progressOf(study), asked, comparable, done: doneIn(c) };
    return c.html(renderPage(<EditionPage {...shown} />));
  });

  routes.post(studiesPaths.endEdition(':studyId'), async (c) => {
    const asking = studiesManager(c);
    const studyId = c.req.param('studyId') ?? '';
    const version = (await postedForm(c)).number('version') ?? 0;
    await endEdition(house, asking.officeId, { studyId, version, who: asking.personId });
    return c.redirect(withQuery(studiesPaths.edition(studyId), { gotowe: 'ended' }), 303);
  });

  return routes;
}

function doneIn(c: Context<StaffEnv>): EditionDone | undefined {
  const done = c.req.query('gotowe');
  return done === 'begun' || done === 'adopted' || done === 'ended' ? done : undefined;
}
