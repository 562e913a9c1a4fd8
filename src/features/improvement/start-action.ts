// "Załóż działanie" on pages of earlier rooms: where the finding leads, for those who may start one.
import type { Asking } from '#features/accounts/index.ts';
import type { StartAction } from '#features/diagnosis/index.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { mayStart } from './may-improve.ts';

/** null where this person cannot start an action. */
export const startActionFromFinding: StartAction = (asking: Asking, findingKey: string) =>
  mayStart(asking) ? improvementPaths.newAction({ ustalenie: findingKey }) : null;
