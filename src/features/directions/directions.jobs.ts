// Work of directions without anybody waiting: proposals of themes, and the end of comments hidden long ago.
import { isUuid } from '#domain/ids.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { Task } from '#storage/storage.ts';
import { removeLongHidden } from './hiding/hiding.actions.ts';
import { computeSuggestions, suggestTask } from './suggestions/suggestions.actions.ts';

const removeTask = 'remove-hidden-comments';

export function directionsTasks(house: House): Record<string, Task> {
  return {
    async [suggestTask](payload, { signal }) {
      const { officeId, context } = payload as { officeId?: unknown; context?: unknown };
      if (!isUuid(officeId) || (context !== 'visit' && context !== 'case'))
        throw new TypeError('proposals are of an office and a way of contact');
      await computeSuggestions(house, officeId as OfficeId, context, signal);
    },
    async [removeTask](_payload, { signal }) {
      for (const { officeId } of await house.storage.listOffices()) {
        if (signal.aborted) return;
        await removeLongHidden(house, officeId);
      }
    },
  };
}

/** Every night. */
export const directionsCron = [{ task: removeTask, pattern: '40 2 * * *' }] as const;
