// A gentle limit per network address: a waiting room behind one address never meets it, a program in a loop does.
// Addresses stay in memory for minutes only; nothing about them is stored or logged.

export interface AddressLimit {
  /**
   * Counts one request; false when this address has to wait. An unknown address is never held up, and neither is this
   * computer itself: behind a proxy that names nobody, all clients come from there.
   */
  allows(address: string | undefined, nowMs: number): boolean;
}

interface Bucket {
  left: number;
  at: number;
}

/** `burst` requests at once, then `perSecond`; at most `addresses` are remembered. */
export function addressLimit({ burst = 600, perSecond = 5, addresses = 10_000 } = {}): AddressLimit {
  const buckets = new Map<string, Bucket>();
  const fullAfterMs = (burst / perSecond) * 1000;
  return {
    allows(address, nowMs) {
      if (address === undefined || address === '' || isThisComputer(address)) return true;
      if (buckets.size >= addresses) {
        for (const [known, bucket] of buckets) if (nowMs - bucket.at > fullAfterMs) buckets.delete(known);
        if (buckets.size >= addresses) buckets.clear();
      }
      const bucket = buckets.get(address) ?? { left: burst, at: nowMs };
      bucket.left = Math.min(burst, bucket.left + ((nowMs - bucket.at) / 1000) * perSecond);
      bucket.at = nowMs;
      buckets.set(address, bucket);
      if (bucket.left < 1) return false;
      bucket.left -= 1;
      return true;
    },
  };
}

const isThisComputer = (address: string) => address.startsWith('127.') || address === '0:0:0:0';
