// The form of a learning plan: what was typed, and what is wrong with it in words.
import type { Fault, Outcome } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { ListedPerson, PostedForm } from '#features/accounts/index.ts';
import type { Competence } from '#features/competences/index.ts';
import { isDay } from '#features/office/index.ts';
import type { Unit } from '#features/office/index.ts';
import type { Indicator, Standard } from '#features/standards/index.ts';
import { learningKinds } from './learning-plan.ts';
import type { LearningPlan, NewPlan } from './learning-plan.ts';
import { learningTexts } from './learning.texts.ts';

/** As the form holds it: texts only. */
export interface PlanForm {
  /** made with the form: sent twice, it is one plan */
  readonly id: string;
  /** key of the area it came from; '' by hand */
  readonly key: string;
  readonly kind: string;
  readonly standardId: string;
  readonly competenceId: string;
  readonly unitId: string;
  readonly purpose: string;
  readonly owner: string;
  readonly ownerPersonId: string;
  readonly dueOn: string;
  readonly indicatorId: string;
}

export const emptyPlan: PlanForm = {
  id: '',
  key: '',
  kind: '',
  standardId: '',
  competenceId: '',
  unitId: '',
  purpose: '',
  owner: '',
  ownerPersonId: '',
  dueOn: '',
  indicatorId: '',
};

const oneLine = (text: string, most: number) => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

/** @param newId used where the form brought no id of its own */
export function postedPlan(posted: PostedForm, newId: string): PlanForm {
  const id = posted.text('id');
  return {
    id: isUuid(id) ? id : newId,
    key: posted.text('ustalenie').slice(0, 400),
    kind: posted.text('rodzaj'),
    standardId: posted.text('standard'),
    competenceId: posted.text('kompetencja'),
    unitId: posted.text('zespol'),
    purpose: oneLine(posted.text('po-co'), 500),
    owner: oneLine(posted.text('wlasciciel'), 120),
    ownerPersonId: posted.text('osoba'),
    dueOn: posted.text('termin'),
    indicatorId: posted.text('wskaznik'),
  };
}

export function formOfPlan(plan: LearningPlan): PlanForm {
  return {
    id: plan.id,
    key: plan.finding?.key ?? '',
    kind: plan.kind,
    standardId: plan.standardId ?? '',
    competenceId: plan.competenceId ?? '',
    unitId: plan.unitId ?? '',
    purpose: plan.purpose,
    owner: plan.owner,
    ownerPersonId: plan.ownerPersonId ?? '',
    dueOn: plan.dueOn,
    indicatorId: plan.indicatorId ?? '',
  };
}

/** What the form may name: parts of this office only. */
export interface PlanSurroundings {
  /** teams this person may plan for */
  readonly teams: readonly Unit[];
  /** may plan for everybody at once */
  readonly mayPlanForAll: boolean;
  readonly competences: readonly Competence[];
  readonly standards: readonly Standard[];
  readonly indicators: readonly Indicator[];
  readonly people: readonly ListedPerson[];
}

export type ReadPlan = Omit<NewPlan, 'decidedOn' | 'finding'>;

/** @param earliest the first day that may be planned for; null where the plan stands already */
export function readPlanForm(
  form: PlanForm,
  { teams, mayPlanForAll, competences, standards, indicators, people }: PlanSurroundings,
  earliest: string | null,
  language: StaffLanguage,
): Outcome<ReadPlan> {
  const texts = learningTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const kind = learningKinds.find((each) => each === form.kind);
  const standard = standards.find(({ id }) => id === form.standardId);
  const competence = competences.find(({ id }) => id === form.competenceId);
  const team = teams.find(({ id }) => id === form.unitId);
  if (!kind) fault('rodzaj', texts.kind);
  if (kind === 'standard' && !standard) fault('standard', texts.standard);
  if (!competence && kind !== 'standard') fault('kompetencja', texts.competence);
  if (!team && (form.unitId !== '' || !mayPlanForAll)) fault('zespol', texts.team);
  if (form.purpose === '') fault('po-co', texts.purpose);
  if (form.owner === '') fault('wlasciciel', texts.owner);
  if (!isDay(form.dueOn)) fault('termin', texts.due);
  else if (earliest !== null && form.dueOn < earliest) fault('termin', texts.past);
  if (faults.length > 0 || !kind) return { ok: false, faults };
  const practised = kind === 'standard' ? (standard ?? null) : null;
  return {
    ok: true,
    value: {
      unitId: team?.id ?? null,
      kind,
      standardId: practised?.id ?? null,
      competenceId: competence?.id ?? null,
      competenceName: competence?.name ?? null,
      purpose: form.purpose,
      owner: form.owner,
      ownerPersonId: people.find(({ personId }) => personId === form.ownerPersonId)?.personId ?? null,
      dueOn: form.dueOn,
      // what a standard promises is measured already
      indicatorId: indicators.find(({ id }) => id === form.indicatorId)?.id ?? practised?.indicatorId ?? null,
    },
  };
}
