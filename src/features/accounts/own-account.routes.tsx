// URL → action → page: one's own account, and the log of events.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { accountsTexts } from './accounts.texts.ts';
import { allow, requireAsking } from './asking.ts';
import type { StaffEnv } from './asking.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { logPart } from './event-log.actions.ts';
import { EventLogPage, LogSettingsPage } from './event-log.pages.tsx';
import { changeOwnPassword, ownSessions } from './own-account.actions.ts';
import { OwnAccountPage } from './own-account.pages.tsx';
import { postedForm } from './posted-form.ts';
import { endOtherSessions, endSession } from './sessions.actions.ts';
import type { AccountsSlots } from './slots.ts';
import { tooManyAttempts } from './too-many-attempts.routes.tsx';

export function ownAccountRoutes(house: House, slots: AccountsSlots, limit: AttemptLimit): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  const showAccount = async (c: Context<StaffEnv>, faults: readonly Fault[] = []) => {
    const asking = requireAsking(c);
    const texts = accountsTexts[asking.language].account;
    const { haslo, wylogowano = '' } = c.req.query();
    const ended = /^\d{1,4}$/.test(wylogowano) ? texts.ended(Number(wylogowano)) : undefined;
    const message = haslo === 'zmienione' ? texts.changed : ended;
    const sessions = await ownSessions(house, asking);
    const page = <OwnAccountPage {...{ asking, sessions, message, faults }} />;
    return c.html(renderPage(page), faults.length > 0 ? 422 : 200);
  };

  routes.get(accountsPaths.ownAccount(), (c) => showAccount(c));
  routes.get(accountsPaths.ownPassword(), (c) => c.redirect(accountsPaths.ownAccount(), 303));
  routes.post(accountsPaths.ownPassword(), async (c) => {
    const form = await postedForm(c);
    const input = { current: form.text('password'), next: form.text('new-password') };
    const asking = requireAsking(c);
    const result = await changeOwnPassword(house, asking, input, { limit, networkAddress: c.get('networkAddress') });
    if (!result.ok) return showAccount(c, result.faults);
    if (result.value !== null) return tooManyAttempts(c, house.clock, result.value, asking.language);
    return c.redirect(withQuery(accountsPaths.ownAccount(), { haslo: 'zmienione' }), 303);
  });
  routes.post(accountsPaths.endSession(':id'), async (c) => {
    const sessionId = c.req.param('id') ?? '';
    if (!isUuid(sessionId)) throw notFound();
    const ended = await endSession(house, requireAsking(c), sessionId);
    return c.redirect(withQuery(accountsPaths.ownAccount(), { wylogowano: String(ended) }), 303);
  });
  routes.post(accountsPaths.endOtherSessions(), async (c) => {
    const ended = await endOtherSessions(house, requireAsking(c));
    return c.redirect(withQuery(accountsPaths.ownAccount(), { wylogowano: String(ended) }), 303);
  });

  routes.get(accountsPaths.log(), async (c) => {
    const asking = requireAsking(c);
    const wanted = c.req.query('strona') ?? '1';
    const page = /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1;
    const part = await logPart(house, asking, page);
    return c.html(renderPage(<EventLogPage {...{ asking, part, page }} eventNames={slots.eventNames} />));
  });
  routes.get(accountsPaths.logSettings(), (c) => {
    const asking = requireAsking(c);
    allow(asking, 'see settings and logs');
    const { settings, storage } = house;
    const { database } = storage;
    return c.html(renderPage(<LogSettingsPage {...{ asking, settings, database }} retention={slots.retention} />));
  });
  return routes;
}
