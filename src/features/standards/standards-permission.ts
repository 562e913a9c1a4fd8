// Who may look, who may change what, in a few sentences. The sample offices stay as they are.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, Permission, StaffEnv } from '#features/accounts/index.ts';

/** Whoever sees results sees what was promised and whether it is kept. */
export function requireLooking(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'see results');
  return asking;
}

function requireDoing(c: Context<StaffEnv>, permission: Permission): Asking {
  const asking = requireLooking(c);
  if (asking.isSample) throw notAllowed('sample-office');
  allow(asking, permission);
  return asking;
}

/** Standards, indicators, goals and needs are written by those who manage standards. */
export const requireManaging = (c: Context<StaffEnv>): Asking => requireDoing(c, 'manage standards');

/** An order is approved by the leadership. */
export const requireApproving = (c: Context<StaffEnv>): Asking => requireDoing(c, 'approve standards');

/** Figures are entered for the whole office by those who manage, by heads for indicators of their units. */
export const requireMeasuring = (c: Context<StaffEnv>): Asking => requireDoing(c, 'enter measurements');

export const mayManage = (asking: Asking): boolean => asking.may('manage standards') && !asking.isSample;
export const mayMeasureAny = (asking: Asking): boolean => asking.may('enter measurements') && !asking.isSample;

export function mayMeasure(asking: Asking, { unitId }: { readonly unitId: string | null }): boolean {
  if (!mayMeasureAny(asking)) return false;
  return asking.may('manage standards') || asking.headOf.some((id) => id === unitId);
}

/** The mission and the office's goals: those who manage; a team's own: its head too. */
export function maySetGoal(asking: Asking, unitId: string | null): boolean {
  if (mayManage(asking)) return true;
  return !asking.isSample && asking.may('set team goals') && asking.headOf.some((id) => id === unitId);
}

/** Employees read what they are to keep; leadership and councillors only look on. */
export function mayAcknowledge({ personId, isSample, roles }: Asking): boolean {
  return personId !== null && !isSample && isAskedToRead(roles);
}

/** Roles that serve clients or answer for those who do. */
export function isAskedToRead(roles: Asking['roles']): boolean {
  return roles.some((role) => ['employee', 'head', 'quality', 'administrator', 'keying'].includes(role));
}
