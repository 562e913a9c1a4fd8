// Pages of the diagnosis and their files: every number on screen stands in its file, and every page says how it was counted.
import { describe, expect, it } from 'vitest';
import { chosen, countedOffice } from '../../../tests/factories/counted-office.factory.ts';
import { isInLine, numbersIn, tableRows, termsIn } from '../../../tests/factories/page-numbers.ts';

const { office, pages, id, read, file } = await countedOffice();

describe('every number on screen stands in its file', () => {
  it.each([
    ['the list', () => ['/diagnoza', 'uslugi', '/diagnoza/lista.csv'] as const],
    ['the level of a service', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'poziom')],
    ['its questions', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'pytania')],
    ['its comparisons', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'porownanie')],
    ['its outcome', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'wynik-sprawy')],
    ['its chart', () => page(`/diagnoza/usluga/${id('Prawo jazdy')}`, 'zmiany-overall')],
    ['the chart of a question of the office', () => page('/diagnoza/urzad', 'zmiany-waiting')],
    ['the questions of a place', () => page(`/diagnoza/miejsce/${office.structure.locations[0]!.id}`, 'pytania')],
    ['the chart of a place', () => page(`/diagnoza/miejsce/${office.structure.locations[0]!.id}`, 'zmiany-overall')],
    ['the comparisons of a group', () => page(`/diagnoza/grupa/${office.structure.clientGroups[0]!.id}`, 'porownanie')],
    ['the questions of a touchpoint', () => touchpoint('pytania-tabela', 'pytania')],
    ['the comparisons of a touchpoint', () => touchpoint('porownanie-tabela', 'porownanie')],
    ['a touchpoint in every service', () => touchpoint('uslugi', 'uslugi')],
    [
      'strengths',
      () => ['/mocne-i-slabe', 'porownania-tabela', '/mocne-i-slabe/porownania.csv', '&pokaz=wszystkie'] as const,
    ],
    ['client groups', () => ['/mocne-i-slabe/grupy', 'grupy', '/mocne-i-slabe/grupy/grupy-klientow.csv'] as const],
    ['places', () => ['/mocne-i-slabe/grupy', 'miejsca', '/mocne-i-slabe/grupy/miejsca.csv'] as const],
    ['teams', () => ['/rozwoj-pracownikow', 'zespoly-tabela', '/rozwoj-pracownikow/zespoly.csv'] as const],
    ['the overview', () => ['/pulpit', 'uslugi', '/diagnoza/lista.csv'] as const],
    ['themes of comments', () => ['/kierunki', 'tematy-tabela', '/kierunki/plik/tematy.csv'] as const],
    ['sources', () => ['/zrodla', 'zrodla-tabela', '/zrodla/zrodla.csv'] as const],
  ])('%s', async (_name, of) => {
    const [address, table, csv, more = ''] = of();
    const html = await read(`${address}${chosen}${more}`);
    const rows = tableRows(html, table);
    const lines = await file(`${csv}${chosen}${more}`);
    expect(rows.length).toBeGreaterThan(0);
    let compared = 0;
    for (const cells of rows) {
      const line = lines.find(
        (each) =>
          cells[0]!.toLowerCase().startsWith(each[0]!.toLowerCase()) && cells.every((cell) => isInLine(cell, each)),
      );
      expect(line, `${cells.join(' | ')}\n${lines.map((each) => each.join(';')).join('\n')}`).toBeDefined();
      compared += cells.slice(1).flatMap(numbersIn).length;
    }
    expect(compared).toBeGreaterThan(0);
  });

  function touchpoint(table: string, csv: string) {
    const address = '/diagnoza/punkt-styku/first-contact';
    return [address, table, `${address}/${csv}.csv`] as const;
  }
  function page(address: string, chart: string) {
    return [address, `${chart}-tabela`, `${address}/wykres/${chart}.csv`] as const;
  }
});

describe('every page says how it was counted', () => {
  const addresses = () => [
    '/pulpit',
    '/diagnoza',
    '/diagnoza/urzad',
    `/diagnoza/jednostka/${office.structure.units[0]!.id}`,
    `/diagnoza/usluga/${id('Prawo jazdy')}`,
    `/diagnoza/miejsce/${office.structure.locations[0]!.id}`,
    `/diagnoza/grupa/${office.structure.clientGroups[0]!.id}`,
    '/diagnoza/punkt-styku/first-contact',
    '/zrodla',
    '/zrodla/waznosc',
    '/mocne-i-slabe',
    '/mocne-i-slabe/grupy',
    '/rozwoj-pracownikow',
    '/kierunki',
  ];

  it('with method, n, response rate, channels, weights and the number of comparisons, and has its numbers as a file', async () => {
    for (const address of addresses()) {
      const html = await read(`${address}${chosen}`);
      const terms = termsIn(html, 'Jak to policzono');
      expect(terms.get('Odpowiedzi w tym okresie'), address).toMatch(/^[\d ]+$/);
      expect(terms.get('Skąd są odpowiedzi'), address).toMatch(/kod QR: \d/);
      expect(terms.get('Odsetek odpowiedzi'), address).toBeTruthy();
      expect(terms.get('Wagi'), address).toMatch(/wag/);
      expect([...terms.values()].join(' ') + [...terms.keys()].join(' '), address).toMatch(
        /Liczba porównań|Porównanych par|Porównaliśmy|Nie porównywaliśmy/,
      );
      expect(terms.size, address).toBeGreaterThanOrEqual(7);
      const files = [...html.matchAll(/href="([^"]+\.csv[^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
      expect(files, address).not.toHaveLength(0);
      for (const href of files.slice(0, 3)) expect((await pages.get(href)).status, href).toBe(200);
    }
  });
});
