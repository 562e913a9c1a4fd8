// HTML packed on its way out, where it is worth the work.
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';

/** Below this a packet more or less makes no difference. */
const worthwhile = 1200;
/** Level 1 costs about a third of the default and leaves pages hardly larger: see the benchmark of the survey page. */
const level = 1;

export function compressHtml(): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    await next();
    const { res } = c;
    if (!res.headers.get('content-type')?.startsWith('text/html')) return;
    res.headers.append('vary', 'accept-encoding');
    if (!c.req.header('accept-encoding')?.includes('gzip')) return;
    const body = Buffer.from(await res.arrayBuffer());
    if (body.length < worthwhile) {
      c.res = new Response(body, res);
      return;
    }
    const packed = gzipSync(body, { level });
    c.res = new Response(packed, res);
    c.res.headers.set('content-encoding', 'gzip');
    c.res.headers.delete('content-length');
  };
}
