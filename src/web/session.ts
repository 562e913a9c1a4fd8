// Who is asking: the step that runs before every page of staff.
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import { isStaffLanguage } from '#domain/language.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { askingFromCookie, languageIn } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { isForClients } from './client-paths.ts';
import { networkAddress } from './network-address.ts';
import { checkSameOrigin } from './same-origin.ts';

const reading = new Set(['GET', 'HEAD']);

/** Clients' pages get an address for the throttle and nothing else; staff pages get to know who is asking. */
export function whoIsAsking(house: House): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    c.set('networkAddress', addressOf(c));
    c.set('asking', null);
    if (isForClients(c.req.path)) return next();
    const writes = !reading.has(c.req.method);
    const ask = async () => {
      if (writes) checkSameOrigin(c.req.raw, house.settings.publicUrl);
      const cookies = c.req.header('cookie');
      c.set('language', languageIn(cookies) ?? languagePreferred(c.req.header('accept-language')));
      const asking = await askingFromCookie(house, cookies);
      if (asking) {
        c.set('asking', asking);
        c.set('language', asking.language);
        if (writes) refuseVisitor(asking, c.req.path);
      }
      await next();
    };
    return writes ? ask() : house.storage.oneLook(ask);
  };
}

/** Doors a visitor may go through: out, into another sample, into an own office, into the other language. */
const openToVisitors: readonly string[] = [
  accountsPaths.signIn(),
  accountsPaths.chooseOffice(),
  accountsPaths.signOut(),
  accountsPaths.sampleOffice(),
  accountsPaths.language(),
];
const linksOpenToVisitors = [accountsPaths.foundOffice(''), accountsPaths.invitation('')];

/** A sample office stays as it is: its visitors look at everything and change nothing. */
function refuseVisitor(asking: Asking, path: string): void {
  if (asking.personId !== null || openToVisitors.includes(path)) return;
  if (linksOpenToVisitors.some((prefix) => path.startsWith(prefix))) return;
  throw notAllowed('sample-office');
}

function addressOf(c: Context<StaffEnv>): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return networkAddress(incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'));
}

/** The first of our languages the browser names; Polish when it names none. */
export function languagePreferred(acceptLanguage: string | undefined): StaffLanguage {
  const named = acceptLanguage?.split(',').map((part) => part.trim().slice(0, 2).toLowerCase()) ?? [];
  return named.find(isStaffLanguage) ?? 'pl';
}
