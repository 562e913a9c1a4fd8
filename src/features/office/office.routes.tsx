// URL → action → page: the three set-up pages and the lists they become.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { officePaths } from '#ui/paths/office.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { formOf, versionOf } from './form-reading.ts';
import type { FormInput } from './form-reading.ts';
import { ClientGroupsPage, ServicesPage } from './services-list.pages.tsx';
import { StructurePage } from './structure-list.pages.tsx';
import { finishSetUp, freeSlug, officeProfile, officeStructure, saveOffice, saving } from './office.actions.ts';
import { requireChanging, requireReading } from './office-permission.ts';
import { officeTexts } from './office.texts.ts';
import { profileFromForm } from './office.ts';
import type { Office } from './office.ts';
import { placeAsked } from './place.ts';
import { ProfilePage } from './profile.pages.tsx';
import { servicesRoutes } from './services.routes.tsx';
import type { OfficeSlots } from './services.routes.tsx';
import {
  defaultStaffNumber,
  offeredGroups,
  proposedUnits,
  setUpUnitsFromForm,
  tickedServicesFromForm,
} from './set-up-forms.ts';
import { addTickedServices, addUnitsAndPlaces } from './set-up.actions.ts';
import { CataloguePage } from './catalogue.pages.tsx';
import { UnitsProposalPage } from './set-up.pages.tsx';
import { doneOf } from './settings.pages.tsx';
import { isOpenOn, listView } from './structure.ts';
import { structureRoutes } from './structure.routes.tsx';
import { residentsOf } from './teryt-register.data.ts';
import { findTeryt, terytByCode } from './teryt-register.ts';
import { officeKindOf } from './teryt-search.ts';

