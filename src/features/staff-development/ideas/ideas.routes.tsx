// URLs of ideas: the list with its form, the file, one idea, "I hear it too", and what becomes of it.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed, Refusal } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { monthOfDay } from '#domain/period.ts';
import { namesOfPeople, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { listActions } from '#features/improvement/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { requireDeciding, requireReading, requireSharing } from '../staff-development-permission.ts';
import { addIdea, decideIdea, hearIdea, ideaOf, listIdeas } from './ideas.actions.ts';
import { ideasCsv } from './ideas-csv.ts';
import { ideaStates } from './idea.ts';
import type { Idea } from './idea.ts';
import { emptyIdea, postedIdea, readIdeaForm } from './idea-form.ts';
import type { IdeaForm } from './idea-form.ts';
import { actionsByIdea, ideasQuery, listedIdeas, stateOfIdea } from './ideas-list.ts';
import type { IdeaRow } from './ideas-list.ts';
import { IdeaPage } from './idea.pages.tsx';
import { IdeasPage } from './ideas.pages.tsx';
import { ideasTexts } from './ideas.texts.ts';

const longestAnswer = 1_000;

export function ideasRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Ideas beside the names they are shown with. */
  async function rowsOf(asking: Asking, ideas: readonly Idea[]): Promise<IdeaRow[]> {
    const { officeId } = asking;
    const [{ units, services }, people, actions] = await Promise.all([
      officeStructure(house, officeId),
      namesOfPeople(house, officeId),
      listActions(house, officeId),
    ]);
    const started = actionsByIdea(actions);
    const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
      list.find((one) => one.id === id)?.name ?? null;
    return ideas.map((idea) => {
      const own = started.get(idea.id) ?? [];
      return {
        idea,
        state: stateOfIdea(idea, own),
        service: nameIn(services, idea.serviceId),
        unit: nameIn(units, idea.unitId),
        author: idea.authorPersonId === null ? null : (people.get(idea.authorPersonId) ?? null),
        actions: own,
      };
    });
  }

  async function listPage(c: Context<StaffEnv>, asking: Asking, more: { form?: IdeaForm; faults?: readonly Fault[] }) {
    const [structure, ideas] = await Promise.all([
      officeStructure(house, asking.officeId),
      listIdeas(house, asking.officeId),
    ]);
    const query = ideasQuery((name) => c.req.query(name));
    const shown = {
      asking,
      structure,
      query,
      rows: listedIdeas(await rowsOf(asking, ideas), query),
      all: ideas.length,
      form: more.form ?? emptyIdea(randomUUID()),
      faults: more.faults,
      done: doneOf(c, asking),
    };
    return renderPage(<IdeasPage {...shown} />);
  }

  routes.get(staffDevelopmentPaths.ideas(), async (c) => c.html(await listPage(c, requireReading(c), {})));

  routes.get(staffDevelopmentPaths.ideasCsv(), async (c) => {
    const asking = requireReading(c);
    const rows = await rowsOf(asking, await listIdeas(house, asking.officeId));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="zgloszenia.csv"');
    const query = ideasQuery((name) => c.req.query(name));
    return c.body(csvOf(asking.language, ideasCsv(listedIdeas(rows, query), asking.language)));
  });

  routes.post(staffDevelopmentPaths.ideas(), async (c) => {
    const asking = requireSharing(c);
    const { officeId, personId, language } = asking;
    const form = postedIdea(await postedForm(c), randomUUID());
    const month = monthOfDay(house.clock.today());
    const read = readIdeaForm(form, await officeStructure(house, officeId), { personId, month, language });
    if (!read.ok) return c.html(await listPage(c, asking, { form, faults: read.faults }), 422);
    const number = await house.storage.inOffice(officeId, (office) => addIdea(office, read.value));
    return c.redirect(withQuery(staffDevelopmentPaths.ideas(), { zapisano: String(number) }), 303);
  });

  async function ideaPage(
    asking: Asking,
    idea: Idea,
    more: Partial<Pick<Parameters<typeof IdeaPage>[0], 'form' | 'faults' | 'done' | 'isStale'>>,
  ) {
    const [row] = await rowsOf(asking, [idea]);
    const form = more.form ?? { state: idea.state, answer: idea.answer };
    return renderPage(<IdeaPage asking={asking} row={row!} {...more} form={form} />);
  }

  routes.get(staffDevelopmentPaths.idea(':id'), async (c) => {
    const asking = requireReading(c);
    const idea = await ideaOf(house, asking.officeId, c.req.param('id') ?? '');
    return c.html(await ideaPage(asking, idea, { done: doneOf(c, asking) }));
  });

  routes.post(staffDevelopmentPaths.heard(':id'), async (c) => {
    const { officeId, personId } = requireSharing(c);
    if (personId === null) throw notAllowed();
    const counted = await hearIdea(house, officeId, c.req.param('id') ?? '', personId);
    return c.redirect(withQuery(staffDevelopmentPaths.ideas(), { slysze: counted ? 'policzono' : 'juz' }), 303);
  });

  routes.post(staffDevelopmentPaths.ideaState(':id'), async (c) => {
    const asking = requireDeciding(c);
    const { officeId, personId, language } = asking;
    const idea = await ideaOf(house, officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const form = { state: posted.text('stan'), answer: posted.text('odpowiedz').trim().slice(0, longestAnswer) };
    const texts = ideasTexts[language].faults;
    const state = ideaStates.find((each) => each === form.state);
    const needsAnswer = state !== undefined && state !== 'new' && state !== 'considered';
    const faults: Fault[] = [
      ...(state ? [] : [{ field: 'stan', message: texts.state }]),
      ...(needsAnswer && form.answer === '' ? [{ field: 'odpowiedz', message: texts.answer }] : []),
    ];
    if (!state || faults.length > 0) return c.html(await ideaPage(asking, idea, { form, faults }), 422);
    const decidedOn = form.answer === '' ? null : house.clock.today();
    const decision = { id: idea.id, version: posted.number('version') ?? 0, state, answer: form.answer, decidedOn };
    try {
      await house.storage.inOffice(officeId, (office) => decideIdea(office, decision, personId));
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 409) throw error;
      const present = await ideaOf(house, officeId, idea.id);
      return c.html(await ideaPage(asking, present, { form, isStale: true }), 409);
    }
    return c.redirect(withQuery(staffDevelopmentPaths.idea(idea.id), { gotowe: 'saved' }), 303);
  });

  return routes;
}

/** What has just been done, told after the redirect. */
function doneOf(c: Context<StaffEnv>, { language }: Asking): string | undefined {
  const texts = ideasTexts[language];
  const number = c.req.query('zapisano') ?? '';
  if (/^\d{1,6}$/.test(number)) return texts.kept(Number(number));
  const heard = c.req.query('slysze');
  if (heard === 'policzono') return texts.heardDone;
  if (heard === 'juz') return texts.heardBefore;
  return c.req.query('gotowe') === 'saved' ? texts.saved : undefined;
}
