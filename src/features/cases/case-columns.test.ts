// Columns of a register: recognised, left out where they are about people, known again by their headings.
import { describe, expect, it } from 'vitest';
import { faultsOfMapping, headingsKey, savedMappingFor } from './case-mapping.ts';
import { evidenceOf, noEvidence } from './date-order.ts';
import { droppedColumn, proposeCaseMapping } from './propose-case-mapping.ts';

const days = (...values: string[]) =>
  values.reduce((sum, value) => ({ ...sum, [evidenceOf(value)]: sum[evidenceOf(value)] + 1 }), { ...noEvidence });

const sight = (column: string, values: readonly string[]) => ({
  column,
  filled: values.length,
  examples: values.slice(0, 3),
  days: days(...values),
});
const asSeen = (column: string, values: readonly string[] = ['x']) => ({
  ...sight(column, values),
  personalShare: 0,
  longest: Math.max(...values.map(({ length }) => length)),
});

describe('columns', () => {
  it('of a usual register are recognised', () => {
    const proposed = proposeCaseMapping([
      sight('Znak sprawy', ['OR.5410.1.2026']),
      sight('Symbol JRWA', ['5410']),
      sight('Rodzaj sprawy', ['Rejestracja']),
      sight('Komórka organizacyjna', ['KM']),
      sight('Data wszczęcia', ['25.04.2026']),
      sight('Data załatwienia', ['26.04.2026']),
      sight('Sposób załatwienia', ['decyzja']),
      sight('Forma wpływu', ['ePUAP']),
      sight('Zawieszenie od', ['03.04.2026']),
      sight('Zawieszenie do', ['27.04.2026']),
      sight('Przyczyna zawieszenia', ['wezwanie']),
      sight('Data zawiadomienia o przedłużeniu', ['27.04.2026']),
      sight('Nowy termin', ['28.05.2026']),
      sight('Barwa teczki', ['zielona']),
    ]);
    expect(proposed.columns.map(({ use }) => use)).toEqual([
      'mark',
      'jrwa',
      'service',
      'unit',
      'received',
      'closed',
      'way',
      'channel',
      'stop-from',
      'stop-to',
      'stop-reason',
      'notice-on',
      'notice-until',
      null,
    ]);
    // the other columns show their order: it stands chosen for the one that shows none
    expect(proposed.columns[8]!.order).toBe('day-first');
  });
  it('about people and with long texts are never kept', () => {
    for (const heading of [
      'Imię i nazwisko',
      'PESEL',
      'Adres',
      'Telefon',
      'E-mail',
      'Wnioskodawca',
      'Prowadzący sprawę',
      'Referent',
    ])
      expect(droppedColumn(asSeen(heading)), heading).toBe('personal');
    for (const heading of ['Tytuł sprawy', 'Opis', 'Uwagi']) expect(droppedColumn(asSeen(heading))).toBe('free-text');
    expect(droppedColumn({ ...asSeen('Kolumna 7'), personalShare: 0.6 })).toBe('personal');
    expect(droppedColumn(asSeen('Kolumna 8', ['x'.repeat(81)]))).toBe('free-text');
    expect(droppedColumn(asSeen('Lp.'))).toBe('technical');
    for (const heading of ['Znak sprawy', 'Data wpływu', 'Wydział', 'Usługa'])
      expect(droppedColumn(asSeen(heading))).toBeNull();
  });
  it('that are missing, doubled or undecided are asked for', () => {
    const sights = [sight('A', ['x']), sight('B', ['03.04.2026']), sight('C', ['x'])];
    const mapping = (uses: readonly ('mark' | 'received' | null)[]) => ({
      columns: sights.map(({ column }, place) => ({ column, use: uses[place]!, order: null })),
    });
    expect(faultsOfMapping(mapping([null, null, null]), sights).map(({ kind }) => kind)).toEqual([
      'missing',
      'missing',
    ]);
    expect(faultsOfMapping(mapping(['mark', 'received', 'mark']), sights)).toEqual([
      { kind: 'twice', use: 'mark', column: 'C' },
      { kind: 'order', column: 'B' },
    ]);
  });
  it('are known again by their headings in any order; what the new sheet shows of its days wins', () => {
    expect(headingsKey(['Znak sprawy', 'Data wpływu'])).toBe(headingsKey(['DATA WPLYWU', 'znak  sprawy']));
    const saved = { columns: [{ column: 'Data', use: 'received', order: 'month-first' } as const] };
    expect(savedMappingFor(saved, [sight('data', ['25.04.2026'])]).columns[0]).toMatchObject({ order: 'day-first' });
    expect(savedMappingFor(saved, [sight('data', ['03.04.2026'])]).columns[0]).toMatchObject({ order: 'month-first' });
  });
});
