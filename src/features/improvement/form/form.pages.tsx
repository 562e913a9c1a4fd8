// The form of an action, new or changed.
import type { Fault } from '#domain/faults.ts';
import type { Asking, ListedPerson } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { nameIn } from '#features/standards/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import { Button } from '#ui/button.tsx';
import { DateField, faultOf, Hidden, Select, TextArea, TextField } from '#ui/form.tsx';
import { inWordOrder, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import type { ActionOrigin } from '#ui/paths/improvement.ts';
import { actionNumber } from '../action.ts';
import type { Action } from '../action.ts';
import { fieldNames, findingMeasure } from './action-form.ts';
import type { ActionForm, FormField } from './action-form.ts';
import { CheckedForNames } from '../action-parts.pages.tsx';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import type { Proposal } from '../origin.actions.ts';

export interface FormPageProps {
  asking: Asking;
  form: ActionForm;
  /** null: a new one */
  action: Action | null;
  /** of a new one: what it is born from, and how the address named it */
  proposal: Proposal | null;
  from: ActionOrigin;
  indicators: readonly Indicator[];
  people: readonly ListedPerson[];
  structure: OfficeStructure;
  faults?: readonly Fault[] | undefined;
  /** a text looks as if it held somebody's data: asked, or ticked already */
  sure?: boolean | undefined;
}

export function ActionFormPage(props: FormPageProps) {
  const { asking, form, action, proposal, from, indicators, people, structure, faults = [], sure } = props;
  const { language } = asking;
  const { form: texts, origins, number } = improvementTexts[language];
  const path = action ? improvementPaths.editAction(action.id) : improvementPaths.newAction();
  const field = (name: FormField, label: string) => ({
    name: fieldNames[name],
    label,
    value: form[name],
    fault: faultOf(faults, fieldNames[name]),
  });
  const measure = proposal?.newMeasure;
  const measures = [
    ...(measure && proposal.indicatorId === null
      ? [
          {
            value: findingMeasure,
            label: texts.findingMeasure(origins.about(measure.place, measure.question.short[language])),
          },
        ]
      : []),
    ...inWordOrder(
      language,
      indicators.filter(({ id, retiredOn }) => retiredOn === null || id === action?.indicatorId),
      ({ content }) => nameIn(language, content.name),
    ).map(({ id, content, retiredOn }) => {
      const name = nameIn(language, content.name);
      return { value: id, label: retiredOn === null ? name : texts.retired(name) };
    }),
  ];
  return (
    <ImprovementFrame
      asking={asking}
      title={action ? texts.editTitle : texts.newTitle}
      kicker={action ? number(actionNumber(action)) : undefined}
      path={action ? path : improvementPaths.newAction(from)}
      within={action ? [{ href: improvementPaths.action(action.id), text: action.title }] : []}
      faults={faults}
    >
      {!action && <p class="lead">{noBreak(texts.lead)}</p>}
      {proposal && proposal.origin.kind !== 'hand' && (
        <p>
          {texts.from}: {origins[proposal.origin.kind]}
        </p>
      )}
      {proposal?.isRecomputed && <Notice kind="note">{noBreak(texts.recomputed)}</Notice>}
      <form method="post" action={path} class="flow" noValidate>
        {action && <Hidden name="version" value={action.version} />}
        {Object.entries(from).map(([name, value]) => value && <Hidden key={name} name={`z-${name}`} value={value} />)}
        <TextField {...field('title', texts.title)} hint={noBreak(texts.titleHint)} />
        <TextArea {...field('problem', texts.problem)} hint={noBreak(texts.problemHint)} rows={4} />
        <TextArea {...field('goal', texts.goal)} hint={noBreak(texts.goalHint)} rows={2} />
        <TextField {...field('owner', texts.owner)} hint={noBreak(texts.ownerHint)} />
        <Select
          {...field('ownerPersonId', texts.person)}
          hint={noBreak(texts.personHint)}
          empty={texts.noPerson}
          choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <Select
          {...field('unitId', texts.team)}
          empty={texts.noTeam}
          choices={structure.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...field('measure', texts.measure)}
          hint={noBreak(texts.measureHint)}
          empty={texts.noMeasure}
          choices={measures}
        />
        <TextField
          {...field('goalChange', texts.goalChange)}
          hint={noBreak(texts.goalChangeHint)}
          inputMode="decimal"
          size={10}
        />
        <DateField {...field('decidedOn', texts.decided)} hint={noBreak(texts.decidedHint)} />
        <DateField {...field('deadline', texts.deadline)} />
        <TextField {...field('hours', texts.hours)} hint={texts.hoursHint} inputMode="decimal" size={10} />
        <TextField {...field('cost', texts.cost)} hint={texts.costHint} inputMode="decimal" size={12} />
        <TextArea {...field('steps', texts.steps)} hint={noBreak(texts.stepsHint)} />
        {action && <TextArea {...field('lessons', texts.lessons)} hint={texts.optional} rows={3} />}
        {sure !== undefined && (
          <CheckedForNames language={language} label={improvementTexts[language].sentence.sure} isTicked={sure} />
        )}
        <Button>{action ? texts.save : texts.create}</Button>
      </form>
    </ImprovementFrame>
  );
}
