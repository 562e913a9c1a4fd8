// Who may walk and who may decide, in three sentences. The sample offices stay as they are.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Those who type in what others said fill in the checklist too, and so does everybody who describes the office. */
export function mayFillIn(asking: Asking): boolean {
  return !asking.isSample && (asking.may('key answers') || asking.may('manage office'));
}

/** The end taken back, mending agreed, a walk-through removed: with those who describe the office and its buildings. */
export function mayDecide(asking: Asking): boolean {
  return !asking.isSample && asking.may('manage office');
}

/** Results are read by those who see results, and by those who filled in. Throws the way to sign-in, or 403. */
export function requireReading(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  const may = asking.may('see results') || asking.may('key answers');
  if (!may) throw notAllowed();
  return asking;
}

export function requireFillingIn(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (!mayFillIn(asking)) throw notAllowed(asking.isSample ? 'sample-office' : 'not-allowed');
  return asking;
}

export function requireDeciding(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (!mayDecide(asking)) throw notAllowed(asking.isSample ? 'sample-office' : 'not-allowed');
  return asking;
}
