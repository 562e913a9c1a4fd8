// Every LimeSurvey file we have gives its expected counts or its clear refusal.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteText, readLimeSurvey } from '#features/answer-import/index.ts';
import type { ReadLime } from '#features/answer-import/index.ts';
import { byteSource } from '#files/byte-source.ts';
import { expectColumns, outcomeOf, rowsOf } from './factories/lime-expectations.ts';
import type { ExpectedStructure, ExpectedSurvey } from './factories/lime-expectations.ts';

const own = join(import.meta.dirname, 'fixtures', 'limesurvey');
// Files of other makers are not ours to keep here: they are tried where they lie beside the checkout.
const beside = join(import.meta.dirname, '..', '..', 'shared', 'fixtures', 'limesurvey');
const folders = [own, ...(existsSync(join(beside, 'oczekiwane.json')) ? [beside] : [])];

const expected = JSON.parse(readFileSync(join(own, 'oczekiwane.json'), 'utf8'));
const structures = Object.entries(expected.struktura as Record<string, ExpectedStructure>);
const survey = (name: string) => expected[name] as ExpectedSurvey;

async function read(folder: string, structure: string, answers: string | null = null): Promise<ReadLime> {
  const bytes = (name: string) => byteSource(readFileSync(join(folder, name)));
  const found = await readLimeSurvey(bytes(structure), answers === null ? null : bytes(answers));
  if (!found.ok) throw new Error(found.faults.map(({ message }) => message.en).join(' '));
  return found.value;
}

