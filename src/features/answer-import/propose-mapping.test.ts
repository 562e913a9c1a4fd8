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

  it('takes a question for no place of the visit, whatever it names', async () => {
    const { proposal } = await proposed('Data;Ocena wizyty;Czy sprawa została załatwiona?\n01.10.2026;dobrze;Tak');
    expect(proposal.columns.at(-1)?.use.kind).toBe('ignored');
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

describe('the wide archive this program writes', () => {
  const head =
    'nr;wersja;badanie;wydzial;usluga;miejsce;grupa_klientow;kanal;jezyk;od;do;overall;courtesy;outcome_w2;x.1';
  const line = '1;2;Ankieta;Komunikacja;;;;papier;pl;2026-06;2026-07;5;252;1;2';

  it('is read by the names and codes of its variables, without a doubt', async () => {
    const { table, proposal } = await proposed(`${head}\r\n${line}\r\n`);
    const uses = proposal.columns.map(({ use }) => (use.kind === 'question' ? use.questionId : use.kind));
    const places = 'unit service location client-group channel language';
    expect(uses.join(' ')).toBe(`ignored ignored ignored ${places} ignored day overall courtesy ignored ignored`);
    expect(proposal.doubts).toEqual([]);
    const map = rowMapper({ columns: table.columns, mapping: proposal, today: '2026-11-21' });
    for await (const row of table.rows()) {
      const mapped = row.kind === 'row' ? map(row) : null;
      expect(mapped).toMatchObject({ kind: 'answer', answer: { day: '2026-07-01', unit: 'Komunikacja', left: 0 } });
      expect(mapped?.kind === 'answer' && [...mapped.answer.codes]).toEqual([
        ['overall', 5],
        ['courtesy', notApplicable],
      ]);
    }
  });

  it('keeps every code of "no value" and names one nobody knows', async () => {
    const { table, proposal } = await proposed(
      `${head}\n${line.replace(';5;252;', ';254;253;')}\n${line.replace(';5;', ';7;')}\n`,
    );
    expect(proposal.doubts).toEqual([{ kind: 'unknown-words', column: 'overall', words: ['7'] }]);
    const map = rowMapper({ columns: table.columns, mapping: proposal, today: '2026-11-21' });
    const read: unknown[] = [];
    for await (const row of table.rows()) if (row.kind === 'row') read.push(map(row).kind);
    expect(read).toEqual(['empty', 'refused-row']);
  });
});
