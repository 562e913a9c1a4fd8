// Files open in a Polish spreadsheet as they should, and run nothing there.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { csvOf, registerTable } from './csv.ts';

describe('csvOf', () => {
  it('writes Polish with its mark, semicolons, decimal commas and CRLF', () => {
    const table = markDisclosed({
      head: ['Miesiąc', 'Średnia', 'n'],
      rows: [
        ['lipiec 2026', 3.4, 143],
        ['sierpień; 2026', null, 8],
      ],
    });
    expect(csvOf('pl', table)).toBe('\ufeffMiesiąc;Średnia;n\r\nlipiec 2026;3,4;143\r\n"sierpień; 2026";;8\r\n');
  });

  it('writes English with commas and points', () => {
    const table = registerTable({ head: ['Name', 'Change'], rows: [['a "b"', -3.5]] });
    expect(csvOf('en', table)).toBe('\ufeffName,Change\r\n"a ""b""",-3.5\r\n');
  });

  it('keeps the lines of a cell together', () => {
    expect(csvOf('en', registerTable({ head: ['a'], rows: [['x\ny']] }))).toContain('"x\ny"');
  });

  it.each(['=1+1', '+48', '-x', '@SUM(A1)', '\tx'])('disarms %j', (text) => {
    expect(csvOf('en', registerTable({ head: ['a'], rows: [[text]] }))).toContain(`'${text}`);
  });
});
