// Typing answers in: stored once, counted for the person who typed, taken back within a few minutes.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { keepKeyedAnswer, takeBackKeyed } from '#features/answers/index.ts';
import type { KeyedAnswer, KeyedState } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { countKeyed, readKeyedToday } from './keying.store.ts';

/** Stores one answer; a form sent twice is stored and counted once. */
export async function keyAnswer(
  house: House,
  place: SurveyPlace,
  version: PublishedVersion,
  keyed: KeyedAnswer,
  who: PersonId,
): Promise<KeyedState> {
  return house.storage.inOffice(place.officeId, async (office) => {
    const kept = await keepKeyedAnswer(house, office, place, version, keyed);
    if (kept.state === 'kept') await countKeyed(office, who, house.clock.today(), 1);
    return kept;
  });
}

/** Takes the answer of a token back; false where that is no longer possible. */
export async function takeKeyedBack(house: House, officeId: OfficeId, token: string, who: PersonId): Promise<boolean> {
  return house.storage.inOffice(officeId, async (office) => {
    const gone = await takeBackKeyed(house, office, token);
    if (gone) await countKeyed(office, who, house.clock.today(), -1);
    return gone;
  });
}

/** How many answers the person has typed in today; nobody in particular: none. */
export async function keyedToday(house: House, officeId: OfficeId, who: PersonId | null): Promise<number> {
  return who === null ? 0 : readKeyedToday(house.storage, officeId, who, house.clock.today());
}
