// The office's first page on the real database: a large office, a small one, an empty one, and who may see it.
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { addAction } from '#features/improvement/index.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { overviewRoutes } from './overview.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const month = (text: string) => monthOfDay(`${text}-01`);

async function dashboard(officeId: OfficeId, change: Partial<Asking> = {}, query = '') {
  const app = pagesFor(someoneAsking(officeId, change));
  const answer = await app.route('/', overviewRoutes(house)).request(`/pulpit${query}`);
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') };
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'prefer-native-element': ['error', { exclude: ['group'] }],
    'require-sri': 'off',
    'no-inline-style': 'error',
    'no-raw-characters': 'off',
  },
});
async function expectValid(html: string): Promise<void> {
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN|\[object/);
  expect(html.match(/Co dalej<|What next</g) ?? []).toHaveLength(html.includes('class="empty"') ? 0 : 1);
}
const sentences = (html: string) => html.match(/<ol class="flow">(.*?)<\/ol>/s)?.[1]?.match(/<li>/g)?.length ?? 0;

const months = { first: month('2024-01'), last: month('2026-11') };

let large: { readonly officeId: OfficeId };

describe('a large office', async () => {
  const { officeId, service } = await ratedOffice(
    house,
    ['Rejestracja pojazdu', 'Prawo jazdy', 'Karta wędkarska', 'Karta łowiecka'].map((name) => ({
      name,
      unit: 'Wydział Komunikacji',
    })),
    [
      {
        service: 'Rejestracja pojazdu',
        ...months,
        perMonth: 25,
        answering: (when, question) => {
          if (question !== 'waiting') return 4.3;
          if (when >= month('2026-01')) return 4.8;
          return when >= month('2025-02') ? 2.6 : 4.1;
        },
      },
      { service: 'Prawo jazdy', ...months, perMonth: 25 },
      {
        service: 'Karta wędkarska',
        first: month('2026-08'),
        last: month('2026-08'),
        perMonth: 8,
        answering: (_month, question) => (question === 'overall' ? 'not-applicable' : 4.2),
      },
    ],
  );

  large = { officeId };

  it('says what changed, since when, and leads there by one button', async () => {
    const { text } = await dashboard(officeId);
    await expectValid(text);
    expect(sentences(text)).toBeGreaterThan(1);
    expect(sentences(text)).toBeLessThanOrEqual(3);
    expect(text).toContain('<b>Rejestracja pojazdu, czas czekania:</b>');
    expect(text).toMatch(
      /Od stycznia 2026 r\. 11 miesięcy z rzędu powyżej średniej.*Wcześniej, od .* poniżej średniej/s,
    );
    expect(text).toContain(`/diagnoza/usluga/${service('Rejestracja pojazdu').id}#zmiany-waiting`);
    expect(text).toContain('Zobacz, co się poprawiło');
    expect(text).toMatch(/<b>III kwartał 2026<\/b> · \d+ odpowiedzi/);
    expect(text).not.toContain('Co zmienić najpierw');
    expect(text.match(/class="button"/g)).toHaveLength(1);
    // eight people rated other questions only: why the tile has fewer answers than the line above says
    const [, released] = /<b>III kwartał 2026<\/b> · (\d+) odpowiedzi/.exec(text) ?? [];
    expect(text).toContain(`Ocena ogólna obejmuje ${Number(released) - 8} z nich.`);
  });

  it('reads the same in English', async () => {
    const { text } = await dashboard(officeId, { language: 'en' });
    await expectValid(text);
    expect(text).toMatch(/Since January 2026, 11 months in a row above the mean/);
    expect(text).toContain('What matters most');
  });

  it('shows another period when asked', async () => {
    const { text } = await dashboard(officeId, {}, '?okres=2025');
    await expectValid(text);
    expect(text).toContain('<b>Rok 2025</b>');
  });

  it('tells a run in the periods it reaches, and calls no other period steady because of that', async () => {
    const earlier = await dashboard(officeId, {}, '?okres=2025-K3');
    await expectValid(earlier.text);
    expect(earlier.text).not.toMatch(/Od stycznia 2026|verdict-better|stabilne/);
    expect(earlier.text).toContain('Żadna zmiana, która sięga tego okresu i trwa do dziś, nie jest dość pewna');
    const made = await dashboard(officeId, {}, '?okres=2024-K3');
    expect(made.text).toContain('z pierwszych 12 pomiarów wiemy dopiero, jakie wahania są zwykłe');
    expect((await dashboard(officeId, {}, '?okres=2026-K1')).text).toContain('Od stycznia 2026');
  });

  it('says why there are no arguments yet, and has a tile once an action has a proven improvement', async () => {
    const silent = await dashboard(officeId);
    expect(silent.text).toMatch(/Argumenty: żadne zakończone działanie nie ma/);
    await storage.inOffice(officeId, (office) =>
      addAction(
        office,
        {
          title: 'Rezerwacja wizyt',
          origin: { kind: 'hand' },
          goal: 'krótsze czekanie',
          owner: 'kierownik',
          stage: 'keep',
          decidedOn: '2025-10-01',
          startedOn: '2026-01-01',
          conclusion: 'zostaje',
          ended: { on: '2026-08-01', how: 'kept' },
          effectAtEnd: { verdict: 'better', grade: 'B', method: 'before-after' } as MeasuredEffect,
        },
        { day: '2025-10-01', who: null },
      ),
    );
    const { text } = await dashboard(officeId);
    await expectValid(text);
    expect(text).toContain('Działania z potwierdzoną poprawą: 1.');
    expect(text).toContain('href="/argumenty"');
    expect(text).not.toMatch(/Argumenty: żadne/);
  });

  it('is closed to those who may not see results', async () => {
    for (const role of ['keying', 'data-protection'] as const)
      expect((await dashboard(officeId, { roles: [role] })).status).toBe(403);
    expect((await dashboard(officeId, { roles: ['reader'] })).text).not.toContain('href="/zbieranie"');
  });
});

