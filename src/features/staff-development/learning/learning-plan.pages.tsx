// One learning plan: what, for whom, until when; its effect by the same question; and what may happen with it next.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { DateField, faultOf, Hidden, TextArea } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { Tag } from '#ui/tag.tsx';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { mayPlan } from '../staff-development-permission.ts';
import { isSaidLate } from './day-of-learning.ts';
import { learningTexts } from './learning.texts.ts';
import { offeredSteps } from './plan-step.ts';
import { planName } from './plans-list.ts';
import type { PlanRow } from './plans-list.ts';

export interface StepForm {
  readonly doneOn: string;
  readonly outcome: string;
}

export interface PlanPageProps {
  asking: Asking;
  row: PlanRow;
  /** YYYY-MM-DD */
  today: string;
  person: string | null;
  /** what is measured, or why nothing is */
  effect: ComponentChildren;
  /** a verdict was given: the plan may be closed with it */
  mayClose: boolean;
  form: StepForm;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  /** why nothing was changed: somebody was faster, or the plan is closed */
  refusal?: string | undefined;
}

export function LearningPlanPage(props: PlanPageProps) {
  const { asking, row, person, effect, faults = [], done, refusal } = props;
  const { language } = asking;
  const { plan, team, standard } = row;
  const texts = learningTexts[language];
  const lines: readonly (readonly [string, ComponentChildren])[] = [
    [
      texts.team,
      plan.unitId === null ? texts.allTeams : <a href={staffDevelopmentPaths.team(plan.unitId)}>{team ?? '–'}</a>,
    ],
    ...(standard !== null && plan.standardId !== null
      ? [[texts.standard, <a href={standardsPaths.standard(plan.standardId)}>{standard}</a>] as const]
      : []),
    ...(plan.competenceName ? [[texts.competence, plan.competenceName[language]] as const] : []),
    [texts.purpose, noBreak(plan.purpose)],
    [texts.owner, person === null ? plan.owner : `${plan.owner} (${person})`],
    [texts.decided, formatDay(language, plan.decidedOn)],
    [
      texts.due,
      <>
        {formatDay(language, plan.dueOn)} {row.isOverdue && <Tag kind="note">{texts.overdue}</Tag>}
      </>,
    ],
    [texts.state, texts.states[plan.state]],
    ...(plan.doneOn === null ? [] : [[texts.doneOn, formatDay(language, plan.doneOn)] as const]),
    ...(plan.firstDoneOn === null || plan.firstDoneOn === plan.doneOn
      ? []
      : [[texts.firstDoneOn, formatDay(language, plan.firstDoneOn)] as const]),
    ...(plan.doneOn !== null && plan.doneSaidOn !== null && isSaidLate(plan)
      ? [[texts.doneSaidOn, formatDay(language, plan.doneSaidOn)] as const]
      : []),
    ...(plan.outcome === '' ? [] : [[texts.outcome, noBreak(plan.outcome)] as const]),
    ...(plan.finding ? [[texts.fromArea, <span lang="pl">{noBreak(plan.finding.sentence)}</span>] as const] : []),
  ];
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={planName(row, language)}
      kicker={`${texts.newTitle}: ${team ?? texts.allTeams}`}
      current="learning"
      path={staffDevelopmentPaths.plan(plan.id)}
      within={[{ href: staffDevelopmentPaths.plans(), text: texts.title }]}
      faults={faults}
      done={done}
      notice={refusal !== undefined && <Notice kind="error" title={noBreak(refusal)} />}
    >
      <dl class="definitions">
        {lines.map(([term, words]) => [<dt key={term}>{term}</dt>, <dd key={`${term}-text`}>{words}</dd>])}
      </dl>
      {mayPlan(asking, plan.unitId) && plan.state !== 'measured' && (
        <p>
          <a href={staffDevelopmentPaths.editPlan(plan.id)}>{texts.change}</a>
        </p>
      )}
      {isSaidLate(plan) && (
        <Notice title={noBreak(texts.saidLateTitle)}>
          <p>{noBreak(texts.saidLateText)}</p>
        </Notice>
      )}
      {effect}
      {mayPlan(asking, plan.unitId) && <Steps {...props} />}
    </StaffDevelopmentFrame>
  );
}

function Steps({ asking: { language }, row: { plan }, today, form, mayClose, faults = [] }: PlanPageProps) {
  const { steps, closed } = learningTexts[language];
  const texts = { ...steps, closed };
  const action = staffDevelopmentPaths.planState(plan.id);
  const offered = offeredSteps(plan, today);
  const version = <Hidden name="version" value={plan.version} />;
  return (
    <section class="flow" aria-labelledby="kroki">
      <h2 id="kroki">{texts.title}</h2>
      {plan.state === 'planned' && (
        <form method="post" action={action} class="flow" noValidate>
          {version}
          <Hidden name="stan" value="done" />
          <DateField
            name="dzien"
            label={texts.doneOn}
            hint={texts.doneHint}
            value={form.doneOn}
            max={today}
            fault={faultOf(faults, 'dzien')}
          />
          <TextArea
            name="wynik"
            label={texts.outcome}
            hint={texts.outcomeHint}
            value={form.outcome}
            rows={2}
            maxLength={500}
          />
          <Button>{texts.done}</Button>
        </form>
      )}
      {plan.state === 'done' && mayClose && (
        <form method="post" action={action} class="flow">
          {version}
          <Hidden name="stan" value="measured" />
          <p>{noBreak(texts.measureText)}</p>
          <Button>{texts.measure}</Button>
        </form>
      )}
      {plan.state === 'measured' && <p>{noBreak(texts.closed)}</p>}
      {offered.includes('planned') && (
        <form method="post" action={action} class="flow">
          {version}
          <Hidden name="stan" value="planned" />
          {plan.state === 'done' && <p>{noBreak(texts.reopenText)}</p>}
          <Button look="quiet">{plan.state === 'done' ? texts.reopen : texts.reopenDropped}</Button>
        </form>
      )}
      {plan.state === 'done' && !offered.includes('planned') && <p>{noBreak(texts.dayStays)}</p>}
      {offered.includes('dropped') && (
        <Details
          summary={plan.state === 'done' ? texts.dropDone : texts.drop}
          open={faultOf(faults, 'powod') !== undefined}
        >
          <form method="post" action={action} class="flow" noValidate>
            {version}
            <Hidden name="stan" value="dropped" />
            <TextArea
              name="powod"
              label={texts.dropReason}
              value={form.outcome}
              rows={2}
              maxLength={500}
              fault={faultOf(faults, 'powod')}
            />
            <Button look="danger">{plan.state === 'done' ? texts.dropDone : texts.drop}</Button>
          </form>
        </Details>
      )}
      <p>{noBreak(texts.actionText)}</p>
      <p>
        <ButtonLink href={improvementPaths.newAction({ plan: plan.id })} look="secondary">
          {texts.action}
        </ButtonLink>
      </p>
    </section>
  );
}
