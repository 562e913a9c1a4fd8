// URLs of a new edition: which questionnaire, then its form, then the edition with its codes.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { askables, nameOfVersion } from './askable.ts';
import type { Askable } from './askable.ts';
import { listCodes } from './collecting.actions.ts';
import { copiedForm, freshForm, readEdition } from './edition-form.ts';
import type { EditionForm } from './edition-form.ts';
import { beginEdition } from './editions.actions.ts';
import { studiesManager } from './may-change-studies.ts';
import { ChooseQuestionnairePage, NewEditionPage } from './new-edition.pages.tsx';
import type { Study } from './study.ts';

export function newEditionRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** What the form is about: a copied edition, or a questionnaire chosen; null: not chosen yet. Unknown: 404. */
  async function factsFor(asking: Asking, kopia: string, ankieta: string) {
    const [{ codes, studies }, structure, versions] = await Promise.all([
      listCodes(house, asking.officeId),
      officeStructure(house, asking.officeId),
      listVersions(house, asking.officeId),
    ]);
    const offered = askables(versions, asking.language);
    const copyOf = kopia === '' ? null : studies.find(({ id, kind }) => id === kopia && kind === 'edition');
    if (copyOf === undefined) throw notFound();
    const version = copyOf && versions.find(({ id }) => id === copyOf.versionId);
    const askable = version
      ? { key: version.id, name: nameOfVersion(version, asking.language), context: copyOf.context, isCore: true }
      : offered.find(({ key }) => key === ankieta);
    if (!askable && (kopia !== '' || ankieta !== '')) throw notFound();
    const offer = askable && {
      context: askable.context,
      mayBeContinuous: !askable.isCore,
      services: structure.services.filter((service) => service.active),
      units: structure.units.filter(({ validTo }) => validTo === null),
    };
    return { codes, offered, copyOf, chosen: askable && offer ? { askable, offer } : null };
  }

  routes.get(studiesPaths.newEdition(), async (c) => {
    const asking = studiesManager(c);
    const [kopia, ankieta] = [c.req.query('kopia') ?? '', c.req.query('ankieta') ?? ''];
    const { codes, offered, copyOf, chosen } = await factsFor(asking, kopia, ankieta);
    if (!chosen) return c.html(renderPage(<ChooseQuestionnairePage asking={asking} askables={offered} />));
    const { askable, offer } = chosen;
    const today = house.clock.today();
    const form = copyOf ? copiedForm(copyOf, codes, offer, today) : freshForm(offer, today);
    return c.html(renderPage(<NewEditionPage {...{ asking, form, askable, offer, copyOf }} />));
  });

  routes.post(studiesPaths.newEdition(), async (c) => {
    const asking = studiesManager(c);
    const posted = await postedForm(c);
    const { copyOf, chosen } = await factsFor(asking, posted.text('kopia'), posted.text('ankieta'));
    if (!chosen) throw notFound();
    const { askable, offer } = chosen;
    const form: EditionForm = {
      name: posted.text('nazwa'),
      kind: posted.text('rodzaj'),
      from: posted.text('od'),
      to: posted.text('do'),
      services: posted.all('usluga'),
      units: posted.all('wydzial'),
      target: posted.text('cel'),
    };
    const read = readEdition(form, offer, house.clock.today(), asking.language);
    if (!read.ok) {
      const shown = { asking, form, askable, offer, copyOf, faults: read.faults };
      return c.html(renderPage(<NewEditionPage {...shown} />), 422);
    }
    const study = await beginEdition(house, asking.officeId, read.value, asking.personId, askedOf(copyOf, askable));
    return c.redirect(withQuery(studiesPaths.edition(study.id), { gotowe: 'begun' }), 303);
  });

  return routes;
}

const askedOf = (copyOf: Study | null, askable: Pick<Askable, 'key'>) => copyOf?.versionId ?? askable.key;
