// A core question in new words, and imported answers: both are marked on the charts of the diagnosis, and the series begins anew.
import { describe, expect, it } from 'vitest';
import { monthInYear, monthOfDay, yearOf } from '#domain/period.ts';
import type { Channel } from '#domain/channel.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { coreQuestionnaires, publish } from '#features/questionnaires/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { ensureContinuousStudy } from '#features/studies/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { diagnosisRoutes } from './diagnosis.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2025-01-02T09:00:00Z');
const house = houseOn(storage, clock);
const core = coreQuestionnaires['core-visit'];
const reworded: QuestionnaireContent = {
  ...core,
  name: 'Po wizycie, po naszemu',
  questions: core.questions.map((question) =>
    question.id === 'waiting'
      ? { ...question, text: { ...question.text, pl: 'Jak ocenia Pani/Pan kolejkę?' } }
      : question,
  ),
};

interface Months {
  readonly content: QuestionnaireContent;
  readonly first: string;
  readonly count: number;
  readonly channel: Channel;
}

/** An office with thirty answers a month: what was asked in each stretch of months, and how the answers came. */
async function officeWith(stretches: readonly Months[]) {
  const { officeId } = await officeWithCodes(house);
  const { services } = await officeStructure(house, officeId);
  for (const { content, first, count, channel } of stretches) {
    clock.set(`${first}-01T09:00:00Z`);
    const from = monthOfDay(`${first}-01`);
    await storage.inOffice(officeId, async (office) => {
      const version = await publish(house, office, content);
      const study = await ensureContinuousStudy(house, office, 'visit');
      const responses = Array.from({ length: count * 30 }, (_, place) => {
        const month = from + Math.floor(place / 30);
        return {
          studyId: study.id,
          versionId: version.id,
          serviceId: services[0]!.id,
          unitId: services[0]!.unitId,
          locationId: null,
          clientGroupId: null,
          channel,
          language: 'pl' as const,
          visitDay: `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-10`,
          ratings: version.columns.map((column, at) => (column.kind === 'rating' ? 3 + ((place + at) % 3) : 1)),
        };
      });
      await importResponses(office, responses, '2026-11-21');
    });
  }
  clock.set('2026-11-21T09:00:00Z');
  const app = pagesFor(someoneAsking(officeId)).route('/', diagnosisRoutes(house));
  return async (path: string) => (await (await app.request(path)).text()).replaceAll('\u00a0', ' ');
}

const linesOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));

describe('a question of the core in new words', () => {
  it('shows what was before to the left of the break, never joined and without limits; other questions go on', async () => {
    const read = await officeWith([
      { content: core, first: '2025-01', count: 12, channel: 'qr' },
      { content: reworded, first: '2026-01', count: 9, channel: 'qr' },
    ]);
    const html = await read('/diagnoza/urzad');
    expect(await htmlFaults(html)).toEqual([]);
    const chart = html.slice(html.indexOf('id="zmiany-waiting"'));
    expect(chart).toContain('Od 1 stycznia 2026 pytamy innymi słowami');
    const [, along] = /class="path" d="([^"]+)"/.exec(chart.slice(0, chart.indexOf('</figure>')))!;
    const strokes = along!.split('M').slice(1);
    expect(strokes.map((stroke) => stroke.match(/L/g)?.length)).toEqual([11, 8]);

    const [head, ...rows] = linesOf(await read('/diagnoza/urzad/wykres/zmiany-waiting.csv'));
    const event = head!.indexOf('Zdarzenie');
    const lowerLimit = head!.indexOf('granica dolna');
    expect(rows).toHaveLength(12 + 9);
    expect(rows.map((row) => row[event]).filter((words) => words !== '')).toEqual([
      'A: od 1 stycznia 2026 pytamy innymi słowami: wyników sprzed zmiany i po niej nie porównujemy',
    ]);
    expect(rows[12]![event]).not.toBe('');
    // nine points of the new series: trial limits there, none over what was asked in other words
    expect(rows.slice(0, 12).every((row) => row[lowerLimit] === '')).toBe(true);
    expect(rows.slice(12).every((row) => row[lowerLimit] !== '')).toBe(true);

    const [, ...others] = linesOf(await read('/diagnoza/urzad/wykres/zmiany-courtesy.csv'));
    expect(others).toHaveLength(12 + 9);
    expect(others.every((row) => row.length === others[0]!.length && !row.join(';').includes('słowami'))).toBe(true);
  });
});

describe('imported answers', () => {
  it('are marked where they begin, on the page and in the file', async () => {
    const read = await officeWith([
      { content: core, first: '2025-01', count: 6, channel: 'import' },
      { content: core, first: '2026-01', count: 6, channel: 'qr' },
    ]);
    const html = await read('/diagnoza/urzad');
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Odpowiedzi z importu: styczeń 2025 – czerwiec 2025.');
    const [head, ...rows] = linesOf(await read('/diagnoza/urzad/wykres/zmiany-overall.csv'));
    expect(rows[0]![head!.indexOf('Zdarzenie')]).toBe('A: odpowiedzi z importu: styczeń 2025 – czerwiec 2025');
    expect(rows.slice(1).every((row) => row[head!.indexOf('Zdarzenie')] === '')).toBe(true);
  });

  it('are not marked where the office has no others', async () => {
    const read = await officeWith([{ content: core, first: '2025-01', count: 6, channel: 'import' }]);
    expect(await read('/diagnoza/urzad')).not.toContain('Odpowiedzi z importu');
  });
});
