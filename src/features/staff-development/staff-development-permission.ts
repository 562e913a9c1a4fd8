// Who may plan, share and decide, in a few sentences. The sample offices stay as they are.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, Permission, StaffEnv } from '#features/accounts/index.ts';

/** Results are for those who see results. */
export function requireLooking(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'see results');
  return asking;
}

/** Ideas are read by those who write them and those who see results. */
export function requireReading(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (!asking.may('share ideas')) allow(asking, 'see results');
  return asking;
}

function requireDoing(c: Context<StaffEnv>, permission: Permission): Asking {
  const asking = requireAsking(c);
  if (asking.isSample) throw notAllowed('sample-office');
  allow(asking, permission);
  return asking;
}

export const requireSharing = (c: Context<StaffEnv>): Asking => requireDoing(c, 'share ideas');
export const requireDeciding = (c: Context<StaffEnv>): Asking => requireDoing(c, 'manage actions');
export const requirePlanning = (c: Context<StaffEnv>): Asking => requireDoing(c, 'plan learning');

export const mayShare = (asking: Asking): boolean => asking.may('share ideas') && !asking.isSample;
export const mayDecide = (asking: Asking): boolean => asking.may('manage actions') && !asking.isSample;
export const mayPlanAny = (asking: Asking): boolean => asking.may('plan learning') && !asking.isSample;

/** Heads plan for the teams they answer for; those who manage standards for every team and for all of them. */
export function mayPlan(asking: Asking, unitId: string | null): boolean {
  if (!mayPlanAny(asking)) return false;
  return asking.may('manage standards') || asking.may('manage office') || asking.headOf.some((id) => id === unitId);
}
