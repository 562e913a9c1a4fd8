// Forms of staff must come from our own pages. The survey is not asked: it has no session that could be abused.
import { notAllowed } from '#domain/faults.ts';

/**
 * Throws 403 for a form that another site has sent. Browsers say where a form comes from in Sec-Fetch-Site, older ones
 * in Origin; a program that sends neither carries no cookie that it was not given.
 */
export function checkSameOrigin(request: Request, publicUrl: string | null): void {
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.get('origin');
  if (site === null && origin === null) return;
  const own = [new URL(request.url).host, publicUrl === null ? null : new URL(publicUrl).host];
  const sender = origin === null ? undefined : URL.parse(origin)?.host;
  if (site !== null || sender === undefined || !own.includes(sender)) throw notAllowed('other-site');
}
