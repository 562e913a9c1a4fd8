// The door of the room `questionnaires`: what is asked, in words and in columns.
export type {
  AskedContext,
  Column,
  Condition,
  CoreQuestionnaire,
  PublishedVersion,
  Question,
  QuestionKind,
  QuestionnaireContent,
  QuestionOption,
  QuestionRole,
  SurveyContext,
} from './questionnaire.ts';
export { contextOf, coreOf, isCore, languagesOf } from './questionnaire.ts';
export {
  answerFields,
  columnsOf,
  largestNumber,
  notApplicableAnswer,
  questionTypes,
  skipAnswer,
  tellableCodes,
} from './question-types.ts';
export type { AnswerFault, AnswerForm, QuestionLook, QuestionType } from './question-types.ts';
export { conditionFaults, hasConditions, putTo, withNotAsked } from './conditions.ts';
export type { AskingFacts, ConditionFault, Put } from './conditions.ts';
export { fieldOf, QuestionFields } from './question.pages.tsx';
export type { AskedGroupChoice } from './question.pages.tsx';
export { changesBetween, comparableColumns, seriesBreaks, seriesKey } from './series.ts';
export type { Changes, SeriesBreak } from './series.ts';
export { coreQuestionnaireNames, coreQuestionnaires } from './core-questionnaire.data.ts';
export { driverFamilies, familyOfDriver, touchpointOfFamily } from './driver-families.data.ts';
export type { DriverFamily } from './driver-families.data.ts';
export type { Instrument } from './instrument.ts';
export { instruments } from './instruments.data.ts';
export { blocksPublishing, longestQuestionnaire, longestText, wordingFindings } from './wording.ts';
export type { WordingFinding, WordingKind } from './wording.ts';
export {
  isOwnDesign,
  keepAskedElsewhere,
  listVersions,
  publish,
  publishCore,
  publishedVersion,
} from './publishing.actions.ts';

export const tables = [
  {
    table: 'questionnaire_versions',
    keptFor: 'while the office exists',
    why: 'answers are only understood beside the exact words that were asked',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'questionnaire-published': { pl: 'opublikowano ankietę', en: 'a questionnaire was published' },
} as const;
