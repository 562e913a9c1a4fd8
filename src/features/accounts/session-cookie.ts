// The cookie that says "signed in": its name, its attributes, and how it is read.

/** A session ends after this long without use … */
export const idleMs = 12 * 60 * 60 * 1000;
/** … and at the latest after this long, used or not. */
export const longestMs = 30 * 24 * 60 * 60 * 1000;
/** How often the end is pushed further: a request that only reads should not write each time. */
export const prolongEveryMs = 5 * 60 * 1000;

/** __Host- makes browsers refuse a cookie set from another host or without encryption. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-probierz' : 'probierz';
}

/** Lax: a link in an e-mail opens the page signed in, a form on somebody else's page does not. */
export function sessionCookie(secure: boolean, token: string): string {
  return `${cookieName(secure)}=${token}; ${attributes(secure)}; Max-Age=${longestMs / 1000}`;
}

export function noSessionCookie(secure: boolean): string {
  return `${cookieName(secure)}=; ${attributes(secure)}; Max-Age=0`;
}

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The token in a Cookie header, or null. Anything that is not the shape of our tokens counts as none. */
export function sessionTokenIn(secure: boolean, header: string | undefined): string | null {
  const value = cookieIn(header, cookieName(secure));
  return value !== null && /^[\w-]{43}$/.test(value) ? value : null;
}

/** The value of one cookie in a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
}
