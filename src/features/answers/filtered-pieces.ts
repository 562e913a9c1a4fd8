// Divides pieces further, so that views filtered by channel and client group are sums of whole pieces too.
import type { MonthNumber } from '#domain/period.ts';
import { answersIn, type CountedGroup } from './answer-groups.ts';
import { smallestPiece, type Piece } from './piece.ts';

/** A piece all of whose answers came by one channel, or from one client group; '' where they are mixed. */
export interface FilteredPiece extends Omit<Piece, 'groups'> {
  readonly groups: readonly CountedGroup[];
  readonly channel: string;
  readonly clientGroup: string;
}

/**
 * The piece divided by channel, and within a channel by client group, each part again with ten answers at least.
 * A piece that reaches into the open quarter stays whole and mixed: there, every new batch would show in the parts.
 * @param openFrom first month of the quarter that is still open
 */
export function filteredPieces(piece: Piece, openFrom: MonthNumber): FilteredPiece[] {
  const groups = piece.groups.flatMap((group) => group.parts());
  if (piece.indivisible || piece.period.last >= openFrom) return [{ ...piece, groups, channel: '', clientGroup: '' }];
  return divided(groups, ({ channel }) => channel).flatMap((byChannel) =>
    divided(byChannel.groups, ({ clientGroup }) => clientGroup).map((part) => ({
      ...piece,
      groups: part.groups,
      channel: byChannel.label,
      clientGroup: part.label,
    })),
  );
}

interface Part {
  label: string;
  groups: CountedGroup[];
}

/** Parts with one label each, as far as they are large enough; the rest together, or added to the smallest part. */
function divided(groups: readonly CountedGroup[], labelOf: (group: CountedGroup) => string): Part[] {
  const parts: Part[] = [];
  const rest: CountedGroup[] = [];
  for (const [label, ofLabel] of Map.groupBy(groups, labelOf)) {
    if (answersIn(ofLabel) >= smallestPiece) parts.push({ label, groups: ofLabel });
    else rest.push(...ofLabel.filter(({ n }) => n > 0));
  }
  if (rest.length === 0) return parts;
  if (answersIn(rest) >= smallestPiece || parts.length === 0) return [...parts, { label: '', groups: rest }];
  const smallest = parts.reduce((least, part) => (answersIn(part.groups) < answersIn(least.groups) ? part : least));
  smallest.groups.push(...rest);
  smallest.label = '';
  return parts;
}
