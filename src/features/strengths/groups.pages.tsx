// Client groups, places and touchpoints on one page, and plainly why some of them have no result.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { capitalised, HowCounted, PeriodSelect } from '#features/diagnosis/index.ts';
import type { ChosenPeriod, MethodLine, StartAction } from '#features/diagnosis/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { noBreak } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { DataTable } from '#ui/table.tsx';
import { differenceWords } from './comparison-words.ts';
import { GroupsProposals } from './groups-proposals.pages.tsx';
import type { GroupRow, PartRow, PlaceRow, TouchpointRow } from './groups.ts';
import type { StrengthGround } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';

export interface GroupsPageProps {
  asking: Asking;
  groups: readonly GroupRow[];
  places: readonly PlaceRow[];
  services: readonly TouchpointRow[];
  period: ChosenPeriod;
  offered: readonly Pick<ChosenPeriod, 'key' | 'kind' | 'period'>[];
  months: Period | null;
  periodWords: string;
  /** "Jak to policzono": the answers behind the tables */
  behind: readonly MethodLine[];
  ground: StrengthGround;
  startAction: StartAction | null;
}

export function GroupsPage(props: GroupsPageProps) {
  const { asking, groups, places, services, period, offered, months, periodWords, behind } = props;
  const { ground, startAction } = props;
  const { language } = asking;
  const all = strengthsTexts[language];
  const texts = all.groups;
  const parameters = { okres: period.key };
  const compared = (rows: readonly PartRow[]) => rows.filter(({ against }) => against !== null).length;
  const [looks, placeLooks] = [compared(groups), compared(places)];
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: strengthsPaths.page(), text: all.title }]}
      path={withQuery(strengthsPaths.groups(), parameters)}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      <p class="secondary">
        <b>{capitalised(periodWords)}</b>. {noBreak(texts.tooLittle)}
      </p>
      <FilterBar language={language} action={strengthsPaths.groups()}>
        <PeriodSelect language={language} offered={offered} period={period} months={months} />
      </FilterBar>
      <DataTable
        language={language}
        id="grupy"
        caption={texts.byGroup}
        rows={groups}
        rowKey={({ group }) => group.id}
        csvHref={withQuery(strengthsPaths.groupsCsv(), parameters)}
        note={noBreak(texts.looks(looks))}
        empty={<EmptyState title={noBreak(texts.noGroups)} />}
        columns={[
          {
            key: 'group',
            head: texts.group,
            cell: ({ group }) => (
              <a href={withQuery(diagnosisPaths.group(group.id), parameters)}>{group.name[language]}</a>
            ),
          },
          ...partColumns(language),
        ]}
      />
      {places.length > 0 && (
        <DataTable
          language={language}
          id="miejsca"
          caption={texts.byPlace}
          rows={places}
          rowKey={({ place }) => place.id}
          csvHref={withQuery(strengthsPaths.placesCsv(), parameters)}
          note={noBreak(texts.looks(placeLooks))}
          columns={[
            {
              key: 'place',
              head: texts.place,
              cell: ({ place }) => <a href={withQuery(diagnosisPaths.location(place.id), parameters)}>{place.name}</a>,
            },
            ...partColumns(language),
          ]}
        />
      )}
      <TouchpointsTable language={language} services={services} parameters={parameters} />
      <GroupsProposals {...{ asking, groups, places, ground, startAction, parameters }} />
      <HowCounted
        language={language}
        lines={[
          ...behind,
          [all.how.comparisons, texts.comparisonsText(looks, placeLooks)],
          [all.how.correction, texts.correctionText],
          [all.how.size, all.how.sizeText],
          [all.how.interval, all.how.intervalText],
          [texts.parts, texts.partsText],
        ]}
      />
    </StaffPage>
  );
}

/** Level, difference and conclusion of one part of the clients. */
function partColumns(language: StaffLanguage) {
  const all = strengthsTexts[language];
  const texts = all.groups;
  return [
    {
      key: 'level',
      head: texts.level,
      cell: ({ level }: PartRow) => <NumberWithInterval language={language} number={level} withN />,
    },
    {
      key: 'difference',
      head: texts.difference,
      cell: ({ against }: PartRow) => (against ? differenceWords(language, against.comparison) : '–'),
    },
    { key: 'conclusion', head: all.conclusion, cell: (row: PartRow) => conclusionOf(row, language) },
  ];
}

export function conclusionOf({ against }: PartRow, language: StaffLanguage): string {
  const texts = strengthsTexts[language];
  return against ? { ...texts.conclusions, ...texts.groups.conclusions }[against.verdict] : '–';
}

interface TouchpointsProps {
  language: StaffLanguage;
  services: readonly TouchpointRow[];
  parameters: Readonly<Record<string, string>>;
}

function TouchpointsTable({ language, services, parameters }: TouchpointsProps) {
  const texts = strengthsTexts[language].groups;
  const touchpoints = services[0]?.ratings.map(({ touchpoint }) => touchpoint) ?? [];
  return (
    <DataTable
      language={language}
      id="punkty-styku"
      caption={texts.byTouchpoint}
      rows={services}
      rowKey={({ service }) => service.id}
      csvHref={withQuery(strengthsPaths.touchpointsCsv(), parameters)}
      columns={[
        {
          key: 'service',
          head: texts.service,
          cell: ({ service }) => <a href={withQuery(diagnosisPaths.service(service.id), parameters)}>{service.name}</a>,
        },
        ...touchpoints.map((touchpoint) => ({
          key: touchpoint,
          head: touchpointNames[touchpoint][language],
          cell: ({ ratings }: TouchpointRow) => {
            const found = ratings.find((rating) => rating.touchpoint === touchpoint);
            return found ? <NumberWithInterval language={language} number={found.number} untagged /> : '–';
          },
        })),
      ]}
    />
  );
}