describe.each(folders.map((folder) => [folder === own ? 'own' : 'beside the checkout', folder] as const))(
  '%s',
  (_, folder) => {
    const present = (file: string) => existsSync(join(folder, file));

    it('every file is read or refused with a reason', async () => {
      for (const file of readdirSync(folder).filter((name) => /\.(lss|lsa)$/.test(name)))
        expect(await outcomeOf(readFileSync(join(folder, file)), null)).toBe(
          file === 'wrogie-encje.lss' ? 'doctype' : 'read',
        );
      const satisfaction = readFileSync(join(folder, 'satysfakcja.lss'));
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
        const answers = readFileSync(join(folder, file));
        expect(await outcomeOf(satisfaction, answers)).toBe(file.startsWith('satysfakcja') ? 'read' : 'other-survey');
        expect(await outcomeOf(answers, null)).toBe('answers-without-structure');
      }
    });

    it.each(structures.filter(([file]) => present(file)))('the structure %s', async (file, wanted) => {
      const { survey: found } = await read(folder, file);
      const letters = new Map<string, number>();
      for (const { letter } of found.questions) letters.set(letter, (letters.get(letter) ?? 0) + 1);
      expect({
        DBVersion: found.databaseVersion,
        jezyk: found.baseLanguage,
        jezyki: found.languages.toSorted(),
        grupy: found.counts.groups,
        pytania: found.counts.questions,
        typy: Object.fromEntries(letters),
        podpytania: found.counts.parts,
        odpowiedzi: found.counts.options,
        warunki: found.counts.conditions,
        z_relevance: found.counts.questionsWithRelevance,
        oceny_assessments: found.counts.assessments,
        domyslne: found.counts.defaultValues,
        limity_quota: found.counts.quotas,
      }).toEqual(Object.fromEntries(Object.entries(wanted).filter(([key]) => key !== 'l10ns')));
    });

    it.each(
      ['satysfakcja.lsa', 'satysfakcja-7x.lsa', 'typy.lsa', 'uczestnicy.lsa', 'ls-6.0-odpowiedzi.lsa'].filter(present),
    )('the archive %s', async (file) => {
      const wanted = survey(file.replace(/(-7x)?\.lsa$/, ''));
      const found = await read(folder, file);
      const counts = await expectColumns(found, wanted.wszystkie, 'all');
      expect([counts.rows, counts.completed]).toEqual([wanted.wiersze, wanted.ukonczone]);
      expect(Object.fromEntries(counts.languages)).toEqual(wanted.jezyki);
      const pages = [...counts.lastPages].map(([page, count]) => [page === null ? 'None' : String(page), count]);
      expect(Object.fromEntries(pages)).toEqual(wanted.lastpage);
      if (wanted.tylko_ukonczone) await expectColumns(found, wanted.tylko_ukonczone, 'completed');
    });

    it.each(['satysfakcja-vv-kody.csv', 'satysfakcja-vv-sgqa.csv'].filter(present))('the VV file %s', async (file) => {
      const found = await read(folder, 'satysfakcja.lss', file);
      expect(found.answers?.form).toBe('vv');
      await expectColumns(found, survey('satysfakcja').wszystkie, 'all');
      const [vv, archive] = [await rowsOf(found), await rowsOf(await read(folder, 'satysfakcja.lsa'))];
      const differ = vv.filter((row, at) => String(row.cells) !== String(archive[at]?.cells));
      expect(differ.map(({ sourceId }) => sourceId)).toEqual(['25', '43', '55']);
    });

    it.each(
      [
        ['satysfakcja-kody-przecinek.csv', 'wszystkie', true],
        ['satysfakcja-kodtekst-tab.csv', 'tylko_ukonczone', false],
        ['satysfakcja-pelne-srednik.csv', 'wszystkie', false],
        ['satysfakcja-skrocone-12.csv', 'tylko_ukonczone', false],
      ].filter(([file]) => present(String(file))) as [string, 'wszystkie' | 'tylko_ukonczone', boolean][],
    )('the CSV %s', async (file, which, tellsAbsent) => {
      const found = await read(folder, 'satysfakcja.lss', file);
      expect(found.answers?.form).toBe('csv');
      const counts = await expectColumns(found, survey('satysfakcja')[which] ?? {}, 'all', tellsAbsent);
      expect(counts.rows).toBe(which === 'wszystkie' ? 160 : 151);
      expect(counts.notes.filter(({ kind }) => kind === 'unknown-value')).toEqual([]);
    });

    it.each(['typy.lsa'].filter(present))('%s: the types by code joined with underscores', async () => {
      const found = await read(folder, 'typy.lsa', 'typy-kody-podkreslenia.csv');
      await expectColumns(found, survey('typy').wszystkie, 'all', false);
    });

    it.each(['satysfakcja.lsa'].filter(present))('%s: texts word for word', async () => {
      const remarks = Object.entries(survey('satysfakcja').uwagi_doslownie);
      const forms = [
        ['lsa', await read(folder, 'satysfakcja.lsa')],
        ['csv', await read(folder, 'satysfakcja.lss', 'satysfakcja-kody-przecinek.csv')],
        ['vv', await read(folder, 'satysfakcja.lss', 'satysfakcja-vv-kody.csv')],
      ] as const;
      const wrong: unknown[] = [];
      for (const [form, found] of forms) {
        const place = found.answers?.columns.findIndex(({ key }) => key === 'uwagi') ?? -1;
        const rows = new Map((await rowsOf(found)).map((row) => [row.sourceId, row.cells[place]]));
        for (const [id, wanted] of remarks) {
          const text = wanted !== null && typeof wanted === 'object' ? wanted[form] : wanted;
          const got = rows.get(id);
          if ((got ?? '') !== (text ?? '')) wrong.push([form, id, got, text]);
        }
      }
      expect(wrong).toEqual([]);
    });

    it.each(['uczestnicy.lsa'].filter(present))('%s: nothing of the participants comes in', async () => {
      const found = await read(folder, 'uczestnicy.lsa');
      const whole = JSON.stringify([await rowsOf(found), found.survey, found.notes, [...found.survey.titles]]);
      expect(whole).not.toMatch(/PRZYKLAD|example\.org|192\.0\.2\./);
      const kinds = found.notes.map(({ kind }) => kind);
      expect(kinds).toContain('participants');
      expect(kinds).toContain('timings');
      expect(kinds).toContain('not-anonymous');
      expect(kinds).toContain('personal-column');
    });

    it.each(['wrogie-encje.lss'].filter(present))(
      '%s: hostile entities are refused, inconsistent parts end in a report',
      async () => {
        const bytes = (name: string) => byteSource(readFileSync(join(folder, name)));
        expect(await readLimeSurvey(bytes('wrogie-encje.lss'))).toMatchObject({
          ok: false,
          faults: [{ kind: 'doctype' }],
        });
        const { survey: found, notes } = await read(folder, 'wrogie-niespojne.lss');
        const kinds = new Set(notes.map(({ kind }) => kind));
        for (const kind of [
          'repeated-code',
          'repeated-option',
          'repeated-part',
          'repeated-row',
          'bad-code',
          'no-group',
          'no-parent',
          'option-without-question',
          'unknown-type',
          'undeclared-language',
          'no-base-text',
          'script',
          'embedded',
          'link',
          'hidden-characters',
          'expression',
          'condition',
          'number-range',
          'exclusive-option',
          'end-address',
        ] as const)
          expect(kinds).toContain(kind);
        const texts = [found.titles, found.welcome, found.ending, ...found.groups.map((group) => group.texts)];
        for (const question of found.questions) {
          texts.push(question.texts, question.help, ...question.parts.map((part) => part.texts));
          texts.push(...question.options.map((option) => option.texts));
        }
        const everything = JSON.stringify([texts.map((each) => [...each]), notes.map(noteText)]);
        expect(everything).not.toMatch(/<|alert|onerror|javascript:|\u202e|\u200b|TAJNE|PESEL|admin@/);
        expect(found.questions.every(({ code }) => /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,49}$/u.test(code))).toBe(true);
      },
    );
  },
);

it('files of other makers are tried where they lie beside the checkout, in ../shared/fixtures/limesurvey', () => {
  expect(folders.length).toBe(existsSync(join(beside, 'oczekiwane.json')) ? 2 : 1);
});
