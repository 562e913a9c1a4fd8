// The door of the room `standards`: what was promised, what it is measured by, and whether it is kept.
export { officeStandards } from './office-standards.actions.ts';
export type { OfficeStandards } from './office-standards.actions.ts';
export { StandardsFrame, doneIn } from './frame.pages.tsx';
export { seeDone } from './after-save.ts';
export { holds, nameIn } from './indicator-list.ts';
export { Latest } from './indicator-list.pages.tsx';
export { isEntered } from './indicator.ts';
export { meanOfAnswers, shareOfAnswers, shareOfCounted } from './indicator-points.ts';
export { meets } from './target-verdict.ts';
export type { TargetVerdict } from './target-verdict.ts';
export { stateOf } from './standard.ts';
export { isJudged } from './indicator-results.ts';
export { latestPoint, latestWords, periodWords } from './indicator-words.ts';
export { targetWords } from './indicator-trend.ts';
export { writeValue } from './written-value.ts';
export { approachNames, approaches } from './approach.ts';
export type { Approach } from './approach.ts';
export { resultCells, resultHead, showing } from './register-csv.ts';
export { requireLooking } from './standards-permission.ts';
export type { RegisterRow } from './register.ts';
export type { IndicatorRow } from './indicator-list.ts';
export type { Indicator, IndicatorContent, IndicatorSource } from './indicator.ts';
export type { IndicatorPoint } from './indicator-points.ts';
export type { MeasuredIndicator } from './indicator-results.ts';
export type { CorrectiveAction, Goal, Standard, StandardContent } from './standard.ts';
export type { Target } from './target-verdict.ts';
export { libraryIndicators } from './indicator-library.data.ts';
export { readyPromises } from './promise-library.data.ts';
export { contentOfLibrary, contentOfPromise } from './library.ts';
export { sameSource } from './same-source.actions.ts';
export type { SameElsewhere, SameSource } from './same-source.actions.ts';
export {
  addEvent,
  addIndicator,
  indicatorFoundOrAdded,
  listIndicators,
  measuredIndicators,
} from './indicators.actions.ts';
export { enterMeasurements } from './measurements.actions.ts';
export {
  addAction,
  addStandard,
  adoptIndicator,
  listActions,
  listStandards,
  publishInOffice,
} from './standards.actions.ts';
export { addGoal, addNeed, listGoals, listNeeds } from './goals.actions.ts';
export { approveAdoption, draftAdoption } from './adoption.actions.ts';
export { standardsEvents as eventNames } from './standards-events.texts.ts';

const whileTheOfficeExists = (table: string, why: string) =>
  ({ table, keptFor: 'while the office exists', why }) as const;

export const tables = [
  whileTheOfficeExists('goals', 'standards say which goal they serve'),
  whileTheOfficeExists('client_needs', 'say why a standard was promised'),
  whileTheOfficeExists('standards', 'the register of what the office promises'),
  whileTheOfficeExists('standard_versions', 'what was promised when; results of former years are held against it'),
  whileTheOfficeExists('indicators', 'what figures of former years mean'),
  whileTheOfficeExists('measurements', 'numbers without people; charts over years rest on them, corrections included'),
  whileTheOfficeExists('indicator_events', 'explain changes on the charts of former years'),
  whileTheOfficeExists('standard_adoptions', 'show what was adopted by which order'),
  {
    table: 'adoption_acknowledgements',
    keptFor: 'while the office exists',
    why: 'the office must be able to show that employees were told the standards',
  },
  whileTheOfficeExists('corrective_actions', 'show what was done where a standard was not kept'),
] as const;
