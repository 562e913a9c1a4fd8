// Counts of a growing number of groups, in as few bytes each as the largest of them needs: most groups hold few people.
export type Counts = Uint8Array | Uint16Array | Uint32Array;

export interface GrowingCounts {
  /** Adds the counts of different groups, side by side as they are kept; `groups` says whose they are. */
  add(groups: Uint32Array, added: Uint32Array): void;
  /** The counts of the first so many groups, which stay as they are whatever is added later. */
  finish(groups: number): Counts;
}

/**
 * @param stride how many counts a group has
 * @param start counts to go on from, which stay as they are
 */
export function growingCounts(stride: number, start?: Counts): GrowingCounts {
  let kept: Counts = start ?? new Uint8Array(0);
  let shown = start !== undefined;
  return {
    add(groups, added) {
      let counts = kept;
      let length = 0;
      for (let at = 0; at < groups.length; at += 1) length = Math.max(length, (groups[at]! + 1) * stride);
      // what was handed out keeps what it has
      if (length > counts.length) counts = copied(counts, Math.ceil(length * 1.25), counts.BYTES_PER_ELEMENT);
      else if (shown) counts = copied(counts, counts.length, counts.BYTES_PER_ELEMENT);
      let most = 256 ** counts.BYTES_PER_ELEMENT - 1;
      for (let at = 0, group = 0; group < groups.length; group += 1) {
        const from = groups[group]! * stride;
        for (let to = from; to < from + stride; to += 1, at += 1) {
          const sum = counts[to]! + added[at]!;
          if (sum > most) {
            counts = copied(counts, counts.length, sum < 65_536 ? 2 : 4);
            most = 256 ** counts.BYTES_PER_ELEMENT - 1;
          }
          counts[to] = sum;
        }
      }
      kept = counts;
      shown = false;
    },
    finish(groups) {
      if (kept.length < groups * stride) kept = copied(kept, groups * stride, kept.BYTES_PER_ELEMENT);
      shown = true;
      return kept.subarray(0, groups * stride);
    },
  };
}

function copied(counts: Counts, length: number, bytes: number): Counts {
  const larger = bytes === 1 ? new Uint8Array(length) : bytes === 2 ? new Uint16Array(length) : new Uint32Array(length);
  larger.set(counts);
  return larger;
}
