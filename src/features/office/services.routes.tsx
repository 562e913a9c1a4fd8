// URL → action → page: one service, one client group.
import { Hono } from 'hono';
import type { VNode } from 'preact';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { officePaths } from '#ui/paths/office.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { formOf, versionOf } from './form-reading.ts';
import type { FormInput } from './form-reading.ts';
import { knownId, officeStructure, saving } from './office.actions.ts';
import { requireChanging, requireReading } from './office-permission.ts';
import { officeTexts } from './office.texts.ts';
import * as actions from './structure.actions.ts';
import { clientGroupFromForm, serviceFromForm } from './structure-forms.ts';
import { openParts } from './structure.ts';
import type { ClientGroup, OfficeStructure, Service } from './structure.ts';
import { ClientGroupPage, ClosingPage, ServicePage } from './things.pages.tsx';
import type { ThingPageProps } from './things.pages.tsx';

/** What later rooms show on pages of this one; `web` fills it. */
export interface OfficeSlots {
  /** below the form of a service */
  readonly underService?: (asking: Asking, serviceId: string) => Promise<VNode | null>;
}

export function servicesRoutes(house: House, slots: OfficeSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const list = officePaths.services();
  const groupList = officePaths.clientGroups();

  const serviceNamed = async (asking: Asking, id: string) => {
    const structure = await officeStructure(house, asking.officeId);
    const service = id === 'nowa' ? null : knownId(structure.services, id);
    if (service === null && id !== 'nowa') throw notFound();
    return { service, open: withOwnUnit(openParts(structure, house.clock.today()), structure, service) };
  };
  const serviceProps = (
    asking: Asking,
    service: Service | null,
    form: FormInput,
    faults?: readonly Fault[],
  ): ThingPageProps => {
    const texts = officeTexts[asking.language];
    return {
      asking,
      section: 'services',
      title: service ? texts.service.title : texts.service.newTitle,
      within: { href: list, text: texts.services },
      path: officePaths.service(service?.id ?? 'nowa'),
      form,
      faults,
      closing: service && {
        href: officePaths.serviceClosing(service.id),
        text: service.active ? texts.service.close : texts.service.reopen,
      },
    };
  };

  routes.get(officePaths.service(':id'), async (c) => {
    const asking = requireReading(c);
    const { service, open } = await serviceNamed(asking, c.req.param('id') ?? '');
    const form = service ? serviceForm(service) : formOf({ termin: 'none', wydzial: open.units[0]?.id ?? '' });
    const below = service && (await slots.underService?.(asking, service.id));
    return c.html(renderPage(<ServicePage {...serviceProps(asking, service, form)} open={open} below={below} />));
  });

  routes.post(officePaths.service(':id'), async (c) => {
    const asking = requireChanging(c);
    const { service, open } = await serviceNamed(asking, c.req.param('id') ?? '');
    const form = await postedForm(c);
    const read = serviceFromForm(form, asking.language, open);
    const saved = read.ok
      ? await saving(house, asking.officeId, asking.language, { field: 'nazwa', text: read.value.name }, (office) =>
          service
            ? actions.changeService(office, { id: service.id, version: versionOf(form) }, read.value, asking.personId)
            : actions.addService(office, read.value, asking.personId),
        )
      : read;
    if (saved.ok) return c.redirect(withQuery(list, { gotowe: service ? 'saved' : 'added' }), 303);
    return c.html(renderPage(<ServicePage {...serviceProps(asking, service, form, saved.faults)} open={open} />), 422);
  });

  const closingPage = (asking: Asking, service: Service, form: FormInput, faults?: readonly Fault[]) => {
    const texts = officeTexts[asking.language];
    const action = service.active ? texts.service.close : texts.service.reopen;
    const { closing: _, ...props } = serviceProps(asking, service, form, faults);
    return (
      <ClosingPage
        {...props}
        path={officePaths.serviceClosing(service.id)}
        title={action}
        action={action}
        name={service.name}
        warning={service.active ? texts.service.closeWarning : texts.reopenWarning}
        withDay={false}
      />
    );
  };

  routes.get(officePaths.serviceClosing(':id'), async (c) => {
    const asking = requireChanging(c);
    const { service } = await serviceNamed(asking, c.req.param('id') ?? '');
    if (service === null) throw notFound();
    return c.html(renderPage(closingPage(asking, service, formOf({ version: String(service.version) }))));
  });

  routes.post(officePaths.serviceClosing(':id'), async (c) => {
    const asking = requireChanging(c);
    const { service } = await serviceNamed(asking, c.req.param('id') ?? '');
    if (service === null) throw notFound();
    const form = await postedForm(c);
    const target = { id: service.id, version: versionOf(form) };
    const saved = await saving(
      house,
      asking.officeId,
      asking.language,
      { field: 'version', text: service.name },
      (office) => actions.setServiceActive(office, target, !service.active, asking.personId),
    );
    if (saved.ok) return c.redirect(withQuery(list, { gotowe: service.active ? 'closed' : 'reopened' }), 303);
    return c.html(renderPage(closingPage(asking, service, form, saved.faults)), 422);
  });

  const groupNamed = async (asking: Asking, id: string): Promise<ClientGroup | null> => {
    if (id === 'nowa') return null;
    const { clientGroups } = await officeStructure(house, asking.officeId);
    const group = knownId(clientGroups, id);
    if (group === null) throw notFound();
    return group;
  };
  const groupProps = (
    asking: Asking,
    group: ClientGroup | null,
    form: FormInput,
    faults?: readonly Fault[],
  ): ThingPageProps => {
    const texts = officeTexts[asking.language];
    return {
      asking,
      section: 'groups',
      title: group ? texts.group.title : texts.group.newTitle,
      within: { href: groupList, text: texts.groups },
      path: officePaths.clientGroup(group?.id ?? 'nowa'),
      form,
      faults,
    };
  };

  routes.get(officePaths.clientGroup(':id'), async (c) => {
    const asking = requireReading(c);
    const group = await groupNamed(asking, c.req.param('id') ?? '');
    return c.html(
      renderPage(<ClientGroupPage {...groupProps(asking, group, group ? groupForm(group) : formOf({}))} />),
    );
  });

  routes.post(officePaths.clientGroup(':id'), async (c) => {
    const asking = requireChanging(c);
    const group = await groupNamed(asking, c.req.param('id') ?? '');
    const form = await postedForm(c);
    const read = clientGroupFromForm(form, asking.language);
    if (!read.ok) return c.html(renderPage(<ClientGroupPage {...groupProps(asking, group, form, read.faults)} />), 422);
    await house.storage.inOffice(asking.officeId, (office) =>
      group
        ? actions.changeClientGroup(office, { id: group.id, version: versionOf(form) }, read.value, asking.personId)
        : actions.addClientGroup(office, read.value, asking.personId),
    );
    return c.redirect(withQuery(groupList, { gotowe: group ? 'saved' : 'added' }), 303);
  });
  return routes;
}

