// How often somebody may try to sign in: counted per account and per network address, for a quarter of an hour.
import type { Clock } from '#domain/clock.ts';

export const windowMinutes = 15;
const windowMs = windowMinutes * 60_000;
/** Names remembered at once; above that the oldest is forgotten, so that a flood cannot fill the memory. */
const mostKeys = 20_000;

/** Failures allowed within the window. An address may stand for a whole office behind one router. */
export const attemptLimits = { account: 10, address: 50 } as const;
export type AttemptKind = keyof typeof attemptLimits;

export interface AttemptLimit {
  /** When the next attempt is allowed, or null when it is allowed now. */
  refusedUntil(account: string, address: string): Date | null;
  recordFailure(account: string, address: string): void;
  /** A right password: the account starts again; the address keeps its count. */
  recordSuccess(account: string): void;
}

/**
 * Kept in the memory of the one process and nowhere else: no table says who tried to sign in from where.
 * `hash` is keyed, so that even a memory image names no account and no address.
 */
export function attemptLimit(clock: Pick<Clock, 'now'>, hash: (value: string) => string): AttemptLimit {
  const failures = new Map<string, { count: number; until: number }>();

  const keyOf = (kind: AttemptKind, value: string) => hash(`${kind}:${value}`);
  const current = (key: string) => {
    const entry = failures.get(key);
    if (entry && entry.until > clock.now().getTime()) return entry;
    failures.delete(key);
    return null;
  };
  const blockedUntil = (kind: AttemptKind, value: string) => {
    const entry = current(keyOf(kind, value));
    return entry && entry.count >= attemptLimits[kind] ? entry.until : 0;
  };
  const count = (kind: AttemptKind, value: string) => {
    const key = keyOf(kind, value);
    const entry = current(key);
    if (entry) entry.count += 1;
    else failures.set(key, { count: 1, until: clock.now().getTime() + windowMs });
    if (failures.size > mostKeys) failures.delete(failures.keys().next().value ?? '');
  };

  return {
    refusedUntil(account, address) {
      const until = Math.max(blockedUntil('account', account), blockedUntil('address', address));
      return until === 0 ? null : new Date(until);
    },
    recordFailure(account, address) {
      count('account', account);
      count('address', address);
    },
    recordSuccess(account) {
      failures.delete(keyOf('account', account));
    },
  };
}
