// The door of the room `answer-import`: what offices have elsewhere, read into one neutral form, and into its results.
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
export {
  importAnswersNow,
  type AnswersImported,
  type FileAtHand,
  type ImportNow,
  type Looked,
} from './import-now.actions.ts';
export { largestUpload } from './import.actions.ts';
export { importCron, importTasks } from './import.jobs.ts';

export const tables = [
  {
    table: 'answer_imports',
    keptFor: 'while the office exists; the uploaded file at most 7 days',
    why: 'says where answers came from, and lets an import be taken back',
  },
  {
    table: 'imported_numbers',
    keptFor: 'until the import is taken back',
    why: 'keyed hashes that keep the same response from being counted twice',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'answers-uploaded': { pl: 'przesłano plik z odpowiedziami', en: 'a file with answers was uploaded' },
  'answers-imported': { pl: 'wczytano odpowiedzi z pliku', en: 'answers were imported from a file' },
  'import-refused': { pl: 'odrzucono plik z odpowiedziami', en: 'a file with answers was refused' },
  'import-discarded': { pl: 'usunięto przesłany plik', en: 'an uploaded file was removed' },
  'import-withdrawn': { pl: 'wycofano wczytane odpowiedzi', en: 'imported answers were taken back' },
} as const;