/** A service of a closed unit still shows that unit among the choices, so that saving it changes nothing else. */
function withOwnUnit(open: OfficeStructure, all: OfficeStructure, service: Service | null): OfficeStructure {
  const own = all.units.filter((unit) => unit.id === service?.unitId && !open.units.includes(unit));
  return { ...open, units: [...open.units, ...own] };
}

function serviceForm(service: Service): FormInput {
  const term = service.statutoryTerm;
  return formOf({
    version: String(service.version),
    nazwa: service.name,
    wydzial: service.unitId,
    osoby: service.staffNumber,
    opis: service.description,
    grupy: service.clientGroupIds,
    miejsca: service.locationIds,
    termin: term?.kind ?? 'none',
    liczba: String(term?.number ?? ''),
    'opis-terminu': term?.text ?? '',
    podstawa: term?.basis ?? '',
    jrwa: service.jrwa ?? '',
    potwierdzone: service.confirmed ? 'tak' : '',
  });
}

function groupForm(group: ClientGroup): FormInput {
  return formOf({
    version: String(group.version),
    'nazwa-pl': group.name.pl,
    'nazwa-en': group.name.en,
    'odpowiedz-pl': group.answer.pl,
    'odpowiedz-en': group.answer.en,
    'odpowiedz-uk': group.answer.uk,
    pytamy: group.asked ? 'tak' : '',
  });
}
