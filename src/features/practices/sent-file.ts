// The file of a posted form, whole: the route has limited the body before.
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';

/** The file of the field `plik`; null where none was chosen. @throws Refusal 400 for a body that is no form */
export async function sentFile(c: Context): Promise<{ name: string; content: Uint8Array } | null> {
  const body = await c.req.parseBody().catch((error: unknown) => {
    throw error instanceof TypeError ? new Refusal(400, 'unreadable') : error;
  });
  const file = [body['plik']].flat().at(-1);
  if (!(file instanceof File) || file.name === '') return null;
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}
