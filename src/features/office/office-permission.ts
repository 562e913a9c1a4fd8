// Who may read and who may change the settings of the office, in two sentences.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Settings are read by those who change them and by those who watch over them. */
export function requireReading(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (!asking.may('see settings and logs')) allow(asking, 'manage office');
  return asking;
}

/** They are changed by those who manage the office; the sample offices stay as they are. */
export function requireChanging(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (asking.isSample) throw notAllowed('sample-office');
  allow(asking, 'manage office');
  return asking;
}
