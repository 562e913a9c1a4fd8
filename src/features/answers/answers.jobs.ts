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
      }
    },
    async 'keep-counts'(_payload, { signal }) {
      for (const { officeId } of await house.storage.listOffices()) {
        if (signal.aborted) return;
        await keepCounts(house, officeId);
      }
    },
  };
}

/** Every ten minutes; counts on their own, so that whatever is wrong with them holds up no release. */
export const answersCron = [
  { task: 'release-answers', pattern: '*/10 * * * *' },
  { task: 'keep-counts', pattern: '5,15,25,35,45,55 * * * *' },
] as const;
