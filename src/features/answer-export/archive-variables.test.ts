// Several versions in one archive: the same question is one column, a reworded one is another, and both are explained.
import { describe, expect, it } from 'vitest';
import type { VersionId } from '#domain/ids.ts';
import { columnsOf, coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import { archiveCodes, archiveVariable, archiveVariables } from './archive-variables.ts';

const core = coreQuestionnaires['core-visit'];
const versionOf = (number: number, questions: readonly Question[]): PublishedVersion => ({
  ...core,
  questions,
  columns: columnsOf(questions),
  id: `v${number}` as VersionId,
  number,
  publishedOn: `2026-0${number}-01`,
});
const reworded = core.questions.map((question) =>
  question.id === 'outcome' ? { ...question, text: { ...question.text, pl: 'Czy sprawa się udała?' } } : question,
);
const without = core.questions.filter(({ id }) => id !== 'building');

describe('variables of an archive', () => {
  const versions = [versionOf(1, core.questions), versionOf(2, reworded), versionOf(3, without)];
  const variables = archiveVariables(versions);

  it('are one for the same question, whatever version asked it', () => {
    expect(variables.find(({ name }) => name === 'overall')).toMatchObject({ versions: [1, 2, 3] });
    expect(variables.find(({ name }) => name === 'building')).toMatchObject({ versions: [1, 2] });
  });

  it('are two for a reworded one, named apart, each with its own words', () => {
    expect(variables.find(({ name }) => name === 'outcome')).toMatchObject({ versions: [1, 3] });
    const other = variables.find(({ name }) => name === 'outcome_w2')!;
    expect([...other.placeIn.keys()]).toEqual(['v2']);
    expect(archiveVariable(other, 'pl').question.text.pl).toBe('Czy sprawa się udała?');
  });

  it('have names of their own, and codes that the codebook explains', () => {
    const names = variables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const variable of variables) {
      const codes = archiveCodes(variable).map(({ code }) => code);
      expect(codes).toEqual(Array.from({ length: variable.column.categories }, (_, at) => at + 1));
    }
  });
});
