// Periodic work: releases what the quick look after each answer has left, forgets expired tokens, and keeps counts.
import type { House } from '#features/house.ts';
import type { Task } from '#storage/storage.ts';
import { keepCounts } from './keep-counts.actions.ts';
import { releaseWaitingAnswers } from './release.actions.ts';

export function answersTasks(house: House): Record<string, Task> {
  return {
    async 'release-answers'(_payload, { signal }) {
      for (const { officeId } of await house.storage.listOffices()) {
        if (signal.aborted) return;
        await releaseWaitingAnswers(house, officeId);
        await keepCounts(house, officeId);
      }
    },
  };
}

/** Every ten minutes. */
export const answersCron = [{ task: 'release-answers', pattern: '*/10 * * * *' }] as const;
