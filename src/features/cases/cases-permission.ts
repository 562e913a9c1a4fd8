// Who may see figures of cases and who may import and set, in two sentences.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Imports, settings and keys are looked at by those who manage cases; visitors of a sample office too. */
export function requireCasesManager(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'manage cases');
  return asking;
}

/** Settings are also read by those who watch over how data are kept. */
export function requireCasesSettings(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (!asking.may('see settings and logs')) allow(asking, 'manage cases');
  return asking;
}

/** The sample offices stay as they are. */
export function requireCasesChanging(c: Context<StaffEnv>): Asking {
  const asking = requireCasesManager(c);
  if (asking.isSample) throw notAllowed('sample-office');
  return asking;
}
