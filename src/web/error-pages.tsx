// What a person sees when something cannot be done: what happened, what to do, their input kept. Never a detail of ours.
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';
import { surveyLanguages } from '#domain/language.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { Log } from '#domain/log.ts';
import { firstPageOf, navigationOf, SignInNeeded } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { PublicPage, renderPage, StaffPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { overviewPaths } from '#ui/paths/overview.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { isForClients } from './client-paths.ts';
import { faultFields } from './log.ts';
import { isSecretField, postedFields } from './posted-fields.ts';
import type { PostedField } from './posted-fields.ts';
import { languagePreferred } from './session.ts';
import { aroundFault, clientFaultWords, faultWords, isFaultKind } from './web.texts.ts';
import type { ClientFaultKind, FaultKind } from './web.texts.ts';

type StaffContext = Context<StaffEnv>;
type Status = Refusal['status'] | 401 | 422 | 500;

const kindOfStatus: Readonly<Record<Status, FaultKind>> = {
  400: 'unreadable',
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  422: 'unreadable',
  429: 'too-many',
  500: 'mistake',
  503: 'unavailable',
};

/** The last step for everything that was thrown. */
export function errorPage(log: Log) {
  return async (error: Error, c: StaffContext): Promise<Response> => {
    if (error instanceof SignInNeeded) {
      // a form that outlived its session: what was typed is not lost on the way to the door
      const typed = typedByHand(await postedFields(c));
      if (typed.length > 0) return showFault(c, 401, 'signed-out');
      const wanted = error.returnTo === overviewPaths.start() ? undefined : error.returnTo;
      return c.redirect(withQuery(accountsPaths.signIn(), { dokad: wanted }), 303);
    }
    if (!(error instanceof Refusal)) {
      log.error('mistake', { id: c.get('requestId'), ...faultFields(error) });
      return showFault(c, 500, 'mistake');
    }
    if (error.status === 503) log.warn('unavailable', { id: c.get('requestId'), ...faultFields(error.cause ?? error) });
    const byStatus = kindOfStatus[error.status];
    return showFault(c, error.status, isFaultKind(error.kind) ? error.kind : byStatus);
  };
}

export function notFoundPage(c: StaffContext): Promise<Response> {
  return showFault(c, 404, 'not-found');
}

async function showFault(c: StaffContext, status: Status, kind: FaultKind): Promise<Response> {
  const fields = status === 503 || status === 409 || status === 401 ? await postedFields(c) : [];
  if (status === 503) c.header('retry-after', '5');
  c.header('cache-control', 'no-store');
  const page = isForClients(c.req.path)
    ? clientFault(c, clientKind(status, fields.length > 0), fields)
    : staffFault(c, kind, fields);
  return c.html(renderPage(page), status);
}

/** Clients have no roles and change nothing of the office's: for them a refusal is a page that is not there. */
function clientKind(status: Status, hasInput: boolean): ClientFaultKind {
  if (status === 503) return hasInput ? 'answer-not-saved' : 'unavailable';
  if (status === 500) return 'mistake';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status === 400 || status === 422 ? 'unreadable' : 'not-found';
}

function clientFault(c: StaffContext, kind: ClientFaultKind, fields: readonly PostedField[]) {
  const language = clientLanguage(c);
  const words = clientFaultWords[language][kind];
  return (
    <PublicPage language={language} officeName="Probierz" title={words.title} unlisted>
      <p>{words.lead}</p>
      {kind === 'answer-not-saved' && <SendAgain c={c} fields={fields} language={language} />}
      {kind === 'mistake' && <EventNumber c={c} language={language} />}
    </PublicPage>
  );
}

function staffFault(c: StaffContext, kind: FaultKind, fields: readonly PostedField[]) {
  const asking = c.get('asking') ?? null;
  const language = c.get('language') ?? languagePreferred(c.req.header('accept-language'));
  const words = faultWords(kind, language);
  const texts = aroundFault[language];
  const mayResend = kind === 'unavailable' && fields.length > 0 && !fields.some(({ name }) => isSecretField(name));
  return (
    <StaffPage
      asking={asking ?? { language }}
      title={words.title}
      path={c.req.method === 'GET' ? c.req.path : overviewPaths.start()}
      {...(asking ? { navigation: navigationOf(asking) } : {})}
    >
      <p class="lead">{words.lead}</p>
      {mayResend && <SendAgain c={c} fields={fields} language={language} />}
      {(kind === 'conflict' || kind === 'signed-out') && <OwnChanges c={c} fields={fields} language={language} />}
      {kind === 'mistake' && <EventNumber c={c} language={language} />}
      <p>
        <a href={asking ? firstPageOf(asking) : overviewPaths.start()}>{asking ? texts.toHome : texts.toStart}</a>
      </p>
    </StaffPage>
  );
}

interface PartProps {
  c: StaffContext;
  language: SurveyLanguage;
}

/** The same form once more, so that one press sends what was typed. */
function SendAgain({ c, fields, language }: PartProps & { fields: readonly PostedField[] }) {
  const { pathname, search } = new URL(c.req.url);
  return (
    <form method="post" action={pathname + search} class="survey-form">
      {fields.map(({ name, value }) => (
        <Hidden key={name + value} name={name} value={value} />
      ))}
      <Button>{aroundFault[language].sendAgain}</Button>
    </form>
  );
}

/** What a person typed: without what our own form carries along, and without passwords. */
function typedByHand(fields: readonly PostedField[]): PostedField[] {
  return fields.filter(({ name, value }) => value.trim() !== '' && name !== 'version' && !isSecretField(name));
}

/** After a conflict or a session that ended: what the person typed, to be copied into the page as it is now. */
function OwnChanges({ c, fields, language }: PartProps & { fields: readonly PostedField[] }) {
  const texts = aroundFault[language];
  const typed = typedByHand(fields);
  return (
    <>
      <ButtonLink href={pageOf(c)}>{texts.openAgain}</ButtonLink>
      {typed.length > 0 && (
        <>
          <h2>{texts.yourInput}</h2>
          <ul>
            {typed.map(({ name, value }) => (
              <li key={name + value}>{value}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The page the form stood on: the one the browser names if it is ours, else the form's own address. */
function pageOf(c: StaffContext): string {
  const own = new URL(c.req.url);
  const referrer = URL.parse(c.req.header('referer') ?? '');
  return referrer && referrer.host === own.host ? referrer.pathname + referrer.search : own.pathname;
}

function EventNumber({ c, language }: PartProps) {
  return (
    <p class="secondary">
      {aroundFault[language].number}: <code>{c.get('requestId')}</code>
    </p>
  );
}

function clientLanguage(c: StaffContext): SurveyLanguage {
  const asked = c.req.query('jezyk');
  const named = [asked ?? '', ...(c.req.header('accept-language') ?? '').split(',')].map((part) =>
    part.trim().slice(0, 2),
  );
  return (
    surveyLanguages.find(
      (language) => language === named.find((name) => surveyLanguages.some((own) => own === name)),
    ) ?? 'pl'
  );
}
