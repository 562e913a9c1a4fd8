// The only way in: one page of one client's answers, acknowledged only after it is committed.
import { notReached } from '#domain/answer-code.ts';
import type { Channel } from '#domain/channel.ts';
import { dayInWarsaw } from '#domain/clock.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import { hasConditions, putTo, withNotAsked } from '#features/questionnaires/index.ts';
import type { AskingFacts, PublishedVersion } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { maskPersonalData } from './masking.ts';
import { checkPage, type PageAnswer, type PageFault, type PageForm } from './page-input.ts';
import { scheduleRelease } from './release.actions.ts';
import { endOfToken, mintToken, tokenState } from './response-token.ts';
import {
  changed,
  changeResponse,
  changeWholeResponse,
  finishResponse,
  insertResponse,
  readResponse,
  type Change,
  type StoredResponse,
} from './responses.store.ts';

export interface ReceivedPage {
  readonly token: string;
  /** counted from 1 */
  readonly page: number;
  readonly form: PageForm;
  readonly language: SurveyLanguage;
  readonly channel: Channel;
}

export type Received =
  /** `ratings`: what is stored now, of a version with conditions */
  | { readonly state: 'kept'; readonly ratings?: readonly number[] }
  /** the last page: the response is complete and its token forgotten */
  | { readonly state: 'finished' }
  /** the response had been finished before; nothing was changed */
  | { readonly state: 'spent' }
  | { readonly state: 'faulty'; readonly fault: PageFault };

/** A token for a new response at this place. Nothing is stored. */
export function newToken(house: House, place: SurveyPlace): string {
  return mintToken(place.code, house.clock.now(), hashFor(house, 'response-token'));
}

export function checkToken(house: House, place: SurveyPlace, token: string): 'valid' | 'expired' | 'forged' {
  return tokenState(place.code, token, house.clock.now(), hashFor(house, 'response-token'));
}

/** What was answered under a valid token. */
export async function givenAnswers(
  house: House,
  place: SurveyPlace,
  token: string,
): Promise<StoredResponse | 'spent' | null> {
  return readResponse(house.storage, place.officeId, hashFor(house, 'response')(token));
}

/**
 * Receives one page under a valid token. When it returns, the answer is durable; sent again, it changes nothing.
 * @throws Refusal 503 while the database is away
 */
export async function receivePage(
  house: House,
  place: SurveyPlace,
  version: PublishedVersion,
  received: ReceivedPage,
): Promise<Received> {
  const question = version.questions[received.page - 1];
  if (!question) throw new RangeError(`the version has no page ${received.page}`);
  const checked = checkPage(
    question,
    received.form,
    place.clientGroups.map(({ id }) => id),
  );
  if (!checked.ok) return { state: 'faulty', fault: checked.fault };

  const change = changeOf(version, question.id, checked.answer);
  const kept = change ? await keepChange(house, place, version, received, change) : { ratings: null };
  if (kept === null) return { state: 'spent' };
  const put = putTo(version.questions, factsOf(place, received.channel), kept.ratings ?? []);
  if (put.slice(received.page).includes('asked'))
    return { state: 'kept', ...(kept.ratings && { ratings: kept.ratings }) };
  const text = checked.answer.kind === 'text' ? checked.answer.text : '';
  return finish(house, place, version, received, text);
}

/** The keyed hash under which a token's response is found. */
export function hashOfResponse(house: House, token: string): Buffer {
  return hashFor(house, 'response')(token);
}

/** What conditions of a questionnaire may look at besides the answers. */
export function factsOf(place: SurveyPlace, channel: Channel): AskingFacts {
  return { channel, context: place.context, serviceId: place.serviceId, asksForGroups: place.clientGroups.length > 0 };
}

/** null: the response is finished. */
async function keepChange(
  house: House,
  place: SurveyPlace,
  version: PublishedVersion,
  received: ReceivedPage,
  change: Change,
): Promise<{ ratings: readonly number[] | null } | null> {
  const { storage } = house;
  const { language } = received;
  const tokenHash = hashFor(house, 'response')(received.token);
  const fresh = newResponse(house, place, version, received, change);
  const conditional = hasConditions(version.questions);
  const begin = async () =>
    (await insertResponse(storage, tokenHash, fresh)) ? { ratings: conditional ? fresh.ratings : null } : null;
  const alter = async () => {
    if (!conditional)
      return (await changeResponse(storage, place.officeId, tokenHash, version.id, change, language))
        ? { ratings: null }
        : null;
    const facts = factsOf(place, received.channel);
    const ratings = await changeWholeResponse(
      storage,
      place.officeId,
      tokenHash,
      version.id,
      change,
      language,
      (codes) => withNotAsked(version.questions, facts, codes),
    );
    return ratings && { ratings };
  };
  // the first page nearly always begins a response, the others nearly always change one
  return received.page === 1 ? ((await begin()) ?? alter()) : ((await alter()) ?? (await begin()) ?? alter());
}

async function finish(
  house: House,
  place: SurveyPlace,
  version: PublishedVersion,
  received: ReceivedPage,
  text: string,
): Promise<Received> {
  const tokenHash = hashFor(house, 'response')(received.token);
  const comment = maskPersonalData(text);
  const end = () => finishResponse(house.storage, place.officeId, tokenHash, comment, received.language);
  if (!(await end())) {
    // nothing was answered before: a response that holds the comment alone, unless the token is spent
    const empty = newResponse(house, place, version, received, { clientGroupId: null });
    if (!(await insertResponse(house.storage, tokenHash, empty)) || !(await end())) return { state: 'spent' };
  }
  scheduleRelease(house, place.officeId);
  return { state: 'finished' };
}

/** A text is kept when the response is finished; everything else at once. */
function changeOf(version: PublishedVersion, questionId: string, answer: PageAnswer): Change | null {
  if (answer.kind === 'text') return null;
  if (answer.kind === 'client-group') return { clientGroupId: answer.clientGroupId };
  const position = version.columns.findIndex((column) => column.questionId === questionId) + 1;
  return { position, codes: answer.codes };
}

function newResponse(
  house: House,
  place: SurveyPlace,
  version: PublishedVersion,
  received: ReceivedPage,
  change: Change,
) {
  const now = house.clock.now();
  const ratings = changed(
    version.columns.map(() => notReached),
    change,
  );
  return {
    place,
    channel: received.channel,
    language: received.language,
    visitDay: dayInWarsaw(now),
    ratings: hasConditions(version.questions)
      ? withNotAsked(version.questions, factsOf(place, received.channel), ratings)
      : ratings,
    clientGroupId: 'codes' in change ? null : change.clientGroupId,
    forgetAfter: endOfToken(now),
  };
}

/** A response asks for the same two keyed hashes on each of its pages; the latest are kept. */
const hashesKept = 4_000;
const kept = new WeakMap<House, Map<string, Buffer>>();

function hashFor(house: House, purpose: string): (text: string) => Buffer {
  return (text) => {
    const hashes = kept.get(house) ?? new Map<string, Buffer>();
    kept.set(house, hashes);
    const key = `${purpose} ${text}`;
    const known = hashes.get(key);
    if (known) return known;
    const hash = house.storage.keys.hash(purpose, text);
    if (hashes.size >= hashesKept) hashes.delete(hashes.keys().next().value!);
    hashes.set(key, hash);
    return hash;
  };
}
