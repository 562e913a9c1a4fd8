// URLs of the ready promises and of the matrix.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { seeDone } from './after-save.ts';
import { libraryIndicators } from './indicator-library.data.ts';
import { LibraryPage, MatrixPage } from './library.pages.tsx';
import { contentOfLibrary } from './library.ts';
import { readyPromises } from './promise-library.data.ts';
import { targetIn } from './standard-form.ts';
import { adoptPromise, listStandards } from './standards.actions.ts';
import { requireLooking, requireManaging } from './standards-permission.ts';
import { standardTexts } from './standards.texts.ts';

export function libraryRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(standardsPaths.library(), async (c) => {
    const asking = requireLooking(c);
    const standards = await listStandards(house, asking.officeId);
    return c.html(renderPage(<LibraryPage asking={asking} standards={standards} />));
  });

  routes.post(standardsPaths.library(), async (c) => {
    const asking = requireManaging(c);
    const { officeId, personId: who, language } = asking;
    const posted = await postedForm(c);
    const ready = readyPromises.find(({ key }) => key === posted.text('wzor'));
    if (!ready) throw notFound();
    const field = `cel-${ready.key}`;
    const typed = posted.text(field).trim();
    const entry = libraryIndicators.find(({ code }) => code === ready.indicator)!;
    const target = targetIn({ comparator: ready.target.comparator, target: typed }, contentOfLibrary(entry));
    if (typeof target === 'string') {
      const faults = [{ field, message: standardTexts[language].faults[target] }];
      const shown = { asking, standards: await listStandards(house, officeId), faults };
      return c.html(renderPage(<LibraryPage {...shown} refused={{ key: ready.key, target: typed }} />), 422);
    }
    const id = await adoptPromise(house, officeId, { key: ready.key, target, who });
    return seeDone(c, standardsPaths.standard(id), 'adopted');
  });

  routes.get(standardsPaths.matrix(), async (c) => {
    const asking = requireLooking(c);
    const standards = await listStandards(house, asking.officeId);
    return c.html(renderPage(<MatrixPage asking={asking} standards={standards} />));
  });

  return routes;
}
