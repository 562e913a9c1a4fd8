// Entries of an action's history whose words are taken out.
import type { OfficeWork } from '#storage/storage.ts';
import type { HistoryEntry } from '../action.ts';

/** Locked until the end of the work. The caller holds the lock of the action. */
export function lockHistory(office: OfficeWork, id: string): Promise<HistoryEntry[]> {
  return office.query<HistoryEntry>(
    `select position, day::text as "day", who, what, details from action_history
      where office_id = $1 and action_id = $2 order by position for update`,
    [office.officeId, id],
  );
}

export async function updateHistoryDetails(
  office: OfficeWork,
  id: string,
  position: number,
  details: HistoryEntry['details'],
): Promise<void> {
  await office.query(
    'update action_history set details = $4 where office_id = $1 and action_id = $2 and position = $3',
    [office.officeId, id, position, JSON.stringify(details)],
  );
}
