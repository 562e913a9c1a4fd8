// The list of units, places and service points.
import { staffNumberNames } from '#domain/staff-number.ts';
import { NextStep } from '#ui/next-step.tsx';
import { officePaths } from '#ui/paths/office.ts';
import type { StructureSegment } from '#ui/paths/office.ts';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import { officeTexts } from './office.texts.ts';
import { SettingsPage } from './settings.pages.tsx';
import { listed } from './structure.ts';

import { AddLink, emptyList, SearchForm, sorting, stateOf } from './list.pages.tsx';
import type { ListPageProps } from './list.pages.tsx';
export function StructurePage({ asking, office, structure, view, today, done }: ListPageProps) {
  const { language } = asking;
  const texts = officeTexts[language];
  const { lists, fields } = texts;
  const path = officePaths.structure();
  const servicesOf = (unitId: string) =>
    structure.services.filter((service) => service.unitId === unitId && service.active).length;
  const placeName = (id: string) => structure.locations.find((place) => place.id === id)?.name ?? '';
  const link = (kind: StructureSegment, thing: { id: string; name: string }) => (
    <a href={officePaths.structureThing(kind, thing.id)} lang="pl">
      {thing.name}
    </a>
  );
  const state = {
    key: 'stan',
    head: lists.state,
    cell: (thing: { validTo: string | null }) => stateOf(asking, thing, today),
  };
  const name = <Thing extends { id: string; name: string }>(kind: StructureSegment, head: string): Column<Thing> => ({
    key: 'nazwa',
    head,
    cell: (thing) => link(kind, thing),
    ...sorting(path, view, 'nazwa'),
  });
  const byNameOrStaff = (thing: { name: string; staffNumber?: string }, sort: string) =>
    sort === 'osoby' ? `${thing.staffNumber ?? ''} ${thing.name}` : thing.name;
  const staff = {
    key: 'osoby',
    head: fields.staffNumber,
    cell: (thing: { staffNumber: keyof typeof staffNumberNames }) => staffNumberNames[thing.staffNumber][language],
    ...sorting(path, view, 'osoby'),
  };
  const shown = <Thing extends { name: string }>(things: readonly Thing[]) =>
    listed(things, view, (thing) => thing.name, byNameOrStaff);
  const adding = (kind: StructureSegment) => officePaths.structureThing(kind, 'nowe');
  return (
    <SettingsPage
      asking={asking}
      section="structure"
      title={lists.structureTitle}
      step={office.setUpOn === null ? 2 : null}
      done={done}
      path={path}
    >
      <SearchForm asking={asking} path={path} view={view} />
      <DataTable
        language={language}
        id="wydzialy"
        caption={lists.units}
        rows={shown(structure.units)}
        rowKey={(unit) => unit.id}
        columns={[
          name('wydzial', fields.unitName),
          staff,
          { key: 'uslugi', head: lists.serviceCount, numeric: true, cell: (unit) => servicesOf(unit.id) },
          state,
        ]}
        empty={emptyList(asking, view, lists.noUnits)}
      />
      <AddLink asking={asking} href={adding('wydzial')} text={lists.addUnit} />
      <DataTable
        language={language}
        id="miejsca"
        caption={lists.locations}
        rows={shown(structure.locations)}
        rowKey={(place) => place.id}
        columns={[
          name('miejsce', fields.locationName),
          { key: 'adres', head: fields.address, cell: (place) => <span lang="pl">{place.address}</span> },
          state,
        ]}
        empty={emptyList(asking, view, lists.noLocations)}
      />
      <AddLink asking={asking} href={adding('miejsce')} text={lists.addLocation} />
      <DataTable
        language={language}
        id="stanowiska"
        caption={lists.points}
        rows={shown(structure.points)}
        rowKey={(point) => point.id}
        columns={[
          name('stanowisko', fields.pointName),
          {
            key: 'miejsce',
            head: fields.location,
            cell: (point) => <span lang="pl">{placeName(point.locationId)}</span>,
          },
          staff,
          state,
        ]}
        empty={emptyList(asking, view, lists.noPoints)}
      />
      <AddLink asking={asking} href={adding('stanowisko')} text={lists.addPoint} />
      {office.setUpOn === null && (
        <NextStep language={language} action={{ href: officePaths.services(), text: lists.goOn }}>
          {texts.setUpServices.lead}
        </NextStep>
      )}
    </SettingsPage>
  );
}
