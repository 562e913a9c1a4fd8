// The door of the room `answers`: the only way in, and the only way out.
export {
  checkToken,
  factsOf,
  givenAnswers,
  newToken,
  receivePage,
  type Received,
  type ReceivedPage,
} from './receiving.actions.ts';
export {
  heldMinutes,
  isKeyedHeld,
  keepKeyedAnswer,
  takeBackKeyed,
  type KeyedAnswer,
  type KeyedState,
} from './keyed.actions.ts';
export type { WholeFault, WholeForm } from './whole-form.ts';
export type { PageFault, PageForm } from './page-input.ts';
export type { StoredResponse } from './responses.store.ts';
export { importResponses, withdrawImported } from './import.actions.ts';
export { takeInImport } from './take-in.actions.ts';
export type { ImportedAnswer, ImportedResponse } from './imported-response.ts';
export { checkCounts, keepCounts } from './keep-counts.actions.ts';
export { rebuildBlocks, releaseWaitingAnswers } from './release.actions.ts';
export { answerPicture, collectedCounts, type Counted } from './picture.actions.ts';
export {
  countFull,
  readFullAnswers,
  readFullComments,
  type FullAnswer,
  type FullComment,
  type FullSelection,
} from './full-answers.store.ts';
export {
  driverFiguresOf,
  stopDriverThread,
  withPassingThread,
  type DriversAsked,
  type DriverState,
} from './drivers/drivers.actions.ts';
export {
  answersForCorrelations,
  answersForDrivers,
  leastExplained,
  type Asymmetry,
  type DriverAnswer,
  type DriverShare,
  type ShownDrivers,
  type TooFewForDrivers,
  type WaitingQuarter,
} from './drivers/driver-request.ts';
export { studyCounts } from './study-counts.actions.ts';
export { holdReleases, isStudyReleased } from './study-released.actions.ts';
export type { AnswerPicture, Collected } from './answer-picture.ts';
export type { FormerSeries } from './former-series.ts';
export type { Filter, Scope, View } from './view.ts';
export { maskPersonalData } from './masking.ts';
export { removeHiddenComments, setCommentHidden } from './comments.store.ts';
export { answersCron, answersTasks } from './answers.jobs.ts';

export const tables = [
  {
    table: 'responses',
    keptFor: 'while the office exists',
    why: 'anonymous; results of past years are computed from them',
  },
  {
    table: 'response_tokens',
    keptFor: '25 hours',
    why: 'a response can be continued for a day, and a replayed page is recognised',
  },
  {
    table: 'comments',
    keptFor: 'while the office exists',
    why: 'masked before storing; read as evidence for what to improve',
  },
  { table: 'answer_batches', keptFor: 'while the office exists', why: 'say which answers were released together' },
  { table: 'answer_blocks', keptFor: 'while the office exists', why: 'the same answers as columns, for analysis' },
  { table: 'answer_counts', keptFor: 'while the office exists', why: 'the same answers counted, for analysis' },
] as const;
