// Divides pieces further, so that views filtered by place, channel and client group are sums of whole pieces too.
import type { MonthNumber } from '#domain/period.ts';
import { answersIn, type ChannelGroup, type Counted, type CountedGroup, type PooledGroup } from './answer-groups.ts';
import { smallestPiece, type CutRules, type Piece } from './piece.ts';

/** Part of a piece whose answers are of one place; '' where they are mixed. */
export interface PlacePiece extends Piece {
  readonly location: string;
}

/** Part of a piece whose answers came by one channel; '' where they are mixed. */
export interface ChannelPiece extends Omit<PlacePiece, 'groups'> {
  readonly groups: readonly ChannelGroup[];
  readonly channel: string;
  /** the same answers by client group, '' where they are mixed */
  byClientGroup(): readonly ClientGroupPiece[];
}

export interface ClientGroupPiece extends Omit<PlacePiece, 'groups'> {
  readonly groups: readonly CountedGroup[];
  readonly channel: string;
  readonly clientGroup: string;
}

/**
 * The piece divided by place, each part again with ten answers at least. A piece that lies wholly in one place is of that
 * place as it stands; one that must not be divided is of none where its places differ. What rates the employee is never
 * divided by place, and has one only where all its services are given nowhere else: at a counter in another building one
 * person may sit, whom the number of the service's staff hides, and one quarter's answers may all come from there.
 * @param openFrom first month of the quarter that is still open
 */
export function placePieces(
  piece: Piece,
  { aboutEmployee, placeOfService }: Pick<CutRules, 'aboutEmployee' | 'placeOfService'>,
  openFrom: MonthNumber,
): PlacePiece[] {
  const location = piece.groups[0]!.location;
  const mayHavePlace = ({ service }: PooledGroup) => !aboutEmployee || placeOfService?.(service) === location;
  if (piece.groups.every((group) => group.location === location && mayHavePlace(group)))
    return [{ ...piece, location }];
  if (aboutEmployee || piece.period.last >= openFrom) return [{ ...piece, location: '' }];
  return divided(piece.groups, (group) => group.location).map(({ label, groups }) => ({
    ...piece,
    groups,
    location: label,
  }));
}

/**
 * The piece divided by channel, and within a channel by client group, each part again with ten answers at least.
 * A piece that reaches into the open quarter stays whole and mixed: there, every new batch would show in the parts.
 * @param openFrom first month of the quarter that is still open
 */
export function filteredPieces(piece: PlacePiece, openFrom: MonthNumber): ChannelPiece[] {
  const stays = piece.period.last >= openFrom;
  const channels = piece.groups.flatMap((group) => group.parts());
  const parts = stays ? [{ label: '', groups: channels }] : divided(channels, ({ channel }) => channel);
  return parts.map(({ label: channel, groups }): ChannelPiece => {
    const byClientGroup = () => {
      const all = groups.flatMap((group) => group.parts());
      const finer = stays ? [{ label: '', groups: all }] : divided(all, ({ clientGroup }) => clientGroup);
      return finer.map((part) => ({ ...piece, groups: part.groups, channel, clientGroup: part.label }));
    };
    return { ...piece, groups, channel, byClientGroup };
  });
}

interface Part<Group> {
  label: string;
  groups: Group[];
}

/** Parts with one label each, as far as they are large enough; the rest together, or added to the smallest part. */
function divided<Group extends Counted>(groups: readonly Group[], labelOf: (group: Group) => string): Part<Group>[] {
  const parts: Part<Group>[] = [];
  const rest: Group[] = [];
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
