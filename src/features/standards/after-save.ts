// After a save: back to a page that tells what was done; and the version a save was based on.
import type { Context } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import { withQuery } from '#ui/paths/path-segment.ts';

export function seeDone(c: Context<StaffEnv>, path: string, done: string) {
  return c.redirect(withQuery(path, { gotowe: done }), 303);
}

/** One line of what was typed. */
export const oneLine = (text: string, most: number): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);
