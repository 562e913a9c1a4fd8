// The list of people, and what each role may do.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { roleNames, roles } from '#domain/role.ts';
import type { Role } from '#domain/role.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { AccountsPage } from './accounts-frame.pages.tsx';
import { accountsTexts } from './accounts.texts.ts';
import type { Asking } from './asking.ts';
import { permissionNames } from './permission.ts';
import type { Person } from './people.store.ts';
import { permissionsOf } from './policy.ts';

export interface PeoplePageProps {
  asking: Asking;
  people: readonly Person[];
  message?: string | undefined;
}

export function PeoplePage({ asking, people, message }: PeoplePageProps) {
  const { language } = asking;
  const texts = accountsTexts[language];
  const lastSignIn = (person: Person): ComponentChildren => {
    if (!person.hasPassword) return <Tag kind="note">{texts.people.waiting}</Tag>;
    return person.lastSignedInOn ? formatDay(language, person.lastSignedInOn) : texts.people.never;
  };
  return (
    <AccountsPage
      asking={asking}
      title={texts.people.title}
      current="people"
      path={accountsPaths.people()}
      done={message}
    >
      <p class="lead">{noBreak(texts.people.lead)}</p>
      <ButtonLink href={accountsPaths.addPerson()}>{texts.people.add}</ButtonLink>
      <DataTable
        language={language}
        id="people"
        caption={texts.people.caption}
        rows={people}
        rowKey={(person) => person.personId}
        columns={[
          {
            key: 'name',
            head: texts.person.name,
            cell: (person) => <a href={accountsPaths.person(person.personId)}>{person.name}</a>,
          },
          { key: 'email', head: texts.person.email, cell: (person) => person.email },
          {
            key: 'roles',
            head: texts.person.roles,
            cell: (person) =>
              roles
                .filter((role) => person.roles.includes(role))
                .map((role) => roleNames[role][language])
                .join(', '),
          },
          { key: 'last', head: texts.people.lastSignIn, cell: lastSignIn },
        ]}
      />
      <Details summary={texts.people.whatRolesMay}>
        <dl class="definitions">
          {roles.map((role) => (
            <>
              <dt>{roleNames[role][language]}</dt>
              <dd>{whatRoleMay(role, language)}</dd>
            </>
          ))}
        </dl>
      </Details>
    </AccountsPage>
  );
}

/** What a role may do, as one line of words. */
export function whatRoleMay(role: Role, language: StaffLanguage): string {
  return permissionsOf(role)
    .map((permission) => permissionNames[permission][language])
    .join(', ');
}
