// People of one office before the server, each with a browser: the administrator founds it, the others join by link.
import { expect } from 'vitest';
import { testBrowser } from './browser.factory.ts';
import type { TestBrowser } from './browser.factory.ts';
import { testHouse } from './house.factory.ts';
import { testStorage } from './storage.factory.ts';
import { foundingLink } from '../../src/features/accounts/founding.actions.ts';
import { makeServer } from '../../src/web/server.tsx';

export const password = 'zielony parasol nad rzeką';
export const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

export const invitationIn = (html: string) => /\/zaproszenie\/[\w-]+/.exec(html)?.[0] ?? 'no invitation on the page';
export const personIn = (html: string, name: string) =>
  new RegExp(`/ludzie/([0-9a-f-]{36})">${name}<`).exec(html)?.[1] ?? 'not on the list';

/** Call at the top of the file. Nothing is founded until `found`, or until the link is followed. */
export async function joinedPeople() {
  const house = testHouse(await testStorage());
  const server = makeServer(house);
  const admin = testBrowser(server, firefox);
  const link = (await foundingLink(house)) ?? '';

  const signInAs = (browser: TestBrowser, email: string, typed = password) =>
    browser.post('/wejscie', { email, password: typed });

  /** The administrator founds the office and is signed in. */
  async function found(): Promise<void> {
    await admin.post(link, { name: 'Anna Nowak', email: 'anna@urzad.pl', 'new-password': password });
  }
  const ownOffice = async () => {
    const [entry] = await house.storage.directory.find('sign-in', 'anna@urzad.pl');
    return entry!.officeId;
  };

  /** Adds a person, opens the one-time link as that person, sets the password. */
  async function join(name: string, email: string, roles: readonly string[]): Promise<TestBrowser> {
    const added = await admin.post('/ludzie/nowa-osoba', { name, email, roles });
    const browser = testBrowser(server);
    const joined = await browser.post(invitationIn(added.html), { 'new-password': password });
    expect(joined.status).not.toBe(422);
    return browser;
  }

  return { house, server, admin, link, signInAs, ownOffice, join, found };
}
