// The door of the room `improvement`: actions, their stages, what came of them.
export { actionNumber, endings, isEnded, stages } from './action.ts';
export type { Action, ActionComment, ActionFile, Ending, HistoryEntry, Origin, Stage } from './action.ts';
export { actionOf, addAction, closedActions, listActions } from './actions.actions.ts';
export type { NewAction } from './actions.actions.ts';
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
