// What every answer tells the browser: load nothing from elsewhere, run no script but our own where a room asks for it.
import type { MiddlewareHandler } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import { isForClients } from './client-paths.ts';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const always: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  // not no-referrer: browsers would send "Origin: null" with forms, and old phones would then be refused
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
];
const forClients: typeof always = [...always, ['content-security-policy', policy]];
const forStaff: typeof always = [
  ...always,
  ['content-security-policy', `${policy}; frame-ancestors 'none'`],
  ['x-frame-options', 'DENY'],
  ['cross-origin-resource-policy', 'same-origin'],
];
const withScript = `${policy}; script-src 'self'; connect-src 'self'; frame-ancestors 'none'`;
const aYear = 31_536_000;

/** A survey stands in frames of the sites its code names, and of no others. Staff pages are kept by no cache unless the room says otherwise. `https`: whether clients reach us by it. */
export function securityHeaders({ https }: { readonly https: boolean }): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const isClients = isForClients(c.req.path);
    for (const [name, value] of isClients ? forClients : forStaff) headers.set(name, value);
    const sites = isClients ? c.get('frameSites') : undefined;
    if (sites) headers.set('content-security-policy', `${policy}; frame-ancestors ${sites.join(' ') || "'none'"}`);
    if (!isClients && c.get('runsScript')) headers.set('content-security-policy', withScript);
    if (https) headers.set('strict-transport-security', `max-age=${aYear}`);
    if (!isClients && !headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}
