// The door of the room `diagnosis`: results of an office, and what may be said of them.
export { standsForAll } from './subject.ts';
export { inSmallSteps, officeResults } from './office-results.actions.ts';
export type { OfficeResults } from './office-results.actions.ts';
export { contextsWithAnswers, diagnosisView, overallOf, ratingQuestions } from './diagnosis-view.ts';
export type { DiagnosisView, Pictures, QuestionResult } from './diagnosis-view.ts';
export { changeFinding, levelFinding, lowestFinding, lowestRated, steadyFinding, tooFewFinding } from './findings.ts';
export type { FindingGround, RatedQuestion } from './findings.ts';
export { changeClaims, rankedClaims, withoutRepeats } from './office-indicators.ts';
export type { ChangeClaim, Indicator } from './office-indicators.ts';
export { indicatorChart } from './indicator-chart.ts';
export type { IndicatorChart, RatingSignal } from './indicator-chart.ts';
export { contextKey, diagnosisQuery, parameterNames } from './diagnosis-query.ts';
export type { DiagnosisQuery } from './diagnosis-query.ts';
export { allTime, closedQuarter, periodBefore, yearBefore } from './period-choice.ts';
export type { ChosenPeriod } from './period-choice.ts';
export { periodName } from './period-name.ts';
export { touchpointRatings } from './touchpoint-rating.ts';
export type { TouchpointRating } from './touchpoint-rating.ts';
export { answersBehind } from './answers-behind.actions.ts';
export type { AnswersBehind, MethodLine } from './answers-behind.ts';
export { HowCounted } from './how-counted.pages.tsx';
export { divideForFilter } from './filtered-office.actions.ts';
export { listedResults } from './listed-results.ts';
export type { ListedResults } from './listed-results.ts';
export { isTooFew, listedRows, listQuery } from './result-rows.ts';
export type { ResultRow } from './result-rows.ts';
export { ResultTable } from './result-table.pages.tsx';
export { PeriodSelect } from './filters.pages.tsx';
export { capitalised } from './shown-diagnosis.ts';
export type { StartAction } from './shown-diagnosis.ts';
export { NoAnswers } from './absence.pages.tsx';
export { asIfEqual, goodShare, meanRating } from './shown-rating.ts';
export { restOfOffice, weightedAlike } from './share-comparison.ts';
export { parametersOf } from './diagnosis-query.ts';
export { scopeParameter, scopeWord, surveyQuery } from './survey-query.ts';
export { periodChoice, periodsOffered, withinMonths } from './period-choice.ts';
export type { PeriodChoice } from './period-choice.ts';
export { hasSources } from './survey-areas.ts';
export { surveyResults } from './survey-results.actions.ts';
export { questionLines } from './result-lines.ts';
export type { QuestionLines, ResultLine } from './result-lines.ts';
export { differenceOf, shareEstimate } from './estimates.ts';
export type { Difference } from './estimates.ts';
export { numberCells, numberHead } from './chart-csv.ts';
export { differenceInWords, lineName, sentencesOf, wordsIn } from './line-words.ts';

export const tables = [
  {
    table: 'people_asked',
    keptFor: 'while the office exists',
    why: 'numbers without people; how sure a census of a small group is rests on them',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'people-asked-entered': { pl: 'wpisano liczbę zapytanych osób', en: 'a number of people asked was entered' },
} as const;
