// How often a program may send: a bucket for each key, and one for each address that tries keys. Kept in memory alone.

export interface RequestRate {
  /** Counts one request; seconds to wait where there are too many, else 0. */
  count(key: string, nowMs: number): number;
}

/** `burst` at once, then `perMinute`; at most `remembered` keys are known, the oldest is forgotten first. */
export function requestRate({ burst = 30, perMinute = 60, remembered = 5_000 } = {}): RequestRate {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMs = perMinute / 60_000;
  return {
    count(key, nowMs) {
      const bucket = buckets.get(key) ?? { left: burst, at: nowMs };
      const left = Math.min(burst, bucket.left + Math.max(0, nowMs - bucket.at) * perMs);
      const isAllowed = left >= 1;
      buckets.delete(key);
      buckets.set(key, { left: isAllowed ? left - 1 : left, at: nowMs });
      if (buckets.size > remembered) buckets.delete(buckets.keys().next().value ?? '');
      return isAllowed ? 0 : Math.ceil((1 - left) / perMs / 1_000);
    },
  };
}