describe('a small office', async () => {
  const names = ['Dowód osobisty', 'Podatki lokalne', 'Odpady', 'Akty stanu cywilnego'];
  const { officeId } = await ratedOffice(
    house,
    names.map((name, place) => ({ name, unit: place < 2 ? 'Referat Organizacyjny' : 'Referat Gospodarki' })),
    ['2025-05', '2025-11', '2026-05'].flatMap((when) =>
      names.map((service, place) => ({
        service,
        first: month(when),
        last: month(when),
        perMonth: [14, 9, 5, 3][place]!,
        answering: (_: number, question: string) => (question === 'building' ? 2.5 : 4.4),
        comment: (_: number, client: number) =>
          client === 0 ? 'Podjazd jest za stromy.' : client === 1 && place === 0 ? 'Fachowo i konkretnie.' : undefined,
      })),
    ),
  );

  it('sees twelve months, what to change first, and no change its numbers do not carry', async () => {
    const { text } = await dashboard(officeId);
    await expectValid(text);
    expect(text).toContain('Cztery kwartały: październik 2025 – wrzesień 2026');
    expect(text).toContain('Co zmienić najpierw');
    expect(text).toMatch(/Najniższa ocena ze wszystkich pytań: średnia \d,\d/);
    expect(text).toContain('Od tego warto zacząć: poruszanie się po budynku, średnia ');
    expect(text).toContain('Podjazd jest za stromy.');
    expect(text).toContain('Na ocenę zmian jest jeszcze za mało danych.');
    expect(text).not.toMatch(/verdict-(better|worse)|z rzędu/);
    expect(text).not.toMatch(/>0 na 10</);
  });

  it('shows comments only to those who may read them', async () => {
    expect((await dashboard(officeId, { roles: ['reader'] })).text).toContain('Podjazd');
    const { status, text } = await dashboard(officeId, { may: (permission) => permission === 'see results' });
    expect(status).toBe(200);
    await expectValid(text);
    expect(text).not.toMatch(/Podjazd|Uwagi klientów|Fachowo/);
  });

  it('has a tile with the praise of a team, in the words of a client, that leads to the team', async () => {
    const { text } = await dashboard(officeId);
    const tile = /<h2>Klienci chwalą<\/h2>.*?<\/li>/s.exec(text)![0];
    expect(tile).toContain('<b>Referat Organizacyjny</b>');
    expect(tile).toContain('Fachowo i konkretnie.');
    expect(tile).toMatch(/href="\/nauka\/zespol\/[0-9a-f-]{36}"/);
    expect(text).not.toContain('Pochwały klientów: nie ma ich');
  });

  it('says where there is no praise to quote', async () => {
    const { text } = await dashboard(large.officeId);
    expect(text).not.toContain('Klienci chwalą');
    expect(text).toContain('Pochwały klientów: nie ma ich wśród uwag z ostatniego roku');
  });
});

describe('an empty office', () => {
  it('begins with the poster, or with whom to ask', async () => {
    const { officeId } = await officeWithCodes(house);
    const { text } = await dashboard(officeId);
    await expectValid(text);
    expect(text).toContain('Nie ma jeszcze odpowiedzi.');
    expect(text).toContain('Wydrukuj plakat z kodem QR');
    expect(text).toContain('Pierwszy wynik pokażemy od 10 odpowiedzi.');
    expect(text).toMatch(/href="\/zbieranie"[^>]*>Drukuj plakat/);
    const reader = await dashboard(officeId, { roles: ['reader'] });
    expect(reader.text).not.toContain('Drukuj plakat');
  });

  it('so does one in which nothing was ever published', async () => {
    const { status, text } = await dashboard(await storage.newOffice());
    expect(status).toBe(200);
    await expectValid(text);
  });
});
