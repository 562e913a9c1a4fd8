// The form of an action: what was typed, read into an action, and faults in words.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { ListedPerson, PostedForm } from '#features/accounts/index.ts';
import { isDay } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import { formatShortNumber } from '#ui/formats.ts';
import type { Action } from '../action.ts';
import { improvementTexts } from '../improvement.texts.ts';

/** As the form holds it: texts only. `measure`: an indicator's id, 'ustalenie' for the finding's own, or '' */
export interface ActionForm {
  readonly title: string;
  readonly problem: string;
  readonly goal: string;
  readonly goalChange: string;
  readonly owner: string;
  readonly ownerPersonId: string;
  readonly unitId: string;
  readonly hours: string;
  readonly cost: string;
  readonly decidedOn: string;
  readonly deadline: string;
  readonly measure: string;
  readonly steps: string;
  readonly lessons: string;
}
export type FormField = keyof ActionForm;

/** Name of each field on the page; the error summary points at it. */
export const fieldNames: Readonly<Record<FormField, string>> = {
  title: 'tytul',
  problem: 'problem',
  goal: 'cel',
  goalChange: 'poprawa',
  owner: 'wlasciciel',
  ownerPersonId: 'osoba',
  unitId: 'zespol',
  hours: 'godziny',
  cost: 'koszt',
  decidedOn: 'decyzja',
  deadline: 'termin',
  measure: 'miara',
  steps: 'kroki',
  lessons: 'wnioski',
};
export const longest = { title: 200, problem: 4000, goal: 1000, owner: 120, steps: 8000, lessons: 4000 } as const;
export const findingMeasure = 'ustalenie';

export const emptyForm: ActionForm = {
  title: '',
  problem: '',
  goal: '',
  goalChange: '',
  owner: '',
  ownerPersonId: '',
  unitId: '',
  hours: '',
  cost: '',
  decidedOn: '',
  deadline: '',
  measure: '',
  steps: '',
  lessons: '',
};

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const lines = (text: string) => text.replaceAll('\r\n', '\n').trim();

/** Texts are kept at their whole length, so that a text that is too long can be shortened and not lost. */
export function postedAction(posted: PostedForm): ActionForm {
  const text = (field: FormField) => posted.text(fieldNames[field]);
  return {
    title: oneLine(text('title')),
    problem: lines(text('problem')),
    goal: lines(text('goal')),
    goalChange: oneLine(text('goalChange')),
    owner: oneLine(text('owner')),
    ownerPersonId: text('ownerPersonId'),
    unitId: text('unitId'),
    hours: oneLine(text('hours')),
    cost: oneLine(text('cost')),
    decidedOn: text('decidedOn').trim(),
    deadline: text('deadline').trim(),
    measure: text('measure'),
    steps: lines(text('steps')),
    lessons: lines(text('lessons')),
  };
}

export function formOf(action: Action, language: StaffLanguage): ActionForm {
  // without marks between thousands: the English one is a comma, which is read as a decimal one
  const between = language === 'en' ? /,/g : /[ \u00a0]/g;
  const written = (value: number | null) =>
    value === null ? '' : formatShortNumber(language, value, 2).replaceAll(between, '');
  return {
    title: action.title,
    problem: action.problem,
    goal: action.goal,
    goalChange: written(action.goalChange),
    owner: action.owner,
    ownerPersonId: action.ownerPersonId ?? '',
    unitId: action.unitId ?? '',
    hours: written(action.hours),
    cost: written(action.cost),
    decidedOn: action.decidedOn ?? '',
    deadline: action.deadline ?? '',
    measure: action.indicatorId ?? '',
    steps: action.steps,
    lessons: action.lessons,
  };
}

/** Parts of this office the form may name. Those an action has already stay allowed: a retired indicator, a closed unit. */
export interface FormSurroundings {
  readonly structure: Pick<OfficeStructure, 'units'>;
  readonly indicators: readonly Indicator[];
  readonly people: readonly ListedPerson[];
  /** the finding's own measure may be chosen */
  readonly hasFindingMeasure: boolean;
  readonly action: Action | null;
  /** YYYY-MM-DD */
  readonly today: string;
}

export type ReadAction = Pick<
  Action,
  | 'title'
  | 'problem'
  | 'goal'
  | 'goalChange'
  | 'owner'
  | 'ownerPersonId'
  | 'unitId'
  | 'hours'
  | 'cost'
  | 'decidedOn'
  | 'deadline'
  | 'indicatorId'
  | 'steps'
  | 'lessons'
> & { readonly takesFindingMeasure: boolean };

