// Personal data in the words of an action: asked about before they are kept, taken out of the history for good.
import { describe, expect, it } from 'vitest';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { complete, idIn, improvementOffice } from '../../../tests/factories/improvement-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { historyOf, listActions } from './actions.actions.ts';

const { house, at, appFor, made, now } = await improvementOffice();

describe('personal data in the words of an action', () => {
  it('are asked about once, field by field, and kept whole when somebody ticks that they looked', async () => {
    const doubtful = {
      ...complete,
      problem: 'Pan Jan Kowalski czekał godzinę.',
      kroki: 'Rezerwacja wizyt\nTelefon do klienta: 601 202 303',
    };
    const asked = await at.app.request('/dzialania/nowe', form(doubtful));
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(await htmlFaults(html)).toEqual([]);
    const page = html.replaceAll('\u00a0', ' ');
    for (const field of ['Problem', 'Co robimy']) expect(page).toContain(`W polu „${field}” są chyba dane osobowe.`);
    expect(page).toContain('Tak wygląda to miejsce bez nich: Telefon do klienta: [telefon]');
    expect(page).not.toContain('W polu „Cel”');
    expect(page).toContain('Pan Jan Kowalski czekał godzinę.</textarea>');
    expect(page).toContain('name="sprawdzono"');
    expect(await listActions(house, at.officeId)).toEqual([]);
    // another fault meanwhile: the tick stays
    const ticked = { ...doubtful, sprawdzono: 'tak' };
    const wrong = await at.app.request('/dzialania/nowe', form({ ...ticked, koszt: 'dużo' }));
    expect(await wrong.text()).toMatch(/name="sprawdzono"[^>]*checked|checked[^>]*name="sprawdzono"/);
    const path = await made(ticked);
    expect(await now(path)).toMatchObject({ problem: doubtful.problem, steps: doubtful.kroki });
    // the same words are not asked about again; new ones are
    const change = { ...doubtful, cel: 'Mediana czekania najwyżej 10 minut.', version: '1' };
    expect((await at.app.request(`${path}/zmiana`, form(change))).status).toBe(303);
    const lessons = { ...change, wnioski: 'Pytać: anna@urzad.pl', version: '2' };
    const again = await at.app.request(`${path}/zmiana`, form(lessons));
    expect(again.status).toBe(422);
    expect(await plain(again)).toContain('W polu „Co zrobilibyśmy inaczej” są chyba dane osobowe.');
    expect((await at.app.request(`${path}/zmiana`, form({ ...lessons, sprawdzono: 'tak' }))).status).toBe(303);
    expect((await now(path)).lessons).toBe('Pytać: anna@urzad.pl');
  });

  it('are asked about in the conclusion too', async () => {
    const path = await made();
    const end = { jak: 'abandoned', wniosek: 'Pani Anna Nowak odeszła.', wnioski: 'Zacząć wcześniej.', version: '1' };
    const asked = await at.app.request(`${path}/wniosek`, form(end));
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.replaceAll('\u00a0', ' ')).toContain('W polu „Wniosek” są chyba dane osobowe.');
    expect(html).not.toContain('W polu „Co zrobilibyśmy inaczej”');
    expect((await now(path)).ended).toBeNull();
    expect((await at.app.request(`${path}/wniosek`, form({ ...end, sprawdzono: 'tak' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ conclusion: 'Pani Anna Nowak odeszła.', ended: { how: 'abandoned' } });
  });
});

describe('words that must go', () => {
  it('leave the history for good, and who and when stays; heads and employees cannot do it', async () => {
    const path = await made();
    await at.app.request(`${path}/wniosek`, form({ jak: 'abandoned', wniosek: 'Zabrakło pieniędzy.', version: '1' }));
    const told = { zdanie: 'Pan Jan Kowalski nie czeka.', 'zdanie-en': '', sprawdzono: 'tak', version: '2' };
    expect((await at.app.request(`${path}/zdanie`, form(told))).status).toBe(303);
    await at.app.request(`${path}/zdanie`, form({ zdanie: '', 'zdanie-en': '', version: '3' }));
    await at.app.request(`${path}/zdanie`, form({ ...told, version: '4' }));
    await at.app.request(`${path}/zdanie`, form({ zdanie: '', 'zdanie-en': '', version: '5' }));
    expect(await plain(await at.app.request(path))).toContain('Pan Jan Kowalski');
    const question = `${path}/historia/3/usuniecie`;
    const asked = await at.app.request(question);
    const html = await asked.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Pan Jan Kowalski nie czeka.');
    expect(html.replaceAll('\u00a0', ' ')).toContain('Te same słowa: jeszcze 1 wpis');
    for (const roles of [['head'], ['employee']] as const) {
      const other = appFor(at.officeId, { roles: [...roles] });
      expect((await other.request(question)).status).toBe(403);
      expect((await other.request(question, form({}))).status).toBe(403);
      expect(await (await other.request(path)).text()).not.toContain('/historia/');
    }
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    expect((await stranger.request(question, form({}))).status).toBe(404);
    // this entry alone: the other one still holds them
    expect((await at.app.request(question, form({}))).status).toBe(303);
    expect(await plain(await at.app.request(path))).toContain('Pan Jan Kowalski');
    expect((await at.app.request(question)).status).toBe(404);
    expect((await at.app.request(`${path}/historia/5/usuniecie`, form({ wszedzie: 'tak' }))).status).toBe(303);
    const page = await plain(await at.app.request(path));
    expect(page).not.toContain('Kowalski');
    expect(page.match(/zmieniono zdanie dla klientów<ul[^>]*><li[^>]*>treść usunięta/g)).toHaveLength(2);
    const history = await historyOf(house, at.officeId, idIn(path));
    expect(history).toHaveLength(6);
    expect(history.every((entry) => entry.who === at.who && entry.day === '2026-11-21')).toBe(true);
    expect(JSON.stringify(history)).not.toContain('Kowalski');
    expect((await now(path)).version).toBe(6);
  });

  it('go from every entry that holds them when asked, and from nowhere else', async () => {
    const path = await made({ ...complete, cel: 'Cel pana Kowalskiego.', sprawdzono: 'tak' });
    await at.app.request(`${path}/zmiana`, form({ ...complete, cel: 'Krótsze czekanie.', version: '1' }));
    const back = { ...complete, cel: 'Cel pana Kowalskiego.', sprawdzono: 'tak', version: '2' };
    await at.app.request(`${path}/zmiana`, form(back));
    const question = `${path}/historia/2/usuniecie`;
    expect(await plain(await at.app.request(question))).toContain('stoją jeszcze w samym działaniu');
    expect((await at.app.request(question, form({ wszedzie: 'tak' }))).status).toBe(303);
    expect(JSON.stringify(await historyOf(house, at.officeId, idIn(path)))).not.toMatch(/Kowalski|Krótsze/);
    expect((await now(path)).goal).toBe('Cel pana Kowalskiego.');
    expect((await at.app.request(`${path}/historia/1/usuniecie`)).status).toBe(404);
    expect((await at.app.request(`${path}/historia/99/usuniecie`, form({}))).status).toBe(404);
  });
});
