// Staff development on the real database: areas with comments and competences, the staff rule, the dictionary and its edits.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, periodFromKey } from '#domain/period.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { competencesRoutes } from './competences.routes.tsx';
import type { CompetencesSlots } from './development.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const month = (text: string) => monthOfDay(`${text}-01`);

interface Asked extends Partial<Asking> {
  readonly post?: Record<string, string | string[]>;
  readonly slots?: CompetencesSlots;
}

async function ask(officeId: OfficeId, path = '', { post, slots, ...change }: Asked = {}) {
  const app = pagesFor(someoneAsking(officeId, change));
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(post ?? {}))
    for (const value of [values].flat()) body.append(name, value);
  const answer = await app
    .route('/', competencesRoutes(house, slots))
    .request(`/rozwoj-pracownikow${path}`, post ? { method: 'POST', body } : {});
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    text: (await answer.text()).replaceAll('\u00a0', ' '),
  };
}

async function expectValid(html: string): Promise<void> {
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN|\[object/);
}

describe('an office in which one team treats clients worse', async () => {
  const months = { first: month('2025-01'), last: month('2026-11') };
  const names = [
    'Rejestracja pojazdu',
    'Dowód osobisty',
    'Podatki',
    'Odpady',
    'Geodezja',
    'Karta wędkarska',
    'Karta łowiecka',
  ];
  const { officeId, structure } = await ratedOffice(
    house,
    names.map((name, place) => ({
      name,
      unit: `Wydział ${'ABCDEFF'[place]}`,
      ...(place >= 5 ? { staffNumber: '1' as const } : {}),
    })),
    names.map((service, place) => ({
      service,
      ...months,
      perMonth: 15,
      answering: (_, question) => (place === 0 && question === 'courtesy' ? 2.8 : 4.3),
      comment: (_, client) => (client === 0 ? `Urzędnik odpowiadał opryskliwie w sprawie ${service}.` : undefined),
    })),
  );
  const unit = (letter: string) => structure.units.find(({ name }) => name === `Wydział ${letter}`)!;

  it('names the team, what clients said, the competences and what to learn', async () => {
    const { text } = await ask(officeId);
    await expectValid(text);
    expect(text).toMatch(/<h3>Wydział A, traktowanie przez pracownika<\/h3>/);
    expect(text).toMatch(/Niżej niż w reszcie urzędu: średnia \d,\d zamiast \d,\d/);
    expect(text).toContain('Kultura obsługi');
    expect(text).toContain('Trening rozmowy w parach');
    expect(text).toContain('Urzędnik odpowiadał opryskliwie w sprawie Rejestracja pojazdu.');
    expect(text).toContain(`/diagnoza/jednostka/${unit('A').id}?okres=2026-K3#pytania`);
    expect(text).not.toContain('Zaplanuj naukę');
    expect(text.match(/id="next-step"/g)).toHaveLength(1);
  });

  it('shows no rating and no comment of the team of one person', async () => {
    for (const path of ['', `?zespol=${unit('F').id}`, '?okres=2026', '?okres=wszystko']) {
      const { text } = await ask(officeId, path);
      expect(text).not.toMatch(/w sprawie Karta (wędkarska|łowiecka)/);
      expect(text).not.toContain(`/diagnoza/jednostka/${unit('F').id}`);
      expect(text).toContain('Zespoły jednoosobowe');
    }
    expect((await ask(officeId, '/zespoly.csv')).text).not.toContain('Wydział F');
  });

  it('has the same numbers in its file and in a recomputation from the counts', async () => {
    const lines = (await ask(officeId, '/zespoly.csv')).text
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    const found = lines.find(
      ([team, question]) => team === 'Wydział A' && question === 'traktowanie przez pracownika',
    )!;
    const picture = (await answerPicture(house, officeId, 'core-visit'))!;
    const figure = picture.rating('courtesy', {
      scope: { kind: 'unit', id: unit('A').id },
      period: periodFromKey('2026-K3')!,
    });
    if (figure.kind !== 'shown') throw new Error('not shown');
    const mean = figure.counts.reduce((sum, count, place) => sum + count * (place + 1), 0) / figure.n;
    const written = (Math.round(mean * 10) / 10).toString().replace('.', ',');
    expect(found[2]).toBe(written);
    expect(found[5]).toBe(String(figure.n));
    expect(found.at(-1)).toBe('obszar do rozwoju');
    const { text } = await ask(officeId, `?zespol=${unit('A').id}`);
    expect(text).toContain(`<b>${mean.toFixed(1).replace('.', ',')}</b>`);
  });

  it('shows comments only to those who may read them, and teams only to those who see results', async () => {
    const without = makeAsking({
      officeId,
      officeName: '',
      personId: null,
      name: 'X',
      roles: ['reader'],
      headOf: [],
      language: 'en',
      isSample: false,
      sessionId: 's',
    });
    const { text } = await ask(officeId, '', { ...without, may: (permission) => permission === 'see results' });
    expect(text).toContain('Development of staff');
    for (const role of ['keying', 'data-protection'] as const)
      expect((await ask(officeId, '', { roles: [role] })).status).toBe(403);
    expect((await ask(officeId, '?zespol=00000000-0000-4000-8000-000000000009')).status).toBe(404);
  });

  it('plans learning from a finding only where that room is there', async () => {
    const planLearning = (_: Asking, key: string) => `/nauka/nowa?ustalenie=${encodeURIComponent(key)}`;
    const { text } = await ask(officeId, '', { slots: { planLearning } });
    await expectValid(text);
    expect(text).toMatch(/href="\/nauka\/nowa\?ustalenie=visit%2Fcourtesy/);
  });
});

describe('the dictionary', () => {
  const typed = {
    namePl: 'Słuchanie',
    noticePl: 'Klient nie powtarza dwa razy.',
    learnPl: 'Ćwiczenie parafrazy w parach.',
    drivers: ['courtesy', 'information'],
    version: '0',
  };

  it('is added to, changed, removed from and restored, and keeps what was typed when refused', async () => {
    const { officeId } = await officeWithCodes(house);
    const list = await ask(officeId, '/slownik');
    await expectValid(list.text);
    const refused = await ask(officeId, '/slownik/nowa', { post: { ...typed, namePl: '' } });
    expect(refused.status).toBe(422);
    await expectValid(refused.text);
    expect(refused.text).toContain('Ćwiczenie parafrazy w parach.');
    const added = await ask(officeId, '/slownik/nowa', { post: typed });
    expect(added).toMatchObject({ status: 303, to: '/rozwoj-pracownikow/slownik?gotowe=zapisano' });
    const stale = await ask(officeId, '/slownik/courtesy', { post: { ...typed, namePl: 'Grzeczność' } });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Grzeczność');
    expect(
      (await ask(officeId, '/slownik/courtesy', { post: { ...typed, namePl: 'Grzeczność', version: '1' } })).status,
    ).toBe(303);
    expect((await ask(officeId, '/slownik/regulations', { post: { usun: 'tak', version: '2' } })).status).toBe(303);
    const after = await ask(officeId, '/slownik');
    await expectValid(after.text);
    expect(after.text).toMatch(/>Grzeczność<.*>Słuchanie<.*Nieużywane.*Znajomość przepisów/s);
    expect((await ask(officeId, '/slownik/regulations/przywrocenie', { post: { version: '3' } })).status).toBe(303);
    const form = await ask(officeId, '/slownik/regulations');
    await expectValid(form.text);
    expect((await ask(officeId, '/slownik/nie-ma')).status).toBe(404);
  });

  it('is changed by nobody who only reads, nor by visitors of a sample', async () => {
    const { officeId } = await officeWithCodes(house);
    for (const change of [{ roles: ['reader'] }, { isSample: true }] as const) {
      expect((await ask(officeId, '/slownik', change)).status).toBe(200);
      expect((await ask(officeId, '/slownik/nowa', { ...change, post: typed })).status).toBe(403);
    }
  });

  it('has a page and a file where nobody has answered yet', async () => {
    const { officeId } = await officeWithCodes(house);
    const { status, text } = await ask(officeId);
    expect(status).toBe(200);
    expect(text).toContain('Nie ma jeszcze odpowiedzi.');
    expect((await ask(officeId, '/zespoly.csv')).status).toBe(200);
  });
});
