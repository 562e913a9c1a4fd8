// Every number of the results of any questionnaire: from raw rows, on the page and in the file alike.
import { describe, expect, it } from 'vitest';
import { everyKindOffice } from '../../../../tests/factories/every-kind-office.factory.ts';

const { before, now, version, anna } = await everyKindOffice();

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
