// How often somebody may try to sign in: counted per account and per network address, for a quarter of an hour.
import type { Clock } from '#domain/clock.ts';

export const windowMinutes = 15;
const windowMs = windowMinutes * 60_000;
/** Names remembered at once; above that the oldest is forgotten, so that a flood cannot fill the memory. */
const mostKeys = 20_000;

/** Failed attempts allowed within the window. An address may stand for a whole office behind one router. */
export const attemptLimits = { account: 10, address: 50 } as const;
export type AttemptKind = keyof typeof attemptLimits;

export interface AttemptLimit {
  /**
   * Counts an attempt before its password is looked at, so that many at once do not slip past the count.
   * Returns when the next attempt is allowed, or null when this one is.
   */
  begin(account: string, address: string): Date | null;
  /** The password was right: the account starts again, and the attempt does not count for the address. */
  succeed(account: string, address: string): void;
}

/**
 * Kept in the memory of the one process and nowhere else: no table says who tried to sign in from where.
 * `hash` is keyed, so that even a memory image names no account and no address.
 */
export function attemptLimit(clock: Pick<Clock, 'now'>, hash: (value: string) => string): AttemptLimit {
  const attempts = new Map<string, { count: number; until: number }>();

  const keyOf = (kind: AttemptKind, value: string) => hash(`${kind}:${value}`);
  const current = (key: string) => {
    const entry = attempts.get(key);
    if (entry && entry.until > clock.now().getTime()) return entry;
    attempts.delete(key);
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
    else attempts.set(key, { count: 1, until: clock.now().getTime() + windowMs });
    if (attempts.size > mostKeys) attempts.delete(attempts.keys().next().value ?? '');
  };

  return {
    begin(account, address) {
      const until = Math.max(blockedUntil('account', account), blockedUntil('address', address));
      if (until > 0) return new Date(until);
      count('account', account);
      count('address', address);
      return null;
    },
    succeed(account, address) {
      attempts.delete(keyOf('account', account));
      const entry = current(keyOf('address', address));
      if (entry) entry.count -= 1;
    },
  };
}
