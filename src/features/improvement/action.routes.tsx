// URLs of one action: its page, stages, comparisons, comments.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { carry } from '#domain/register-figure.ts';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { maskPersonalData } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { isDay } from '#features/office/index.ts';
import { doneIn, seeDone } from '#features/standards/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { stages } from './action.ts';
import type { Action } from './action.ts';
import { mayRemoveComment, RemovalPage } from './action-parts.pages.tsx';
import { actionOf, commentsOf, historyOf } from './actions.actions.ts';
import { addComment, chooseComparisons, moveAction, removeComment } from './changes.actions.ts';
import { effectTable } from './effect/effect-trend.ts';
import { improvementTexts } from './improvement.texts.ts';
import { allowChange, requireCommenting, requireLooking } from './may-improve.ts';
import { effectOf } from './effect-of.actions.ts';
import type { EffectSlots } from './effect-of.actions.ts';
import { actionPage } from './shown-action.routes.tsx';
import { isReady, nextStage, requiredFor, stageBefore, startFault, startTakenBackOn } from './stages/stage-rules.ts';
import { StaleComparisons, StaleMove } from './two-versions/stale.pages.tsx';
import { unlessFaster } from './two-versions/unless-faster.ts';

const longestComment = 2000;

export function actionRoutes(house: House, slots: EffectSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function found(c: Context<StaffEnv>, asking: Asking): Promise<Action> {
    return actionOf(house, asking.officeId, c.req.param('id') ?? '');
  }
  async function mine(c: Context<StaffEnv>): Promise<{ asking: Asking; action: Action }> {
    const asking = requireLooking(c);
    const action = await found(c, asking);
    allowChange(asking, action);
    return { asking, action };
  }

  routes.get(improvementPaths.action(':id'), async (c) => {
    const asking = requireLooking(c);
    const done = doneIn(improvementTexts[asking.language].done, c.req.query('gotowe'));
    return c.html(renderPage(await actionPage(house, asking, await found(c, asking), { done }, slots)));
  });

  routes.get(improvementPaths.effectCsv(':id'), async (c) => {
    const asking = requireLooking(c);
    const loaded = await effectOf(house, asking.officeId, await found(c, asking), slots);
    if (typeof loaded === 'string') throw notFound();
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="skutek.csv"');
    return c.body(
      csvOf(
        asking.language,
        carry(loaded, ({ input }) => effectTable(input, asking.language)),
      ),
    );
  });

  routes.post(improvementPaths.move(':id'), async (c) => {
    const { asking, action } = await mine(c);
    const { officeId, personId: who, language } = asking;
    const posted = await postedForm(c);
    const texts = improvementTexts[language];
    const to = stages.find((stage) => stage === posted.text('etap'));
    const change = { id: action.id, version: posted.number('version') ?? 0, who };
    const start = posted.text('start').trim();
    const again = async (field: string, message: string) => {
      const more = { faults: [{ field, message }], typed: { start } };
      return c.html(renderPage(await actionPage(house, asking, action, more, slots)), 422);
    };
    if (!to) throw notFound();
    const stale = async () => {
      const now = await actionOf(house, officeId, action.id);
      return c.html(renderPage(<StaleMove {...{ asking, action: now, to, start, isSure: false }} />), 409);
    };
    if (change.version !== action.version || action.ended !== null) return stale();
    if (to !== nextStage(action.stage) && to !== stageBefore(action.stage)) throw notFound();
    if (to === nextStage(action.stage)) {
      const loaded = await effectOf(house, officeId, action, slots);
      const facts = { today: house.clock.today(), effect: typeof loaded === 'string' ? null : loaded.effect };
      if (!isReady(action, facts)) {
        const missing = requiredFor(action, facts).filter(({ isMet }) => !isMet);
        const words = missing.map(({ what }) => texts.page.requirement[what]).join(', ');
        return again('etap', texts.faults.notReady(words));
      }
      if (to === 'do') {
        const takenBackOn = startTakenBackOn(await historyOf(house, officeId, action.id));
        const fault = startFault(action, isDay(start) ? start : null, { today: facts.today, takenBackOn });
        if (fault) return again('start', texts.faults.start[fault]);
      }
    }
    const startedOn = to === 'do' && isDay(start) ? start : null;
    const done = await unlessFaster(moveAction(house, officeId, change, { to, startedOn }));
    if (done === 'somebody-was-faster') return stale();
    const isBoard = posted.text('skad') === 'tablica';
    return seeDone(c, isBoard ? improvementPaths.board() : improvementPaths.action(action.id), 'moved');
  });

  routes.post(improvementPaths.comparisons(':id'), async (c) => {
    const { asking, action } = await mine(c);
    const posted = await postedForm(c);
    const loaded = await effectOf(house, asking.officeId, action, slots);
    if (typeof loaded === 'string') throw notFound();
    const chosen = posted.all('porownanie');
    const offered = loaded.comparisons.filter(({ state }) => state === 'used' || state === 'by-hand');
    const kept = offered.map(({ id }) => id).filter((id) => chosen.includes(id));
    const change = { id: action.id, version: posted.number('version') ?? 0, who: asking.personId };
    const all = kept.length === offered.length ? null : kept;
    const done = await unlessFaster(chooseComparisons(house, asking.officeId, change, all));
    if (done === 'somebody-was-faster') {
      const now = await actionOf(house, asking.officeId, action.id);
      const page = { asking, action: now, offered, chosen: kept, isSure: false };
      return c.html(renderPage(<StaleComparisons {...page} />), 409);
    }
    return seeDone(c, improvementPaths.action(action.id), 'comparisons');
  });

  routes.post(improvementPaths.comments(':id'), async (c) => {
    const asking = requireCommenting(c);
    const action = await found(c, asking);
    const posted = await postedForm(c);
    const comment = posted.text('uwaga').replaceAll('\r\n', '\n').trim();
    const texts = improvementTexts[asking.language].faults;
    const masked = maskPersonalData(comment);
    const looksPersonal = masked !== comment && posted.text('sprawdzono') !== 'tak';
    const message =
      comment === ''
        ? texts.comment
        : comment.length > longestComment
          ? texts.tooLong(longestComment, comment.length)
          : looksPersonal
            ? texts.personal(masked)
            : null;
    if (message !== null) {
      const typed = { comment, ...(looksPersonal && { sure: false }) };
      const more = { faults: [{ field: 'uwaga', message }], typed };
      return c.html(renderPage(await actionPage(house, asking, action, more, slots)), 422);
    }
    await addComment(house, asking.officeId, action.id, { who: asking.personId, content: comment });
    return seeDone(c, improvementPaths.action(action.id), 'commented');
  });

  async function commentOf(c: Context<StaffEnv>) {
    const asking = requireCommenting(c);
    const action = await found(c, asking);
    const comment = (await commentsOf(house, asking.officeId, action.id)).find(
      ({ id }) => id === c.req.param('commentId'),
    );
    if (!comment || !mayRemoveComment(asking, action, comment)) throw notFound();
    return { asking, action, comment };
  }
  routes.get(improvementPaths.removeComment(':id', ':commentId'), async (c) => {
    const { asking, action, comment } = await commentOf(c);
    return c.html(renderPage(<RemovalPage {...{ asking, action, thing: { kind: 'comment', comment } }} />));
  });
  routes.post(improvementPaths.removeComment(':id', ':commentId'), async (c) => {
    const { asking, action, comment } = await commentOf(c);
    const removal = { id: action.id, commentId: comment.id, who: asking.personId };
    await removeComment(house, asking.officeId, removal);
    return seeDone(c, improvementPaths.action(action.id), 'commentRemoved');
  });

  return routes;
}
