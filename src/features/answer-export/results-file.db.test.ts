// Results as a file on the real database: what is in them, what is not, and for whom.
import { describe, expect, it } from 'vitest';
import { answerPicture } from '#features/answers/index.ts';
import { exportingOffice, query } from '../../../tests/factories/exporting-office.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { house, appFor, month, office, officeId, app, results } = await exportingOffice();

describe('results as a file', () => {
  it('show what the picture shows, and nothing of a service with six answers', async () => {
    const { dane } = await results();
    const at = (name: string) => dane!.head.indexOf(name);
    const picture = (await answerPicture(house, officeId, 'core-visit'))!;
    const scope = { kind: 'service', id: office.service('Dowód osobisty').id } as const;
    const figure = picture.rating('overall', { scope, period: { first: month - 1, last: month + 1 } });
    const own = dane!.rows.filter(
      (row) =>
        row[at('usluga')] === 'Dowód osobisty' && row[at('okres')] === '2026-K3' && row[at('pytanie')] === 'overall',
    );
    expect(figure.kind === 'shown' && own.map((row) => Number(row[at('liczba')]))).toEqual(
      figure.kind === 'shown' ? [...figure.counts, figure.notApplicable] : [],
    );
    const thin = dane!.rows.filter((row) => row[at('usluga')] === 'Wypis z rejestru' && row[at('zakres')] === 'usługa');
    expect(thin.length).toBeGreaterThan(0);
    expect(thin.every((row) => row[at('liczba')] === null && row[at('n')] === null && row[at('kod')] === null)).toBe(
      true,
    );
    expect(dane!.rows.some((row) => row[at('liczba')] !== null)).toBe(true);
  });

  it.each(['csv', 'xlsx', 'ods'])('as %s hold the same numbers, wide and long', async (format) => {
    const long = (await results({ format }))['dane']!;
    const wide = (await results({ format, uklad: 'szeroki' }))['dane']!;
    const at = (name: string) => long.head.indexOf(name);
    for (const row of long.rows.filter((each) => each[at('kod')] !== null)) {
      const same = wide.rows.find((other) => [0, 1, 2, 3].every((place) => other[place] === row[place]))!;
      expect(same[wide.head.indexOf(`${row[at('pytanie')]}_${row[at('kod')]}`)]).toBe(row[at('liczba')]);
      expect(same[wide.head.indexOf(`${row[at('pytanie')]}_n`)]).toBe(row[at('n')]);
    }
  });

  it.each(['dlugi', 'szeroki'])('the codebook explains every column, question and code (%s)', async (uklad) => {
    const { dane, zmienne, kody, opis } = await results({ uklad });
    const explained = new Set(zmienne!.rows.map(([name]) => name));
    expect(dane!.head.filter((name) => !explained.has(name))).toEqual([]);
    const codes = new Set(kody!.rows.map(([name, code]) => `${name} ${code}`));
    for (const code of [252, 253, 254, 255]) expect(codes).toContain(`(każda) ${code}`);
    if (uklad === 'dlugi')
      for (const row of dane!.rows.filter((each) => each[8] !== null)) {
        expect(explained).toContain(row[6]);
        expect(codes.has(`${row[6]} ${row[8]}`) || codes.has(`(każda) ${row[8]}`)).toBe(true);
      }
    const words = zmienne!.rows.filter((row) => row[4] !== null);
    expect(words.length).toBeGreaterThan(5);
    expect(words.every((row) => row[4] && row[5] && row[6])).toBe(true);
    expect(opis!.rows.map(([what]) => what)).toEqual(expect.arrayContaining(['Metoda', 'Progi', 'Jednostka']));
  });

  it('are for those who see results; a choice that is none is told with the input kept', async () => {
    const address = `/zbieranie/eksport/wyniki?${query()}`;
    expect((await appFor(officeId, { roles: ['reader'] }).request(address)).status).toBe(200);
    expect((await appFor(officeId, { roles: ['keying'] }).request(address)).status).toBe(403);
    expect((await appFor(officeId, { roles: ['data-protection'] }).request('/zbieranie/eksport')).status).toBe(403);
    const wrong = await app.request(
      `/zbieranie/eksport/wyniki?${query({ od: '2026-K3', do: '2026-K2', uklad: 'szeroki' })}`,
    );
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toMatch(/value="szeroki" checked/);
    const other = await officeWithCodes(house);
    const foreign = query({ usluga: office.service('Prawo jazdy').id });
    // an office without answers has nothing to choose from: its page says so, whatever was asked for
    const empty = await appFor(other.officeId).request(`/zbieranie/eksport/wyniki?${foreign}`);
    expect([empty.status, empty.headers.get('location')]).toEqual([303, '/zbieranie/eksport']);
    expect(await empty.text()).toBe('');
  });

  it('say that there is nothing yet', async () => {
    const { officeId: empty } = await officeWithCodes(house);
    for (const path of ['/zbieranie/eksport', '/zbieranie/eksport/archiwum']) {
      const page = await (await appFor(empty).request(path)).text();
      expect(page).toContain('Nie ma jeszcze czego pobrać');
      expect(await htmlFaults(page)).toEqual([]);
    }
  });
});
