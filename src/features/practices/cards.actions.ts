// What people do with cards: make one of an action, change its words, say how far it was checked, remove it.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { actionOf, listActions } from '#features/improvement/index.ts';
import type { Action } from '#features/improvement/index.ts';
import { officeProfile, officeStructure } from '#features/office/index.ts';
import { listIndicators } from '#features/standards/index.ts';
import { filesOfCard } from './attachments/attachments.store.ts';
import { cardFromAction } from './card-from-action.ts';
import { deleteCard, insertOwnCard, readCard, readCardOfAction, updateOwnCard } from './cards.store.ts';
import { evidenceOf, measuredBy } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { placeOf } from './places.ts';
import { isOwn } from './practice-card.ts';
import type { CardContent, CardStatus, PracticeCard } from './practice-card.ts';

interface Change {
  readonly id: string;
  readonly version: number;
  readonly who: PersonId | null;
}

/** Throws 404 for a card that is not this office's. */
export async function cardOf(house: House, officeId: OfficeId, id: string): Promise<PracticeCard> {
  const card = isUuid(id) ? await readCard(house.storage, officeId, id) : null;
  if (!card) throw notFound();
  return card;
}

/**
 * The card of a closed action, made at the first call and the same one at every other. 'not-closed': the action goes on.
 * Throws 404 for an action that is not this office's.
 */
export async function makeCardOfAction(
  house: House,
  officeId: OfficeId,
  { actionId, who }: { actionId: string; who: PersonId | null },
): Promise<{ readonly cardId: string; readonly isNew: boolean } | 'not-closed'> {
  const action = await actionOf(house, officeId, actionId);
  const known = await readCardOfAction(house.storage, officeId, action.id);
  if (known !== null) return { cardId: known, isNew: false };
  if (action.ended === null) return 'not-closed';
  const [office, structure, indicators] = await Promise.all([
    officeProfile(house, officeId),
    officeStructure(house, officeId),
    listIndicators(house, officeId),
  ]);
  if (!office) throw notFound();
  const indicator = indicators.find(({ id }) => id === action.indicatorId) ?? null;
  const place = placeOf(office.terytCode);
  const content = cardFromAction({ action, office, place, structure, indicator, today: house.clock.today() });
  const evidence = evidenceOf(action.effectAtEnd, measuredBy(indicator));
  return house.storage.inOffice(officeId, async (work) => {
    const cardId = await insertOwnCard(work, { actionId: action.id, content, evidence });
    await work.audit({ who, what: 'practice-card-made', target: cardId });
    return { cardId, isNew: true };
  });
}

/** Throws 409 when somebody was faster, 404 for a card that came in a file. */
export async function changeCard(
  house: House,
  officeId: OfficeId,
  { id, version, who }: Change,
  content: CardContent,
): Promise<void> {
  await change(house, officeId, { id, version, who, what: 'practice-card-changed' }, (card) => ({ ...card, content }));
}

/** The status with the day it was checked. Throws as `changeCard`. */
export async function markCard(
  house: House,
  officeId: OfficeId,
  { id, version, who }: Change,
  { status, checkedOn }: { status: CardStatus; checkedOn: string | null },
): Promise<void> {
  const event = { id, version, who, what: 'practice-card-marked' } as const;
  await change(house, officeId, event, (card) => ({ ...card, status, checkedOn }));
}

async function change(
  house: House,
  officeId: OfficeId,
  { id, version, who, what }: Change & { readonly what: string },
  changed: (card: PracticeCard) => PracticeCard,
): Promise<void> {
  const card = await cardOf(house, officeId, id);
  if (!isOwn(card)) throw notFound();
  await house.storage.inOffice(officeId, async (work) => {
    if (!(await updateOwnCard(work, { ...changed(card), version }))) throw conflict();
    await work.audit({ who, what, target: id });
  });
}

/** With its attachments. Throws 409 when somebody was faster. */
export async function removeCard(house: House, officeId: OfficeId, { id, version, who }: Change): Promise<void> {
  await cardOf(house, officeId, id);
  await house.storage.inOffice(officeId, async (work) => {
    const files = await filesOfCard(work, id);
    if (!(await deleteCard(work, id, version))) throw conflict();
    for (const fileId of files) await work.files.remove(fileId);
    await work.audit({ who, what: 'practice-card-removed', target: id });
  });
}

/** Actions here that were begun from the card, ended ones first, with the effect frozen at their end. */
export async function adoptedHere(
  house: House,
  officeId: OfficeId,
  cardId: string,
): Promise<{ readonly action: Action; readonly evidence: Evidence | null }[]> {
  const [actions, indicators] = await Promise.all([listActions(house, officeId), listIndicators(house, officeId)]);
  return actions
    .filter(({ parent }) => parent === cardId)
    .map((action) => {
      const indicator = indicators.find(({ id }) => id === action.indicatorId);
      return { action, evidence: action.ended && evidenceOf(action.effectAtEnd, measuredBy(indicator)) };
    })
    .toSorted((a, b) => Number(b.action.ended !== null) - Number(a.action.ended !== null));
}

/** What a new action takes over from a card; null: this office has no such card. */
export async function practiceText(
  house: House,
  officeId: OfficeId,
  id: string,
): Promise<{
  readonly title: string;
  readonly office: string;
  readonly problem: string;
  readonly steps: string;
} | null> {
  const card = isUuid(id) ? await readCard(house.storage, officeId, id) : null;
  if (!card) return null;
  const { title, sheet, presentation } = card.content;
  return { title, office: sheet.office, problem: presentation.problem, steps: presentation.steps };
}
