// Answers typed in by staff, from a conversation or a sheet of paper: whole at once, for a few minutes taken back again.
import type { Channel } from '#domain/channel.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { insertKeyed, readIsHeld, removeHeld } from './keyed.store.ts';
import { maskPersonalData } from './masking.ts';
import { factsOf, hashOfResponse } from './receiving.actions.ts';
import { endOfToken } from './response-token.ts';
import { checkWhole, type WholeFault, type WholeForm } from './whole-form.ts';

/** So long an answer can be taken back; it is released after that. */
export const heldMinutes = 10;

export interface KeyedAnswer {
  /** minted for the place when the form was shown; sent again, it changes nothing */
  readonly token: string;
  readonly form: WholeForm;
  readonly language: SurveyLanguage;
  readonly channel: Extract<Channel, 'phone' | 'paper'>;
  /** YYYY-MM-DD */
  readonly visitDay: string;
}

export type KeyedState =
  | { readonly state: 'kept' }
  /** the same form was stored before, or taken back */
  | { readonly state: 'known' }
  | { readonly state: 'faulty'; readonly faults: readonly WholeFault[] | 'nothing-answered' };

/** Checks and stores one answer inside the caller's transaction. */
export async function keepKeyedAnswer(
  house: House,
  office: OfficeWork,
  place: SurveyPlace,
  version: PublishedVersion,
  keyed: KeyedAnswer,
): Promise<KeyedState> {
  const groups = place.clientGroups.map(({ id }) => id);
  const checked = checkWhole(version, keyed.form, factsOf(place, keyed.channel), groups);
  if (!checked.ok) return { state: 'faulty', faults: checked.faults };
  const now = house.clock.now();
  const { answer } = checked;
  const response = {
    place,
    channel: keyed.channel,
    language: keyed.language,
    visitDay: keyed.visitDay,
    ratings: answer.ratings,
    clientGroupId: answer.clientGroupId,
    forgetAfter: endOfToken(now),
  };
  const heldUntil = new Date(now.getTime() + heldMinutes * 60_000);
  const hash = hashOfResponse(house, keyed.token);
  const isNew = await insertKeyed(office, hash, response, heldUntil, maskPersonalData(answer.text));
  return { state: isNew ? 'kept' : 'known' };
}

/** Whether the answer of a token can still be taken back. */
export async function isKeyedHeld(house: House, officeId: OfficeId, token: string): Promise<boolean> {
  return readIsHeld(house.storage, officeId, hashOfResponse(house, token), house.clock.now());
}

/** Takes an answer back inside the caller's transaction; false where it was released, taken back before, or never there. */
export async function takeBackKeyed(house: House, office: OfficeWork, token: string): Promise<boolean> {
  return removeHeld(office, hashOfResponse(house, token), house.clock.now());
}
