// What is expected of LimeSurvey files, as the fixtures write it, and what our reader finds in them.
import { expect } from 'vitest';
import { countAnswers, readLimeSurvey } from '#features/answer-import/index.ts';
import type { AnswerRow, ReadLime } from '#features/answer-import/index.ts';
import { byteSource } from '#files/byte-source.ts';

export interface ExpectedColumn {
  readonly typ: string;
  readonly brak: number;
  readonly puste: number;
  readonly niepuste: number;
  readonly wartosci?: Readonly<Record<string, number>>;
  readonly suma?: number;
  readonly min?: number | string;
  readonly max?: number | string;
}
export type ExpectedColumns = Readonly<Record<string, ExpectedColumn>>;
export interface ExpectedSurvey {
  readonly wiersze: number;
  readonly ukonczone: number;
  readonly jezyki: Readonly<Record<string, number>>;
  readonly lastpage: Readonly<Record<string, number>>;
  readonly wszystkie: ExpectedColumns;
  readonly tylko_ukonczone?: ExpectedColumns;
  readonly uwagi_doslownie: Readonly<Record<string, string | null | Readonly<Record<string, string | null>>>>;
}
export interface ExpectedStructure {
  readonly DBVersion: string;
  readonly jezyk: string;
  readonly jezyki: readonly string[];
  readonly grupy: number;
  readonly pytania: number;
  readonly typy: Readonly<Record<string, number>>;
  readonly podpytania: number;
  readonly odpowiedzi: number;
  readonly warunki: number;
  readonly z_relevance: number;
  readonly oceny_assessments: number;
  readonly domyslne: number;
  readonly limity_quota: number;
}

export async function rowsOf({ answers }: ReadLime): Promise<AnswerRow[]> {
  const rows: AnswerRow[] = [];
  if (answers) for await (const item of answers.rows()) if (item.kind === 'row') rows.push(item);
  return rows;
}

/** Counts of a column as the fixtures write them; a CSV that tells nothing of "not asked" counts both as one. */
export async function expectColumns(
  found: ReadLime,
  columns: ExpectedColumns,
  only: 'all' | 'completed',
  tellsAbsent = true,
) {
  const counts = found.answers && (await countAnswers(found.answers, only));
  if (!counts?.ok) throw new Error('no answers');
  const wrong: string[] = [];
  for (const [key, wanted] of Object.entries(columns)) {
    const got = counts.value.columns.find((column) => column.key === key);
    if (!got) {
      wrong.push(`${key} is missing`);
      continue;
    }
    const numbers = tellsAbsent ? [got.absent, got.empty, got.filled] : [got.absent + got.empty, got.filled];
    const wantedNumbers = tellsAbsent
      ? [wanted.brak, wanted.puste, wanted.niepuste]
      : [wanted.brak + wanted.puste, wanted.niepuste];
    if (String(numbers) !== String(wantedNumbers))
      wrong.push(`${key}: ${String(numbers)}, wanted ${String(wantedNumbers)}`);
    const closed = wanted.wartosci && got.values.size > 0 ? wanted.wartosci : null;
    for (const [value, count] of Object.entries(closed ?? {}))
      if (got.values.get(value) !== count) wrong.push(`${key} ${value}: ${got.values.get(value)}, wanted ${count}`);
    if (wanted.suma !== undefined && Math.abs((got.sum ?? 0) - wanted.suma) > 1e-6) wrong.push(`${key} sum ${got.sum}`);
    if (wanted.suma !== undefined && (got.least !== wanted.min || got.most !== wanted.max)) wrong.push(`${key} range`);
  }
  expect(wrong).toEqual([]);
  return counts.value;
}

/** Whether a file is read, or the kinds of its faults; a throw would fail the test. */
export async function outcomeOf(structure: Buffer, answers: Buffer | null): Promise<string> {
  const found = await readLimeSurvey(byteSource(structure), answers && byteSource(answers));
  if (!found.ok) return found.faults.map(({ kind }) => kind).join();
  const counts = found.value.answers && (await countAnswers(found.value.answers));
  return counts?.ok === false ? counts.faults.map(({ kind }) => kind).join() : 'read';
}
