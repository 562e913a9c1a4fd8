// An office's own table ends in answers: headings and words are proposed, doubts named, wrong rows refused with their place.
import { describe, expect, it } from 'vitest';
import { notApplicable, skipped } from '#domain/answer-code.ts';
import { byteSource } from '#files/byte-source.ts';
import { readTable } from '#files/table-file.ts';
import { coreQuestionnaires } from '../questionnaires/index.ts';
import { rowMapper } from './mapped-row.ts';
import { mappingTargets } from './mapping-targets.ts';
import { proposeMapping } from './propose-mapping.ts';
import { missingColumns } from './table-mapping.ts';
import { profileOf } from './table-profile.ts';

const csv = [
  'Lp.;Data;Wydział;Imię i nazwisko;Jak ocenia Pan/Pani wiedzę pracownika?;Traktowanie przez pracownika;Ocena dzisiejszej wizyty;Uwagi',
  '1;01.10.2026;Komunikacja;Jan Przykładowy;bardzo dobrze;4;5;=SUMA(A1)',
  '2;02.10.2026;Komunikacja;;nie dotyczy;5;4;',
  '3;02.10.2026;Meldunki;;dobrze;;;Długa kolejka',
  '4;31.02.2026;Meldunki;;źle;2;2;',
  '5;03.10.2026;Meldunki;;tak sobie;3;3;',
  '6;03.10.2026;Meldunki;;;;;',
].join('\r\n');

async function proposed(text: string) {
  const table = await readTable(byteSource(Buffer.from(text)));
  if (!table.ok) throw new Error(table.faults[0]?.message.en);
  const profile = await profileOf(table.value);
  if (!profile.ok) throw new Error(profile.faults[0]?.message.en);
  const targets = mappingTargets(coreQuestionnaires['core-visit'].questions);
  return { table: table.value, proposal: proposeMapping(profile.value.columns, targets) };
}

describe('a table of an office', () => {
  it('is mapped by its headings and values', async () => {
    const { proposal } = await proposed(csv);
    expect(
      proposal.columns.map(({ column, use }) => [column, use.kind === 'question' ? use.questionId : use.kind]),
    ).toEqual([
      ['Lp.', 'ignored'],
      ['Data', 'day'],
      ['Wydział', 'unit'],
      ['Imię i nazwisko', 'ignored'],
      ['Jak ocenia Pan/Pani wiedzę pracownika?', 'knowledge'],
      ['Traktowanie przez pracownika', 'courtesy'],
      ['Ocena dzisiejszej wizyty', 'overall'],
      ['Uwagi', 'comment'],
    ]);
    expect(proposal.doubts).toContainEqual({ kind: 'direction', column: 'Traktowanie przez pracownika' });
    expect(proposal.doubts).toContainEqual({
      kind: 'unknown-words',
      column: 'Jak ocenia Pan/Pani wiedzę pracownika?',
      words: ['tak sobie'],
    });
    expect(proposal.missing).toContain('information');
  });

  it('gives answers; wrong rows are refused with row and column', async () => {
    const { table, proposal } = await proposed(csv);
    const map = rowMapper({ columns: table.columns, mapping: proposal, today: '2026-11-21' });
    const answers: unknown[] = [];
    const refused: string[] = [];
    let empty = 0;
    for await (const row of table.rows()) {
      const mapped = row.kind === 'row' ? map(row) : { kind: 'empty' as const };
      if (mapped.kind === 'answer')
        answers.push([
          mapped.answer.day,
          mapped.answer.unit,
          ...mapped.answer.codes.values(),
          ...mapped.answer.comments.values(),
        ]);
      else if (mapped.kind === 'refused-row') refused.push(...mapped.faults.map(({ message }) => message.pl));
      else empty += 1;
    }
    expect(answers).toEqual([
      ['2026-10-01', 'Komunikacja', 5, 4, 5, '=SUMA(A1)'],
      ['2026-10-02', 'Komunikacja', notApplicable, 5, 4],
      ['2026-10-02', 'Meldunki', 4, skipped, skipped, 'Długa kolejka'],
    ]);
    expect(refused).toEqual([
      'Wiersz 5: Data jest nieprawidłowa, sprzed 2000 roku albo z przyszłości.',
      'Wiersz 6: Słowo, którego mapowanie nie zna. Kolumna: Jak ocenia Pan/Pani wiedzę pracownika?.',
    ]);
    expect(empty).toBe(1);
  });

  it('a saved mapping says which of its columns the next file lacks', async () => {
    const { table, proposal } = await proposed(csv);
    const saved = JSON.parse(JSON.stringify({ columns: proposal.columns })) as typeof proposal;
    expect(missingColumns(saved, table.columns)).toEqual([]);
    expect(missingColumns(saved, table.columns.slice(0, -1))).toEqual(['Uwagi']);
  });
});
