// A browser without a window: keeps cookies, sends forms, follows redirects. Talks to the server in the same process.
import type { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';

export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly headers: Headers;
}

export type Form = Readonly<Record<string, string | readonly string[]>>;

export interface TestBrowser {
  get(path: string): Promise<Seen>;
  /** sends the form as our own page would, and follows the redirect */
  post(path: string, form?: Form): Promise<Seen>;
  /** one request, redirects not followed */
  request(path: string, init?: RequestInit): Promise<Response>;
  readonly cookies: Map<string, string>;
}

const origin = 'http://localhost';

export function testBrowser(server: Hono<StaffEnv>, headers: Readonly<Record<string, string>> = {}): TestBrowser {
  const cookies = new Map<string, string>();

  const request = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const sent = new Headers({ 'accept-language': 'pl', ...headers, ...Object.fromEntries(new Headers(init.headers)) });
    if (cookie) sent.set('cookie', cookie);
    const response = await server.request(origin + path, { ...init, headers: sent });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const see = async (path: string, init?: RequestInit): Promise<Seen> => {
    const response = await request(path, init);
    const location = response.headers.get('location');
    if (response.status === 303 && location) return see(location);
    return { status: response.status, path, html: await response.text(), headers: response.headers };
  };
  return {
    cookies,
    request,
    get: (path) => see(path),
    post(path, form = {}) {
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries(form)) for (const value of [values].flat()) body.append(name, value);
      const from = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin };
      return see(path, { method: 'POST', headers: from, body: body.toString() });
    },
  };
}
