// Pages of the results of any questionnaire: editions, other words, a census of a small group, the list, who may.
import { describe, expect, it } from 'vitest';
import { officeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import {
  everyKindOffice,
  everything,
  spring2025,
  spring2026,
} from '../../../../tests/factories/every-kind-office.factory.ts';
import { everyKind } from '../../../../tests/factories/every-kind.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { officeWithCodes } from '../../../../tests/factories/survey.factory.ts';

const { house, appFor, wave, officeId, anna } = await everyKindOffice();

const base = '/diagnoza/ankiety/every-kind';
const value = (cell: string | undefined) => Number(cell?.replace(',', '.'));

describe('the page', () => {
  it('is valid, opens with the latest edition and compares it with the one before', async () => {
    const { status, text } = await anna.read(base);
    expect(status).toBe(200);
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).toContain('Edycja: Wiosna 2026');
    expect(text).toContain('Porównanie z: Wiosna 2025.');
    expect(text).toContain('180 odpowiedzi');
    expect(text).toMatch(/Źródła oceny/);
    expect(text).toContain('Jak to policzono');
    expect(text).toContain('papier: 60');
    expect(text.match(/<blockquote/g)).toHaveLength(12);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('speaks English where staff do', async () => {
    const { text } = await appFor(officeId, { language: 'en' }).read(base);
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).toContain('What to change');
  });

  it('shows the service on its own, a channel on its own, and says where nothing is left', async () => {
    const { services } = await officeStructure(house, officeId);
    const service = await anna.read(`${base}?zakres=usluga-${services[0]!.id}`);
    expect(await htmlFaults(service.text)).toEqual([]);
    expect(service.text).toContain('180 odpowiedzi');
    const paper = await anna.read(`${base}?kanal=paper`);
    expect(paper.text).toContain('60 osób');
    const phone = await anna.read(`${base}?kanal=phone`);
    expect(await htmlFaults(phone.text)).toEqual([]);
    expect(phone.text).toContain('Usuń filtry');
    const early = await anna.read(`${base}?okres=2020`);
    expect(await htmlFaults(early.text)).toEqual([]);
    expect(early.text).toContain('Pokaż cały czas');
  });

  it('bears any address, and has no file of other names', async () => {
    expect((await anna.read(`${base}?okres=2026-99&kanal=%00&zakres=usluga-%27&grupa=x`)).status).toBe(200);
    expect((await anna.read(`${base}?zakres=usluga-00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    for (const file of ['x.csv', 'pytanie-remark.csv', 'pytanie-overall', '..%2f..%2fetc'])
      expect((await anna.read(`${base}/wykres/${file}`)).status).toBe(404);
    expect((await anna.read('/diagnoza/ankiety/nieznana')).status).toBe(404);
  });

  it('is closed to those who see no results, to other offices, and keeps comments from those who read none', async () => {
    expect((await appFor(officeId, { roles: ['keying'] }).read(base)).status).toBe(403);
    const other = await officeWithCodes(house);
    expect((await appFor(other.officeId).read(base)).status).toBe(404);
  });
});

describe('the list', () => {
  it('names every questionnaire asked, with its answers and editions', async () => {
    const { text } = await anna.read('/diagnoza/ankiety');
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).toContain(`<a href="${base}">Ankieta ze wszystkim</a>`);
    expect(text).toContain('Wiosna 2025, Wiosna 2026');
    expect(text).toContain('>300<');
    expect((await anna.read('/diagnoza')).text).toContain('href="/diagnoza/ankiety"');
  });
});

describe('a question asked in other words', () => {
  it('begins anew: the break is named on the page, in the chart and its file, and nothing is compared across it', async () => {
    const { officeId: own } = await officeWithCodes(house);
    const reworded: QuestionnaireContent = {
      ...everything,
      questions: everything.questions.map((question) =>
        question.id === 'waiting'
          ? { ...question, text: { ...question.text, pl: 'Jak długo trwało czekanie?' } }
          : question,
      ),
    };
    await wave(own, everything, spring2025, 5);
    await wave(own, reworded, spring2026, 6);
    const ewa = appFor(own);
    const { text } = await ewa.read(base);
    expect(await htmlFaults(text)).toEqual([]);
    const part = text.slice(text.indexOf('id="pytanie-waiting"'), text.indexOf('id="pytanie-hours"'));
    expect(part).toContain('pytamy innymi słowami');
    expect(part).not.toContain('Poprzednio<');
    const trend = await ewa.read(`${base}/wykres/zmiany-waiting.csv`);
    const [head, ...rows] = trend.text.trim().split('\r\n');
    expect(head).toContain('Zdarzenie');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('maj 2025');
    expect(rows[0]).not.toContain('pytamy innymi słowami');
    expect(rows[1]).toContain('A: od 21 listopada 2026 pytamy innymi słowami');
    const other = await ewa.read(`${base}/wykres/zmiany-hours.csv`);
    expect(other.text).not.toContain('Zdarzenie');
  });
});

describe('a census of a small group', () => {
  it('is told how many were asked, and is surer of its results', async () => {
    const { officeId: own } = await officeWithCodes(house);
    await wave(own, everyKind('everybody', 'year'), { ...spring2026, people: 40 }, 8);
    const ewa = appFor(own);
    const page = '/diagnoza/ankiety/everybody';
    const ranges = async () => {
      const { text } = await ewa.read(`${page}/wykres/pytanie-settled.csv`);
      return text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => value(line.split(';')[5]) - value(line.split(';')[4]));
    };
    const wide = await ranges();
    const first = await ewa.read(page);
    expect(await htmlFaults(first.text)).toEqual([]);
    expect(first.text).toContain('Zapytane osoby w roku 2026');
    expect(first.text).toContain('nieznany: nie wiadomo, ile osób zapytano');

    expect((await ewa.read(page, { osob: 'dużo', rok: '2026', version: '0' })).status).toBe(422);
    const saved = await ewa.read(page, { osob: '48', rok: '2026', version: '0' });
    expect(saved.status).toBe(303);
    const after = await ewa.read(saved.headers.get('location')!);
    expect(await htmlFaults(after.text)).toEqual([]);
    expect(after.text).toContain('83 % (40 z 48 zapytanych osób)');
    expect(after.text).toContain('Zapisano liczbę zapytanych osób.');
    const narrow = await ranges();
    for (const [place, range] of narrow.entries()) expect(range).toBeLessThan(wide[place]!);

    expect((await ewa.read(page, { osob: '50', rok: '2026', version: '0' })).status).toBe(409);
    expect((await ewa.read(page, { osob: '50', rok: '2026', version: '1' })).status).toBe(303);
    expect((await ewa.read(page, { osob: '', rok: '2026', version: '2' })).status).toBe(303);
    expect((await ewa.read(page)).text).toContain('nieznany: nie wiadomo');
    expect((await appFor(own, { isSample: true }).read(page, { osob: '50', rok: '2026', version: '0' })).status).toBe(
      403,
    );
    expect((await anna.read(base, { osob: '50', rok: '2026', version: '0' })).status).toBe(404);
  });
});
