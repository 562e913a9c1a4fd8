// Words of less satisfied months on the page, in the file, and counted anew by plain code from the rows; what hides them.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import { allTime } from '#features/diagnosis/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../../tests/factories/survey.factory.ts';
import { directionsRoutes } from '../directions.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const first = monthOfDay('2023-10-01');
const last = monthOfDay('2026-09-01');
const perMonth = 20;

const names = ['Rejestracja pojazdu', 'Prawo jazdy', 'Dowód osobisty', 'Meldunek'];
/** Months in which a service goes badly, other ones for each. */
const isBad = (service: number, month: number) => (month * 7 + service * 3) % 5 < 2;
const comment = (service: number) => (month: number, client: number) => {
  if (client % 4 !== 0) return undefined;
  const about = ['tablice', 'egzamin', 'zdjęcie', 'adres'][service]!;
  if (client === 0 && isBad(service, month)) return `Czekałam w kolejce, sprawa: ${about}`;
  return client === 4 ? `Sprawa: ${about}, kolejka` : `Sprawa załatwiona, ${about}`;
};
const office = await ratedOffice(
  house,
  [
    ...names.map((name) => ({ name, unit: 'Wydział' })),
    { name: 'Stypendia', unit: 'Wydział', staffNumber: '1' as const },
  ],
  [
    ...names.map((service, place) => ({
      service,
      first,
      last,
      perMonth,
      answering: (month: number) => (isBad(place, month) ? 3.2 : 4.5),
      comment: comment(place),
    })),
    {
      service: 'Stypendia',
      first,
      last,
      perMonth: 10,
      answering: (month: number) => (isBad(0, month) ? 2 : 4.8),
      comment: (month, client) => (client === 0 && isBad(0, month) ? 'Duszno, kolejka' : undefined),
    },
  ],
);
const { officeId } = office;
const pages = staffPages(directionsRoutes(house), officeId, { roles: ['quality'] });
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const sectionOf = (html: string) => /<section[^>]*id="gorsze-miesiace"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
const path = '/kierunki?okres=wszystko';
const file = '/kierunki/plik/slowa-gorszych-miesiecy.csv?okres=wszystko';

interface Row {
  readonly service_id: string;
  readonly day: string;
  readonly ratings: readonly number[];
}
const rows = await storage.inOffice(officeId, (inOffice) =>
  inOffice.query<Row>(
    `select service_id, to_char(visit_day, 'YYYY-MM-DD') as day, ratings from responses where office_id = $1`,
    [officeId],
  ),
);

/** Comments with a word, and all, by whether the month was below or above the median of its service and year. */
function countedAnew(word: RegExp) {
  const sides = { worse: [0, 0], better: [0, 0] };
  names.forEach((name, service) => {
    const { id } = office.service(name);
    for (let year = 0; year < 3; year += 1) {
      const months = Array.from({ length: 12 }, (_, at) => first + 12 * year + at).map((month) => {
        const given = rows
          .filter((row) => row.service_id === id && monthOfDay(row.day) === month)
          .map(({ ratings }) => ratings[0]!)
          .filter((code) => code >= 1 && code <= 5);
        return { month, mean: given.reduce((sum, code) => sum + code, 0) / given.length };
      });
      const inOrder = months.map(({ mean }) => mean).toSorted((a, b) => a - b);
      const middle = (inOrder[5]! + inOrder[6]!) / 2;
      for (const { month, mean } of months) {
        if (mean === middle) continue;
        const side = sides[mean < middle ? 'worse' : 'better'];
        for (let client = 0; client < perMonth; client += 1) {
          const written = comment(service)(month, client);
          if (written === undefined) continue;
          side[1]! += 1;
          if (word.test(written)) side[0]! += 1;
        }
      }
    }
  });
  return sides;
}

