// Every hour: removes sessions and one-time links that have run out.
import type { House } from '#features/house.ts';
import { deleteExpired } from './sessions.store.ts';

export const accountsCron = [{ task: 'clear-accounts', pattern: '17 * * * *' }] as const;

/** The tasks of this room by name, for the list in `web`. */
export function accountsTasks(house: House) {
  return {
    'clear-accounts': async (): Promise<void> => {
      for (const { officeId } of await house.storage.listOffices()) {
        await house.storage.inOffice(officeId, (office) => deleteExpired(office, house.clock.now()));
      }
    },
  };
}
