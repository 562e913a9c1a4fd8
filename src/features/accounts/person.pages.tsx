// Pages of one person: a new one, their roles and one-time link, removing them from the office.
import type { Fault } from '#domain/faults.ts';
import { roleNames, roles } from '#domain/role.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden, TextField } from '#ui/form.tsx';
import { formatMoment, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { AccountsPage } from './accounts-frame.pages.tsx';
import { accountsTexts } from './accounts.texts.ts';
import type { Asking } from './asking.ts';
import { whatRoleMay } from './people.pages.tsx';
import type { Person } from './people.store.ts';
import type { NamedUnit } from './slots.ts';

export interface ChosenRoles {
  readonly roles: readonly string[];
  readonly headOf: readonly string[];
}

interface RoleFieldsProps {
  asking: Asking;
  chosen: ChosenRoles;
  units: readonly NamedUnit[];
  faults: readonly Fault[];
}

function RoleFields({ asking, chosen, units, faults }: RoleFieldsProps) {
  const texts = accountsTexts[asking.language].person;
  return (
    <>
      <CheckboxList
        name="roles"
        label={texts.roles}
        hint={texts.rolesHint}
        fault={faultOf(faults, 'roles')}
        values={chosen.roles}
        choices={roles.map((role) => ({
          value: role,
          label: roleNames[role][asking.language],
          hint: whatRoleMay(role, asking.language),
        }))}
      />
      {units.length > 0 && (
        <CheckboxList
          name="headOf"
          label={texts.headOf}
          hint={noBreak(texts.headOfHint)}
          values={chosen.headOf}
          choices={units.map(({ id, name }) => ({ value: id, label: <span lang="pl">{name}</span> }))}
        />
      )}
    </>
  );
}

export interface NewPersonPageProps {
  asking: Asking;
  units: readonly NamedUnit[];
  given: ChosenRoles & { readonly name: string; readonly email: string };
  faults?: readonly Fault[];
}

export function NewPersonPage({ asking, units, given, faults = [] }: NewPersonPageProps) {
  const texts = accountsTexts[asking.language];
  return (
    <AccountsPage
      asking={asking}
      title={texts.people.addTitle}
      current="people"
      path={accountsPaths.addPerson()}
      breadcrumbs={[{ href: accountsPaths.people(), text: texts.people.title }]}
      faults={faults}
    >
      <p class="lead">{noBreak(texts.people.addLead)}</p>
      <form method="post" action={accountsPaths.addPerson()} class="flow" noValidate>
        <TextField
          name="name"
          label={texts.person.name}
          autoComplete="off"
          value={given.name}
          fault={faultOf(faults, 'name')}
        />
        <TextField
          name="email"
          label={texts.person.email}
          type="email"
          autoComplete="off"
          value={given.email}
          fault={faultOf(faults, 'email')}
        />
        <RoleFields asking={asking} chosen={given} units={units} faults={faults} />
        <Button>{texts.people.save}</Button>
      </form>
    </AccountsPage>
  );
}

export interface PersonPageProps {
  asking: Asking;
  person: Person;
  units: readonly NamedUnit[];
  chosen: ChosenRoles;
  /** the whole address, to be copied */
  link: { readonly url: string; readonly until: Date } | null;
  message?: string | undefined;
  faults?: readonly Fault[];
}

export function PersonPage({ asking, person, units, chosen, link, message, faults = [] }: PersonPageProps) {
  const texts = accountsTexts[asking.language];
  return (
    <AccountsPage
      asking={asking}
      title={person.name}
      current="people"
      path={accountsPaths.person(person.personId)}
      breadcrumbs={[{ href: accountsPaths.people(), text: texts.people.title }]}
      done={message}
      faults={faults}
    >
      <p class="secondary">{person.email}</p>
      {link && (
        <Notice title={texts.people.linkTitle}>
          <p>
            <code>{link.url}</code>
          </p>
          <p>{noBreak(texts.people.linkHint(formatMoment(asking.language, link.until)))}</p>
        </Notice>
      )}
      <form method="post" action={accountsPaths.person(person.personId)} class="flow">
        <Hidden name="version" value={person.version} />
        <RoleFields asking={asking} chosen={chosen} units={units} faults={faults} />
        <Button>{texts.people.save}</Button>
      </form>
      {!link && (
        <form method="post" action={accountsPaths.personLink(person.personId)} class="flow">
          <p class="secondary">{noBreak(texts.people.linkNewHint)}</p>
          <Button look="secondary">{texts.people.linkNew}</Button>
        </form>
      )}
      <p>
        <a href={accountsPaths.removePerson(person.personId)}>{texts.people.remove}</a>
      </p>
    </AccountsPage>
  );
}

export interface RemovePersonPageProps {
  asking: Asking;
  person: Person;
  faults?: readonly Fault[];
}

export function RemovePersonPage({ asking, person, faults = [] }: RemovePersonPageProps) {
  const texts = accountsTexts[asking.language];
  const path = accountsPaths.removePerson(person.personId);
  const back = accountsPaths.person(person.personId);
  return (
    <AccountsPage
      asking={asking}
      title={texts.people.removeTitle}
      current="people"
      path={path}
      breadcrumbs={[
        { href: accountsPaths.people(), text: texts.people.title },
        { href: back, text: person.name },
      ]}
      faults={faults}
    >
      <p class="lead">{person.name}</p>
      <p>{noBreak(texts.people.removeLead)}</p>
      <form method="post" action={path} id="remove">
        <ButtonRow>
          <Button look="danger">{texts.people.removeConfirm}</Button>
          <a href={back}>{texts.people.cancel}</a>
        </ButtonRow>
      </form>
    </AccountsPage>
  );
}
