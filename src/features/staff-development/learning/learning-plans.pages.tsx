// Learning plans of all teams as a list.
import type { Asking } from '#features/accounts/index.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/form.tsx';
import { formatDayShort, inWordOrder, noBreak } from '#ui/formats.ts';
import { competencesPaths } from '#ui/paths/competences.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { Tag } from '#ui/tag.tsx';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { SearchedList, sortOf } from '../searched-list.pages.tsx';
import { mayPlanAny } from '../staff-development-permission.ts';
import { planStates } from './learning-plan.ts';
import { learningTexts } from './learning.texts.ts';
import { effectWords, planName } from './plans-list.ts';
import type { PlanRow, PlansQuery } from './plans-list.ts';

export interface PlansPageProps {
  asking: Asking;
  rows: readonly PlanRow[];
  all: number;
  query: PlansQuery;
  teams: readonly { readonly id: string; readonly name: string }[];
  /** those with a page: open, and not the work of one person */
  learning: readonly { readonly id: string; readonly name: string }[];
  done?: string | undefined;
}

export function PlansPage(props: PlansPageProps) {
  const { asking, all, done, learning } = props;
  const { language } = asking;
  const texts = learningTexts[language];
  const areas = { href: competencesPaths.development(), text: texts.toAreas };
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={texts.title}
      current="learning"
      path={staffDevelopmentPaths.plans()}
      done={done}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {mayPlanAny(asking) && (
        <p>
          <ButtonLink href={staffDevelopmentPaths.newPlan()}>{texts.add}</ButtonLink>
        </p>
      )}
      {all === 0 ? (
        <EmptyState title={texts.emptyTitle} action={areas}>
          {noBreak(texts.emptyText)}
        </EmptyState>
      ) : (
        <List {...props} />
      )}
      {learning.length > 0 && (
        <section class="flow" aria-labelledby="zespoly">
          <h2 id="zespoly">{texts.teams}</h2>
          <ul>
            {inWordOrder(language, learning, ({ name }) => name).map(({ id, name }) => (
              <li key={id}>
                <a href={staffDevelopmentPaths.team(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={areas.href}>{areas.text}</a> · <a href={staffDevelopmentPaths.attitude()}>{texts.toAttitude}</a>
      </p>
    </StaffDevelopmentFrame>
  );
}

function plansHref(query: PlansQuery, change: Readonly<Record<string, string>> = {}, path = ''): string {
  return withQuery(path || staffDevelopmentPaths.plans(), {
    szukaj: query.search,
    zespol: query.unitId,
    stan: query.state ?? undefined,
    sort: sortOf(query),
    ...change,
  });
}

function List({ asking: { language }, rows, all, query, teams }: PlansPageProps) {
  const texts = learningTexts[language];
  return (
    <SearchedList
      language={language}
      id="plany"
      caption={texts.title}
      path={staffDevelopmentPaths.plans()}
      query={query}
      texts={{ ...texts, found: texts.found(rows.length, all) }}
      filters={
        <>
          <Select
            name="zespol"
            label={texts.team}
            value={query.unitId}
            empty={texts.allTeams}
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="stan"
            label={texts.state}
            value={query.state ?? ''}
            empty={texts.allStates}
            choices={planStates.map((state) => ({ value: state, label: texts.states[state] }))}
          />
        </>
      }
      rows={rows}
      rowKey={({ plan }) => plan.id}
      csvHref={plansHref(query, {}, staffDevelopmentPaths.plansCsv())}
      sortHref={(sort) => plansHref(query, { sort })}
      columns={[
        {
          key: 'plan',
          head: texts.plan,
          cell: (row) => <a href={staffDevelopmentPaths.plan(row.plan.id)}>{noBreak(planName(row, language))}</a>,
        },
        { key: 'team', head: texts.team, cell: ({ team }) => team ?? texts.allTeams, sort: 'zespol' },
        { key: 'owner', head: texts.owner, cell: ({ plan }) => plan.owner },
        {
          key: 'due',
          head: texts.due,
          cell: ({ plan, isOverdue }) => (
            <>
              {formatDayShort(language, plan.dueOn)} {isOverdue && <Tag kind="note">{texts.overdue}</Tag>}
            </>
          ),
          sort: 'termin',
        },
        { key: 'state', head: texts.state, cell: ({ plan }) => texts.states[plan.state], sort: 'stan' },
        { key: 'effect', head: texts.effect, cell: ({ plan }) => effectWords(plan, language) || '–' },
      ]}
    />
  );
}
