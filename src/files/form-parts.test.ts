// A form with files gives the same parts however its bytes are cut; what is no form is refused.
import { assert, asyncProperty, integer, string, stringMatching } from 'fast-check';
import { expect, it } from 'vitest';
import { formParts, textOfPart } from './form-parts.ts';

async function partsOf(body: Buffer, size: number, contentType: string) {
  async function* pieces() {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
  }
  const found: [string, string | null, string][] = [];
  for await (const part of formParts(pieces(), contentType))
    found.push([part.name, part.fileName, await textOfPart(part, 1_000_000)]);
  return found;
}

async function written(fields: readonly (readonly [string, string])[], file: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  form.append('plik', new File([file], 'odpowiedzi ąę.csv', { type: 'text/csv' }));
  const response = new Response(form);
  return {
    body: Buffer.from(await response.arrayBuffer()),
    contentType: response.headers.get('content-type') ?? '',
  };
}

it('gives the same parts however the body arrives', async () => {
  await assert(
    asyncProperty(
      string({ maxLength: 50 }),
      stringMatching(/^[a-ż;\r\n-]{0,300}$/u),
      integer({ min: 1, max: 80 }),
      async (text, content, size) => {
        const value = text.replaceAll('\0', '').replaceAll(/\r\n|\r|\n/g, ' ');
        const { body, contentType } = await written([['nazwa', value]], new TextEncoder().encode(content));
        expect(await partsOf(body, size, contentType)).toEqual([
          ['nazwa', null, value.toWellFormed()],
          ['plik', 'odpowiedzi ąę.csv', content],
        ]);
      },
    ),
    { numRuns: 60 },
  );
});

it('passes over what is not read', async () => {
  const { body, contentType } = await written([['a', 'x'.repeat(5_000)]], new Uint8Array(100_000));
  const names: string[] = [];
  async function* whole() {
    yield body;
  }
  for await (const { name } of formParts(whole(), contentType)) names.push(name);
  expect(names).toEqual(['a', 'plik']);
});

it('refuses a body that is cut off, too long in its heads, or no form at all', async () => {
  const { body, contentType } = await written([], new Uint8Array(1_000));
  await expect(partsOf(body.subarray(0, -20), 64, contentType)).rejects.toThrow('unreadable');
  await expect(partsOf(Buffer.from('abc'), 64, contentType)).rejects.toThrow('unreadable');
  await expect(partsOf(body, 64, 'application/json')).rejects.toThrow('unreadable');
  const long = Buffer.from(`--x\r\nContent-Disposition: form-data; name="${'a'.repeat(20_000)}"\r\n\r\n\r\n--x--`);
  await expect(partsOf(long, 64, 'multipart/form-data; boundary=x')).rejects.toThrow('unreadable');
});
