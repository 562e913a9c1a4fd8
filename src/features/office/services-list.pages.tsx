// The lists of services and of client groups.
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { NextStep } from '#ui/next-step.tsx';
import { officePaths } from '#ui/paths/office.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { officeTexts } from './office.texts.ts';
import { mayChange, SettingsPage } from './settings.pages.tsx';
import { listed, termWords } from './structure.ts';

import { AddLink, emptyList, SearchForm, sorting } from './list.pages.tsx';
import type { ListPageProps } from './list.pages.tsx';
export function ServicesPage({ asking, structure, view, done }: ListPageProps) {
  const { language } = asking;
  const texts = officeTexts[language];
  const { lists, fields } = texts;
  const path = officePaths.services();
  const unitName = (id: string) => structure.units.find((unit) => unit.id === id)?.name ?? '';
  const rows = listed(
    structure.services,
    view,
    (service) => `${service.name} ${unitName(service.unitId)} ${service.jrwa ?? ''}`,
    (service, sort) => (sort === 'wydzial' ? `${unitName(service.unitId)} ${service.name}` : service.name),
  );
  return (
    <SettingsPage asking={asking} section="services" title={lists.servicesTitle} done={done} path={path}>
      <SearchForm asking={asking} path={path} view={view} />
      <DataTable
        language={language}
        id="uslugi"
        caption={lists.servicesTitle}
        rows={rows}
        rowKey={(service) => service.id}
        note={texts.things.services(rows.length)}
        columns={[
          {
            key: 'nazwa',
            head: fields.serviceName,
            cell: (service) => (
              <a href={officePaths.service(service.id)} lang="pl">
                {service.name}
              </a>
            ),
            ...sorting(path, view, 'nazwa'),
          },
          {
            key: 'wydzial',
            head: fields.unit,
            cell: (service) => <span lang="pl">{unitName(service.unitId)}</span>,
            ...sorting(path, view, 'wydzial'),
          },
          { key: 'termin', head: fields.term, cell: (service) => termWords(service.statutoryTerm, language) },
          {
            key: 'sprawdzenie',
            head: lists.confirmHead,
            cell: (service) => !service.confirmed && <Tag kind="note">{texts.setUpServices.toConfirm}</Tag>,
          },
          {
            key: 'stan',
            head: lists.state,
            cell: (service) => (service.active ? lists.active : <Tag>{lists.inactive}</Tag>),
          },
        ]}
        empty={emptyList(asking, view, lists.noServices, {
          href: officePaths.catalogue(),
          text: lists.addFromCatalogue,
        })}
      />
      {mayChange(asking) && (
        <ButtonRow>
          <ButtonLink href={officePaths.catalogue()} look="secondary">
            {lists.addFromCatalogue}
          </ButtonLink>
          <ButtonLink href={officePaths.service('nowa')} look="secondary">
            {lists.addService}
          </ButtonLink>
        </ButtonRow>
      )}
      <NextStep language={language} action={{ href: studiesPaths.collecting(), text: lists.collect }}>
        {lists.collectWhy(structure.services.filter((service) => service.active).length)}
      </NextStep>
    </SettingsPage>
  );
}

export function ClientGroupsPage({ asking, structure, view, done }: ListPageProps) {
  const { language } = asking;
  const texts = officeTexts[language];
  const { lists } = texts;
  const path = officePaths.clientGroups();
  const rows = listed(
    structure.clientGroups,
    view,
    (group) => `${group.name.pl} ${group.name.en}`,
    (group, sort) => (sort === 'kolejnosc' ? String(group.position) : group.name[language]),
  );
  return (
    <SettingsPage asking={asking} section="groups" title={lists.groupsTitle} done={done} path={path}>
      <p class="lead">{lists.groupsLead}</p>
      <SearchForm asking={asking} path={path} view={view} />
      <DataTable
        language={language}
        id="grupy"
        caption={lists.groupsTitle}
        rows={rows}
        rowKey={(group) => group.id}
        note={texts.things.groups(rows.length)}
        columns={[
          {
            key: 'nazwa',
            head: lists.groupsTitle,
            cell: (group) => <a href={officePaths.clientGroup(group.id)}>{group.name[language]}</a>,
            ...sorting(path, view, 'nazwa'),
          },
          { key: 'odpowiedz', head: lists.answer, cell: (group) => group.answer[language] },
          {
            key: 'pytamy',
            head: lists.askedHead,
            cell: (group) => (group.asked ? <Tag kind="brand">{lists.asked}</Tag> : lists.notAsked),
          },
        ]}
        empty={emptyList(asking, view, lists.groupsTitle)}
      />
      <AddLink asking={asking} href={officePaths.clientGroup('nowa')} text={lists.addGroup} />
    </SettingsPage>
  );
}
