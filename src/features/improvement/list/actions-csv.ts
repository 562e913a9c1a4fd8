// The list of actions as a file: the same rows and words as on the page.
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { registerTable } from '#files/csv.ts';
import type { RegisterTable } from '#files/csv.ts';
import { actionNumber } from '../action.ts';
import type { ListedAction } from './action-list.ts';
import { effectTexts } from '../effect/effect.texts.ts';
import { improvementTexts } from '../improvement.texts.ts';

/** What the office wrote of its own acts; facts of findings stand in the words of the day they were shown. */
export function actionsCsv(
  rows: readonly ListedAction[],
  { units }: Pick<OfficeStructure, 'units'>,
  language: StaffLanguage,
): RegisterTable {
  const { list: texts, stages, endings } = improvementTexts[language];
  return registerTable({
    head: [
      texts.csvNumber,
      texts.action,
      texts.stage,
      texts.end,
      texts.effect,
      texts.grade,
      texts.csvProblem,
      texts.csvGoal,
      texts.owner,
      texts.team,
      texts.csvHours,
      texts.csvCost,
      texts.csvDecided,
      texts.csvStarted,
      texts.deadline,
      texts.overdue,
      texts.csvStill,
      texts.csvEnded,
      texts.changed,
    ],
    rows: rows.map(({ action, isOverdue, stillSince }) => [
      actionNumber(action),
      action.title,
      stages[action.stage],
      action.ended ? endings[action.ended.how] : texts.running,
      action.effectAtEnd ? effectTexts[language].verdicts[action.effectAtEnd.verdict] : '',
      action.effectAtEnd?.grade ?? '',
      action.problem,
      action.goal,
      action.owner,
      units.find(({ id }) => id === action.unitId)?.name ?? '',
      action.hours,
      action.cost,
      action.decidedOn,
      action.startedOn,
      action.deadline,
      isOverdue ? texts.overdue : '',
      stillSince,
      action.ended?.on ?? null,
      action.changedOn,
    ]),
  });
}
