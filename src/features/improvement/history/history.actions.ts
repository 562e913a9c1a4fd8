// Words are taken out of the history of an action for good; who did what and when stays, and the log says it without them.
import { notFound } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { lockImprovement } from '../improvement.store.ts';
import { lockHistory, updateHistoryDetails } from './history.store.ts';
import { withoutWords, wordsIn } from './removed-words.ts';

export interface Blanking {
  readonly id: string;
  readonly position: number;
  readonly who: PersonId | null;
  /** the same words in other entries go too */
  readonly everywhere: boolean;
}

/** Nothing is written, and nothing logged, where no words are left. Throws 404 for an entry that is not there. */
export async function blankHistory(
  house: House,
  officeId: OfficeId,
  { id, position, who, everywhere }: Blanking,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await lockImprovement(office, id))) throw notFound();
    const history = await lockHistory(office, id);
    const entry = history.find((each) => each.position === position);
    if (!entry) throw notFound();
    const words = new Set(wordsIn(entry));
    if (words.size === 0) return;
    for (const each of everywhere ? history : [entry]) {
      if (!wordsIn(each).some((text) => words.has(text))) continue;
      await updateHistoryDetails(office, id, each.position, withoutWords(each.details, words));
    }
    await office.audit({ who, what: 'improvement-history-blanked', target: id });
  });
}
