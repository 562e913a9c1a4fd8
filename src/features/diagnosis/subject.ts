// What a page of the diagnosis is of: the office, a unit, a service; or a place or client group across the whole office.
import type { RatingFigure } from '#domain/disclosed.ts';
import type { Filter, Scope } from '#features/answers/index.ts';

export type Subject =
  | Scope
  /** a building or counter */
  | { readonly kind: 'location'; readonly id: string }
  /** a client group */
  | { readonly kind: 'group'; readonly id: string };

/** The subject as the answers know it: a place and a group are the office, filtered. */
export function viewOf(subject: Subject): { readonly scope: Scope; readonly within: Filter } {
  switch (subject.kind) {
    case 'location':
      return { scope: { kind: 'office' }, within: { locationId: subject.id } };
    case 'group':
      return { scope: { kind: 'office' }, within: { clientGroupId: subject.id } };
    default:
      return { scope: subject, within: {} };
  }
}

/** From this share on the visible parts of a place or group stand for it. */
const shareThatStands = 0.8;

/**
 * Whether a place or group may be held against the rest: where few of its answers are visible, most of it lies in the
 * rest, and what is visible comes from the services that many of it use, so the difference would be theirs.
 */
export function standsForAll(figure: RatingFigure): boolean {
  return figure.kind === 'shown' && figure.n >= shareThatStands * figure.collected;
}

/** Whether comments, sources and strengths know such a subject: they are cut by service and unit only. */
export function isCutByService({ kind }: Subject): boolean {
  return kind !== 'location' && kind !== 'group';
}
