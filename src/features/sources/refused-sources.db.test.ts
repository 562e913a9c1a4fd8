// Sources that are not told yet, on the real database: too few answers, enough that wait, questions that explain too little.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { answering, first, last, sourcesOffice } from '../../../tests/factories/sources-office.factory.ts';

const { house, office, id, appFor, settled } = await sourcesOffice();

/** Ten a quarter. */
const thirds = (month: number) => (month % 3 === 0 ? 4 : 3);

describe('the pages of sources', () => {
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
});
