// Pages of sources on the real database: found, refused, counting, failed; roles, other offices, the same numbers as the file.
import { beforeAll, describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { stopDriverThread } from '#features/answers/index.ts';
import { pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice, type Answering, type RatedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { sourcesRoutes, type SourcesSlots } from './sources.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const first = monthOfDay('2025-01-01');
const last = monthOfDay('2026-10-01');

/** Waiting goes with the overall rating most and is rated lowest. */
const answering: Answering = (month, question, client) => {
  const level = (step: number, mean: number) => mean - 1.8 + (((client * step + month * 7) % 11) / 11) * 3.6;
  const latent: Record<string, number> = {
    waiting: level(3, 2.9),
    information: level(5, 3.1),
    knowledge: level(7, 3.2),
    courtesy: level(2, 3.2),
  };
  if (question === 'overall')
    return latent['waiting']! + 0.4 * (latent['information']! - 3) + 0.3 * (latent['knowledge']! - 3);
  return latent[question] ?? 4.1;
};

/** Ten a quarter. */
const thirds = (month: number) => (month % 3 === 0 ? 4 : 3);

function appFor(office: RatedOffice['officeId'], change: Partial<Asking> = {}, slots: SourcesSlots = {}) {
  const app = pagesFor(someoneAsking(office, change));
  app.route('/', sourcesRoutes(house, slots));
  return async (path: string) => {
    const answer = await app.request(path);
    return {
      status: answer.status,
      refresh: answer.headers.get('refresh'),
      text: (await answer.text()).replaceAll('\u00a0', ' '),
    };
  };
}

/** Asks until the thread has answered. */
async function settled(read: ReturnType<typeof appFor>, path: string) {
  for (let round = 0; round < 30; round += 1) {
    const page = await read(path);
    if (page.refresh === null) return page;
  }
  throw new Error(`${path} is counted without end`);
}

let office: RatedOffice;
let id: (service: string) => string;
beforeAll(async () => {
  office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
      { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji' },
      { name: 'Porada rzecznika', unit: 'Rzecznik', staffNumber: '1' },
    ],
    [
      { service: 'Rejestracja pojazdu', first, last, perMonth: 60, answering },
      { service: 'Prawo jazdy', first, last, perMonth: 4, answering },
      { service: 'Wypis z ewidencji', first, last, perMonth: 8, answering },
      { service: 'Porada rzecznika', first, last, perMonth: 12, answering },
    ],
  );
  id = (service) => office.service(service).id;
});

describe('the pages of sources', () => {
  it('name what goes with the rating most, and the same numbers as the file', async () => {
    const read = appFor(office.officeId);
    for (const path of ['/zrodla', `/zrodla/usluga/${id('Rejestracja pojazdu')}`]) {
      const page = await settled(read, path);
      expect(page.text).toContain('Z oceną najmocniej wiąże się: czas czekania.');
      expect(page.text).toContain('Jak to policzono');
      expect(page.text).toMatch(/Porównanych par: 15\./);
      expect(await htmlFaults(page.text)).toEqual([]);
      const file = await settled(read, `${path}/zrodla.csv`);
      const [waiting] = file.text.split('\r\n').filter((line) => line.includes('czas czekania'));
      const [, group, share, low, high, n, rating, ratingLow, ratingHigh] = waiting!.split(';');
      expect(group).toBe('Najmocniej');
      expect(page.text).toContain(`<b>${share}</b>`);
      expect(page.text).toContain(`(od ${low} do ${high}; n ${n})`);
      const one = (number: string) => (number.includes(',') ? number : `${number},0`);
      expect(page.text).toContain(`${one(rating!)} (od ${one(ratingLow!)} do ${one(ratingHigh!)})`);
    }
  });

  it('set importance beside the rating, and say what to begin with', async () => {
    const page = await settled(appFor(office.officeId), '/zrodla/waznosc');
    expect(page.text).toContain('Od tego warto zacząć: czas czekania.');
    expect(page.text).toContain('ocena niższa, niż wymaga ważność: od tego warto zacząć');
    // what it is decided by is drawn and told: half again the equal part of six needs 4.5, and no more is needed
    expect(page.text).toContain('<polyline class="needed"');
    expect(page.text).toMatch(
      /Ważność a ocena<.*o udziale równym dla wszystkich \(17 %\) oceny 4.*kilka spraw naraz \(6\)/s,
    );
    const [waiting] = (await settled(appFor(office.officeId), '/zrodla/zrodla.csv')).text
      .split('\r\n')
      .filter((line) => line.includes('czas czekania'));
    const [, , share, , , , rating, , , ratings, needed, , call] = waiting!.split(';');
    expect(Number(share)).toBeGreaterThan(25);
    expect(needed).toBe('4,5');
    expect(Number(rating!.replace(',', '.'))).toBeLessThan(4);
    expect(call).toBe('ocena niższa, niż wymaga ważność: od tego warto zacząć');
    expect(page.text).toMatch(
      new RegExp(`Czas czekania<.*<td class="number">${ratings}</td><td class="number">4,5</td>`, 's'),
    );
    // rated too low as well, but less tied to the rating: not where to begin
    expect(page.text).toMatch(
      /Wiedza pracownika<.*ocena niższa, niż wymaga ważność; inne sprawy wiążą się z oceną mocniej/s,
    );
    // rated below "good": nothing to explain away
    expect(page.text).not.toContain('To dobra ocena');
    expect(await htmlFaults(page.text)).toEqual([]);
    const english = await settled(appFor(office.officeId, { language: 'en' }), '/zrodla/waznosc');
    expect(english.text).toContain('Begin here: waiting');
  });

  it('lead to the comments on a matter where a theme belongs to it, else to all, and say so', async () => {
    const themes = async () => [{ id: 'kolejka', name: { pl: 'kolejka', en: 'queue' }, driver: 'waiting' }];
    const about = await settled(appFor(office.officeId, {}, { themes }), '/zrodla');
    expect(about.text).toMatch(
      /Przeczytaj, co piszą o tym klienci\..*href="\/kierunki\/temat\/kolejka\?okres=[^"]+"[^>]*>Uwagi na temat: kolejka</s,
    );
    expect(about.text).not.toContain('Przeczytaj uwagi klientów.');
    const all = await settled(appFor(office.officeId), '/zrodla');
    expect(all.text).toMatch(/Przeczytaj uwagi klientów\..*#uwagi"[^>]*>Czytaj wszystkie uwagi</s);
    expect(all.text).not.toContain('co piszą o tym');
  });

  it('refuse below the number needed, with what is missing and when it will have come', async () => {
    const page = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Prawo jazdy')}`);
    // four full answers a month since January 2025: seven quarters of twelve are used; October's four are no batch yet
    expect(page.text).toContain('Zbierz jeszcze 16 pełnych odpowiedzi, a pokażemy, co wiąże się z oceną.');
    expect(page.text).toContain('Pełnych odpowiedzi jest 84, potrzeba 100.');
    expect(page.text).toContain('Na ujawnienie czeka: 4 odpowiedzi.');
    // December's four and the twelve of the next quarter, which counts a month after its end
    expect(page.text).toContain('W dotychczasowym tempie pokażemy to od: maj 2027,');
    const year = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Prawo jazdy')}?okres=2025`);
    expect(year.text).toMatch(
      /W tym okresie jest za mało pełnych odpowiedzi.*jest 48, potrzeba 100.*Pokaż cały okres/s,
    );
    expect(year.text).not.toMatch(/Zbierz jeszcze|dotychczasowym tempie/);
    expect(page.text).toContain('Związek z oceną');
    expect(page.text).not.toContain('Najmocniej');
    expect(await htmlFaults(page.text)).toEqual([]);
    // what is shown has its file, its kind and its n, and a next step; nothing is said of what is not shown
    expect(page.text).toContain('związek z oceną: 84 pełne odpowiedzi, przedział 95 %');
    expect(page.text).toMatch(/Korelacja Pearsona razy 100.*pełnych odpowiedzi: 84\).*spraw: 6\)/s);
    expect(page.text).not.toMatch(/LMG|[Uu]dział|odejmujemy to/);
    expect(page.text).toMatch(/Co dalej<.*Najniżej oceniane: /s);
    const file = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Prawo jazdy')}/zrodla.csv`);
    expect(file.status).toBe(200);
    const [head, ...rows] = file.text.trim().split('\r\n');
    expect(head).toContain('Sprawa;Ocena;od;do;Liczba ocen;Związek z oceną (od −100 do 100);od;do;Pełne odpowiedzi');
    expect(rows).toHaveLength(6);
    const waiting = rows.find((row) => row.startsWith('czas czekania'))!.split(';');
    expect([waiting[4], waiting[8]]).toEqual(['84', '84']);
    expect(page.text).toContain(`>${waiting[5]} (od ${waiting[6]} do ${waiting[7]})<`);
  });

  it('ask for no more answers where those that wait are enough, and say from when they count', async () => {
    // nine quarters of ten, and twelve of October, of which two batches of five are released: the hundred are there in February whatever comes
    const service = 'Meldunek';
    const settledUntil = monthOfDay('2026-09-01');
    const enough = await ratedOffice(
      house,
      [{ name: service, unit: 'Wydział Spraw Obywatelskich' }],
      [
        { service, first: monthOfDay('2024-07-01'), last: settledUntil, perMonth: thirds, answering },
        { service, first: last, last, perMonth: 12, answering },
      ],
      7,
    );
    const page = await settled(appFor(enough.officeId), '/zrodla');
    expect(page.text).toContain('Pełnych odpowiedzi powinno już wystarczyć.');
    expect(page.text).toContain('Pełnych odpowiedzi jest 90, potrzeba 100.');
    expect(page.text).toContain('Już zebrano i czeka: 10 pełnych odpowiedzi z kwartału, który jeszcze trwa');
    expect(page.text).toContain('Na ujawnienie czeka: 2 odpowiedzi.');
    expect(page.text).toContain('Pokażemy to od: luty 2027,');
    expect(page.text).not.toContain('Zbierz jeszcze');
    const english = await settled(appFor(enough.officeId, { language: 'en' }), '/zrodla');
    expect(english.text).toContain('We will show it from: February 2027,');
    expect(await htmlFaults(page.text)).toEqual([]);
  });

  it('refuse where the questions explain too little, with how little, the ratings and the way to the comments', async () => {
    // what people rate has nothing to do with how they rate the whole
    const unrelated = await ratedOffice(
      house,
      [{ name: 'Karta wędkarska', unit: 'Wydział Środowiska' }],
      [{ service: 'Karta wędkarska', first, last, perMonth: 40, answering: () => 3.4 }],
      5,
    );
    const read = appFor(unrelated.officeId);
    for (const path of ['/zrodla', '/zrodla/waznosc']) {
      const { status, text } = await settled(read, path);
      expect(status).toBe(200);
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).toContain('Te pytania wyjaśniają zbyt małą część ocen. Zacznij od uwag klientów.');
      expect(text).toMatch(/Wszystkie razem wyjaśniają [0-9] % różnic\. Źródła pokazujemy od 10 %\./);
      expect(text).toMatch(/href="\/diagnoza\/urzad\?[^"]*#uwagi"[^>]*>Czytaj uwagi/);
      expect(text).toMatch(/Jak oceniono każdą sprawę.*Czas czekania.*3,[345]/s);
      // nothing is ranked or tied from it, and no share explained; comments are the next step
      expect(text).not.toMatch(/Najmocniej|Związek z oceną|warto zacząć|LMG|Udział/);
      expect(text).toMatch(
        /Co dalej<.*Te sprawy wyjaśniają [0-9] % różnic między ocenami \(pełnych odpowiedzi: \d+\)/s,
      );
      expect(text).toMatch(/Jak to policzono.*Wyjaśniona część.*po odjęciu tego, czy sprawa jest załatwiona/s);
    }
    const file = await read('/zrodla/zrodla.csv');
    expect(file.text.split('\r\n')[0]).toContain('Sprawa;Ocena;od;do;Liczba ocen');
    expect(file.text).not.toContain('Związek');
    const english = await settled(appFor(unrelated.officeId, { language: 'en' }), '/zrodla');
    expect(english.text).toMatch(/explain/);
    expect(await htmlFaults(english.text)).toEqual([]);
  });

  it('leave out what tells of the one person who works there', async () => {
    const page = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Porada rzecznika')}`);
    expect(page.text).toContain('Pytania, których tu nie ma');
    expect(page.text).toContain('wiedza pracownika: pracuje tu jedna osoba');
    expect(page.text).toMatch(/Porównanych par: 6\./);
    const file = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Porada rzecznika')}/zrodla.csv`);
    expect(file.text).not.toMatch(/wiedza|traktowanie/);
  });

  it('are for those who may see results, and of their own office', async () => {
    expect((await appFor(office.officeId, { roles: [] })('/zrodla')).status).toBe(403);
    const { officeId } = await officeWithCodes(house);
    const elsewhere = appFor(officeId);
    expect((await elsewhere(`/zrodla/usluga/${id('Rejestracja pojazdu')}`)).status).toBe(404);
    expect((await elsewhere('/zrodla/usluga/x')).status).toBe(404);
    const empty = await elsewhere('/zrodla');
    expect(empty.status).toBe(200);
    expect(empty.text).not.toContain('czas czekania');
    expect(await htmlFaults(empty.text)).toEqual([]);
  });

  it('ask for a moment while the thread counts, say where it failed, and begin again at the next visit', async () => {
    const read = appFor(office.officeId);
    const period = '?okres=2026-K2';
    await stopDriverThread(house);
    await storage.inOffice(office.officeId, (work) => work.touch());
    const visits = Promise.all([read(`/zrodla${period}`), read(`/zrodla/waznosc${period}`)]);
    // the first question has reached the thread as soon as the picture is counted; then the thread dies
    const dead = (async () => {
      for (let round = 0; round < 200; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await stopDriverThread(house);
      }
    })();
    const pages = await visits;
    await dead;
    const failed = pages.find(({ text }) => text.includes('Obliczenie się nie udało.'));
    expect(failed?.refresh).toBeNull();
    expect(await htmlFaults(failed!.text)).toEqual([]);
    expect((await settled(read, `/zrodla${period}`)).text).toContain('Z oceną najmocniej');
  });
});
