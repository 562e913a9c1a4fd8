// URLs of taking words out of the history: asked first, then done.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { seeDone } from '#features/standards/index.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { actionOf, historyOf } from '../actions.actions.ts';
import { requireBlanking } from '../may-improve.ts';
import { blankHistory } from './history.actions.ts';
import { BlankHistoryPage } from './history.pages.tsx';
import { wordsIn } from './removed-words.ts';

export function historyRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function entryOf(c: Context<StaffEnv>) {
    const asking = requireBlanking(c);
    const action = await actionOf(house, asking.officeId, c.req.param('id') ?? '');
    const history = await historyOf(house, asking.officeId, action.id);
    const entry = history.find(({ position }) => String(position) === c.req.param('position'));
    if (!entry) throw notFound();
    return { asking, action, history, entry };
  }

  routes.get(improvementPaths.blankHistory(':id', ':position'), async (c) => {
    const { asking, action, history, entry } = await entryOf(c);
    const words = new Set(wordsIn(entry));
    if (words.size === 0) throw notFound();
    const others = history.filter((each) => each !== entry && wordsIn(each).some((text) => words.has(text)));
    const { title, problem, goal, owner, steps, lessons, conclusion, publicSentence } = action;
    const standing = [title, problem, goal, owner, steps, lessons, conclusion, publicSentence?.pl];
    const isInAction = standing.some((text) => text !== undefined && words.has(text));
    const page = { asking, action, entry, elsewhere: others.length, isInAction };
    return c.html(renderPage(<BlankHistoryPage {...page} />));
  });

  routes.post(improvementPaths.blankHistory(':id', ':position'), async (c) => {
    const { asking, action, entry } = await entryOf(c);
    const everywhere = (await postedForm(c)).text('wszedzie') === 'tak';
    const blanking = { id: action.id, position: entry.position, who: asking.personId, everywhere };
    await blankHistory(house, asking.officeId, blanking);
    return seeDone(c, improvementPaths.action(action.id), 'blanked');
  });

  return routes;
}
