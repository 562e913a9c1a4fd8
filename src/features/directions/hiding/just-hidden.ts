// The address of a page says which comment was hidden just now, so that the page can offer to undo it.
import { isUuid } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';

/** The id of the comment, for those who may bring it back; anything else counts as not said. */
export function justHidden(asking: Pick<Asking, 'may'>, id: string | undefined): string | undefined {
  return isUuid(id) && asking.may('hide comments') ? id : undefined;
}

/** A path of the room with one thing said of what has just happened, and without what was said before. */
export function withOutcome(path: string, outcome: { readonly ukryto?: string; readonly gotowe?: string }): string {
  const [bare = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  for (const name of ['ukryto', 'gotowe']) parameters.delete(name);
  for (const [name, value] of Object.entries(outcome)) parameters.set(name, value);
  return `${bare}?${parameters.toString()}`;
}
