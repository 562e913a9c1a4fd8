// What a form had sent, read once more for a page that keeps it.
import type { Context } from 'hono';
import { largestFormBytes } from './body-limit.ts';

export interface PostedField {
  readonly name: string;
  readonly value: string;
}

/** Passwords are never written into a page. */
export function isSecretField(name: string): boolean {
  return /password|haslo/i.test(name);
}

/**
 * The fields of the form, or none where there was no form, a file, or a body already read as a stream. A body that no
 * form of ours sends is left unread: what stopped the request may have stood before every limit.
 */
export async function postedFields(c: Context): Promise<PostedField[]> {
  const isBounded =
    !c.req.header('transfer-encoding') && Number(c.req.header('content-length') ?? 0) <= largestFormBytes;
  if (c.req.method !== 'POST' || !isBounded) return [];
  try {
    const body = await c.req.parseBody({ all: true });
    return Object.entries(body).flatMap(([name, values]) =>
      [values].flat().flatMap((value) => (typeof value === 'string' ? [{ name, value }] : [])),
    );
  } catch {
    return [];
  }
}
