// The form of a learning plan: of an area for development, or by hand.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { nameIn } from '#features/standards/index.ts';
import { Button } from '#ui/button.tsx';
import { DateField, faultOf, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { learningKinds } from './learning-plan.ts';
import type { LearningPlan, PlanFinding } from './learning-plan.ts';
import type { PlanForm, PlanSurroundings } from './learning-plan-form.ts';
import { learningTexts } from './learning.texts.ts';

export interface PlanFormPageProps {
  asking: Asking;
  /** null: a new one; once its learning took place, what is measured and where stays */
  plan: Pick<LearningPlan, 'id' | 'version' | 'unitId' | 'indicatorId' | 'doneOn'> | null;
  form: PlanForm;
  around: PlanSurroundings;
  finding: PlanFinding | null;
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
  const isDone = plan !== null && plan.doneOn !== null;
  const nameOf = (teams: PlanSurroundings['teams']) => teams.find(({ id }) => id === form.unitId)?.name ?? '–';
  const indicator = around.indicators.find(({ id }) => id === form.indicatorId);
  const measure = indicator ? nameIn(language, indicator.content.name) : '–';
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
        {plan ? <Hidden name="version" value={plan.version} /> : <Hidden name="id" value={form.id} />}
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
        {isDone && <p>{noBreak(texts.keptAfterLearning)}</p>}
        {finding || isDone ? (
          // what came from one team's area is that team's plan
          <p>
            {texts.team}: <b>{form.unitId === '' ? texts.allTeams : nameOf(around.teams)}</b>
            <Hidden name="zespol" value={form.unitId} />
          </p>
        ) : (
          <Select
            {...field('zespol', texts.team, form.unitId)}
            hint={noBreak(texts.teamHint)}
            empty={around.mayPlanForAll ? texts.allTeams : texts.chooseTeam}
            choices={choices(around.teams)}
          />
        )}
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
        ) : isDone ? (
          <p>
            {texts.indicator}: <b>{form.indicatorId === '' ? texts.noIndicator : measure}</b>
          </p>
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
