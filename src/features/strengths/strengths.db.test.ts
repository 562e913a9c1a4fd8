// The page of strengths and weaknesses on the real database: found, counted, refused, the same in its file and in a recomputation.
import { describe, expect, it } from 'vitest';
import { periodFromKey } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { addIndicator, addStandard, publishInOffice } from '#features/standards/index.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import {
  expectStepped,
  month,
  plain,
  rowsOf,
  strengthsPages,
} from '../../../tests/factories/strengths-pages.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { storage, house, ask } = await strengthsPages();

describe('an office with a strength and a weakness', async () => {
  const months = { first: month('2025-01'), last: month('2026-11') };
  const { officeId, service, structure } = await ratedOffice(
    house,
    ['Rejestracja pojazdu', 'Prawo jazdy', 'Karta wędkarska', 'Karta łowiecka'].map((name, place) => ({
      name,
      unit: place < 2 ? 'Wydział Komunikacji' : 'Wydział Ochrony Środowiska',
      ...(place === 2 ? { staffNumber: '1' as const } : {}),
    })),
    [
      {
        service: 'Rejestracja pojazdu',
        ...months,
        perMonth: 25,
        answering: (_, question) => (question === 'waiting' ? 3 : 4.2),
      },
      {
        service: 'Prawo jazdy',
        ...months,
        perMonth: 25,
        answering: (_, question) => (question === 'courtesy' ? 4.8 : 4.2),
      },
      { service: 'Karta wędkarska', ...months, perMonth: 12 },
      { service: 'Karta łowiecka', first: month('2026-08'), last: month('2026-08'), perMonth: 8 },
    ],
  );
  const target = await storage.inOffice(officeId, async (office) => {
    const indicatorId = await addIndicator(
      office,
      {
        content: {
          name: { pl: 'Dobre oceny czekania', en: '' },
          definition: { pl: '', en: '' },
          measure: 'share',
          amountUnit: { pl: '', en: '' },
          better: 'higher',
          source: {
            kind: 'survey-share',
            questionnaire: 'core-visit',
            questionId: 'waiting',
            scope: { kind: 'office' },
            channel: null,
            clientGroupId: null,
            points: [4, 5],
          },
          withoutVerdict: false,
          collectedBy: '',
        },
        libraryCode: null,
        unitId: null,
        createdOn: '2026-01-01',
      },
      null,
    );
    const standardId = await addStandard(
      office,
      {
        content: {
          promise: { pl: 'Klienci dobrze oceniają czas czekania', en: '' },
          approach: 'public',
          touchpoint: 'first-contact',
          serviceIds: [],
          clientGroupIds: [],
          target: { comparator: 'at-least', value: 0.95 },
          owner: 'Sekretarz',
          legalBasis: '',
          reviewOn: '2027-01-01',
          isPublic: false,
        },
        indicatorId,
        goalId: null,
        libraryKey: null,
      },
      null,
    );
    await publishInOffice(office, { id: standardId, version: 1, who: null }, '2026-01-02');
    return standardId;
  });

  it('names both, with the number of comparisons, and leads to the counts', async () => {
    const { text } = await ask(officeId);
    await expectStepped(text);
    const [, strengths, weaknesses, standing] =
      /strony: (\d), słabe strony: (\d)\.(?: Wybrane z (\d+) porównań, które wytrzymały poprawkę\.)? Sprawdzono \d+ porówna/.exec(
        plain(text),
      ) ?? [];
    expect(rowsOf(text)).toHaveLength(Number(standing ?? Number(strengths) + Number(weaknesses)));
    const items = (side: string) =>
      new RegExp(`<h2 id="${side}">.*?</section>`, 's').exec(text)![0].split('<li').length - 1;
    expect([items('strengths'), items('weaknesses')]).toEqual([strengths, weaknesses].map(Number));
    expect(text).toMatch(/<b>Prawo jazdy, traktowanie przez pracownika:<\/b> Wyżej niż w reszcie urzędu/);
    expect(text).toMatch(/<b>(Rejestracja pojazdu|Cały urząd), czas czekania:<\/b>/);
    expect(text).toContain(`/diagnoza/usluga/${service('Prawo jazdy').id}?okres=2026-K3#pytania`);
    expect(text).toContain('Liczba porównań');
    expect(text).not.toContain('Załóż działanie');
  });

  it('holds the promise against its target', async () => {
    const { text } = await ask(officeId, '?pokaz=wszystkie&szukaj=czekania');
    expect(
      rowsOf(text).some(([place, , against]) => place === 'Cały urząd' && against === 'cel: co najmniej 95 %'),
    ).toBe(true);
    expect(target).not.toBe('');
  });

  it('every number of the table is in its file, and in a recomputation from the counts', async () => {
    const { text } = await ask(officeId, '?pokaz=wszystkie&szukaj=czas czekania');
    const csv = (await ask(officeId, '/mocne-i-slabe/porownania.csv?pokaz=wszystkie&szukaj=czas czekania')).text;
    const lines = csv
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    const rows = rowsOf(text);
    expect(rows.length).toBeGreaterThan(3);
    expect(lines).toHaveLength(rows.length);
    rows.forEach((row, place) => {
      const line = lines[place]!;
      const isShare = line[4] === 'odsetek';
      const shown = (cell: string) =>
        isShare
          ? `${Math.round(Number(cell.replace(',', '.')) * 100)} %`
          : Number(cell.replace(',', '.')).toFixed(1).replace('.', ',');
      expect(row.slice(0, 3)).toEqual(line.slice(0, 3));
      expect(row[3]).toBe(shown(line[5]!));
      expect(row[6]).toBe([line[10], line[11]].filter((n) => n !== '').join(' / '));
    });
    const picture = (await answerPicture(house, officeId, 'core-visit'))!;
    const period = periodFromKey('2026-K3')!;
    const own = picture.rating('waiting', {
      scope: { kind: 'service', id: service('Rejestracja pojazdu').id },
      period,
    });
    const whole = picture.rating('waiting', { scope: { kind: 'office' }, period });
    if (own.kind !== 'shown' || whole.kind !== 'shown') throw new Error('not shown');
    const rest = whole.counts.map((count, at) => count - own.counts[at]!);
    const mean = (counts: readonly number[]) =>
      counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / counts.reduce((sum, count) => sum + count, 0);
    const found = lines.find(([place, , against]) => place === 'Rejestracja pojazdu' && against === 'reszta urzędu')!;
    expect(Number(found[5]!.replace(',', '.'))).toBe(Math.round(mean(own.counts) * 10) / 10);
    expect(Number(found[6]!.replace(',', '.'))).toBe(Math.round(mean(rest) * 10) / 10);
    expect(found.slice(10, 12)).toEqual([String(own.n), String(whole.n - own.n)]);
  });

  it('never compares the work of one person', async () => {
    const { text } = await ask(officeId, '?pokaz=wszystkie&szukaj=karta wędkarska');
    const questions = rowsOf(text).map(([, question]) => question);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions).not.toContain('wiedza pracownika');
    expect(questions).not.toContain('traktowanie przez pracownika');
  });

  it('says what is too thin and how many answers are missing', async () => {
    const { text } = await ask(officeId);
    expect(text).toMatch(/id="za-malo-tabela".*Karta łowiecka.*<td class="number">8<\/td><td>2<\/td>/s);
  });

  it('is there for a unit and a service, in English, and for another period', async () => {
    const unit = structure.units.find(({ name }) => name === 'Wydział Komunikacji')!;
    for (const query of [
      `?gdzie=jednostka.${unit.id}`,
      `?gdzie=usluga.${service('Rejestracja pojazdu').id}&okres=2026`,
      `?gdzie=usluga.${service('Karta łowiecka').id}`,
      '?pokaz=wszystkie&strona=2',
      '?szukaj=nic takiego',
    ]) {
      const { status, text } = await ask(officeId, query);
      expect(status).toBe(200);
      await expectStepped(text);
    }
    const english = await ask(officeId, '?pokaz=wszystkie', { language: 'en' });
    await expectStepped(english.text);
    expect(english.text).toContain('Strengths and weaknesses');
  });

  it('opens an action with the finding only where a room of actions is there', async () => {
    const startAction = (_: Asking, key: string) => `/dzialania/nowe?ustalenie=${encodeURIComponent(key)}`;
    const { text } = await ask(officeId, '', {}, { startAction });
    await expectStepped(text);
    expect(text).toMatch(/href="\/dzialania\/nowe\?ustalenie=visit%2Fwaiting[^"]*"[^>]*>Załóż działanie/);
  });

  it('refuses places of another office and roles without results', async () => {
    expect((await ask(officeId, '?gdzie=usluga.00000000-0000-4000-8000-000000000009')).status).toBe(404);
    for (const role of ['keying', 'data-protection'] as const)
      expect((await ask(officeId, '', { roles: [role] })).status).toBe(403);
  });
});

describe('an office without answers', () => {
  it('begins with the poster', async () => {
    const { officeId } = await officeWithCodes(house);
    const { status, text } = await ask(officeId);
    expect(status).toBe(200);
    expect(text).toContain('Nie ma jeszcze odpowiedzi.');
    const csv = await ask(officeId, '/mocne-i-slabe/porownania.csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(1);
  });
});