export function officeRoutes(house: House, slots: OfficeSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  const profileOf = async (asking: Asking): Promise<Office> => {
    const office = await officeProfile(house, asking.officeId);
    if (!office) throw notFound();
    return office;
  };

  routes.get(officePaths.office(), async (c) => {
    const asking = requireReading(c);
    const office = await profileOf(asking);
    const chosen = office.terytCode === null ? null : terytByCode(office.terytCode);
    const props = {
      asking,
      office,
      chosen,
      form: profileForm(office, chosen?.label ?? ''),
      done: doneOf(c.req.query('gotowe')),
    };
    return c.html(renderPage(<ProfilePage {...props} />));
  });

  routes.post(officePaths.office(), async (c) => {
    const asking = requireChanging(c);
    const { language } = asking;
    const [office, form] = [await profileOf(asking), await postedForm(c)];
    const place = placeAsked(form, { find: findTeryt, byCode: terytByCode }, language);
    const shown = { asking, office, chosen: place.chosen, places: place.places };
    const residents = place.chosen === null ? null : residentsOf(place.chosen.code);
    if (place.stop) {
      const filled =
        place.chosen === null
          ? form
          : withValues(form, {
              miejsce: place.chosen.label,
              rodzaj: form.text('rodzaj') || officeKindOf(place.chosen.kind),
              ludnosc: String(residents ?? ''),
            });
      return c.html(
        renderPage(<ProfilePage {...shown} form={filled} faults={place.faults} />),
        place.faults.length > 0 ? 422 : 200,
      );
    }
    const known = place.chosen && { code: place.chosen.code, officeKind: officeKindOf(place.chosen.kind), residents };
    const slug = office.version === 0 ? await freeSlug(house, form.text('nazwa'), asking.officeId) : office.slug;
    const read = profileFromForm(form, language, known, slug);
    const saved = read.ok
      ? await saving(house, asking.officeId, language, { field: 'adres', text: read.value.slug }, (work) =>
          saveOffice(house, work, read.value, versionOf(form), asking.personId),
        )
      : read;
    if (!saved.ok) return c.html(renderPage(<ProfilePage {...shown} form={form} faults={saved.faults} />), 422);
    const next =
      office.setUpOn === null ? officePaths.structure() : withQuery(officePaths.office(), { gotowe: 'saved' });
    return c.redirect(next, 303);
  });

  routes.get(officePaths.structure(), async (c) => {
    const asking = requireReading(c);
    const [office, structure] = await Promise.all([profileOf(asking), officeStructure(house, asking.officeId)]);
    if (structure.units.length === 0 && !asking.isSample) {
      if (office.version === 0) return c.redirect(officePaths.office(), 303);
      return c.html(
        renderPage(<UnitsProposalPage asking={asking} office={office} form={proposalForm(office, asking)} />),
      );
    }
    const view = listView((name) => c.req.query(name), ['nazwa', 'osoby']);
    const props = { asking, office, structure, view, today: house.clock.today(), done: doneOf(c.req.query('gotowe')) };
    return c.html(renderPage(<StructurePage {...props} />));
  });

  routes.post(officePaths.structure(), async (c) => {
    const asking = requireChanging(c);
    const [office, structure] = await Promise.all([profileOf(asking), officeStructure(house, asking.officeId)]);
    if (office.version === 0) return c.redirect(officePaths.office(), 303);
    // sent twice (a double click, a reload): the units are there already
    if (structure.units.length > 0) return c.redirect(officePaths.services(), 303);
    const form = await postedForm(c);
    const read = setUpUnitsFromForm(form, office.kind, asking.language, house.clock.today());
    const saved = read.ok
      ? await saving(house, asking.officeId, asking.language, { field: 'miejsce-1', text: '' }, (work) =>
          addUnitsAndPlaces(work, read.value, asking.personId),
        )
      : read;
    if (saved.ok) return c.redirect(officePaths.services(), 303);
    return c.html(renderPage(<UnitsProposalPage {...{ asking, office, form }} faults={saved.faults} />), 422);
  });

  routes.get(officePaths.services(), async (c) => {
    const asking = requireReading(c);
    const [office, structure] = await Promise.all([profileOf(asking), officeStructure(house, asking.officeId)]);
    if (structure.services.length === 0 && !asking.isSample) return c.redirect(officePaths.catalogue(), 303);
    const view = listView((name) => c.req.query(name), ['nazwa', 'wydzial']);
    const props = { asking, office, structure, view, today: house.clock.today(), done: doneOf(c.req.query('gotowe')) };
    return c.html(renderPage(<ServicesPage {...props} />));
  });

  const catalogue = async (asking: Asking) => {
    const [office, structure] = await Promise.all([profileOf(asking), officeStructure(house, asking.officeId)]);
    const today = house.clock.today();
    const openUnits = structure.units.filter((unit) => isOpenOn(unit, today));
    return { office, openUnits, groups: offeredGroups(office.kind, structure, today) };
  };

  routes.get(officePaths.catalogue(), async (c) => {
    const asking = requireReading(c);
    const { office, openUnits, groups } = await catalogue(asking);
    if (openUnits.length === 0) return c.redirect(officePaths.structure(), 303);
    return c.html(renderPage(<CataloguePage {...{ asking, office, openUnits, groups }} form={formOf({})} />));
  });

  routes.post(officePaths.catalogue(), async (c) => {
    const asking = requireChanging(c);
    const { office, openUnits, groups } = await catalogue(asking);
    if (openUnits.length === 0) return c.redirect(officePaths.structure(), 303);
    const form = await postedForm(c);
    const today = house.clock.today();
    const read = tickedServicesFromForm(form, groups, openUnits, asking.language);
    const own = { field: 'inne', text: read.ok ? read.value.own.join(', ') : '' };
    const saved = read.ok
      ? await saving(house, asking.officeId, asking.language, own, async (work) => {
          await addTickedServices(work, read.value, asking.personId, today);
          await finishSetUp(work, today);
        })
      : read;
    if (!saved.ok)
      return c.html(
        renderPage(<CataloguePage {...{ asking, office, openUnits, groups, form }} faults={saved.faults} />),
        422,
      );
    const next =
      office.setUpOn === null || form.text('krok') === '3'
        ? studiesPaths.collecting()
        : withQuery(officePaths.services(), { gotowe: 'added' });
    return c.redirect(next, 303);
  });

  routes.get(officePaths.clientGroups(), async (c) => {
    const asking = requireReading(c);
    const [office, structure] = await Promise.all([profileOf(asking), officeStructure(house, asking.officeId)]);
    const view = listView((name) => c.req.query(name), ['kolejnosc', 'nazwa']);
    const props = { asking, office, structure, view, today: house.clock.today(), done: doneOf(c.req.query('gotowe')) };
    return c.html(renderPage(<ClientGroupsPage {...props} />));
  });

  routes.route('/', structureRoutes(house));
  routes.route('/', servicesRoutes(house, slots));
  return routes;
}

function profileForm(office: Office, place: string): FormInput {
  return formOf({
    version: String(office.version),
    // until the first save the office bears a name nobody gave it
    nazwa: office.version === 0 ? '' : office.name,
    rodzaj: office.version === 0 ? '' : office.kind,
    miejsce: place,
    ludnosc: String(office.population ?? ''),
    ulica: office.street,
    kod: office.postalCode,
    miejscowosc: office.town,
    telefon: office.phone,
    email: office.email,
    strona: office.website,
    bip: office.bipUrl,
    koordynator: office.coordinator,
    adres: office.version === 0 ? '' : office.slug,
  });
}

function withValues(form: FormInput, values: Readonly<Record<string, string>>): FormInput {
  return {
    ...form,
    text: (name) => (values[name] === undefined || values[name] === '' ? form.text(name) : values[name]),
  };
}

/** Every proposed unit ticked, one place: the office's seat. */
function proposalForm(office: Office, asking: Asking): FormInput {
  const values: Record<string, string> = {
    'miejsce-1': officeTexts[asking.language].setUpUnits.seat,
    'adres-1': office.address,
  };
  for (const { group, name } of proposedUnits(office.kind)) {
    values[`jest-${group.key}`] = 'tak';
    values[`nazwa-${group.key}`] = name;
    values[`osoby-${group.key}`] = defaultStaffNumber;
  }
  return formOf(values);
}
