// The mission and the goals above the standards, and each team's own goals.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Unit } from '#features/office/index.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { faultOf, Hidden, Select, TextArea } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { StandardsFrame } from './frame.pages.tsx';
import type { Goal, Standard } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { mayManage, maySetGoal } from './standards-permission.ts';

export interface GoalsPageProps {
  asking: Asking;
  goals: readonly Goal[];
  standards: readonly Standard[];
  units: readonly Unit[];
  /** what was typed where it could not be taken */
  refused?: { readonly kind: string; readonly unitId: string; readonly content: string } | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function GoalsPage(props: GoalsPageProps) {
  const { asking, goals, faults, done, units, refused } = props;
  const { language } = asking;
  const texts = standardTexts[language].goals;
  const mission = goals.find(({ kind }) => kind === 'mission');
  const office = goals.filter(({ kind }) => kind === 'office');
  const team = goals.filter(({ kind }) => kind === 'team');
  const mine = units.filter(({ id }) => maySetGoal(asking, id));
  return (
    <StandardsFrame asking={asking} title={texts.title} path={standardsPaths.goals()} faults={faults} done={done}>
      <section class="flow" aria-labelledby="misja">
        <h2 id="misja">{texts.mission}</h2>
        <p class={mission ? 'lead' : 'secondary'}>{mission?.content ?? texts.noMission}</p>
        {mayManage(asking) && (
          <Details summary={`${texts.mission}: ${texts.change}`} open={refused?.kind === 'mission'}>
            <GoalForm {...props} kind="mission" label={texts.missionLabel} value={mission?.content ?? ''} />
          </Details>
        )}
      </section>
      <section class="flow" aria-labelledby="cele">
        <h2 id="cele">{texts.goals}</h2>
        {office.length === 0 ? (
          <p class="secondary">{noBreak(texts.noGoals)}</p>
        ) : (
          <GoalList {...props} shown={office} />
        )}
        {mayManage(asking) && (
          <Details summary={texts.addGoal} open={refused?.kind === 'office'}>
            <GoalForm {...props} kind="office" label={texts.goal} value="" />
          </Details>
        )}
      </section>
      <section class="flow" aria-labelledby="cele-zespolow">
        <h2 id="cele-zespolow">{texts.teamGoals}</h2>
        <p class="secondary">{noBreak(texts.teamIntro)}</p>
        {team.length === 0 ? (
          <p class="secondary">{noBreak(texts.noTeamGoals)}</p>
        ) : (
          <GoalList {...props} shown={team} />
        )}
        {mine.length > 0 && (
          <Details summary={texts.addTeamGoal} open={refused?.kind === 'team'}>
            <GoalForm {...props} kind="team" label={texts.goal} value="" units={mine} />
          </Details>
        )}
      </section>
    </StandardsFrame>
  );
}

function GoalList({ asking, standards, units, shown }: GoalsPageProps & { shown: readonly Goal[] }) {
  const { language } = asking;
  const texts = standardTexts[language].goals;
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name;
  return (
    <ul class="plain-list">
      {shown.map((goal) => {
        const count = standards.filter(({ goalId, withdrawnOn }) => goalId === goal.id && withdrawnOn === null).length;
        const unit = unitName(goal.unitId);
        return (
          <li key={goal.id}>
            {goal.content}{' '}
            <span class="secondary">
              {unit && `${texts.unitLabel(unit)} · `}
              {count === 0 ? (
                texts.standards(0)
              ) : (
                <a href={withQuery(standardsPaths.register(), { cel: goal.id })}>
                  {texts.standards(count)}
                  <span class="hidden-words">: {goal.content}</span>
                </a>
              )}
            </span>{' '}
            {maySetGoal(asking, goal.unitId) && (
              <a href={standardsPaths.goal(goal.id)}>
                {texts.change}
                <span class="hidden-words">: {goal.content}</span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface GoalFormProps extends GoalsPageProps {
  kind: Goal['kind'];
  label: string;
  value: string;
}

function GoalForm({ asking, kind, label, value, units, refused, faults = [] }: GoalFormProps) {
  const texts = standardTexts[asking.language].goals;
  const isRefused = refused?.kind === kind;
  const name = kind === 'mission' ? 'tresc' : `tresc-${kind}`;
  return (
    <form method="post" action={standardsPaths.goals()} class="flow" noValidate>
      <Hidden name="rodzaj" value={kind} />
      {kind === 'team' && (
        <Select
          name="wydzial"
          label={texts.unit}
          value={isRefused ? refused.unitId : (units[0]?.id ?? '')}
          fault={isRefused ? faultOf(faults, 'wydzial') : undefined}
          choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
      <TextArea
        name={name}
        label={label}
        value={isRefused ? refused.content : value}
        fault={isRefused ? faultOf(faults, name) : undefined}
        rows={3}
        maxLength={1000}
      />
      <Button>{texts.save}</Button>
    </form>
  );
}

export interface GoalPageProps {
  asking: Asking;
  goal: Goal;
  content: string;
  faults?: readonly Fault[] | undefined;
}

/** One goal: its words, or its removal. */
export function GoalPage({ asking, goal, content, faults = [] }: GoalPageProps) {
  const texts = standardTexts[asking.language].goals;
  const path = standardsPaths.goal(goal.id);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.changeTitle}
      kicker={goal.content.slice(0, 80)}
      path={path}
      within={[{ href: standardsPaths.goals(), text: texts.title }]}
      faults={faults.length > 0 ? faults : undefined}
    >
      <form method="post" action={path} class="flow" noValidate>
        <Hidden name="version" value={goal.version} />
        <TextArea
          name="tresc"
          label={texts.goal}
          value={content}
          fault={faultOf(faults, 'tresc')}
          rows={3}
          maxLength={1000}
        />
        <Button>{texts.save}</Button>
      </form>
      <Details summary={texts.remove}>
        <p>{noBreak(texts.removeText)}</p>
        <form method="post" action={path}>
          <Hidden name="version" value={goal.version} />
          <Hidden name="usun" value="tak" />
          <Button look="danger">{texts.remove}</Button>
        </form>
      </Details>
    </StandardsFrame>
  );
}