describe('words of less satisfied months', () => {
  it('stand on the page with the counts that plain code makes of the rows, and in the file', async () => {
    const { status, text: html } = await pages.get(path);
    expect(status).toBe(200);
    expect(await htmlFaults(html)).toEqual([]);
    const section = text(sectionOf(html));
    const { worse, better } = countedAnew(/kolej/);
    expect(section).toContain(`kolejka ${worse[0]} z ${worse[1]} ${better[0]} z ${better[1]}`);
    expect(section).toContain('nie o pojedynczych klientach');
    expect(section).toContain('Okres: październik 2023 – wrzesień 2026');
    // the topic of a service is no word of its worse months, and the service of one person is not there
    expect(section).not.toMatch(/tablic|egzamin|zdjęci|adres|duszn/);
    expect(section).toContain('Usługi: 4');
    const { text: csv } = await pages.get(file);
    const waiting = countedAnew(/Czekałam/).worse;
    expect(csv.replace('\uFEFF', '').trimEnd().split('\r\n').toSorted()).toEqual(
      [
        'Słowo;Ze słowem, gorsze miesiące;Wszystkie, gorsze miesiące;Ze słowem, lepsze miesiące;Wszystkie, lepsze miesiące;p po poprawce',
        `czekać;${waiting[0]};${waiting[1]};${countedAnew(/Czekałam/).better.join(';')};0,0005`,
        `kolejka;${worse[0]};${worse[1]};${better[0]};${better[1]};0,0005`,
      ].toSorted(),
    );
  });

  it('can be followed month by month: what was compared, and which side it is on', async () => {
    const href = /href="([^"]*porownane-miesiace\.csv[^"]*)"/.exec(sectionOf((await pages.get(path)).text))![1]!;
    const { text: csv } = await pages.get(href.replaceAll('&amp;', '&'));
    const [head, ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toBe('Usługa;Miesiąc;Ocena ogólna, średnia;Uwagi po polsku;Strona');
    const cells = lines.map((line) => line.split(';'));
    const all = (side: string) =>
      cells.reduce((sum, [, , , comments, on]) => (on === side ? sum + Number(comments) : sum), 0);
    expect(all('gorszy niż zwykle')).toBe(countedAnew(/Czekałam/).worse[1]);
    expect(all('lepszy niż zwykle')).toBe(countedAnew(/Czekałam/).better[1]);
    // within a year of a service every worse month is rated below every better one
    const year = cells.filter(([service]) => service === 'Meldunek').slice(-12);
    const means = (side: string) =>
      year.filter(([, , , , on]) => on === side).map(([, , mean]) => Number(mean!.replace(',', '.')));
    expect(Math.max(...means('gorszy niż zwykle'))).toBeLessThan(Math.min(...means('lepszy niż zwykle')));
  });

  it('lead to their comments, and to nobody who may not read them', async () => {
    const { text: html } = await pages.get(path);
    const href = /href="([^"]*szukaj=kolejka[^"]*)"/.exec(sectionOf(html))![1]!.replaceAll('&amp;', '&');
    expect(href).toContain('okres=2023-10..2026-09');
    const found = text((await pages.get(href)).text);
    expect(found).toMatch(/\d+ z \d+ uwag/);
    expect(found).toContain('Czekałam w kolejce');
  });

  it('say what is missing where there is too little, and nothing where comments are not shown', async () => {
    const of = async (query: string) => sectionOf((await pages.get(`/kierunki${query}`)).text);
    const one = text(await of(`?okres=wszystko&zakres=usluga-${office.service('Meldunek').id}`));
    expect(one).toContain('Za mało, żeby szukać takich słów.');
    expect(one).toContain('Uwagi po polsku z miesięcy, w których wynik usługi wolno pokazać: 180 z 300 potrzebnych.');
    expect(one).not.toContain('choć jedną uwagę:');
    const early = text(await of('?okres=2024-K1'));
    expect(early).toContain('wolno pokazać: 120 z 300 potrzebnych');
    expect(await of(`?okres=wszystko&zakres=usluga-${office.service('Stypendia').id}`)).toBe('');
    const none = await pages.get(`${file}&zakres=usluga-${office.service('Meldunek').id}`);
    expect(none.status).toBe(404);
  });

  it('count no hidden comment', async () => {
    const numbers = async () => {
      const [word, ...counts] = /kolejka;(\d+);(\d+);(\d+);(\d+)/.exec((await pages.get(file)).text)!;
      expect(word).toBeDefined();
      return counts.map(Number).reduce((sum, count) => sum + count, 0);
    };
    const before = await numbers();
    const figure = (await answerPicture(house, officeId, 'core-visit'))!.comments({
      scope: { kind: 'office' },
      period: allTime,
    });
    const waited = figure.kind === 'shown' && figure.comments.find(({ text: words }) => words.startsWith('Czekałam'));
    if (!waited) throw new Error('no such comment');
    expect((await pages.post(directionsPaths.hide(waited.id), {})).status).toBe(303);
    // once among those with the word, once among all
    expect(await numbers()).toBe(before - 2);
    expect((await pages.post(directionsPaths.bringBack(waited.id), {})).status).toBe(303);
    expect(await numbers()).toBe(before);
  });
});
