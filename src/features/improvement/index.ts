// The door of the room `improvement`: actions, their stages, what came of them, and what was measured.
export { actionNumber, endings, isEnded, stages } from './action.ts';
export type { Action, ActionComment, ActionFile, Ending, HistoryEntry, Origin, Stage } from './action.ts';
export { actionOf, addAction, closedActions, listActions } from './actions.actions.ts';
export type { NewAction } from './actions.actions.ts';
export { attachmentIn, largestFileBytes, longestFileName, mostFiles } from './attachments/attachment.ts';
export type { Attachment, AttachmentFault } from './attachments/attachment.ts';
export { fileContent, filesOf } from './attachments/attachments.actions.ts';
export { effectOf } from './effect-of.actions.ts';
export { loadEffect } from './effect/effect.actions.ts';
export type { LoadedEffect } from './effect/effect.actions.ts';
export { effectTable } from './effect/effect-trend.ts';
export { measuredEffect } from './effect/measured-effect.ts';
export type { EffectGrade, EffectVerdict, MeasuredEffect } from './effect/measured-effect.ts';
export { DetectableSentence } from './effect/detectable.pages.tsx';
export { EffectMark, EffectSection } from './effect/effect.pages.tsx';
export { writeDifference } from './effect/effect-words.ts';
export { measureFor } from './finding-measure.actions.ts';
export { proposalOf } from './origin.actions.ts';
export type { Proposal } from './proposal.ts';
export { actionEvents } from './reminders.actions.ts';
export { isOverdue, sixMonthsAfter, stillSince } from './stages/stage-rules.ts';
export { standardOfKept } from './ending/standard-from.actions.ts';
export { startActionFromFinding } from './start-action.ts';
export { thanksAdditions, toldActions } from './told/told.actions.ts';
export { endingNames, stageNames } from './improvement.texts.ts';
export { improvementEvents as eventNames } from './improvement-events.texts.ts';

const whileTheOfficeExists = (table: string, why: string) =>
  ({ table, keptFor: 'while the office exists', why }) as const;

export const tables = [
  whileTheOfficeExists('improvement_actions', 'what was tried, what came of it, and why a standard is as it is'),
  whileTheOfficeExists('action_history', 'shows who changed what in an action, and when'),
  {
    table: 'action_comments',
    keptFor: 'while the office exists, or until removed',
    why: 'what was said of an action while it ran',
  },
  {
    table: 'action_files',
    keptFor: 'while the office exists, or until removed',
    why: 'files that show what was done',
  },
] as const;
