// Who may look at cards and who may keep them. The sample offices stay as they are.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Whoever sees results sees what was learned from them. */
export function requireLooking(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'see results');
  return asking;
}

export function requireKeeping(c: Context<StaffEnv>): Asking {
  const asking = requireLooking(c);
  if (asking.isSample) throw notAllowed('sample-office');
  allow(asking, 'manage practices');
  return asking;
}

export const mayKeep = (asking: Asking): boolean => asking.may('manage practices') && !asking.isSample;
export const mayStartAction = (asking: Asking): boolean => asking.may('manage actions') && !asking.isSample;
