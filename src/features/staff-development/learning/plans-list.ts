// The list of learning plans as somebody wants to see it: searched, filtered, sorted; and as a file.
import type { StaffLanguage } from '#domain/language.ts';
import { capitalised } from '#features/diagnosis/index.ts';
import { listed, listView } from '#features/office/index.ts';
import type { ListView } from '#features/office/index.ts';
import { registerTable } from '#files/csv.ts';
import type { CsvCell } from '#files/csv.ts';
import { isOverdue, planStates } from './learning-plan.ts';
import type { LearningPlan, PlanState } from './learning-plan.ts';
import { learningTexts } from './learning.texts.ts';

/** A plan beside the names it is shown with. */
export interface PlanRow {
  readonly plan: LearningPlan;
  /** null: all teams */
  readonly team: string | null;
  readonly standard: string | null;
  readonly isOverdue: boolean;
}

export interface PlansQuery extends ListView {
  readonly unitId: string;
  readonly state: PlanState | null;
}

export const planSorts = ['termin', 'zespol', 'stan'] as const;

export function plansQuery(query: (name: string) => string | undefined): PlansQuery {
  return {
    ...listView(query, planSorts),
    unitId: query('zespol') ?? '',
    state: planStates.find((each) => each === query('stan')) ?? null,
  };
}

export function planRow(
  plan: LearningPlan,
  names: { readonly units: ReadonlyMap<string, string>; readonly standards: ReadonlyMap<string, string> },
  today: string,
): PlanRow {
  return {
    plan,
    team: plan.unitId === null ? null : (names.units.get(plan.unitId) ?? '–'),
    standard: plan.standardId === null ? null : (names.standards.get(plan.standardId) ?? '–'),
    isOverdue: isOverdue(plan, today),
  };
}

/** "Szkolenie: uprzejmość": what is learned, as a label. */
export function planName({ plan, standard }: Pick<PlanRow, 'plan' | 'standard'>, language: StaffLanguage): string {
  const what = standard ?? plan.competenceName?.[language];
  const how = capitalised(learningTexts[language].kinds[plan.kind]);
  return what === undefined ? how : `${how}: ${what}`;
}

export function listedPlans(rows: readonly PlanRow[], query: PlansQuery, language: StaffLanguage): PlanRow[] {
  const chosen = rows.filter(
    ({ plan }) =>
      (query.unitId === '' || plan.unitId === query.unitId) && (query.state === null || plan.state === query.state),
  );
  return listed(
    chosen,
    query,
    (row) => [planName(row, language), row.team, row.plan.purpose, row.plan.owner].join(' '),
    ({ plan, team }, sort) => {
      if (sort === 'zespol') return `${team ?? ''} ${plan.dueOn}`;
      return sort === 'stan' ? `${planStates.indexOf(plan.state)} ${plan.dueOn}` : plan.dueOn;
    },
  );
}

/** The effect a plan was closed with, in words; '' where it was not. */
export function effectWords({ effectAtEnd }: Pick<LearningPlan, 'effectAtEnd'>, language: StaffLanguage): string {
  if (effectAtEnd === null) return '';
  const texts = learningTexts[language];
  return `${texts.effects[effectAtEnd.verdict]} (${texts.grade(effectAtEnd.grade)})`;
}

export function plansCsv(rows: readonly PlanRow[], language: StaffLanguage) {
  const texts = learningTexts[language];
  return registerTable({
    head: [texts.plan, texts.team, texts.purpose, texts.owner, texts.due, texts.state, texts.doneOn, texts.effect],
    rows: rows.map((row): CsvCell[] => [
      planName(row, language),
      row.team ?? texts.allTeams,
      row.plan.purpose,
      row.plan.owner,
      row.plan.dueOn,
      texts.states[row.plan.state],
      row.plan.doneOn ?? '',
      effectWords(row.plan, language),
    ]),
  });
}
