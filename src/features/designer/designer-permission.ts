// Who may look at the designer and who may change questionnaires, in two sentences.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Whoever designs questionnaires, and whoever asks with them. */
export function requireLooking(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (!asking.may('manage questionnaires')) allow(asking, 'manage studies');
  return asking;
}

/** The sample offices stay as they are. */
export function requireDesigning(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (asking.isSample) throw notAllowed('sample-office');
  allow(asking, 'manage questionnaires');
  return asking;
}
