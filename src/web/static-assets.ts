// Style sheets, font and icon under the hash of their content: compressed once at start, kept by browsers for a year.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Handler } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { assetsByPath } from '#ui/assets.ts';

interface Ready {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip?: Buffer;
  readonly br?: Buffer;
}

/** A font is compressed already. */
const isText = (type: string) => type.startsWith('text/') || type.includes('svg');

export function staticAssets(): Handler<StaffEnv> {
  const ready = new Map<string, Ready>();
  for (const { path, body, type } of assetsByPath.values()) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    const packed = isText(type) ? { gzip: gzipSync(body, { level: 9 }), br: brotliCompressSync(body, { params }) } : {};
    ready.set(path, { type, plain: body, ...packed });
  }
  return (c) => {
    const asset = ready.get(c.req.path);
    if (!asset) throw notFound();
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding = (['br', 'gzip'] as const).find((name) => asset[name] && accepted.includes(name));
    const headers = {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(isText(asset.type) ? { vary: 'accept-encoding' } : {}),
      ...(encoding ? { 'content-encoding': encoding } : {}),
    };
    return c.body(new Uint8Array(encoding ? (asset[encoding] ?? asset.plain) : asset.plain), 200, headers);
  };
}
