// What a page of the diagnosis is of: the office, a unit, a service; or a place or client group across the whole office.
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

/** Whether comments, sources and strengths know such a subject: they are cut by service and unit only. */
export function isCutByService({ kind }: Subject): boolean {
  return kind !== 'location' && kind !== 'group';
}
