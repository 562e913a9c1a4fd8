// The bound of what a process keeps: what was asked for longest ago goes first.
export interface Weighed {
  /** 0 while it is still being loaded */
  bytes: number;
}

/** Forgets until the rest is within the bytes, beginning with the first of the map; the last one always stays. */
export function forgetOldest(kept: Map<string, Weighed>, most: number): void {
  let bytes = 0;
  for (const each of kept.values()) bytes += each.bytes;
  for (const [key, each] of kept) {
    if (bytes <= most || kept.size === 1) return;
    kept.delete(key);
    bytes -= each.bytes;
  }
}
