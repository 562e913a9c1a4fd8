// The list of services, units, the whole office and their files; who may; and charts computed once.
import { describe, expect, it } from 'vitest';
import { diagnosedOffice } from '../../../tests/factories/diagnosed-office.factory.ts';
import { expectValid } from '../../../tests/factories/html.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { officeResults } from './office-results.actions.ts';

const { house, appFor, officeId, structure, pageOf, anna } = await diagnosedOffice();

describe('the list', () => {
  it('shows every service in words, and opens the right ones', async () => {
    const { text } = await anna.read('/diagnoza');
    await expectValid(text);
    for (const name of ['Rejestracja pojazdu', 'Karta łowiecka', 'Bez odpowiedzi'])
      expect(text).toContain(`>${name}</a>`);
    expect(text).toContain('za mało odpowiedzi');
    expect(text).toMatch(/verdict-worse.*czas czekania/s);
    // the run began in February 2026: a list of an earlier period knows nothing of it
    expect((await anna.read('/diagnoza?okres=2025-K3')).text).not.toMatch(/verdict-worse|Od lutego 2026/);
    expect((await anna.read('/diagnoza?okres=2026-K1')).text).toMatch(/verdict-worse.*Od lutego 2026/s);
    const few = await anna.read('/diagnoza?pokaz=za-malo');
    expect(few.text).not.toMatch(/>Rejestracja pojazdu<\/a>/);
    const nothing = await anna.read('/diagnoza?szukaj=xyz');
    await expectValid(nothing.text);
    expect(nothing.text).toContain('Nic nie pasuje do tych filtrów.');
    expect((await anna.read('/diagnoza/lista.csv?szukaj=xyz')).status).toBe(200);
    expect((await anna.read('/diagnoza/lista.csv')).text).toContain('Rejestracja pojazdu;Wydział Komunikacji;');
  });
});

describe('units and the whole office', () => {
  it('have the same page', async () => {
    for (const unit of structure.units) {
      const { status, text } = await anna.read(`/diagnoza/jednostka/${unit.id}`);
      expect(status).toBe(200);
      await expectValid(text);
      if (unit.name === 'Wydział Komunikacji') expect(text).toContain('>Prawo jazdy</a>');
      expect(text).not.toMatch(unit.name === 'Wydział Komunikacji' ? /Karta łowiecka/ : />Prawo jazdy<\/a>/);
    }
    const office = await anna.read('/diagnoza/urzad');
    await expectValid(office.text);
    expect(office.text).toContain('Cały urząd');
    expect(office.text).not.toContain('Reszta urzędu');
  });
});

describe('files', () => {
  it.each(['poziom', 'wynik-sprawy', 'pytania', 'porownanie', 'zmiany-overall', 'zmiany-waiting'])(
    '%s holds the numbers of its chart',
    async (chart) => {
      const { status, headers, text } = await anna.read(`${pageOf('Rejestracja pojazdu')}/wykres/${chart}.csv`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const [head, ...rows] = text.trim().split('\r\n');
      const width = head!.split(';').length;
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.split(';').length === width)).toBe(true);
      expect(text).not.toMatch(/undefined|NaN/);
    },
  );

  it('tell of the trend what the page tells', async () => {
    const { text } = await anna.read(`${pageOf('Rejestracja pojazdu')}/wykres/zmiany-waiting.csv`);
    const worse = text.split('\r\n').filter((line) => line.endsWith('pogorszenie'));
    expect(worse.length).toBeGreaterThanOrEqual(7);
    const { text: html } = await anna.read(pageOf('Rejestracja pojazdu'));
    for (const line of worse) expect(html).toContain(line.split(';')[0]!);
  });

  it.each(['x', 'poziom', '..%2f..%2fetc', 'poziom.csv.exe'])('there is none named %s', async (file) => {
    expect((await anna.read(`${pageOf('Rejestracja pojazdu')}/wykres/${file}`)).status).toBe(404);
  });
});

describe('who may', () => {
  it('see results: not those who key answers, nor the data protection officer', async () => {
    for (const role of ['keying', 'data-protection'] as const) {
      const other = appFor(officeId, { roles: [role] });
      for (const path of ['/diagnoza', '/diagnoza/urzad', '/diagnoza/lista.csv', pageOf('Prawo jazdy')])
        expect((await other.read(path)).status).toBe(403);
    }
  });

  it('never see another office', async () => {
    const other = await officeWithCodes(house);
    const stranger = appFor(other.officeId);
    expect((await stranger.read(pageOf('Rejestracja pojazdu'))).status).toBe(404);
    expect((await stranger.read(`/diagnoza/jednostka/${structure.units[0]!.id}`)).status).toBe(404);
    expect((await stranger.read('/diagnoza/usluga/1')).status).toBe(404);
    const list = await stranger.read('/diagnoza');
    await expectValid(list.text);
    expect(list.text).toContain('Nie ma jeszcze odpowiedzi.');
  });
});

it('computes charts and claims once for each state of the answers', async () => {
  const first = await officeResults(house, officeId);
  const again = await officeResults(house, officeId);
  expect(again.claims()).toBe(first.claims());
  expect(first.claims().map(({ indicator, signal }) => [indicator.question.id, signal.direction])).toContainEqual([
    'waiting',
    'worse',
  ]);
});
