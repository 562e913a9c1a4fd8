// URLs of printing: the page of choice, and everything chosen as one PDF.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { collectingTexts, isOver, listCodes, newCodesTexts, placeName } from '#features/studies/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { makePdf } from '#files/pdf-document.ts';
import { inWordOrder } from '#ui/formats.ts';
import { renderPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { readPrintForm } from './print-choice.ts';
import type { PrintForm } from './print-choice.ts';
import { printedPages, printSource } from './print.document.ts';
import { PrintPage } from './print.pages.tsx';
import { printedPlace } from './printed-place.actions.ts';
import type { PrintPlace } from './print.pages.tsx';

export function printRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const { publicUrl } = house.settings;

  /** Places whose code is open, in a study that is not over: also in one that has not begun. */
  async function placesFor(asking: Asking) {
    const [{ codes, studies }, structure, versions] = await Promise.all([
      listCodes(house, asking.officeId),
      officeStructure(house, asking.officeId),
      listVersions(house, asking.officeId),
    ]);
    const today = house.clock.today();
    const places = codes.flatMap((code) => {
      const study = studies.find(({ id }) => id === code.studyId);
      const service = structure.services.find(({ id }) => id === code.serviceId);
      if (!study || isOver(study, today) || !code.isOpen || service?.active === false) return [];
      const { context, kind, name, isMain, versionId } = study;
      const questions = versions.find(({ id }) => id === versionId)?.questions.length ?? 0;
      const place: PrintPlace = {
        codeId: code.id,
        studyId: study.id,
        inStudy: name,
        code: code.code,
        name: placeName(code, structure),
        context,
        questions,
        studyName: kind === 'edition' || !isMain || context === 'case' ? name : null,
      };
      return [{ ...place, id: code.id }];
    });
    return inWordOrder('pl', places, (place) => place.name ?? '');
  }

  const formIn = (c: Context<StaffEnv>) => ({
    places: c.req.queries('miejsce') ?? [],
    kinds: c.req.queries('rodzaj') ?? [],
  });

  function reader(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    return asking;
  }
  /** What the page says to somebody who has just made codes. */
  const madeIn = (c: Context<StaffEnv>, { language }: Asking, { places }: PrintForm) => {
    const made = c.req.query('nowe') ?? '';
    return /^\d{1,3}$/.test(made)
      ? newCodesTexts[language].made(Number(made), places.length - Number(made))
      : undefined;
  };
  const noPublicUrl = (asking: Asking) => collectingTexts[asking.language].noPublicUrl;

  routes.get(channelsPaths.print(), async (c) => {
    const asking = reader(c);
    const all = await placesFor(asking);
    const asked = formIn(c);
    const study = all.some(({ studyId }) => studyId === c.req.query('badanie')) ? c.req.query('badanie')! : '';
    const places = study === '' ? all : all.filter(({ studyId }) => studyId === study);
    // whoever comes for one study wants all of it
    const chosen = asked.places.length === 0 && study !== '' ? places.map(({ codeId }) => codeId) : asked.places;
    const form = { places: chosen, kinds: asked.kinds.length > 0 ? asked.kinds : ['plakat'] };
    const studies = [...new Map(all.map(({ studyId, inStudy }) => [studyId, inStudy]))];
    const filter = { study, studies };
    const shown = {
      asking,
      places,
      publicUrl,
      form,
      filter,
      noPublicUrl: noPublicUrl(asking),
      done: madeIn(c, asking, form),
    };
    return c.html(renderPage(<PrintPage {...shown} />));
  });

  routes.get(channelsPaths.printed(), async (c) => {
    const asking = reader(c);
    if (publicUrl === null) throw new Refusal(409, 'no-public-url');
    const places = await placesFor(asking);
    const form = formIn(c);
    const chosen = readPrintForm(form, places, asking.language);
    if (!chosen.ok) {
      const shown = { asking, places, publicUrl, form, noPublicUrl: noPublicUrl(asking), faults: chosen.faults };
      return c.html(renderPage(<PrintPage {...shown} />), 422);
    }
    const found = await Promise.all(chosen.places.map(({ id }) => printedPlace(house, asking.officeId, id)));
    const data = printedPages(
      found.filter((place) => place !== null),
      chosen.kinds,
      publicUrl,
    );
    const title = `Ankieta: materiały do druku – ${asking.officeName}`;
    const pdf = await makePdf({ source: printSource, data, language: 'pl', title });
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', 'inline; filename="materialy.pdf"');
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(pdf));
  });

  return routes;
}
