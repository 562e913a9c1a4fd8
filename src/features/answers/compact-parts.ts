// Parts of a piece with their sums side by side: of a large office there are a hundred thousand, of every question.
import type { Counted, CountedGroup } from './answer-groups.ts';
import type { ChannelPiece, ClientGroupPiece } from './filtered-pieces.ts';
import { valuesIn } from './question-counts.ts';

/** What a part is of; '' where it is mixed. */
export interface PartLabel {
  readonly location: string;
  readonly channel: string;
  readonly clientGroup: string;
}

export interface CompactParts {
  readonly labels: readonly PartLabel[];
  /** from `start` on, part after part: counts, "does not apply", and people with an answer */
  readonly sums: Uint32Array;
  readonly start: number;
  /** of a number question the values of each part */
  readonly values: readonly (readonly number[])[] | null;
}

/** Numbers that are asked for at once: an array for each piece would take more room than what stands in it. */
const numbersTogether = 4096;

/** @param categories how many counts a figure of the question has; 0: a number, which is told by its values */
export function compactor(categories: number): (parts: readonly (ChannelPiece | ClientGroupPiece)[]) => CompactParts {
  const width = categories + 2;
  const labels: Labels = new Map();
  const labelOf = (part: ChannelPiece | ClientGroupPiece): PartLabel => {
    const { location, channel } = part;
    const clientGroup = 'clientGroup' in part ? part.clientGroup : '';
    const ofPlace = madeOnce(labels, location, () => new Map<string, Map<string, PartLabel>>());
    const ofChannel = madeOnce(ofPlace, channel, () => new Map<string, PartLabel>());
    return madeOnce(ofChannel, clientGroup, () => ({ location, channel, clientGroup }));
  };
  let sums = new Uint32Array(0);
  let end = 0;
  return (parts) => {
    const needed = parts.length * width;
    if (end + needed > sums.length) [sums, end] = [new Uint32Array(Math.max(numbersTogether, needed)), 0];
    const start = end;
    for (const { groups } of parts) {
      for (const { n, counts, notApplicable } of groups) {
        for (let place = 0; place < categories; place += 1) sums[end + place]! += counts[place]!;
        sums[end + categories]! += notApplicable;
        sums[end + categories + 1]! += n;
      }
      end += width;
    }
    const values = categories === 0 ? parts.map(({ groups }) => valuesIn(groups)) : null;
    return { labels: parts.map(labelOf), sums, start, values };
  };
}

/** By place, channel and client group. */
type Labels = Map<string, Map<string, Map<string, PartLabel>>>;

function madeOnce<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

/** The part's answers, as a group of its own. */
export function partAt(
  { sums, start, values }: CompactParts,
  part: number,
  categories: number,
): Counted & Partial<CountedGroup> {
  const from = start + part * (categories + 2);
  const counts: number[] = [];
  for (let place = 0; place < categories; place += 1) counts.push(sums[from + place]!);
  return {
    n: sums[from + categories + 1]!,
    counts,
    notApplicable: sums[from + categories]!,
    ...(values && { values: values[part]! }),
  };
}
