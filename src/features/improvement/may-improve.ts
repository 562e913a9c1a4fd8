// Who may look, start, change and comment, in a few sentences. The sample offices stay as they are.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { Action } from './action.ts';

/** Whoever sees results sees what is done about them. */
export function requireLooking(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'see results');
  return asking;
}

/** Actions are started by administrator, quality and heads. */
export const mayStart = (asking: Asking): boolean => asking.may('manage actions') && !asking.isSample;

/**
 * Those who keep the office's standards change every action; a head those of the own units, those of the whole office and
 * those the head is the person of.
 */
export function mayChange(
  asking: Asking,
  { unitId, ownerPersonId }: Pick<Action, 'unitId' | 'ownerPersonId'>,
): boolean {
  if (!mayStart(asking)) return false;
  if (asking.may('manage standards') || unitId === null) return true;
  return asking.headOf.some((id) => id === unitId) || (ownerPersonId !== null && ownerPersonId === asking.personId);
}

/** Employees have their say too. */
export const mayComment = (asking: Asking): boolean => asking.may('share ideas') && !asking.isSample;

/** Words are taken out of a history by those who keep the office's standards: administrator and quality. */
export const mayBlankHistory = (asking: Asking): boolean => mayStart(asking) && asking.may('manage standards');

export function requireBlanking(c: Context<StaffEnv>): Asking {
  return refuseUnless(requireLooking(c), mayBlankHistory);
}

export function requireStarting(c: Context<StaffEnv>): Asking {
  return refuseUnless(requireLooking(c), mayStart);
}

export function requireCommenting(c: Context<StaffEnv>): Asking {
  return refuseUnless(requireLooking(c), mayComment);
}

/** Throws 403 where this person may not change this action. */
export function allowChange(asking: Asking, action: Action): void {
  refuseUnless(asking, (one) => mayChange(one, action));
}

function refuseUnless(asking: Asking, may: (asking: Asking) => boolean): Asking {
  if (!may(asking)) throw notAllowed(asking.isSample ? 'sample-office' : 'not-allowed');
  return asking;
}
