// What a page may ask of the answers: a scope, whole months and filters by place, channel and group. No other view exists.
import type { Channel } from '#domain/channel.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerGroup } from './answer-groups.ts';
import type { Piece } from './piece.ts';

export type Scope =
  | { readonly kind: 'office' }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'service'; readonly id: ServiceId };

export interface Filter {
  readonly channel?: Channel | undefined;
  readonly clientGroupId?: string | undefined;
  readonly locationId?: string | undefined;
}

export interface View extends Filter {
  readonly scope: Scope;
  readonly period: Period;
}

/** Whether every answer of the piece or group lies in the scope. */
export function liesInScope(part: Pick<Piece, 'service' | 'unit'>, scope: Scope): boolean {
  if (scope.kind === 'office') return true;
  return scope.kind === 'unit' ? part.unit === scope.id : part.service === scope.id;
}

/** Parts by where they lie, so that a view need not look through all of them. */
export function byScope<Part extends Pick<Piece, 'service' | 'unit'>>(
  parts: readonly Part[],
): (scope: Scope) => readonly Part[] {
  let ofService: Map<string, Part[]> | undefined;
  let ofUnit: Map<string, Part[]> | undefined;
  return (scope) => {
    if (scope.kind === 'office') return parts;
    if (scope.kind === 'unit') return (ofUnit ??= Map.groupBy(parts, ({ unit }) => unit)).get(scope.id) ?? [];
    return (ofService ??= Map.groupBy(parts, ({ service }) => service)).get(scope.id) ?? [];
  };
}

/** Whether everybody in the part was at the place, came by the channel and belongs to the group that the filter names. */
export function passesFilter(
  part: Partial<Pick<AnswerGroup, 'channel' | 'clientGroup' | 'location'>>,
  { channel, clientGroupId, locationId }: Filter,
): boolean {
  return (
    (locationId === undefined || part.location === locationId) &&
    (channel === undefined || part.channel === channel) &&
    (clientGroupId === undefined || part.clientGroup === clientGroupId)
  );
}

export function isFiltered({ channel, clientGroupId, locationId }: Filter): boolean {
  return channel !== undefined || clientGroupId !== undefined || locationId !== undefined;
}
