// Asking for proposed themes, computing them in a child process, and reading what was found.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShownComment } from '#domain/disclosed.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { answerPicture } from '#features/answers/index.ts';
import { allTime } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { SuggestionOrder, SuggestionReply } from './suggestions.child.ts';
import { readSuggestions, writeAsked, writeFound } from './suggestions.store.ts';
import type { StoredSuggestions } from './suggestions.store.ts';
import { officeThemes } from '../theme-list/themes.actions.ts';
import { commentsForSuggestions } from './suggested-themes.ts';
import type { SuggestedThemes } from './suggested-themes.ts';
import { isRead } from '../themes/theme-counts.ts';

export const suggestTask = 'suggest-themes';
const longestWorkMs = 5 * 60_000;

export async function suggestionsOf(
  house: House,
  officeId: OfficeId,
  context: SurveyContext,
): Promise<StoredSuggestions | null> {
  return readSuggestions(house.storage, officeId, context);
}

/** A second press while the search runs begins no second one. */
export async function askForSuggestions(
  house: House,
  officeId: OfficeId,
  context: SurveyContext,
  who: PersonId | null,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    await writeAsked(office, context, house.clock.now());
    await office.audit({ who, what: 'theme-suggestions-asked', details: { context } });
    await office.enqueue(suggestTask, { context }, { jobKey: `${suggestTask} ${officeId} ${context}` });
  });
}

/** Asks for proposals where the office has the comments for it, as its staff would. */
export async function proposeThemes(house: House, officeId: OfficeId): Promise<void> {
  const picture = await answerPicture(house, officeId, 'core-visit');
  const figure = picture?.comments({ scope: { kind: 'office' }, period: allTime });
  if (figure?.kind === 'shown' && figure.comments.filter(isRead).length >= commentsForSuggestions)
    await askForSuggestions(house, officeId, 'visit', null);
}

/** Computes and keeps the proposals of one way of contact; run twice it finds the same. */
export async function computeSuggestions(
  house: House,
  officeId: OfficeId,
  context: SurveyContext,
  signal: AbortSignal,
): Promise<void> {
  const [picture, { themes }] = await Promise.all([
    answerPicture(house, officeId, context === 'visit' ? 'core-visit' : 'core-case'),
    officeThemes(house, officeId),
  ]);
  const figure = picture?.comments({ scope: { kind: 'office' }, period: allTime });
  const keep = (found: StoredSuggestions['found']) =>
    house.storage.inOffice(officeId, (office) => writeFound(office, context, found));
  if (figure?.kind !== 'shown') return keep({ read: 0, themes: [] });
  const reply = await inChild({ figure, themes }, signal);
  if ('fault' in reply) {
    house.log.error('theme-suggestions-failed', { reason: reply.fault });
    return keep(null);
  }
  const { found } = reply;
  await keep(
    found.kind === 'shown'
      ? { read: found.read, themes: storedThemes(found, figure.comments) }
      : { read: found.kind === 'too-few-comments' ? found.read : 0, themes: [] },
  );
}

function storedThemes({ themes }: Extract<SuggestedThemes, { kind: 'shown' }>, comments: readonly ShownComment[]) {
  return themes.map(({ words, count, stability, examples }) => {
    const shown = examples.flatMap((place) => comments[place] ?? []);
    // what several clients wrote word for word is one example
    const different = shown.filter(({ text }, place) => shown.findIndex((other) => other.text === text) === place);
    return { words, count, stability, examples: different.map(({ id }) => id) };
  });
}

/** Ends with the program: a job that is told to stop takes its child along. */
function inChild(order: SuggestionOrder, signal: AbortSignal): Promise<SuggestionReply> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = fileURLToPath(new URL(`./suggestions.child.${extension}`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(program, [], { execArgv: [], serialization: 'advanced', signal, timeout: longestWorkMs });
    child.on('message', (reply: SuggestionReply) => resolve(reply));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ fault: `the child process ended early (${code})` }));
    child.send(order);
  });
}
