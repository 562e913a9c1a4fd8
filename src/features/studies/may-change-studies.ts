// Who may change studies: somebody with the permission, never a visitor of a sample office.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Throws the way to sign-in, or 403. */
export function studiesManager(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'manage studies');
  if (asking.isSample) throw notAllowed('sample-office');
  return asking;
}
