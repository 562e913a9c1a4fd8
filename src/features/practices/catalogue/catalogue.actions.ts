// The catalogue of an office, kept in memory: at each look only what has changed since is read from the database.
import type { OfficeId } from '#domain/ids.ts';
import { inSmallSteps } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { emptyIndex } from './card-index.ts';
import type { CardIndex } from './card-index.ts';
import { keysOfWords } from './card-words.ts';
import { readCatalogueState, readChangedCards } from './catalogue.store.ts';
import type { StoredListing } from './catalogue.store.ts';

interface Kept {
  readonly index: CardIndex;
  readonly revision: number;
}

/** Offices whose catalogue is kept at once; the one not looked at longest goes. */
const mostKept = 40;
/** Cards read by one query. */
const step = 250;
const noId = '00000000-0000-0000-0000-000000000000';
const keptOf = new WeakMap<House['storage'], Map<OfficeId, Promise<Kept>>>();

/** The catalogue as it is now. Looks at the same time wait for each other, so that nothing is read twice. */
export async function officeCatalogue(house: House, officeId: OfficeId): Promise<CardIndex> {
  const kept = keptOf.get(house.storage) ?? new Map<OfficeId, Promise<Kept>>();
  keptOf.set(house.storage, kept);
  const before = kept.get(officeId) ?? Promise.resolve({ index: emptyIndex(), revision: 0 });
  const now = before.then(
    (known) => broughtUp(house, officeId, known),
    () => broughtUp(house, officeId, { index: emptyIndex(), revision: 0 }),
  );
  kept.delete(officeId);
  kept.set(officeId, now);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return (await now).index;
}

async function broughtUp(house: House, officeId: OfficeId, known: Kept): Promise<Kept> {
  const { revision, removedAt } = await readCatalogueState(house.storage, officeId);
  if (revision === known.revision) return known;
  // a card is gone, or the database is an older one than what is kept
  const isAnew = removedAt > known.revision || revision < known.revision || known.index.isWorn;
  const { index } = isAnew ? { index: emptyIndex() } : known;
  let after = { revision: isAnew ? 0 : known.revision, id: isAnew ? noId : 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  for (;;) {
    const cards = await readChangedCards(house.storage, officeId, after, step);
    await inSmallSteps(takenIn(index, cards));
    const last = cards.at(-1);
    if (!last || cards.length < step) return { index, revision };
    after = last;
  }
}

function* takenIn(index: CardIndex, cards: readonly StoredListing[]): Generator {
  for (const { id, listed, words } of cards) yield index.put({ ...listed, id }, keysOfWords(words));
}
