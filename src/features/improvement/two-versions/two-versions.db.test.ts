// Two people at one action: whoever is later sees both versions, and nothing typed is lost.
import { describe, expect, it } from 'vitest';
import { form, plain } from '../../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { complete, improvementOffice } from '../../../../tests/factories/improvement-office.factory.ts';

const { at, made, now } = await improvementOffice();

describe('two people at one action', () => {
  it('see both versions, and nothing is lost whichever is kept', async () => {
    const path = await made();
    const theirs = { ...complete, cel: 'Mediana najwyżej 10 minut.', version: '1' };
    expect((await at.app.request(`${path}/zmiana`, form(theirs))).status).toBe(303);
    const yours = { ...complete, cel: 'Mediana najwyżej 20 minut.', version: '1' };
    const stale = await at.app.request(`${path}/zmiana`, form(yours));
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('najwyżej 10 minut');
    expect(page).toContain('najwyżej 20 minut');
    expect((await at.app.request(`${path}/zmiana`, form({ ...yours, version: '2' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ goal: 'Mediana najwyżej 20 minut.', version: 3 });
    const history = await plain(await at.app.request(path));
    expect(history).toContain('było „Mediana najwyżej 10 minut.”, jest „Mediana najwyżej 20 minut.”');
    // saved again without a change: nothing happens
    expect((await at.app.request(`${path}/zmiana`, form({ ...yours, version: '3' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ version: 3 });
  });

  /** The fields that the page of two versions sends once more. */
  async function fieldsOf(answer: Response): Promise<Record<string, string>> {
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    // the switch of language in the banner has fields of its own
    const main = page.slice(page.indexOf('<main'));
    const hidden = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    return Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
  }
  const faster = (path: string, version: string) =>
    at.app.request(`${path}/zmiana`, form({ ...complete, problem: `Nowy problem ${version}.`, version }));

  it('keep the tick that a text was looked through, whichever way they go on', async () => {
    const path = await made();
    await faster(path, '1');
    const yours = { ...complete, cel: 'Pan Jan Kowalski czeka krócej.', sprawdzono: 'tak', version: '1' };
    const fields = await fieldsOf(await at.app.request(`${path}/zmiana`, form(yours)));
    expect(fields).toMatchObject({ cel: yours.cel, sprawdzono: 'tak', version: '2' });
    const corrected = await (await at.app.request(`${path}/zmiana`, form({ ...fields, popraw: 'tak' }))).text();
    expect(corrected).toMatch(/name="sprawdzono"[^>]*checked|checked[^>]*name="sprawdzono"/);
    expect((await at.app.request(`${path}/zmiana`, form(fields))).status).toBe(303);
    expect((await now(path)).goal).toBe(yours.cel);
  });

  it('a conclusion that comes too late keeps its words, and can be saved, corrected or kept as a comment', async () => {
    const path = await made();
    await faster(path, '1');
    const yours = { jak: 'abandoned', wniosek: 'Zabrakło\npieniędzy.', wnioski: 'Zacząć wcześniej.', version: '1' };
    const asked = await at.app.request(`${path}/wniosek`, form({ ...yours, sprawdzono: 'tak' }));
    const page = await plain(asked.clone());
    expect(page).toContain('Ktoś zmienił to działanie w międzyczasie');
    expect(page).toContain('Zabrakło\npieniędzy.</span>');
    const fields = await fieldsOf(asked);
    expect(fields).toMatchObject({ ...yours, version: '2', sprawdzono: 'tak' });
    const corrected = await at.app.request(`${path}/wniosek`, form({ ...fields, popraw: 'tak' }));
    expect(corrected.status).toBe(200);
    expect(await plain(corrected)).toContain('pieniędzy.</textarea>');
    expect(await now(path)).toMatchObject({ ended: null });
    expect((await at.app.request(`${path}/wniosek`, form(fields))).status).toBe(303);
    expect(await now(path)).toMatchObject({ ended: { how: 'abandoned' }, lessons: 'Zacząć wcześniej.' });
    // pressed twice: the very same is no other version
    expect(await plain(await at.app.request(`${path}/wniosek`, form(fields)))).toContain('nie różni się od zapisanej');
    const third = await at.app.request(`${path}/wniosek`, form({ ...fields, wniosek: 'Zabrakło zgody rady.' }));
    expect(await plain(third.clone())).toContain('To działanie jest już zakończone');
    const comment = await fieldsOf(third);
    expect(comment['uwaga']).toBe('Wniosek: Zabrakło zgody rady.');
    // pressed twice, one after the other and at once: one comment
    for (const times of [1, 2]) {
      const sent = Array.from({ length: times }, async () => at.app.request(`${path}/uwagi`, form(comment)));
      for (const answer of await Promise.all(sent)) expect(answer.status).toBe(303);
    }
    expect((await plain(await at.app.request(path))).match(/Wniosek: Zabrakło zgody rady\.<\/p>/g)).toHaveLength(1);
  });

  it('a sentence for clients that comes too late stands beside the one that is saved', async () => {
    const path = await made();
    await at.app.request(`${path}/wniosek`, form({ jak: 'abandoned', wniosek: 'Zabrakło pieniędzy.', version: '1' }));
    const theirs = { zdanie: 'Spróbujemy za rok.', 'zdanie-en': '', version: '2' };
    expect((await at.app.request(`${path}/zdanie`, form(theirs))).status).toBe(303);
    const yours = { zdanie: 'Pan Jan Kowalski już nie czeka.', 'zdanie-en': 'Nobody waits.', version: '2' };
    const asked = await at.app.request(`${path}/zdanie`, form({ ...yours, sprawdzono: 'tak' }));
    const page = await plain(asked.clone());
    for (const words of ['Spróbujemy za rok.', yours.zdanie, yours['zdanie-en']]) expect(page).toContain(words);
    const fields = await fieldsOf(asked);
    expect(fields).toEqual({ ...yours, version: '3', sprawdzono: 'tak' });
    const corrected = await plain(await at.app.request(`${path}/zdanie`, form({ ...fields, popraw: 'tak' })));
    expect(corrected).toContain(`${yours.zdanie}</textarea>`);
    expect(corrected).toMatch(/name="sprawdzono"[^>]*checked|checked[^>]*name="sprawdzono"/);
    expect((await at.app.request(`${path}/zdanie`, form(fields))).status).toBe(303);
    expect((await now(path)).publicSentence).toEqual({ pl: yours.zdanie, en: 'Nobody waits.' });
  });

  it('a stage moved too late says where the action stands, with the day that was typed', async () => {
    const path = await made();
    await faster(path, '1');
    const begin = { etap: 'do', start: '2026-02-01', version: '1' };
    const asked = await at.app.request(`${path}/etap`, form(begin));
    expect(await plain(asked.clone())).toContain('1 lutego 2026');
    const fields = await fieldsOf(asked);
    expect(fields).toEqual({ ...begin, version: '2' });
    expect((await at.app.request(`${path}/etap`, form(fields))).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'do', startedOn: '2026-02-01' });
    expect(await plain(await at.app.request(`${path}/etap`, form(begin)))).toContain('nie różni się od zapisanej');
    await at.app.request(`${path}/etap`, form({ etap: 'check', version: '3' }));
    // two stages away by now: nothing to press, and nothing moves
    const far = await at.app.request(`${path}/etap`, form({ etap: 'plan', version: '3' }));
    expect(await plain(far.clone())).toContain('Działanie jest już na innym etapie');
    expect(await fieldsOf(far)).toEqual({});
    expect(await now(path)).toMatchObject({ stage: 'check', version: 4 });
  });
});
