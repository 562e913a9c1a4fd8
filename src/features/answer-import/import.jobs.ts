// Work without anybody waiting: taking a file in, beginning again what a killed program left, forgetting files in time.
import type { House } from '#features/house.ts';
import type { OfficeId } from '#domain/ids.ts';
import { isUuid } from '#domain/ids.ts';
import type { Task } from '#storage/storage.ts';
import { importTask } from './import.actions.ts';
import { forgetOldFiles } from './import-files.store.ts';
import { readStuck } from './import.store.ts';
import { takeIn } from './take-in.actions.ts';

const tryAgainMs = 3_000;
/** Days an uploaded file may lie; longer than a holiday weekend, shorter than a fortnight. */
const daysKept = 7;

export function importTasks(house: House): Record<string, Task> {
  const again = (officeId: OfficeId, importId: string, delayMs: number) =>
    house.storage.inOffice(officeId, (office) =>
      office.enqueue(
        importTask,
        { importId },
        { jobKey: `${importTask} ${importId}`, runAt: new Date(Date.now() + delayMs) },
      ),
    );
  return {
    async [importTask](payload, { signal }) {
      const { officeId, importId } = payload as { officeId?: unknown; importId?: unknown };
      if (!isUuid(officeId) || !isUuid(importId)) throw new TypeError('an import is named by its office and its id');
      const taken = await takeIn(house, officeId as OfficeId, importId, signal);
      if (taken === 'busy') await again(officeId as OfficeId, importId, tryAgainMs);
    },
    async 'look-after-imports'(_payload, { signal }) {
      for (const { officeId } of await house.storage.listOffices()) {
        if (signal.aborted) return;
        for (const importId of await readStuck(house.storage, officeId)) await again(officeId, importId, 0);
        await house.storage.inOffice(officeId, (office) => forgetOldFiles(office, daysKept));
      }
    },
  };
}

/** Every minute: what a killed program left undone is begun again soon. */
export const importCron = [{ task: 'look-after-imports', pattern: '* * * * *' }] as const;
