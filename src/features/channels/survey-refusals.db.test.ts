// What arrives wrong at the survey: told what to do, nothing stored, nothing of anybody else.
import { describe, expect, it } from 'vitest';
import { closeCode } from '#features/studies/index.ts';
import { answeringClient, pageOf } from '../../../tests/factories/answering-client.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { house, app, code, post, begin, count } = await answeringClient();

describe('what arrives wrong', () => {
  const wrong: [string, number, string | Buffer, string][] = [
    ['no answer', 1, '', 'Zaznacz jedną odpowiedź.'],
    ['no answer on a later page', 3, 'strona=', 'Pomiń”'],
    ['an answer that is none', 1, 'odpowiedz=6', 'na tej stronie'],
    ['a word as an answer', 1, 'odpowiedz=bardzo', 'na tej stronie'],
    ['"does not apply" where it is not offered', 2, 'odpowiedz=nie-dotyczy', 'na tej stronie'],
    ['a repeated field', 1, 'odpowiedz=1&odpowiedz=5', 'niekompletna'],
    ['an extra field', 1, 'odpowiedz=1&administrator=1', 'niekompletna'],
    ['a filled trap', 1, 'odpowiedz=1&strona=http%3A%2F%2Fx', 'ukrytych'],
    ['a group of nobody', 9, 'grupa=00000000-0000-4000-8000-000000000000', 'na tej stronie'],
    ['a group that is no id', 9, "grupa=' or 1=1", 'na tej stronie'],
    ['broken UTF-8, percent-encoded', 10, 'tekst=za%C5', 'uszkodzona'],
    ['broken UTF-8, raw', 10, Buffer.concat([Buffer.from('tekst=za'), Buffer.from([0xc5, 0x28])]), 'uszkodzona'],
  ];
  it.each(wrong)('%s: 422, says what to do, stores nothing', async (_, page, body, words) => {
    const before = await count();
    const first = await begin();
    const answer = await post(pageOf(first, page), body);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('<title>Błąd: ');
    expect(await count()).toBe(before);
  });

  it('keeps a comment of 10,000 characters in the field, four bytes each', async () => {
    const first = await begin();
    await post(first, 'odpowiedz=4');
    const text = '😀'.repeat(10_000);
    const answer = await post(pageOf(first, 10), `tekst=${encodeURIComponent(text)}`);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    // compared as booleans: a failure would print the text itself
    expect(html.includes(text)).toBe(true);
    expect(/Tekst ma 10\s000\sznaków/.test(html)).toBe(true);
    expect((await post(pageOf(first, 10), `tekst=${encodeURIComponent('😀'.repeat(500))}`)).status).toBe(303);
  });

  it('gives back typed mark-up as text', async () => {
    const first = await begin();
    const text = `</textarea><script>alert(1)</script>${'x'.repeat(600)}`;
    const html = await (await post(pageOf(first, 10), `tekst=${encodeURIComponent(text)}`)).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>');
  });

  it('refuses a body that is far too large with 413, with and without its length told', async () => {
    const first = await begin();
    const huge = `tekst=${'a'.repeat(200_000)}`;
    expect((await post(pageOf(first, 10), huge)).status).toBe(413);
    expect((await post(pageOf(first, 10), 'tekst=a', { 'content-length': '9999999' })).status).toBe(413);
  });

  it.each(['0', '11', '-1', '1e0', '01', 'x', '2%00'])('has no page "%s"', async (page) => {
    const first = await begin();
    const answer = await app.request(first.replace(/\/1$/, `/${page}`));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Nie ma takiej strony');
  });

  it('refuses forged tokens and those of another office', async () => {
    const other = await officeWithCodes(house, ['Dowód osobisty'], { name: 'Urząd Gminy Inne' });
    const first = await begin();
    const token = first.split('/')[3]!;
    const before = await count();
    const forged = token.slice(1) + token.slice(0, 1);
    for (const path of [
      `/ankieta/${code}/${forged}/1`,
      `/ankieta/${code}/x/1`,
      `/ankieta/${other.codes[0]!.code}/${token}/1`,
      `/ankieta/${code}/${forged}/dziekujemy`,
    ]) {
      expect((await app.request(path)).status).toBe(404);
      expect((await post(path, 'odpowiedz=1')).status).toBe(404);
    }
    expect(await count()).toBe(before);
    const html = await (await app.request(`/ankieta/${other.codes[0]!.code}/${token}/1`)).text();
    expect(html).not.toContain('Próbno');
  });

  it('forgives a slash or a full stop after the code, as people copy it from a sentence', async () => {
    for (const typed of [`${code}/`, `${code}.`, `${code.toUpperCase()},`]) {
      const answer = await app.request(`/ankieta/${typed}`);
      expect(answer.headers.get('location')).toMatch(new RegExp(`^/ankieta/${code}/[^/]+/1$`));
    }
  });

  it('says in plain Polish that it does not know a code, or that the survey is closed', async () => {
    for (const unknown of ['zzzzzz', 'x', '%00', 'a'.repeat(300), '..%2f..', '%E0%A4%A']) {
      const answer = await app.request(`/ankieta/${unknown}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Nie znamy tego kodu');
    }
    const closing = await officeWithCodes(house, ['Pozwolenie na budowę']);
    const open = closing.codes[0]!;
    const running = (await app.request(`/ankieta/${open.code}`)).headers.get('location')!;
    await closeCode(house, closing.officeId, { codeId: open.id, version: open.version, who: null });
    const closed = await app.request(`/ankieta/${open.code}`);
    expect(closed.status).toBe(404);
    const html = await closed.text();
    expect(html).toContain('Ta ankieta jest zamknięta');
    expect(html).toContain('tel:612973100');
    // whoever is answering may finish
    expect((await post(running, 'odpowiedz=4')).status).toBe(303);
  });

  it('forgives capitals in a typed code', async () => {
    expect((await app.request(`/ankieta/${code.toUpperCase()}`)).headers.get('location')).toContain(
      `/ankieta/${code}/`,
    );
  });
});
