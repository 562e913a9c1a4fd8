// Actions as a list: search, filters, sorting, what is late and what stands still.
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { DataTable } from '#ui/table.tsx';
import { actionNumber, stages } from '../action.ts';
import { listParameters, listStates } from './action-list.ts';
import type { ListedAction, ListQuery } from './action-list.ts';
import { EffectMark } from '../effect/effect.pages.tsx';
import { ActionMarks, ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import { mayStart } from '../may-improve.ts';
import { toldTexts } from '../told/told.texts.ts';

export interface ListPageProps {
  asking: Asking;
  rows: readonly ListedAction[];
  /** of all actions of the office */
  total: number;
  overdue: number;
  still: number;
  query: ListQuery;
  owners: readonly string[];
  structure: OfficeStructure;
  /** of the page for clients; '' where the office has none yet */
  slug: string;
  done?: string | undefined;
}

export function ListPage(props: ListPageProps) {
  const { asking, rows, total, query, done } = props;
  const { language } = asking;
  const { list: texts, ...all } = improvementTexts[language];
  const path = improvementPaths.actions();
  const sorted = (sort: ListQuery['sort']) =>
    ({
      sortHref: withQuery(path, listParameters(query, { sort })),
      sorted: query.sort === sort ? (sort === 'numer' || sort === 'zmiana' ? 'descending' : 'ascending') : undefined,
    }) as const;
  const teamOf = teamName(props.structure);
  return (
    <ImprovementFrame asking={asking} title={all.title} path={path} done={done}>
      <ActionsHead {...props} view="list" />
      <DataTable
        language={language}
        id="dzialania"
        caption={texts.caption(rows.length)}
        rows={rows}
        rowKey={({ action }) => action.id}
        csvHref={rows.length > 0 ? withQuery(improvementPaths.actionsCsv(), listParameters(query)) : undefined}
        note={rows.some(({ stillSince }) => stillSince !== null) ? noBreak(texts.stillMeaning) : undefined}
        empty={<NoActions asking={asking} total={total} />}
        columns={[
          {
            key: 'action',
            head: texts.action,
            ...sorted('tytul'),
            cell: (row) => (
              <>
                <span class="secondary">{actionNumber(row.action)}</span>{' '}
                <a href={improvementPaths.action(row.action.id)}>{row.action.title}</a>{' '}
                <ActionMarks listed={row} language={language} />
              </>
            ),
          },
          { key: 'stage', head: texts.stage, ...sorted('etap'), cell: ({ action }) => all.stages[action.stage] },
          {
            key: 'owner',
            head: texts.owner,
            cell: ({ action }) => action.owner || <span class="secondary">{texts.noOwner}</span>,
          },
          { key: 'team', head: texts.team, cell: ({ action }) => teamOf(action.unitId) ?? texts.noTeam },
          {
            key: 'effect',
            head: texts.effect,
            cell: ({ action }) =>
              action.effectAtEnd ? <EffectMark language={language} verdict={action.effectAtEnd.verdict} /> : '–',
          },
          {
            key: 'deadline',
            head: texts.deadline,
            ...sorted('termin'),
            cell: ({ action }) => (action.deadline === null ? '–' : formatDayShort(language, action.deadline)),
          },
          {
            key: 'changed',
            head: texts.changed,
            ...sorted('zmiana'),
            cell: ({ action }) => formatDayShort(language, action.changedOn),
          },
        ]}
      />
      {props.slug !== '' && total > 0 && (
        <p>
          {texts.forClients}: <a href={improvementPaths.youSaid(props.slug)}>{toldTexts[language].title}</a>
        </p>
      )}
    </ImprovementFrame>
  );
}

/** Intro, the way to a new one, list or board, what needs a look, filters: above the list and above the board. */
export function ActionsHead(props: ListPageProps & { view: 'list' | 'board' }) {
  const { asking, total, overdue, still, query, view } = props;
  const { list: texts, intro } = improvementTexts[asking.language];
  const path = view === 'list' ? improvementPaths.actions() : improvementPaths.board();
  return (
    <>
      <p class="lead">{noBreak(intro)}</p>
      {mayStart(asking) && total > 0 && (
        <ButtonRow>
          <ButtonLink href={improvementPaths.newAction()}>{texts.add}</ButtonLink>
        </ButtonRow>
      )}
      {total > 0 && (
        <SectionLinks
          label={texts.views}
          current={path}
          links={[
            { href: improvementPaths.actions(), text: texts.asList },
            { href: improvementPaths.board(), text: texts.board },
          ]}
        />
      )}
      {overdue + still > 0 && query.state === 'open' && (
        <Notice kind="note">
          {overdue > 0 && (
            <p>
              {noBreak(texts.late(overdue))} <a href={withQuery(path, { stan: 'overdue' })}>{texts.show}</a>
            </p>
          )}
          {still > 0 && (
            <p>
              {noBreak(texts.quiet(still))}{' '}
              <a href={withQuery(path, { stan: 'still' })}>
                {texts.show}
                <span class="hidden-words">: {texts.states.still}</span>
              </a>
            </p>
          )}
        </Notice>
      )}
      {total > 0 && <Filters {...props} path={path} />}
    </>
  );
}

function Filters({ asking, query, owners, structure, path }: ListPageProps & { path: string }) {
  const { language } = asking;
  const { list: texts, stages: stageWords } = improvementTexts[language];
  const teamOf = teamName(structure);
  const without = (change: Partial<ListQuery>) => withQuery(path, listParameters(query, change));
  const chosen = [
    ...(query.search ? [{ name: `${texts.search}: ${query.search}`, removeHref: without({ search: '' }) }] : []),
    ...(query.stage ? [{ name: stageWords[query.stage], removeHref: without({ stage: null }) }] : []),
    ...(query.owner ? [{ name: query.owner, removeHref: without({ owner: '' }) }] : []),
    ...(query.unitId ? [{ name: teamOf(query.unitId) ?? '–', removeHref: without({ unitId: '' }) }] : []),
    ...(query.state === 'open' ? [] : [{ name: texts.states[query.state], removeHref: without({ state: 'open' }) }]),
  ];
  return (
    <FilterBar language={language} action={path} chosen={chosen}>
      <TextField name="szukaj" type="search" label={texts.search} value={query.search} />
      <Select
        name="etap"
        label={texts.stage}
        value={query.stage ?? ''}
        empty={texts.allStages}
        choices={stages.map((stage) => ({ value: stage, label: stageWords[stage] }))}
      />
      <Select
        name="wlasciciel"
        label={texts.owner}
        value={query.owner}
        empty={texts.allOwners}
        choices={owners.map((owner) => ({ value: owner, label: owner }))}
      />
      <Select
        name="zespol"
        label={texts.team}
        value={query.unitId}
        empty={texts.allTeams}
        choices={structure.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="stan"
        label={texts.state}
        value={query.state}
        choices={listStates.map((state) => ({ value: state, label: texts.states[state] }))}
      />
    </FilterBar>
  );
}

export function NoActions({ asking, total }: { asking: Asking; total: number }) {
  const { list: texts } = improvementTexts[asking.language];
  if (total > 0)
    return (
      <EmptyState
        title={texts.noneFound}
        action={{ href: withQuery(improvementPaths.actions(), { stan: 'all' }), text: texts.showAll }}
      >
        {noBreak(texts.noneFoundText)}
      </EmptyState>
    );
  const action = mayStart(asking) ? { href: improvementPaths.newAction(), text: texts.add } : undefined;
  return (
    <EmptyState title={texts.none} {...(action && { action })}>
      {noBreak(texts.noneText)}
    </EmptyState>
  );
}

export const teamName =
  ({ units }: Pick<OfficeStructure, 'units'>) =>
  (id: string | null): string | null =>
    units.find((unit) => unit.id === id)?.name ?? null;
