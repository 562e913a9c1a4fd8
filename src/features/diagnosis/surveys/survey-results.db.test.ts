// Results of an own questionnaire with every type of question, on the real database: from raw rows, page and file alike.
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { publish } from '#features/questionnaires/index.ts';
import type { PublishedVersion, QuestionnaireContent } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { pagesFor, someoneAsking } from '../../../../tests/factories/asking.factory.ts';
import { answersOfOne, everyKind } from '../../../../tests/factories/every-kind.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../../tests/factories/survey.factory.ts';
import { diagnosisRoutes } from '../diagnosis.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
  const app = pagesFor(someoneAsking(officeId, change));
  app.route('/', diagnosisRoutes(house));
  const read = async (path: string, form?: Record<string, string>) => {
    const answer = await app.request(path, {
      ...(form && {
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    });
    const text = (await answer.text()).replaceAll('\u00a0', ' ');
    return { status: answer.status, headers: answer.headers, text };
  };
  return { read };
}

interface Wave {
  readonly name: string;
  readonly day: string;
  readonly people: number;
  readonly lean: number;
}
const spring2025: Wave = { name: 'Wiosna 2025', day: '2025-05-12', people: 120, lean: -0.4 };
const spring2026: Wave = { name: 'Wiosna 2026', day: '2026-05-12', people: 180, lean: 0.4 };

/** Publishes the content and takes in one edition of answers; gives the raw rows. */
async function wave(
  officeId: OfficeId,
  content: QuestionnaireContent,
  { name, day, people, lean }: Wave,
  seed: number,
) {
  const { services } = await officeStructure(house, officeId);
  const random = seededRandom(seed);
  const rows = Array.from({ length: people }, () => answersOfOne(random, lean));
  const version = await storage.inOffice(officeId, async (office): Promise<PublishedVersion> => {
    const published = await publish(house, office, content);
    const study = await startEdition(house, office, {
      name,
      context: content.context,
      from: day,
      to: day,
      versionId: published.id,
    });
    const responses = rows.map((ratings, place) => ({
      studyId: study.id,
      versionId: published.id,
      serviceId: services[0]!.id,
      unitId: services[0]!.unitId,
      locationId: null,
      clientGroupId: null,
      channel: place % 3 === 0 ? ('paper' as const) : ('web' as const),
      language: 'pl' as const,
      visitDay: day,
      ratings,
      comment: place < 12 ? `Uwaga numer ${place}` : undefined,
    }));
    await importResponses(office, responses, house.clock.today());
    return published;
  });
  return { rows, version };
}

const everything = everyKind();
let officeId: OfficeId;
let now: readonly number[][];
let before: readonly number[][];
let version: PublishedVersion;
let anna: ReturnType<typeof appFor>;
beforeAll(async () => {
  ({ officeId } = await officeWithCodes(house));
  ({ rows: before } = await wave(officeId, everything, spring2025, 3));
  ({ rows: now, version } = await wave(officeId, everything, spring2026, 4));
  anna = appFor(officeId);
});

const base = '/diagnoza/ankiety/every-kind';

/** The lines of a file by their first cell. */
async function csvLines(file: string, query = ''): Promise<Map<string, string[]>> {
  const { status, text } = await anna.read(`${base}/wykres/${file}.csv${query}`);
  expect(status).toBe(200);
  const lines = text
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  return new Map(lines.slice(1).map((line) => [line.split(';')[0]!, line.split(';')]));
}
const value = (cell: string | undefined) => Number(cell?.replace(',', '.'));

/** Answers to a question as the rows hold them: only people who gave a whole answer. */
function answersTo(rows: readonly number[][], questionId: string): number[][] {
  const places = version.columns.flatMap(({ questionId: id }, place) => (id === questionId ? [place] : []));
  return rows.map((row) => places.map((place) => row[place]!)).filter((codes) => codes.every((code) => code <= 251));
}

/** Wilson's interval from its formula. */
function wilson(x: number, n: number): [number, number] {
  const z = 1.959963984540054;
  const centre = (x + z ** 2 / 2) / (n + z ** 2);
  const half = (z / (n + z ** 2)) * Math.sqrt((x * (n - x)) / n + z ** 2 / 4);
  return [centre - half, centre + half];
}
const percent = (share: number) => Math.round(share * 100) / 100;

describe('every number of the page', () => {
  it.each([
    ['settled', 'yes-no'],
    ['way', 'single-choice'],
    ['used', 'multiple-choice'],
    ['three', 'up-to-three'],
  ])('of %s (%s) is the share of those who answered, with its Wilson interval', async (id, kind) => {
    const lines = await csvLines(`pytanie-${id}`);
    const { text } = await anna.read(base);
    const answered = answersTo(now, id);
    const { options } = version.questions.find((question) => question.id === id)!;
    const isTicked = kind === 'multiple-choice' || kind === 'up-to-three';
    for (const [place, { code, label }] of options.entries()) {
      const count = answered.filter((codes) => (isTicked ? codes[place] === 1 : codes[0] === code)).length;
      const [low, high] = wilson(count, answered.length);
      const line = lines.get(label.pl)!;
      expect([line[1], line[6]].map(value)).toEqual([count, answered.length]);
      expect([line[3], line[4], line[5]].map(value)).toEqual([count / answered.length, low, high].map(percent));
      const shown = `${Math.round((count / answered.length) * 100)} na 100`;
      const table = text.slice(text.indexOf(`id="pytanie-${id}-tabela"`));
      const row = table.slice(table.indexOf(`>${label.pl}<`), table.indexOf('</tr>', table.indexOf(`>${label.pl}<`)));
      for (const words of [`>${count}<`, `>${shown}<`, `od ${Math.round(low * 100)} do ${Math.round(high * 100)}`])
        expect(row).toContain(words);
    }
    if (kind === 'multiple-choice') expect(text).toContain('Można było zaznaczyć kilka odpowiedzi');
  });

  it.each([
    ['overall', 1, 'Średnia (1–5)'],
    ['again', 0, 'Średnia (0–10)'],
  ])('of %s is the mean of those who answered', async (id, lowest, name) => {
    const lines = await csvLines(`pytanie-${id}`);
    const values = answersTo(now, id).map(([code]) => code! - 1 + lowest);
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    const earlier = answersTo(before, id).map(([code]) => code! - 1 + lowest);
    const meanBefore = earlier.reduce((sum, one) => sum + one, 0) / earlier.length;
    const line = lines.get(name)!;
    expect(value(line[3])).toBeCloseTo(Math.round(mean * 10) / 10, 10);
    expect(value(line[4])).toBeLessThan(mean);
    expect(value(line[5])).toBeGreaterThan(mean);
    expect(value(line[8])).toBeCloseTo(Math.round(meanBefore * 10) / 10, 10);
    expect(value(line[9])).toBeCloseTo(Math.round((mean - meanBefore) * 10) / 10, 10);
    expect((await anna.read(base)).text).toContain(`Średnia ${mean.toFixed(1).replace('.', ',')} w skali`);
  });

  it('of a number is the middle of what was given, never an end', async () => {
    const lines = await csvLines('pytanie-minutes');
    const values = answersTo(now, 'minutes')
      .map(([high, low]) => (high! - 1) * 251 + low! - 1)
      .toSorted((a, b) => a - b);
    const at = (share: number) => {
      const place = (values.length - 1) * share;
      const [below, above] = [values[Math.floor(place)]!, values[Math.ceil(place)]!];
      return below + (place - Math.floor(place)) * (above - below);
    };
    const shown = [...lines.values()].map((line) => value(line[3]));
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(shown).toEqual([at(0.5), at(0.25), at(0.75), mean].map((one) => Math.round(one * 10) / 10));
    expect(values.at(-1)).toBe(599);
    const { text } = await anna.read(base);
    expect(text).not.toContain('599');
    expect(text).toContain(`Połowa osób podała najwyżej ${at(0.5)}`);
  });

  it('of best and worst is how many more of a hundred named it first than last', async () => {
    const lines = await csvLines('pytanie-first');
    const answered = answersTo(now, 'first');
    const { options } = version.questions.find(({ id }) => id === 'first')!;
    for (const { code, label } of options) {
      const first = answered.filter(([best]) => best === code).length;
      const last = answered.filter(([, worst]) => worst === code).length;
      const line = lines.get(label.pl)!;
      expect([line[1], line[2], line[3]].map(value)).toEqual([
        first,
        last,
        Math.round(((first - last) / answered.length) * 100),
      ]);
      expect(value(line[4])).toBeLessThan(((first - last) / answered.length) * 100);
      expect(value(line[5])).toBeGreaterThan(((first - last) / answered.length) * 100);
    }
  });

  it('stands in one file of all questions too', async () => {
    const all = await anna.read(`${base}/wykres/wszystkie-pytania.csv`);
    const one = await anna.read(`${base}/wykres/pytanie-settled.csv`);
    for (const line of one.text.trim().split('\r\n').slice(1)) expect(all.text).toContain(line);
  });
});

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
