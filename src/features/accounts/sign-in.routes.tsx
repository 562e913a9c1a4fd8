// URL → action → page: signing in and out, founding, one-time links.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { officePaths } from '#ui/paths/office.ts';
import { overviewPaths } from '#ui/paths/overview.ts';
import { accountsTexts } from './accounts.texts.ts';
import type { StaffEnv } from './asking.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { deviceName } from './device-name.ts';
import { firstPageOf } from './first-page.ts';
import { checkFoundingToken, foundOffice } from './founding.actions.ts';
import { acceptInvitation, findInvitation } from './invitation.actions.ts';
import { localPath } from './local-path.ts';
import { FoundingPage, InvitationPage, LinkUsedPage } from './one-time-link.pages.tsx';
import { postedForm } from './posted-form.ts';
import { noSessionCookie, sessionCookie } from './session-cookie.ts';
import { askingFromCookie, signOut } from './sessions.actions.ts';
import { chooseOffice, officesOn, signIn } from './sign-in.actions.ts';
import type { SignedIn } from './sign-in.actions.ts';
import { ChooseOfficePage, SignInPage } from './sign-in.pages.tsx';
import { tooManyAttempts } from './too-many-attempts.routes.tsx';

type StaffContext = Context<StaffEnv>;

export function signInRoutes(house: House, limit: AttemptLimit): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const { secureCookies } = house.settings;
  const deviceOf = (c: StaffContext) => deviceName(c.req.header('user-agent') ?? '');

  /** Sets the cookie and opens the page asked for, or else the first one this person may see. */
  const letIn = async (c: StaffContext, token: string, wanted: string) => {
    const cookie = sessionCookie(secureCookies, token);
    c.header('set-cookie', cookie);
    if (wanted !== overviewPaths.start()) return c.redirect(wanted, 303);
    const asking = await askingFromCookie(house, cookie.split(';')[0]);
    return c.redirect(asking ? firstPageOf(asking) : wanted, 303);
  };
  const afterSignIn = async (c: StaffContext, result: SignedIn, returnTo: string) => {
    const language = c.get('language');
    if (result.kind === 'signed-in') return letIn(c, result.token, returnTo);
    if (result.kind === 'choose-office') {
      return c.html(renderPage(<ChooseOfficePage {...result} language={language} returnTo={returnTo} />));
    }
    return tooManyAttempts(c, house.clock, result.until, language);
  };

  routes.get(accountsPaths.signIn(), (c) => {
    const asking = c.get('asking');
    if (asking && !asking.isSample) return c.redirect(firstPageOf(asking), 303);
    const page = <SignInPage language={c.get('language')} returnTo={localPath(c.req.query('dokad'))} />;
    return c.html(renderPage(page));
  });
  routes.post(accountsPaths.signIn(), async (c) => {
    const form = await postedForm(c);
    const input = { email: form.text('email'), password: form.text('password') };
    const returnTo = localPath(form.text('dokad'));
    const language = c.get('language');
    const networkAddress = c.get('networkAddress');
    const result = await signIn(house, input, { limit, networkAddress, device: deviceOf(c), language });
    if (result.ok) return afterSignIn(c, result.value, returnTo);
    const page = <SignInPage language={language} email={input.email} returnTo={returnTo} faults={result.faults} />;
    return c.html(renderPage(page), 422);
  });
  routes.post(accountsPaths.chooseOffice(), async (c) => {
    const form = await postedForm(c);
    const ticket = form.text('bilet');
    const returnTo = localPath(form.text('dokad'));
    const language = c.get('language');
    const result = await chooseOffice(house, ticket, form.text('urzad'), { device: deviceOf(c), language });
    if (result === null) {
      const page = (
        <SignInPage
          language={language}
          returnTo={returnTo}
          faults={[{ field: 'email', message: accountsTexts[language].signIn.chooseExpired }]}
        />
      );
      return c.html(renderPage(page), 422);
    }
    if (result.ok) return afterSignIn(c, result.value, returnTo);
    const offices = await officesOn(house, ticket);
    const page = <ChooseOfficePage {...{ language, ticket, offices, returnTo }} faults={result.faults} />;
    return c.html(renderPage(page), 422);
  });
  routes.post(accountsPaths.signOut(), async (c) => {
    const asking = c.get('asking');
    if (asking) await signOut(house, asking);
    c.header('set-cookie', noSessionCookie(secureCookies));
    return c.redirect(overviewPaths.start(), 303);
  });

  routes.get(accountsPaths.foundOffice(':token'), async (c) => {
    const token = c.req.param('token') ?? '';
    await checkFoundingToken(house, token);
    return c.html(renderPage(<FoundingPage language={c.get('language')} token={token} />));
  });
  routes.post(accountsPaths.foundOffice(':token'), async (c) => {
    const token = c.req.param('token') ?? '';
    await checkFoundingToken(house, token);
    const form = await postedForm(c);
    const language = c.get('language');
    const given = { name: form.text('name'), email: form.text('email') };
    const founder = { ...given, password: form.text('new-password'), language };
    const result = await foundOffice(house, token, founder, deviceOf(c));
    if (result.ok) return letIn(c, result.value.token, officePaths.office());
    const page = <FoundingPage language={language} token={token} {...given} faults={result.faults} />;
    return c.html(renderPage(page), 422);
  });

  routes.get(accountsPaths.invitation(':token'), async (c) => {
    const token = c.req.param('token') ?? '';
    const invitation = await findInvitation(house, token);
    return c.html(renderPage(<InvitationPage language={c.get('language')} token={token} invitation={invitation} />));
  });
  routes.post(accountsPaths.invitation(':token'), async (c) => {
    const token = c.req.param('token') ?? '';
    const invitation = await findInvitation(house, token);
    const language = c.get('language');
    const form = await postedForm(c);
    const result = await acceptInvitation(house, { ...invitation, language }, form.text('new-password'), deviceOf(c));
    if (result.ok) return letIn(c, result.value.token, overviewPaths.start());
    const page = <InvitationPage language={language} token={token} invitation={invitation} faults={result.faults} />;
    return c.html(renderPage(page), 422);
  });

  routes.onError((error, c) => {
    if (!(error instanceof Refusal) || error.status !== 410) throw error;
    const kind = error.kind === 'founding-link-used' ? 'founding' : 'invitation';
    return c.html(renderPage(<LinkUsedPage language={c.get('language')} kind={kind} />), 410);
  });
  return routes;
}
