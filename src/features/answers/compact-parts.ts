// Parts of a piece with their sums side by side: of a large office there are a hundred thousand, of every question.
import type { Counted, CountedGroup } from './answer-groups.ts';
import type { ClientGroupPiece } from './filtered-pieces.ts';
import { valuesIn } from './question-counts.ts';

/** What a part is of; '' where it is mixed. */
export interface PartLabel {
  readonly location: string;
  readonly channel: string;
  readonly clientGroup: string;
}

export interface CompactParts {
  readonly labels: readonly PartLabel[];
  /** part after part: counts, "does not apply", and people with an answer */
  readonly sums: Uint32Array;
  /** of a number question the values of each part */
  readonly values: readonly (readonly number[])[] | null;
}

/** @param categories how many counts a figure of the question has; 0: a number, which is told by its values */
export function compactor(categories: number): (parts: readonly ClientGroupPiece[]) => CompactParts {
  const labels = new Map<string, PartLabel>();
  const labelOf = ({ location, channel, clientGroup }: PartLabel): PartLabel => {
    const key = `${location} ${channel} ${clientGroup}`;
    const label = labels.get(key) ?? { location, channel, clientGroup };
    labels.set(key, label);
    return label;
  };
  return (parts) => {
    const sums = new Uint32Array(parts.length * (categories + 2));
    for (let part = 0, from = 0; part < parts.length; part += 1, from += categories + 2)
      for (const { n, counts, notApplicable } of parts[part]!.groups) {
        for (let place = 0; place < categories; place += 1) sums[from + place]! += counts[place]!;
        sums[from + categories]! += notApplicable;
        sums[from + categories + 1]! += n;
      }
    const values = categories === 0 ? parts.map(({ groups }) => valuesIn(groups)) : null;
    return { labels: parts.map(labelOf), sums, values };
  };
}

/** The part's answers, as a group of its own. */
export function partAt(
  { sums, values }: CompactParts,
  part: number,
  categories: number,
): Counted & Partial<CountedGroup> {
  const from = part * (categories + 2);
  return {
    n: sums[from + categories + 1]!,
    counts: Array.from(sums.subarray(from, from + categories)),
    notApplicable: sums[from + categories]!,
    ...(values && { values: values[part]! }),
  };
}
