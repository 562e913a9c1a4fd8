// How the pages end on which themes are proposed and edited and comments are hidden: facts with their numbers.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../../tests/factories/survey.factory.ts';
import { directionsRoutes } from '../directions.routes.tsx';
import { computeSuggestions } from '../suggestions/suggestions.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const routes = directionsRoutes(house);

const things = [
  ['papuga', 'akwarium', 'paprotka', 'wazon'],
  ['dywan', 'żyrandol', 'pianino', 'fontanna'],
] as const;
/** Nine of ten write of things of one kind, which no theme knows; the others of queues. */
const comment = (_month: number, client: number) => {
  const kind = things[client % 2]!;
  const at = Math.floor(client / 2);
  return client % 10 === 9 ? 'Długie kolejki' : `${kind[at % 4]} ${kind[(at + 1) % 4]} ${kind[(at + 2) % 4]}`;
};
const { officeId } = await ratedOffice(
  house,
  [{ name: 'Prawo jazdy', unit: 'Wydział Komunikacji' }],
  [
    {
      service: 'Prawo jazdy',
      first: monthOfDay('2025-10-01'),
      last: monthOfDay('2026-09-01'),
      perMonth: 50,
      comment,
    },
  ],
);
const pages = staffPages(routes, officeId, { roles: ['quality'] });
const readers = staffPages(routes, officeId, { roles: ['reader'] });

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
async function ending(path: string, as = pages) {
  const { status, text } = await as.get(path);
  expect([path, status]).toEqual([path, 200]);
  expect(await htmlFaults(text)).toEqual([]);
  const section = /<section class="next".*?<\/section>/s.exec(text)?.[0] ?? '';
  const steps = [...section.matchAll(/<span class="step">(.*?)<\/span>/gs)].map(([, step]) => plain(step!).trim());
  return { steps, section, page: plain(text) };
}

describe('the list of themes', () => {
  it('ends with the comments no theme recognises and the themes nobody writes about', async () => {
    const { steps, section, page } = await ending('/kierunki/tematy');
    const [, without, read] = /^Bez rozpoznanego tematu: (\d+) z (\d+) uwag po polsku \(III kwartał 2026\)\./.exec(
      steps[0]!,
    )!;
    expect(Number(without) / Number(read)).toBeGreaterThan(0.5);
    expect((await pages.get('/kierunki')).text.replaceAll('\u00a0', ' ')).toContain(
      `Bez rozpoznanego tematu: ${without} z ${read}`,
    );
    expect(steps[1]).toMatch(new RegExp(`^Tematy, których nie ma w żadnej z ${read} uwag po polsku`));
    expect(section).toContain(`href="${directionsPaths.comments()}"`);
    expect(page).toMatch(/Jak to policzono Uwagi w tym okresie/);
  });

  it('names the words the dictionary does not know, and leads there who may change them', async () => {
    const form = { namePl: 'Dziwny', nameEn: 'Strange', touchpoint: '', driver: '', entries: 'xyzzyq' };
    expect((await pages.post('/kierunki/tematy/nowy', { ...form, version: '0' })).status).toBe(303);
    const { steps, section } = await ending('/kierunki/tematy');
    expect(steps[2]).toMatch(/^Słowa spoza słownika: 1\. Temat: Dziwny \(xyzzyq\)\./);
    expect(section).toContain('Zmień temat: Dziwny');
    const seen = await ending('/kierunki/tematy', readers);
    expect(seen.section).not.toContain('/kierunki/tematy/');
    expect(seen.steps).toHaveLength(3);
  });

  it('of one theme says how often, or never, with the way to the comments', async () => {
    const queue = await ending('/kierunki/tematy/queue');
    expect(queue.steps).toEqual([expect.stringMatching(/^Temat uwag: Kolejka i czekanie na obsługę\. Mówi/)]);
    expect(queue.section).toContain(directionsPaths.theme('queue'));
    const never = await ending('/kierunki/tematy/parking');
    expect(never.steps).toEqual([
      expect.stringMatching(/Nie ma go w żadnej z \d+ uwag po polsku \(III kwartał 2026\)/),
    ]);
  });
});

describe('suggested themes', () => {
  it('end with what to ask for, with the one to name, and with nothing while they are sought', async () => {
    const before = await ending('/kierunki/podpowiedzi');
    expect(before.steps).toEqual([expect.stringMatching(/^Uwag po polsku jest \d+, podpowiedzi liczymy od 500\./)]);
    expect((await pages.post('/kierunki/podpowiedzi', { kontakt: 'wizyta' })).status).toBe(303);
    expect((await ending('/kierunki/podpowiedzi')).steps).toEqual([]);
    await computeSuggestions(house, officeId, 'visit', new AbortController().signal);
    const { steps, section, page } = await ending('/kierunki/podpowiedzi');
    const [, proposed, read, n] =
      /^Podpowiedź, z której nie ma jeszcze tematu: (.+)\. Przeczytano (\d+) uwag, co najmniej dwa z tych słów ma (\d+)\./.exec(
        steps[0]!,
      )!;
    expect([Number(read) >= 500, Number(n) > 0]).toEqual([true, true]);
    expect(section).toContain('/kierunki/tematy/nowy?slowa=');
    expect(page).toContain('rozkład na czynniki nieujemne');
    const [{ version }] = (await storage.readInOffice<{ version: number }>(officeId, {
      name: 'version of themes',
      text: 'select version from office_themes where office_id = $1',
      values: [officeId],
    })) as [{ version: number }];
    const form = {
      namePl: 'Budynek',
      nameEn: 'Building',
      touchpoint: '',
      driver: '',
      entries: things.flat().join('\n'),
    };
    expect((await pages.post('/kierunki/tematy/nowy', { ...form, version: String(version) })).status).toBe(303);
    expect(things.flat().some((word) => proposed!.includes(word))).toBe(true);
    expect((await ending('/kierunki/podpowiedzi')).steps[0]).not.toContain(proposed!);
  });
});

describe('hidden comments', () => {
  it('end with the nearest day, and in the last week with how many are about to go', async () => {
    expect((await ending('/kierunki/ukryte')).section).toBe('');
    const ids = [...(await pages.get('/kierunki/uwagi')).text.matchAll(/uwagi\/([\w-]{36})\/ukrycie/g)].map(
      ([, id]) => id!,
    );
    await pages.post(directionsPaths.hide(ids[0]!), {});
    clock.set('2026-12-01T09:00:00Z');
    await pages.post(directionsPaths.hide(ids[1]!), {});
    const { steps, section, page } = await ending('/kierunki/ukryte');
    expect(steps).toEqual([
      expect.stringMatching(/^Ukryte uwagi: 2\. Najbliższy koniec czasu na przywrócenie: 21 grudnia 2026\./),
    ]);
    expect(section).toContain(`href="#ukryta-${ids[0]}"`);
    expect(page).toContain('Jak to policzono Liczba ukrytych uwag');
    clock.set('2026-12-14T09:00:00Z');
    expect((await ending('/kierunki/ukryte')).steps).toEqual([
      expect.stringMatching(
        /^W ciągu 7 dni kończy się czas na przywrócenie: 1 z 2 \(ukryte uwagi\)\. Najbliższy termin: 21 grudnia 2026\./,
      ),
    ]);
  });
});
