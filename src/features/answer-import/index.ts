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
export { countAnswers, type AnswerCounts, type ColumnCounts } from './answer-counts.ts';
export { noteText, type ImportNote, type NoteKind } from './import-note.ts';
export type { ReadLime } from './lime-archive.ts';
export { readLimeSurvey } from './lime-file.ts';
