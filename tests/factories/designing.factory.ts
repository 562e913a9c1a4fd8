// Drafts of questionnaires begun by the pages of the designer, each in an office of its own.
import { expect } from 'vitest';
import { staffPages } from './staff-pages.factory.ts';
import type { Visitor } from './staff-pages.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { designerRoutes } from '../../src/features/designer/designer.routes.tsx';
import { openDraft } from '../../src/features/designer/draft.actions.ts';

/** Call at the top of the file. */
export async function designingOffices() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));
  const routes = designerRoutes(house);

  /** A draft begun from an instrument in an office of its own. */
  async function designing(instrument = 'core-visit', visitor?: Visitor) {
    const officeId = await storage.newOffice(`Gmina ${instrument} ${Math.trunc(performance.now() * 1000)}`);
    const pages = staffPages(routes, officeId, visitor);
    const started = await pages.post('/ankiety', { wzor: instrument });
    expect(started.status).toBe(303);
    const path = started.to!.replace(/\?.*/, '');
    const id = path.split('/')[2]!;
    const draft = () => openDraft(house, officeId, id);
    /** posts to the draft or one of its pages with its present version */
    const act = async (fields: Record<string, string | string[]>, at = path) =>
      pages.post(at, { version: String((await draft()).version), ...fields });
    return { officeId, pages, path, id, draft, act };
  }

  return { storage, house, routes, designing };
}

/** Ids of the questions of a draft, in their order. */
export const ids = async ({ draft }: { draft: () => ReturnType<typeof openDraft> }) =>
  (await draft()).content.questions.map(({ id }) => id);
