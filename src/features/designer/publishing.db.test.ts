// A draft becomes a version on the real database: read by somebody, reworded, translated, with conditions, as a file.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { designingOffices } from '../../../tests/factories/designing.factory.ts';
import { listDrafts } from './draft.actions.ts';
import { questionnaireFile } from './questionnaire-file.ts';

const { house, routes, designing } = await designingOffices();

describe('a draft', () => {
  it('keeps a changed question as a draft until somebody has read it, and shows it so', async () => {
    const office = await designing();
    const words = { 'tekst-pl': 'Jak ocenia Pani/Pan czas i wygodę czekania?', 'tekst-en': 'How do you rate waiting?' };
    const at = `${office.path}/pytanie/waiting`;
    const common = { punkt: 'first-contact', zrodlo: 'timeliness', 'nie-dotyczy': 'tak' };
    await office.act({ ...words, ...common, zapis: 'szkic' }, at);
    let page = (await office.pages.get(office.path)).text;
    expect(page).toContain('do sprawdzenia: polski, angielski');
    expect(page).toContain('pyta o dwie rzeczy naraz');
    expect(page).not.toContain('value="publikuj"');
    const refused = await office.act({ czynnosc: 'publikuj' });
    expect(refused.status).toBe(422);
    expect(await listVersions(house, office.officeId)).toEqual([]);
    await office.act({ ...words, ...common, zapis: 'sprawdzone' }, at);
    page = (await office.pages.get(office.path)).text;
    expect(page).toContain('pyta o dwie rzeczy naraz');
    expect(page).toContain('value="publikuj"');
    expect((await office.draft()).content.questions.find(({ id }) => id === 'waiting')).toMatchObject({
      driver: 'waiting',
      reviewed: ['pl', 'en'],
    });
  });

  it('publishes a version, then another with a new series for what was reworded', async () => {
    const office = await designing();
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(303);
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(303);
    expect(await listVersions(house, office.officeId)).toHaveLength(1);
    expect((await office.pages.get(office.path)).text).toContain('taki sam jak wersja 1');
    await office.act(
      {
        'tekst-pl': 'Jak ocenia Pani/Pan długość czekania?',
        'tekst-en': 'How do you rate the wait?',
        punkt: 'brak',
        zrodlo: 'timeliness',
        'nie-dotyczy': 'tak',
        zapis: 'sprawdzone',
      },
      `${office.path}/pytanie/waiting`,
    );
    const page = (await office.pages.get(office.path)).text;
    expect(page.replaceAll(/[\u00a0\s]+/g, ' ')).toContain('9 pytań bez zmian');
    expect(page).toContain('nowy ciąg wyników');
    await office.act({ czynnosc: 'publikuj' });
    const versions = await listVersions(house, office.officeId);
    expect(versions.map(({ number, languages }) => [number, languages])).toEqual([
      [1, ['pl', 'en']],
      [2, ['pl', 'en']],
    ]);
    expect(versions[0]!.questions[0]!.text.uk).toBe('');
  });

  it('adds Ukrainian only when somebody has read it', async () => {
    const office = await designing();
    await office.act({ czynnosc: 'opis', nazwa: 'Nasza ankieta', jezyki: ['en', 'uk'] });
    expect((await office.pages.get(office.path)).text).toContain('tekst czeka na sprawdzenie');
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(422);
    const { content } = await office.draft();
    const fields = Object.fromEntries(
      content.questions.flatMap(({ id, text, hint, options }) => [
        [`tekst-${id}`, text.uk],
        [`wskazowka-${id}`, hint?.uk ?? ''],
        [`odpowiedzi-${id}`, options.map(({ label }) => label.uk).join('\n')],
      ]),
    );
    await office.act({ ...fields, zapis: 'sprawdzone' }, `${office.path}/teksty/uk`);
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(303);
    expect((await listVersions(house, office.officeId))[0]!.languages).toEqual(['pl', 'en', 'uk']);
    expect((await office.draft()).content.name).toBe('Nasza ankieta');
  });

  it('adds and removes conditions, and names one that looks forward', async () => {
    const office = await designing();
    const at = `${office.path}/pytanie/information/warunki`;
    expect(
      (await office.act({ warunek: 'answer', po: 'overall', 'wybrane-answer': ['1', '2', '99'] }, at)).status,
    ).toBe(303);
    await office.act({ warunek: 'channel', 'wybrane-channel': ['qr'] }, at);
    const { content } = await office.draft();
    expect(content.questions.find(({ id }) => id === 'information')!.askedWhen).toEqual([
      { kind: 'answer', questionId: 'overall', codes: [1, 2] },
      { kind: 'channel', channels: ['qr'] },
    ]);
    expect((await office.act({ warunek: 'answer', po: 'building', 'wybrane-answer': ['1'] }, at)).status).toBe(422);
    expect((await office.act({ warunek: 'channel' }, at)).status).toBe(422);
    for (let left = 4; left > 0; left -= 1) await office.act({ czynnosc: 'w-dol', pytanie: 'overall' });
    for (let left = 2; left > 0; left -= 1) await office.act({ czynnosc: 'w-dol', pytanie: 'overall' });
    expect((await office.pages.get(office.path)).text).toContain('warunek patrzy na pytanie, które stoi dalej');
    await office.act({ usun: '0' }, at);
    await office.act({ usun: '0' }, at);
    const after = (await office.draft()).content.questions.find(({ id }) => id === 'information')!;
    expect(after.askedWhen).toBeUndefined();
  });

  it('goes out as a file and comes back word for word, to be read through again', async () => {
    const office = await designing('servperf-short');
    const file = await office.pages.get(`${office.path}/ankieta.json`);
    expect(file.status).toBe(200);
    const app = await designing('core-case');
    const body = new FormData();
    body.set('plik', new File([file.text], 'ankieta.json', { type: 'application/json' }));
    const sent = await sendFile(app.officeId, body);
    expect(sent.status).toBe(303);
    const read = (await listDrafts(house, app.officeId)).find(
      ({ content }) => content.questionnaire === 'servperf-short',
    )!;
    expect(questionnaireFile(read.content)).toBe(file.text);
    expect(read.content.questions.every(({ reviewed }) => reviewed.length === 0)).toBe(true);
    const bad = new FormData();
    bad.set('plik', new File(['{"format":1}'], 'x.json'));
    const refused = await sendFile(app.officeId, bad);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('To nie jest plik ankiety');
  });
});

const sendFile = async (officeId: OfficeId, body: FormData) =>
  pagesFor(someoneAsking(officeId, { roles: ['administrator'] }))
    .route('/', routes)
    .request('/ankiety/z-pliku', { method: 'POST', body });
