// A LimeSurvey questionnaire becomes ours, and its answers our codes; the numbers add up to what the file holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notApplicable, notAsked, notReached, skipped } from '#domain/answer-code.ts';
import { byteSource } from '#files/byte-source.ts';
import { columnsOf, conditionFaults } from '../questionnaires/index.ts';
import { isLeftOutAtFirst } from './carried-question.ts';
import { answerCarrier } from './carry-answers.ts';
import { carryQuestions } from './carry-questions.ts';
import { readLimeSurvey } from './lime-file.ts';

async function carriedFrom(name: string) {
  const file = readFileSync(join(import.meta.dirname, '../../../tests/fixtures/limesurvey', name));
  const found = await readLimeSurvey(byteSource(file));
  if (!found.ok) throw new Error(found.faults[0]?.message.en);
  const { survey, answers } = found.value;
  const { questions, notes } = carryQuestions(survey);
  const counts = new Map<string, number>();
  const unknown: string[] = [];
  let comments = 0;
  const carry = answers && answerCarrier(survey, answers.columns, questions);
  if (answers && carry)
    for await (const row of answers.rows()) {
      if (row.kind !== 'row') continue;
      const carried = carry(row);
      for (const [id, codes] of carried.codes)
        counts.set(`${id} ${String(codes)}`, (counts.get(`${id} ${String(codes)}`) ?? 0) + 1);
      unknown.push(...carried.unknown);
      comments += carried.comments.size;
    }
  return { survey, questions, notes, counts, unknown, comments };
}

const countsOf = (counts: ReadonlyMap<string, number>, id: string) =>
  Object.fromEntries(
    [...counts].filter(([key]) => key.startsWith(`${id} `)).map(([key, count]) => [key.slice(id.length + 1), count]),
  );

describe('satysfakcja', () => {
  it('becomes our questions', async () => {
    const { questions } = await carriedFrom('satysfakcja.lsa');
    const kinds = questions.map(({ question }) => `${question.id} ${question.kind}`);
    expect(kinds).toEqual([
      'ls_sprawa single-choice',
      'ls_sprawa_other text',
      'ls_kanal multiple-choice',
      'ls_kanal_other text',
      'ls_zalatwiono yes-no',
      'ls_powod text',
      'ls_data text',
      'ls_czas number',
      ...[1, 2, 3, 4, 5].map((at) => `ls_obsluga_sq00${at} rating`),
      ...[1, 2, 3].map((at) => `ls_standard_sq00${at} single-choice`),
      'ls_ogolem rating',
      'ls_polecenie zero-to-ten',
      ...[1, 2, 3, 4].map((at) => `ls_wazne_${at} single-choice`),
      'ls_uwagi text',
      'ls_wiek single-choice',
    ]);
    const courtesy = questions.find(({ question }) => question.id === 'ls_obsluga_sq001');
    expect(courtesy?.question.text.pl).toBe('Uprzejmość');
    expect(courtesy?.question.hint?.pl).toContain('„…”');
    expect(courtesy?.confirm).toEqual(['direction']);
    const reason = questions.find(({ question }) => question.id === 'ls_powod');
    expect(reason?.question.askedWhen).toEqual([{ kind: 'answer', questionId: 'ls_zalatwiono', codes: [2] }]);
    expect(conditionFaults(questions.map(({ question }) => question))).toEqual([]);
  });

  it('keeps every answer: numbers add up to 160 in each question', async () => {
    const { questions, counts, unknown } = await carriedFrom('satysfakcja.lsa');
    expect(unknown).toEqual([]);
    expect(countsOf(counts, 'ls_obsluga_sq002')).toEqual({ 1: 2, 2: 19, 3: 61, 4: 43, 5: 30, [notReached]: 5 });
    expect(countsOf(counts, 'ls_standard_sq001')).toEqual({
      1: 2,
      2: 25,
      3: 43,
      4: 44,
      5: 20,
      [notApplicable]: 12,
      [skipped]: 9,
      [notReached]: 5,
    });
    expect(countsOf(counts, 'ls_zalatwiono')).toEqual({ 1: 125, 2: 35 });
    expect(countsOf(counts, 'ls_sprawa')).toEqual({ 1: 69, 2: 38, 3: 31, 4: 13, 5: 9 });
    expect(countsOf(counts, 'ls_polecenie')[11]).toBe(21);
    for (const { question } of questions.filter(({ question: { kind } }) => kind !== 'text')) {
      const all = Object.values(countsOf(counts, question.id)).reduce((sum, count) => sum + count, 0);
      expect([question.id, all]).toEqual([question.id, 160]);
    }
    const ticked = [...counts]
      .filter(([key]) => key.startsWith('ls_kanal 1,'))
      .reduce((sum, [, count]) => sum + count, 0);
    expect(ticked).toBe(108);
  });

  it('LimeSurvey 7 carries the same answers', async () => {
    const [six, seven] = [await carriedFrom('satysfakcja.lsa'), await carriedFrom('satysfakcja-7x.lsa')];
    expect([...seven.counts]).toEqual([...six.counts]);
  });
});

it('all types: what has no counterpart is named, decimals are counted as not carried', async () => {
  const { questions, notes, unknown, counts } = await carriedFrom('typy.lsa');
  expect(
    notes
      .filter(({ kind }) => kind === 'not-carried')
      .map(({ where }) => where)
      .toSorted(),
  ).toEqual(['tIjezyk', 'tPlik', 'tRownanie', 'tXtekst'].toSorted());
  expect(new Set(unknown)).toEqual(new Set(['ls_tnkwota']));
  expect(questions.filter(isLeftOutAtFirst).map(({ question }) => question.id)).toEqual([
    'ls_tgplec',
    'ls_tqteksty_imie',
    'ls_tqteksty_email',
  ]);
  expect(countsOf(counts, 'ls_tdwie_s1_1')).toEqual({ 1: 3, 2: 6, 3: 9, [skipped]: 5, [notReached]: 1 });
  expect(Object.keys(countsOf(counts, 'ls_tctnn_s1')).toSorted()).toEqual(['1', '2', '253', '255', '3']);
  const ids = questions.map(({ question }) => question.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(columnsOf(questions.map(({ question }) => question)).length).toBeGreaterThan(20);
});

it('a hostile structure becomes plain questions with harmless ids', async () => {
  const { questions } = await carriedFrom('wrogie-niespojne.lss');
  for (const { question } of questions) expect(question.id).toMatch(/^ls_[a-z0-9_]+$/);
  expect(JSON.stringify(questions)).not.toMatch(/<|alert|TOKEN|INSERTANS/);
  expect([notAsked, questions.length > 5]).toEqual([254, true]);
});
