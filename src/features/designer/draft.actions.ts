// What people do with drafts: start one, change it step by step, take a step back, publish it.
import { randomBytes } from 'node:crypto';
import { conflict, notFound, Refusal } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { listVersions, publish } from '#features/questionnaires/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { mayPublish } from './draft-check.ts';
import { asContent, freeName } from './draft.ts';
import type { Draft, DraftContent } from './draft.ts';
import { deleteDraft, insertDraft, lockDraft, readDraft, readDrafts, restoreState, writeDraft } from './draft.store.ts';

/** More drafts at a time would be a mistake, or a program. */
const mostDrafts = 100;

export interface DraftChange {
  readonly draftId: string;
  /** of the draft on the page the person acted on */
  readonly version: number;
  readonly who: PersonId | null;
}

export async function listDrafts(house: House, officeId: OfficeId): Promise<Draft[]> {
  return readDrafts(house.storage, officeId);
}

/** @throws Refusal 404 where the office has no such draft */
export async function openDraft(house: House, officeId: OfficeId, draftId: string): Promise<Draft> {
  const draft = isUuid(draftId) ? await readDraft(house.storage, officeId, draftId) : null;
  if (!draft) throw notFound();
  return draft;
}

/** Ids of new questions: random, so that two people adding at once never meet. */
export function newQuestionId(): string {
  return `q${randomBytes(6).toString('hex')}`;
}

/** Starts a draft; `of` makes its content, given the names already taken. */
export async function startDraft(
  house: House,
  officeId: OfficeId,
  who: PersonId | null,
  of: (taken: readonly string[]) => DraftContent,
): Promise<string> {
  const drafts = await readDrafts(house.storage, officeId);
  if (drafts.length >= mostDrafts) throw new Refusal(409, 'conflict');
  const taken = drafts.map(({ content }) => content.questionnaire);
  const content = of(taken);
  return house.storage.inOffice(officeId, async (office) => {
    const named = { ...content, questionnaire: freeName(content.questionnaire, taken) };
    const draftId = await insertDraft(office, named, house.clock.today());
    await office.audit({
      who,
      what: 'draft-started',
      target: draftId,
      details: { questionnaire: named.questionnaire },
    });
    return draftId;
  });
}

/** One change. The state before it is kept; a change that changes nothing leaves everything as it is. */
export async function changeDraft(
  house: House,
  officeId: OfficeId,
  { draftId, version }: DraftChange,
  step: (content: DraftContent) => DraftContent,
): Promise<void> {
  await openDraft(house, officeId, draftId);
  await house.storage.inOffice(officeId, async (office) => {
    const content = await lockDraft(office, draftId, version);
    if (!content) throw conflict();
    const next = step(content);
    if (JSON.stringify(next) !== JSON.stringify(content))
      await writeDraft(office, draftId, version, next, house.clock.today());
  });
}

/** Takes the last change back. */
export async function undoChange(house: House, officeId: OfficeId, { draftId, version }: DraftChange): Promise<void> {
  await openDraft(house, officeId, draftId);
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await lockDraft(office, draftId, version))) throw conflict();
    await restoreState(office, draftId, house.clock.today());
  });
}

/** What was published stays; only the draft goes. */
export async function dropDraft(
  house: House,
  officeId: OfficeId,
  { draftId, version, who }: DraftChange,
): Promise<void> {
  await openDraft(house, officeId, draftId);
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await deleteDraft(office, draftId, version))) throw conflict();
    await office.audit({ who, what: 'draft-dropped', target: draftId });
  });
}

/** Freezes the draft as a version; null while something stands in the way. The same content again is the same version. */
export async function publishDraft(
  house: House,
  officeId: OfficeId,
  { draftId, version, who }: DraftChange,
): Promise<PublishedVersion | null> {
  await openDraft(house, officeId, draftId);
  return house.storage.inOffice(officeId, async (office) => {
    const content = await lockDraft(office, draftId, version);
    if (!content) throw conflict();
    if (!mayPublish(content)) return null;
    const published = await publish(house, office, asContent(content));
    await office.audit({ who, what: 'draft-published', target: published.id, details: { number: published.number } });
    await office.touch();
    return published;
  });
}

/** The newest published version of a questionnaire, which a draft will follow. */
export async function newestVersion(
  house: House,
  officeId: OfficeId,
  questionnaire: string,
): Promise<PublishedVersion | null> {
  const versions = await listVersions(house, officeId);
  return versions.filter((version) => version.questionnaire === questionnaire).at(-1) ?? null;
}
