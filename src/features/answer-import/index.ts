// The door of the room `answer-import`: what offices have elsewhere, read into one neutral form. So far reading alone.
export type {
  AnswerColumn,
  AnswerItem,
  AnswerRow,
  ForeignAnswers,
  ForeignCondition,
  ForeignKind,
  ForeignQuestion,
  ForeignSurvey,
  ForeignTexts,
  Imported,
  ImportFault,
} from './foreign-survey.ts';
export { stateReader, type AnswerState } from './answer-states.ts';
export { countAnswers, type AnswerCounts, type ColumnCounts } from './answer-counts.ts';
export { noteText, type ImportNote, type NoteKind } from './import-note.ts';
export type { ReadLime } from './lime-archive.ts';
export { readLimeSurvey } from './lime-file.ts';
export { fingerprintOf } from './fingerprint.ts';
export { rowMapper, type MappedAnswer, type MappedRow } from './mapped-row.ts';
export { mappingTargets, type MappableQuestion } from './mapping-targets.ts';
export { proposeMapping } from './propose-mapping.ts';
export { ratingOfText } from './rating-words.ts';
export {
  missingColumns,
  type ColumnMapping,
  type ColumnUse,
  type Doubt,
  type MappingTarget,
  type ProposedMapping,
  type TableMapping,
} from './table-mapping.ts';
export { profileOf, type TableProfile } from './table-profile.ts';
export { isLeftOutAtFirst, type CarriedQuestion, type ToConfirm } from './carried-question.ts';
export { carriedLanguages } from './carried-texts.ts';
export { answerCarrier, type CarriedAnswers } from './carry-answers.ts';
export { carryQuestions, type CarriedSurvey } from './carry-questions.ts';
