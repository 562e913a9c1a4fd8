// Missing values are told apart; and random structures end in a survey, a report or a refusal, never in an exception.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { notAsked, notReached, skipped } from '#domain/answer-code.ts';
import { byteSource } from '#files/byte-source.ts';
import { countAnswers } from './answer-counts.ts';
import { stateReader } from './answer-states.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readLimeSurvey } from './lime-file.ts';

const fixture = (name: string) =>
  byteSource(readFileSync(join(import.meta.dirname, '../../../tests/fixtures/limesurvey', name)));

it('says answered, skipped, not asked or not reached', async () => {
  const found = await readLimeSurvey(fixture('satysfakcja.lsa'));
  if (!found.ok || !found.value.answers) throw new Error('not read');
  const statesOf = stateReader(found.value.survey, found.value.answers.columns);
  const counts = new Map<string, number>();
  for await (const row of found.value.answers.rows())
    if (row.kind === 'row')
      for (const [id, state] of statesOf(row)) {
        const code = found.value.survey.questions.find((question) => question.id === id)?.code;
        const key = `${code} ${state}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  // Reason: 35 were asked, of them 27 answered; the others were not asked, or had broken off.
  expect([counts.get('powod answered'), counts.get(`powod ${skipped}`)]).toEqual([27, 8]);
  expect((counts.get(`powod ${notAsked}`) ?? 0) + (counts.get(`powod ${notReached}`) ?? 0)).toBe(125);
  // Minutes: an empty number is stored as nothing, and the question has no condition.
  expect([counts.get('czas answered'), counts.get(`czas ${skipped}`), counts.get(`czas ${notReached}`)]).toEqual([
    148, 11, 1,
  ]);
  expect(counts.get(`ogolem ${notReached}`)).toBe(5);
});

it('a second import of the same answers has the same fingerprint, another file another', async () => {
  const print = async (name: string, key = 'k') => {
    const found = await readLimeSurvey(fixture(name));
    return found.ok && found.value.answers && (await fingerprintOf(found.value.answers, key));
  };
  expect(await print('satysfakcja.lsa')).toEqual(await print('satysfakcja.lsa'));
  expect(await print('satysfakcja.lsa')).not.toEqual(await print('typy.lsa'));
  expect(await print('satysfakcja.lsa')).not.toEqual(await print('satysfakcja.lsa', 'other'));
});

const id = fc.constantFrom('1', '2', '3', '', '99999999999999999999', '-1', 'x');
const code = fc.constantFrom('A1', 'other', '__proto__', 'constructor', '', '=1+1', 'a_b', '1', '5');
const text = fc.constantFrom('Pytanie', '<b>x</b>', '<script>x', '{a.NAOK}', '', 'bardzo dobrze');
const language = fc.constantFrom('pl', 'en', 'de', '');
const letter = fc.constantFrom(...Array.from('L!O5YGIMPRABCEFH1:;NKSTUQD|X*?'), '', 'LL');
const condition = fc.constantFrom('1', '', '((A1.NAOK == "Y"))', 'a == a', '((((', '9X1X1 != "1"');
const rowsOf = (fields: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  fc.array(fc.record(fields, { requiredKeys: [] }), { maxLength: 6 });
const structure = fc.record({
  surveys: rowsOf({ sid: id, language, anonymized: code, additional_languages: language }),
  groups: rowsOf({ gid: id, group_name: text, language, group_order: id }),
  questions: rowsOf({
    qid: id,
    gid: id,
    type: letter,
    title: code,
    question: text,
    language,
    other: fc.constantFrom('Y', 'N'),
    relevance: condition,
    question_order: id,
  }),
  subquestions: rowsOf({
    qid: id,
    parent_qid: id,
    title: code,
    question: text,
    scale_id: fc.constantFrom('0', '1', 'x'),
    language,
  }),
  question_l10ns: rowsOf({ qid: id, question: text, help: text, language }),
  answers: rowsOf({
    aid: id,
    qid: id,
    code,
    answer: text,
    scale_id: fc.constantFrom('0', '1'),
    language,
    sortorder: id,
  }),
  answer_l10ns: rowsOf({ aid: id, answer: text, language }),
  question_attributes: rowsOf({
    qid: id,
    attribute: fc.constantFrom('hidden', 'max_subquestions', 'exclude_all_others', '__proto__'),
    value: code,
  }),
  conditions: rowsOf({ qid: id, cfieldname: code, method: fc.constantFrom('==', 'RX'), value: code }),
});

it('random structures never throw, and answers to them neither', async () => {
  const section = ([name, rows]: [string, readonly Partial<Record<string, string>>[]]) => {
    const written = rows.map((row) =>
      Object.entries(row)
        .map(([field, value]) => `<${field}><![CDATA[${value}]]></${field}>`)
        .join(''),
    );
    return `<${name}><rows>${written.map((row) => `<row>${row}</row>`).join('')}</rows></${name}>`;
  };
  const outcomes = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(structure, async (sections) => {
      const surveys = sections.surveys.length > 0 ? sections.surveys : [{ sid: '9', language: 'pl' }];
      const body = Object.entries({ ...sections, surveys })
        .map(section)
        .join('');
      const xml = Buffer.from(`<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${body}</document>`);
      const answers = Buffer.from('id,A1,A1[other],a_b,Q1\n1,Y,,x,2\n2,A1,5,,\n');
      const found = await readLimeSurvey(byteSource(xml));
      outcomes.add(found.ok);
      const beside = await readLimeSurvey(byteSource(xml), byteSource(answers));
      if (beside.ok && beside.value.answers) expect((await countAnswers(beside.value.answers)).ok).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(outcomes).toEqual(new Set([true, false]));
});
