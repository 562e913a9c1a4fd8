// HTML packed on its way out, where it is worth the work.
import { gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';

/** Below this a page fits into three packets, which arrive together: packing would cost more than it saves. */
const worthwhileBytes = 3000;
/** A small window and little memory: pages are small, and making the big ones ready would cost more than packing. */
const settings = { level: 1, windowBits: 13, memLevel: 6, chunkSize: 8 * 1024 } as const;

/**
 * Packs what a room hands to `c.html`, while it is still a text: taking the finished answer apart again costs twice
 * the CPU of the whole survey page, and much memory.
 */
export function compressHtml(): MiddlewareHandler<StaffEnv> {
  return (c, next) => {
    c.header('vary', 'accept-encoding');
    if (c.req.header('accept-encoding')?.includes('gzip')) packPages(c);
    return next();
  };
}

function packPages(c: Context<StaffEnv>): void {
  const plain = c.html as (page: string, status?: number) => Response;
  const packed = (page: string, status?: number): Response => {
    if (page.length < worthwhileBytes) return plain(page, status);
    c.header('content-type', 'text/html; charset=UTF-8');
    c.header('content-encoding', 'gzip');
    return c.body(new Uint8Array(gzipSync(page, settings)), status as 200);
  };
  c.html = packed as typeof c.html;
}
