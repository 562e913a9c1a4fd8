// Learning plans of all teams as a list, and the form of one.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { nameIn } from '#features/standards/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { DateField, faultOf, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { mayPlanAny } from '../staff-development-permission.ts';
import { learningKinds, planStates } from './learning-plan.ts';
import type { PlanFinding } from './learning-plan.ts';
import type { PlanForm, PlanSurroundings } from './learning-plan-form.ts';
import { learningTexts } from './learning.texts.ts';
import { effectWords, planName } from './plans-list.ts';
import type { PlanRow, PlansQuery } from './plans-list.ts';

export interface PlansPageProps {
  asking: Asking;
  rows: readonly PlanRow[];
  all: number;
  query: PlansQuery;
  teams: readonly { readonly id: string; readonly name: string }[];
  done?: string | undefined;
}

export function PlansPage(props: PlansPageProps) {
  const { asking, all, done } = props;
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
    sort: `${query.descending ? '-' : ''}${query.sort}`,
    ...change,
  });
}

function List({ asking: { language }, rows, all, query, teams }: PlansPageProps) {
  const texts = learningTexts[language];
  const sorting = (sort: string): Pick<Column<PlanRow>, 'sortHref' | 'sorted'> => {
    const isSorted = query.sort === sort;
    return {
      sortHref: plansHref(query, { sort: `${isSorted && !query.descending ? '-' : ''}${sort}` }),
      sorted: isSorted ? (query.descending ? 'descending' : 'ascending') : undefined,
    };
  };
  return (
    <>
      <FilterBar language={language} action={staffDevelopmentPaths.plans()}>
        <TextField name="szukaj" type="search" label={texts.search} value={query.search} maxLength={100} />
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
        <Hidden name="sort" value={`${query.descending ? '-' : ''}${query.sort}`} />
      </FilterBar>
      <p>{texts.found(rows.length, all)}</p>
      <DataTable
        language={language}
        id="plany"
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ plan }) => plan.id}
        csvHref={plansHref(query, {}, staffDevelopmentPaths.plansCsv())}
        empty={
          <EmptyState
            title={texts.noneFoundTitle}
            action={{ href: staffDevelopmentPaths.plans(), text: texts.noneFoundAction }}
          />
        }
        columns={[
          {
            key: 'plan',
            head: texts.plan,
            cell: (row) => <a href={staffDevelopmentPaths.plan(row.plan.id)}>{noBreak(planName(row, language))}</a>,
          },
          { key: 'team', head: texts.team, cell: ({ team }) => team ?? texts.allTeams, ...sorting('zespol') },
          { key: 'owner', head: texts.owner, cell: ({ plan }) => plan.owner },
          {
            key: 'due',
            head: texts.due,
            cell: ({ plan, isOverdue }) => (
              <>
                {formatDayShort(language, plan.dueOn)} {isOverdue && <Tag kind="note">{texts.overdue}</Tag>}
              </>
            ),
            ...sorting('termin'),
          },
          { key: 'state', head: texts.state, cell: ({ plan }) => texts.states[plan.state], ...sorting('stan') },
          { key: 'effect', head: texts.effect, cell: ({ plan }) => effectWords(plan, language) || '–' },
        ]}
      />
    </>
  );
}

export interface PlanFormPageProps {
  asking: Asking;
  /** null: a new one */
  plan: { readonly id: string; readonly version: number } | null;
  form: PlanForm;
  around: PlanSurroundings;
  finding: PlanFinding | null;
  /** what the area is about, where it can be told */
  faults?: readonly Fault[] | undefined;
  isStale?: boolean | undefined;
  /** the address named an area this office does not have */
  isLost?: boolean | undefined;
}

export function PlanFormPage({ asking, plan, form, around, finding, faults = [], isStale, isLost }: PlanFormPageProps) {
  const { language } = asking;
  const texts = learningTexts[language];
  const path = plan ? staffDevelopmentPaths.editPlan(plan.id) : staffDevelopmentPaths.newPlan();
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const choices = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={plan ? texts.changeTitle : texts.newTitle}
      current="learning"
      path={path}
      within={[{ href: staffDevelopmentPaths.plans(), text: texts.title }]}
      faults={faults}
      notice={
        isStale ? (
          <Notice kind="error" title={noBreak(texts.conflict)} />
        ) : isLost ? (
          <Notice kind="error" title={noBreak(texts.lostArea)}>
            <p>
              {noBreak(texts.lostAreaText)} <a href={competencesPaths.development()}>{texts.toAreas}</a>
            </p>
          </Notice>
        ) : undefined
      }
    >
      {finding && (
        <Notice title={texts.fromArea}>
          <p lang="pl">{noBreak(finding.sentence)}</p>
        </Notice>
      )}
      <form method="post" action={path} class="flow" noValidate>
        {plan && <Hidden name="version" value={plan.version} />}
        {form.key !== '' && <Hidden name="ustalenie" value={form.key} />}
        <RadioList
          {...field('rodzaj', texts.kind, form.kind)}
          choices={learningKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        />
        <Select
          {...field('standard', texts.standard, form.standardId)}
          hint={noBreak(texts.standardHint)}
          empty={texts.noStandard}
          choices={around.standards.map(({ id, content, published }) => ({
            value: id,
            label: nameIn(language, (published ?? content).promise),
          }))}
        />
        <Select
          {...field('kompetencja', texts.competence, form.competenceId)}
          empty={texts.noCompetence}
          choices={choices(around.competences.map(({ id, name }) => ({ id, name: name[language] })))}
        />
        <Select
          {...field('zespol', texts.team, form.unitId)}
          hint={noBreak(texts.teamHint)}
          empty={around.mayPlanForAll ? texts.allTeams : texts.chooseTeam}
          choices={choices(around.teams)}
        />
        <TextArea {...field('po-co', texts.purpose, form.purpose)} hint={texts.purposeHint} rows={3} maxLength={500} />
        <TextField {...field('wlasciciel', texts.owner, form.owner)} hint={texts.ownerHint} maxLength={120} />
        <Select
          {...field('osoba', texts.person, form.ownerPersonId)}
          empty={texts.noPerson}
          choices={around.people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <DateField {...field('termin', texts.due, form.dueOn)} />
        {finding ? (
          <p>{noBreak(texts.indicatorOfArea)}</p>
        ) : (
          <Select
            {...field('wskaznik', texts.indicator, form.indicatorId)}
            hint={texts.indicatorHint}
            empty={texts.noIndicator}
            choices={around.indicators.map(({ id, content }) => ({ value: id, label: nameIn(language, content.name) }))}
          />
        )}
        <Button>{texts.save}</Button>
      </form>
    </StaffDevelopmentFrame>
  );
}
