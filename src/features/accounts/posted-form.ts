// What a form has sent: texts only, well formed, without signs the database cannot keep.
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';

export interface PostedForm {
  /** the field's text; '' when it is missing, the last one when it came twice */
  text(name: string): string;
  /** every value of a list of checkboxes */
  all(name: string): string[];
  /** a whole number of up to nine digits, or null */
  number(name: string): number | null;
}

/** Throws 400 for a body that is no form. */
export async function postedForm(c: Context): Promise<PostedForm> {
  const body = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    // what the parser says of a multipart body it cannot read; a body that is too large has its own refusal
    throw error instanceof TypeError ? new Refusal(400, 'unreadable') : error;
  });
  const all = (name: string) =>
    [body[name] ?? []]
      .flat()
      .filter((value) => typeof value === 'string')
      .map(cleanText);
  const text = (name: string) => all(name).at(-1) ?? '';
  return { text, all, number: (name) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null) };
}

/** Lone surrogates become U+FFFD, NUL goes: PostgreSQL keeps neither. */
function cleanText(value: string): string {
  return value.toWellFormed().replaceAll('\0', '');
}
