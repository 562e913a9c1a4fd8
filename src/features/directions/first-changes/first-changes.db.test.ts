// What to change first, on the real database: page and file say what the raw rows say, for best–worst and "up to three".
import { beforeAll, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { publish } from '#features/questionnaires/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { answersOfOne, everyKind } from '../../../../tests/factories/every-kind.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { isInLine, tableRows } from '../../../../tests/factories/page-numbers.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../../tests/factories/survey.factory.ts';
import { directionsRoutes } from '../directions.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const day = '2026-05-12';
const random = seededRandom(7);
const rows = Array.from({ length: 150 }, () => answersOfOne(random, 0.2));
let officeId: OfficeId;
let version: PublishedVersion;
let pages: ReturnType<typeof staffPages>;
beforeAll(async () => {
  ({ officeId } = await officeWithCodes(house));
  const { services } = await officeStructure(house, officeId);
  version = await storage.inOffice(officeId, async (office) => {
    const published = await publish(house, office, everyKind());
    const { context } = published;
    const edition = { name: 'Wiosna', context, from: day, to: day, versionId: published.id };
    const study = await startEdition(house, office, edition);
    const placed = {
      studyId: study.id,
      versionId: published.id,
      serviceId: services[0]!.id,
      unitId: services[0]!.unitId,
    };
    const responses = rows.map((ratings) => ({
      ...placed,
      locationId: null,
      clientGroupId: null,
      channel: 'web' as const,
      language: 'pl' as const,
      visitDay: day,
      ratings,
    }));
    await importResponses(office, responses, house.clock.today());
    return published;
  });
  pages = staffPages(directionsRoutes(house), officeId, { roles: ['reader'] });
});

/** Answers of those who gave a whole one. */
function answersTo(questionId: string): number[][] {
  const places = version.columns.flatMap(({ questionId: id }, place) => (id === questionId ? [place] : []));
  return rows.map((row) => places.map((place) => row[place]!)).filter((codes) => codes.every((code) => code <= 251));
}
async function fileOf(number: number) {
  const { status, text } = await pages.get(`/kierunki/plik/najpierw-${number}.csv`);
  expect(status).toBe(200);
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));
}
const number = (cell: string | undefined) => Number(cell?.replace(',', '.'));

it('stands on the page also where no core questionnaire has an answer', async () => {
  const { status, text } = await pages.get('/kierunki');
  expect(status).toBe(200);
  expect(await htmlFaults(text)).toEqual([]);
  expect(text).toContain('Co zmienić najpierw');
  expect(text.match(/id="najpierw-\d"/g)).toHaveLength(2);
});

it.each(['best-worst', 'up-to-three'] as const)('of %s is what people said, the most wanted first', async (kind) => {
  const asked = version.questions.filter(
    (question) => question.kind === 'best-worst' || question.kind === 'up-to-three',
  );
  const question = asked.find((one) => one.kind === kind)!;
  const answered = answersTo(question.id);
  const lines = await fileOf(asked.indexOf(question) + 1);
  expect(lines).toHaveLength(question.options.length);
  const values = lines.map((line) => number(line[1]));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  for (const [place, { code, label }] of question.options.entries()) {
    const line = lines.find(([name]) => name === label.pl)!;
    const first = answered.filter((codes) => (kind === 'best-worst' ? codes[0] === code : codes[place] === 1)).length;
    const last = answered.filter((codes) => codes[1] === code).length;
    expect([line[4], line[6]].map(number), label.pl).toEqual([answered.length, first]);
    if (kind === 'best-worst') expect(number(line[7])).toBe(last);
    const share = kind === 'best-worst' ? ((first - last) / answered.length) * 100 : first / answered.length;
    expect(number(line[1])).toBeCloseTo(share, kind === 'best-worst' ? 0 : 1);
    expect(number(line[2])).toBeLessThan(number(line[3]));
  }
  const rows = tableRows((await pages.get('/kierunki')).text, `najpierw-${asked.indexOf(question) + 1}-tabela`);
  expect(rows).toHaveLength(question.options.length);
  for (const [name = '', ...cells] of rows) {
    const line = lines.find(([option]) => option === name)!;
    expect(
      cells.filter((cell) => !isInLine(cell, line)),
      name,
    ).toEqual([]);
  }
});
