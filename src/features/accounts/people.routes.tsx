// URL → action → page: people and their roles.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { UnitId } from '#domain/ids.ts';
import type { Fault } from '#domain/faults.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { accountsTexts } from './accounts.texts.ts';
import { allow, requireAsking } from './asking.ts';
import type { StaffEnv } from './asking.ts';
import { openLinkOf } from './invitation.actions.ts';
import { addPerson, changeRoles, findPerson, listPeople, makeLink, removePerson } from './people.actions.ts';
import { PeoplePage } from './people.pages.tsx';
import type { Person } from './people.store.ts';
import { rolesAmong } from './person-input.ts';
import { NewPersonPage, PersonPage, RemovePersonPage } from './person.pages.tsx';
import type { ChosenRoles } from './person.pages.tsx';
import { postedForm } from './posted-form.ts';
import type { PostedForm } from './posted-form.ts';
import type { AccountsSlots } from './slots.ts';

type StaffContext = Context<StaffEnv>;

export function peopleRoutes(house: House, slots: AccountsSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Units the office really has, among those a form names. */
  const readRoles = async (form: PostedForm, officeId: Parameters<AccountsSlots['unitsOf']>[0]) => {
    const units = await slots.unitsOf(officeId);
    const chosen = form.all('headOf').filter((id) => units.some((unit) => unit.id === id));
    return { units, roles: rolesAmong(form.all('roles')), headOf: chosen as UnitId[] };
  };
  const showPerson = async (c: StaffContext, person: Person, chosen: ChosenRoles, faults: readonly Fault[] = []) => {
    const asking = requireAsking(c);
    const texts = accountsTexts[asking.language].people;
    const messages: Record<string, string> = { dodano: texts.added, zapisano: texts.saved, odnosnik: texts.linkMade };
    const [units, link] = await Promise.all([
      slots.unitsOf(asking.officeId),
      openLinkOf(house, asking, person.personId),
    ]);
    const origin = house.settings.publicUrl ?? new URL(c.req.url).origin;
    const shown = link && { url: origin + link.path, until: link.until };
    const message = messages[c.req.query('stan') ?? ''];
    const page = <PersonPage {...{ asking, person, units, chosen, message, faults }} link={shown} />;
    return c.html(renderPage(page), faults.length > 0 ? 422 : 200);
  };

  routes.get(accountsPaths.people(), async (c) => {
    const asking = requireAsking(c);
    const people = await listPeople(house, asking);
    const message = c.req.query('stan') === 'usunieto' ? accountsTexts[asking.language].people.removed : undefined;
    return c.html(renderPage(<PeoplePage {...{ asking, people, message }} />));
  });

  routes.get(accountsPaths.addPerson(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage people');
    const units = await slots.unitsOf(asking.officeId);
    const given = { name: '', email: '', roles: [], headOf: [] };
    return c.html(renderPage(<NewPersonPage {...{ asking, units, given }} />));
  });
  routes.post(accountsPaths.addPerson(), async (c) => {
    const asking = requireAsking(c);
    const form = await postedForm(c);
    const { units, ...roles } = await readRoles(form, asking.officeId);
    const given = { name: form.text('name'), email: form.text('email'), ...roles };
    const result = await addPerson(house, asking, given);
    if (result.ok) return c.redirect(withQuery(accountsPaths.person(result.value), { stan: 'dodano' }), 303);
    return c.html(renderPage(<NewPersonPage {...{ asking, units, given }} faults={result.faults} />), 422);
  });

  routes.get(accountsPaths.person(':id'), async (c) => {
    const person = await findPerson(house, requireAsking(c), c.req.param('id') ?? '');
    return showPerson(c, person, person);
  });
  routes.post(accountsPaths.person(':id'), async (c) => {
    const asking = requireAsking(c);
    const person = await findPerson(house, asking, c.req.param('id') ?? '');
    const form = await postedForm(c);
    const { roles, headOf } = await readRoles(form, asking.officeId);
    const result = await changeRoles(house, asking, person, { roles, headOf, version: form.number('version') });
    if (!result.ok) return showPerson(c, person, { roles, headOf }, result.faults);
    return c.redirect(withQuery(accountsPaths.person(person.personId), { stan: 'zapisano' }), 303);
  });
  routes.post(accountsPaths.personLink(':id'), async (c) => {
    const asking = requireAsking(c);
    const person = await findPerson(house, asking, c.req.param('id') ?? '');
    await makeLink(house, asking, person);
    return c.redirect(withQuery(accountsPaths.person(person.personId), { stan: 'odnosnik' }), 303);
  });

  routes.get(accountsPaths.removePerson(':id'), async (c) => {
    const asking = requireAsking(c);
    const person = await findPerson(house, asking, c.req.param('id') ?? '');
    return c.html(renderPage(<RemovePersonPage {...{ asking, person }} />));
  });
  routes.post(accountsPaths.removePerson(':id'), async (c) => {
    const asking = requireAsking(c);
    const person = await findPerson(house, asking, c.req.param('id') ?? '');
    const result = await removePerson(house, asking, person);
    if (result.ok) return c.redirect(withQuery(accountsPaths.people(), { stan: 'usunieto' }), 303);
    return c.html(renderPage(<RemovePersonPage {...{ asking, person }} faults={result.faults} />), 422);
  });
  return routes;
}