export function readActionForm(
  form: ActionForm,
  around: FormSurroundings,
  language: StaffLanguage,
): Outcome<ReadAction> {
  const texts = improvementTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: FormField, message: string) => void faults.push({ field: fieldNames[field], message });
  const { action, today } = around;
  const hasLeftPlan = action !== null && action.stage !== 'plan';

  if (form.title === '') fault('title', texts.title);
  for (const field of Object.keys(longest) as (keyof typeof longest)[])
    if (form[field].length > longest[field]) fault(field, texts.tooLong(longest[field], form[field].length));
  if (hasLeftPlan && form.goal === '') fault('goal', texts.goalNeeded);
  if (hasLeftPlan && form.owner === '') fault('owner', texts.ownerNeeded);
  const hours = numberIn(form.hours, 1_000_000);
  if (hours === 'fault') fault('hours', texts.hours);
  const cost = numberIn(form.cost, 1_000_000_000);
  if (cost === 'fault') fault('cost', texts.cost);
  const person = around.people.find(({ personId }) => personId === form.ownerPersonId);
  if (form.ownerPersonId !== '' && !person && form.ownerPersonId !== action?.ownerPersonId)
    fault('ownerPersonId', texts.person);
  const unit = around.structure.units.find(({ id }) => id === form.unitId);
  if (form.unitId !== '' && !unit) fault('unitId', texts.unit);
  const indicator = around.indicators.find(({ id }) => id === form.measure);
  const takesFindingMeasure = around.hasFindingMeasure && form.measure === findingMeasure;
  if (form.measure !== '' && !takesFindingMeasure) {
    const isKept = indicator?.id === action?.indicatorId;
    if (!indicator || (indicator.retiredOn !== null && !isKept)) fault('measure', texts.indicatorGone);
    else if (action?.startedOn && !isKept) fault('measure', texts.measureAfterStart);
  } else if (form.measure === '' && action?.startedOn && action.indicatorId !== null && !action.ended) {
    const wasRetired = !around.indicators.some(({ id, retiredOn }) => id === action.indicatorId && retiredOn === null);
    if (!wasRetired) fault('measure', texts.measureAfterStart);
  }
  const goalChange = numberIn(form.goalChange, 1_000_000, /(p\.?p\.?|pkt\.?|min\.?|%)$/i);
  const measure = takesFindingMeasure ? 'mean' : indicator?.content.measure;
  const largest = measure === 'share' ? 100 : measure === 'mean' ? 4 : Infinity;
  if (goalChange === 'fault' || goalChange === 0 || (goalChange ?? 0) > largest)
    fault('goalChange', measure === 'share' || measure === 'mean' ? texts.goalChange[measure] : texts.goalChange.other);
  dayFaults(form, action, today, texts).forEach(([field, message]) => fault(field, message));
  if (faults.length > 0 || hours === 'fault' || cost === 'fault' || goalChange === 'fault')
    return { ok: false, faults };
  const { title, problem, goal, owner, steps, lessons } = form;
  return {
    ok: true,
    value: {
      title,
      problem,
      goal,
      owner,
      steps,
      lessons,
      ownerPersonId: person?.personId ?? (form.ownerPersonId === '' ? null : (action?.ownerPersonId ?? null)),
      unitId: unit?.id ?? null,
      hours,
      cost,
      goalChange,
      decidedOn: form.decidedOn === '' ? null : form.decidedOn,
      deadline: form.deadline === '' ? null : form.deadline,
      indicatorId: indicator?.id ?? null,
      takesFindingMeasure,
    },
  };
}

type FaultTexts = (typeof improvementTexts)[StaffLanguage]['faults'];

function dayFaults(
  { decidedOn, deadline }: ActionForm,
  action: Action | null,
  today: string,
  texts: FaultTexts,
): [FormField, string][] {
  const found: [FormField, string][] = [];
  const startedOn = action?.startedOn ?? null;
  if (decidedOn !== '') {
    if (!isDay(decidedOn)) found.push(['decidedOn', texts.day]);
    else if (decidedOn > today) found.push(['decidedOn', texts.decisionInFuture]);
    // the baseline begins with the decision: moved afterwards, it could be chosen to flatter the result
    else if (startedOn !== null && decidedOn !== action?.decidedOn) found.push(['decidedOn', texts.decisionFixed]);
  } else if (startedOn !== null) found.push(['decidedOn', texts.decisionNeeded]);
  if (deadline !== '') {
    const earliest = startedOn ?? (isDay(decidedOn) ? decidedOn : null);
    if (!isDay(deadline)) found.push(['deadline', texts.day]);
    else if (earliest !== null && deadline < earliest) found.push(['deadline', texts.endBeforeStart]);
  }
  return found;
}

/** '1 204,50' → 1204.5; '' → null */
function numberIn(text: string, most: number, unit = /(zł|h|godz\.?)$/i): number | null | 'fault' {
  const plain = text
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(unit, '')
    .replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(plain)) return 'fault';
  return Number(plain) <= most ? Number(plain) : 'fault';
}

/** Fields whose words differ, for the history and for the page of two versions. */
export function changedFields(before: ActionForm, after: ActionForm): FormField[] {
  return (Object.keys(before) as FormField[]).filter((field) => before[field] !== after[field]);
}
