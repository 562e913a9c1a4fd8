// Cards that leave as a file, and cards that come in one.
import { isDeepStrictEqual } from 'node:util';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { inSmallSteps } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { listActions } from '#features/improvement/index.ts';
import type { Action } from '#features/improvement/index.ts';
import { officeProfile } from '#features/office/index.ts';
import { listIndicators } from '#features/standards/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import { asWritten, lockCards, putBroughtCards, readOwnCards, updateAdoptions } from '../cards.store.ts';
import type { WrittenCard } from '../cards.store.ts';
import { lockCatalogue } from '../catalogue/catalogue.store.ts';
import { evidenceOf, measuredBy } from '../evidence.ts';
import type { BroughtCard, PracticeCard } from '../practice-card.ts';
import { adoptionOf, cardFile, mergedAdoptions } from './card-file.ts';
import type { LeavingCard } from './card-file.ts';

export function ownCards(house: House, officeId: OfficeId): Promise<PracticeCard[]> {
  return readOwnCards(house.storage, officeId);
}

/** Cards as the text of one file. */
export async function exportCards(house: House, officeId: OfficeId, cards: readonly PracticeCard[]): Promise<string> {
  const [office, actions, indicators] = await Promise.all([
    officeProfile(house, officeId),
    listActions(house, officeId),
    listIndicators(house, officeId),
  ]);
  const name = office?.name ?? '';
  const withOurs = cards.map((card): LeavingCard => ({
    card,
    adoptions: mergedAdoptions(card.adoptions, ownAdoptions(card.id, actions, indicators, name)),
  }));
  return cardFile(withOurs, name, house.clock.today());
}

function ownAdoptions(cardId: string, actions: readonly Action[], indicators: readonly Indicator[], office: string) {
  return actions
    .filter(({ parent }) => parent === cardId)
    .flatMap((action) => {
      const indicator = indicators.find(({ id }) => id === action.indicatorId);
      return adoptionOf(action, office, evidenceOf(action.effectAtEnd, measuredBy(indicator)));
    });
}

export interface BroughtReport {
  readonly added: number;
  readonly updated: number;
  /** known in this version or a newer one */
  readonly unchanged: number;
  /** our own: only what others reached with them was taken */
  readonly own: number;
}

/**
 * Takes in what is new, replaces what has become newer. A card whose id belongs to another office's card is refused, and
 * the whole file with it: `stranger` is its title.
 */
export async function bringCards(
  house: House,
  officeId: OfficeId,
  cards: readonly BroughtCard[],
  who: PersonId | null,
): Promise<BroughtReport | { readonly stranger: string }> {
  const written = new Map<string, WrittenCard>();
  // words of two thousand cards take a while: clients who answer a survey come in between
  await inSmallSteps(taken(cards, (card) => written.set(card.id, asWritten(card))));
  return house.storage.inOffice(officeId, async (work) => {
    await lockCatalogue(work);
    const locked = await lockCards(
      work,
      cards.map(({ id }) => id),
    );
    const known = new Map(locked.map((card) => [card.id, card]));
    // before anything is written: what returns from here is kept
    const stranger = cards.find((card) => isStranger(known.get(card.id), card));
    if (stranger) return { stranger: stranger.content.title };
    const put: BroughtCard[] = [];
    let [own, updated, unchanged] = [0, 0, 0];
    for (const card of cards) {
      const before = known.get(card.id);
      if (!before) put.push(card);
      else if (before.originVersion === null) {
        own += 1;
        const adoptions = mergedAdoptions(before.adoptions, card.adoptions);
        // not as text: the database keeps the fields of an object in an order of its own
        if (!isDeepStrictEqual(adoptions, mergedAdoptions(before.adoptions, [])))
          await updateAdoptions(work, card.id, adoptions);
      } else if (before.originVersion >= card.originVersion) unchanged += 1;
      else {
        put.push(card);
        updated += 1;
      }
    }
    await putBroughtCards(
      work,
      put.map(({ id }) => written.get(id)!),
    );
    const report = { added: put.length - updated, updated, unchanged, own };
    await work.audit({ who, what: 'practice-cards-brought', details: { ...report } });
    return report;
  });
}

function* taken<Item>(items: readonly Item[], take: (item: Item) => void): Generator {
  for (const item of items) yield take(item);
}

/** Another office's card under an id that a third office's card has here. */
const isStranger = (before: PracticeCard | undefined, card: BroughtCard): boolean =>
  before !== undefined && before.originVersion !== null && !isOfSameOffice(before, card);

/** By its unit where both name one: an office may change its name. */
function isOfSameOffice(before: PracticeCard, card: BroughtCard): boolean {
  const [old, now] = [before.content.sheet.teryt, card.content.sheet.teryt];
  return before.originOffice === card.originOffice || (old !== null && old === now);
}
