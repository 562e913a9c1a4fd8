// URLs of hiding: hide a comment, bring it back, and the list of those that are hidden.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed, Refusal } from '#domain/faults.ts';
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import { allow, localPath, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { officeResults } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import { directionsDone } from '../frame.pages.tsx';
import { HiddenCommentsPage } from './hidden-comments.pages.tsx';
import { bringBackInOffice, hiddenOfOffice, hideOfOffice } from './hiding.actions.ts';
import { withOutcome } from './just-hidden.ts';
import { isHidingReason } from './comment-hiding.ts';

export function hidingRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  function hider(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'read comments');
    allow(asking, 'hide comments');
    return asking;
  }
  /** Back to the page the click came from, as far as it is one of this room. */
  const backTo = (wanted: string) => {
    const path = localPath(wanted);
    return path.startsWith('/kierunki') ? path : directionsPaths.comments();
  };

  routes.post(directionsPaths.hide(':id'), async (c) => {
    const asking = hider(c);
    if (asking.isSample) throw notAllowed('sample-office');
    const id = c.req.param('id') ?? '';
    const form = await postedForm(c);
    const reason = form.text('powod');
    if (reason !== '' && !isHidingReason(reason)) throw new Refusal(400, 'unreadable');
    const change = { id, who: asking.personId };
    await hideOfOffice(house, asking.officeId, change, reason === '' ? null : reason);
    return c.redirect(withOutcome(backTo(form.text('dokad')), { ukryto: id }), 303);
  });

  routes.post(directionsPaths.bringBack(':id'), async (c) => {
    const asking = hider(c);
    if (asking.isSample) throw notAllowed('sample-office');
    const form = await postedForm(c);
    await bringBackInOffice(house, asking.officeId, { id: c.req.param('id') ?? '', who: asking.personId });
    return c.redirect(withOutcome(backTo(form.text('dokad')), { gotowe: 'przywroconouwage' }), 303);
  });

  routes.get(directionsPaths.hidden(), async (c) => {
    const asking = hider(c);
    const [hidden, { pictures }] = await Promise.all([
      hiddenOfOffice(house, asking.officeId),
      officeResults(house, asking.officeId),
    ]);
    const shown = new Map<string, Disclosed<ShownComment>>();
    for (const picture of Object.values(pictures)) {
      const figure = picture.hiddenComments();
      if (figure.kind !== 'shown') continue;
      for (const comment of figure.comments)
        shown.set(
          comment.id,
          derive(figure, () => comment),
        );
    }
    const rows = hidden.map((each) => ({ ...each, comment: shown.get(each.id) ?? null }));
    const done = directionsDone(c.req.query('gotowe'));
    return c.html(
      renderPage(<HiddenCommentsPage asking={asking} rows={rows} today={house.clock.today()} done={done} />),
    );
  });

  return routes;
}
