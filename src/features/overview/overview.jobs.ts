// Work of the overview without anybody waiting: computes what its tiles of sources and directions say, where it is due.
import { isUuid } from '#domain/ids.ts';
import type { OfficeId } from '#domain/ids.ts';
import { withPassingThread } from '#features/answers/index.ts';
import { headlinesTask } from '#features/diagnosis/index.ts';
import { computeHeadlineOfThemes } from '#features/directions/index.ts';
import type { House } from '#features/house.ts';
import { computeHeadlineOfSources } from '#features/sources/index.ts';
import type { Task } from '#storage/storage.ts';

/** One office after another; of the one that asked, or of all. What holds is left alone, so twice is as good as once. */
export function overviewTasks(house: House): Record<string, Task> {
  return {
    async [headlinesTask](payload, { signal }) {
      const asked = (payload as { officeId?: unknown } | null)?.officeId;
      const offices = isUuid(asked)
        ? [asked as OfficeId]
        : (await house.storage.listOffices()).map(({ officeId }) => officeId);
      // sources may be waited for: the program is not kept from stopping
      const stopped = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await withPassingThread(house, async () => {
        for (const officeId of offices)
          for (const compute of [computeHeadlineOfThemes, computeHeadlineOfSources]) {
            if (signal.aborted) return;
            // a fault in one office does not keep the others waiting
            const computed = compute(house, officeId).catch((error: unknown) => {
              house.log.error('headline-failed', { officeId, reason: String(error) });
            });
            await Promise.race([computed, stopped]);
          }
      });
    },
  };
}

/** Every ten minutes, after the release. */
export const overviewCron = [{ task: headlinesTask, pattern: '2,12,22,32,42,52 * * * *' }] as const;
