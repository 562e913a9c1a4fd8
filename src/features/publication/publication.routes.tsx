// URL → action → page: the accessibility declaration and its settings.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import { isStaffLanguage } from '#domain/language.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import {
  doneOf,
  formOf,
  officeBySlug,
  officeProfile,
  requireChanging,
  requireReading,
  versionOf,
} from '#features/office/index.ts';
import type { FormInput } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { declarationDraft, declarationFromForm, reviewState } from './declaration.ts';
import type { Declaration } from './declaration.ts';
import { DeclarationPage } from './declaration.pages.tsx';
import { DeclarationSettingsPage } from './declaration-settings.pages.tsx';
import { publishedDeclaration, saveDeclaration } from './declaration.store.ts';

export function publicationRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(publicationPaths.accessibilityDeclaration(':slug'), async (c) => {
    const office = await officeBySlug(house, c.req.param('slug') ?? '');
    if (!office) throw notFound();
    const asked = c.req.query('jezyk');
    const published = await publishedDeclaration(house, office.officeId);
    const page = {
      office,
      declaration: published ?? declarationDraft(office, house.clock.today()),
      isDraft: published === null,
      // there is no Ukrainian declaration: whoever comes from a Ukrainian survey reads the Polish one
      language: isStaffLanguage(asked) ? asked : ('pl' as const),
      siteUrl: house.settings.publicUrl ?? new URL(c.req.url).origin,
    };
    return c.html(renderPage(<DeclarationPage {...page} />));
  });

  const settingsOf = async (asking: Asking) => {
    const [office, saved] = await Promise.all([
      officeProfile(house, asking.officeId),
      publishedDeclaration(house, asking.officeId),
    ]);
    if (!office) throw notFound();
    return {
      saved,
      page: { asking, office, published: saved !== null, review: reviewState(saved, house.clock.today()) },
    };
  };

  routes.get(publicationPaths.declarationSettings(), async (c) => {
    const { saved, page } = await settingsOf(requireReading(c));
    const form = declarationForm(saved ?? declarationDraft(page.office, house.clock.today()));
    const done = doneOf(c.req.query('gotowe'));
    return c.html(renderPage(<DeclarationSettingsPage {...page} form={form} done={done} />));
  });

  routes.post(publicationPaths.declarationSettings(), async (c) => {
    const asking = requireChanging(c);
    const form = await postedForm(c);
    const { saved, page } = await settingsOf(asking);
    const read = declarationFromForm(form, asking.language, saved, house.clock.today());
    if (!read.ok)
      return c.html(renderPage(<DeclarationSettingsPage {...page} form={form} faults={read.faults} />), 422);
    await saveDeclaration(house, asking.officeId, read.value, versionOf(form), asking.personId);
    return c.redirect(withQuery(publicationPaths.declarationSettings(), { gotowe: 'saved' }), 303);
  });
  return routes;
}

function declarationForm(declaration: Declaration): FormInput {
  return formOf({
    version: String(declaration.version),
    // nobody declares by not choosing: the first time nothing is ticked
    stan: declaration.version === 0 ? '' : declaration.status,
    niedostepne: declaration.unavailable,
    koszty: declaration.costs,
    wylaczenia: declaration.excluded,
    publikacja: declaration.sitePublishedOn,
    aktualizacja: declaration.siteUpdatedOn,
    sporzadzenie: declaration.preparedOn,
    przeglad: declaration.reviewedOn ?? '',
    podstawa: declaration.version === 0 ? '' : declaration.basis,
    audytor: declaration.auditor,
    osoba: declaration.contactPerson,
    email: declaration.email,
    telefon: declaration.phone,
    architektura: declaration.architecture,
    'architektura-adres': declaration.architectureUrl,
    migowy: declaration.version === 0 ? '' : declaration.signLanguage,
    komunikacja: declaration.communication,
  });
}
