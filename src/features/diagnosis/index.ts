// The door of the room `diagnosis`: results of an office, and what may be said of them.
export { standsForAll } from './subject.ts';
export { inSmallSteps, officeResults } from './office-results.actions.ts';
export type { OfficeResults } from './office-results.actions.ts';
export { contextsWithAnswers, diagnosisView, overallOf, ratingQuestions } from './diagnosis-view.ts';
export type { DiagnosisView, Pictures, QuestionResult } from './diagnosis-view.ts';
export {
  changeFinding,
  levelFinding,
  lowestFinding,
  lowestRated,
  steadyFinding,
  tooFewFinding,
} from './findings/findings.ts';
export type { FindingGround, RatedQuestion } from './findings/findings.ts';
export { changedSince, isSteady, questionsIn } from './findings/told-changes.ts';
export type { ToldQuestion } from './findings/told-changes.ts';
export { filterKey, scopeKey } from './findings/findings.ts';
export {
  askForHeadlines,
  headlineOf,
  headlinesTask,
  isHeadlineDue,
  keepHeadline,
} from './headlines/headlines.actions.ts';
export type { Headline } from './headlines/headlines.actions.ts';
export { Proposals } from './findings/proposals.pages.tsx';
export type { Proposal, ProposalLink } from './findings/proposals.pages.tsx';
export { changeClaims, rankedClaims, withoutRepeats } from './figures/office-indicators.ts';
export type { ChangeClaim, Indicator } from './figures/office-indicators.ts';
export { indicatorChart } from './figures/indicator-chart.ts';
export type { IndicatorChart, RatingSignal } from './figures/indicator-chart.ts';
export { contextKey, diagnosisQuery, parameterNames } from './diagnosis-query.ts';
export type { DiagnosisQuery } from './diagnosis-query.ts';
export { allTime, closedQuarter, periodBefore, yearBefore } from './periods/period-choice.ts';
export { sameMonths } from './periods/same-months.ts';
export type { SameMonths } from './periods/same-months.ts';
export type { ChosenPeriod } from './periods/period-choice.ts';
export { periodName } from './periods/period-name.ts';
export { touchpointRatings } from './figures/touchpoint-rating.ts';
export type { TouchpointRating } from './figures/touchpoint-rating.ts';
export { answersBehind } from './method/answers-behind.actions.ts';
export type { AnswersBehind, MethodLine } from './method/answers-behind.ts';
export { HowCounted } from './method/how-counted.pages.tsx';
export { divideForFilter } from './filtered-office.actions.ts';
export { listedResults } from './list/listed-results.ts';
export type { ListedResults } from './list/listed-results.ts';
export { isTooFew, listedRows, listQuery } from './list/result-rows.ts';
export type { ResultRow } from './list/result-rows.ts';
export { ResultTable } from './list/result-table.pages.tsx';
export { PeriodSelect } from './filters.pages.tsx';
export { capitalised, overallCovers } from './shown-diagnosis.ts';
export type { StartAction } from './shown-diagnosis.ts';
export { NoAnswers } from './findings/absence.pages.tsx';
export { asIfEqual, goodShare, meanRating } from './figures/shown-rating.ts';
export { restOfOffice, weightedAlike } from './figures/share-comparison.ts';
export { parametersOf } from './diagnosis-query.ts';
export { scopeParameter, scopeWord, surveyQuery } from './surveys/survey-query.ts';
export { periodChoice, periodsOffered, withinMonths } from './periods/period-choice.ts';
export type { PeriodChoice } from './periods/period-choice.ts';
export { hasSources } from './surveys/survey-areas.ts';
export { savePeopleAsked, surveyResults } from './surveys/survey-results.actions.ts';
export { questionLines } from './figures/result-lines.ts';
export type { QuestionLines, ResultLine } from './figures/result-lines.ts';
export { differenceOf, shareEstimate } from './figures/estimates.ts';
export type { Difference } from './figures/estimates.ts';
export { apartCells } from './figures/rounded-sides.ts';
export { numberCells, numberHead } from './figures/chart-csv.ts';
export { differenceInWords, leading, lineName, sentencesOf, wordsIn } from './figures/line-words.ts';

export const tables = [
  {
    table: 'people_asked',
    keptFor: 'while the office exists',
    why: 'numbers without people; how sure a census of a small group is rests on them',
  },
  {
    table: 'headlines',
    keptFor: 'until they are computed anew',
    why: 'the overview repeats what the pages of sources and directions say, without counting it again',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'people-asked-entered': { pl: 'wpisano liczbę zapytanych osób', en: 'a number of people asked was entered' },
} as const;
