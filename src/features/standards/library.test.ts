// The library holds together: every code of W01–W23, every cell of the matrix, every promise with a measure that fits it.
import { describe, expect, it } from 'vitest';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { matrixOf } from './approach.ts';
import { indicatorContentSchema } from './indicator.ts';
import { libraryIndicators } from './indicator-library.data.ts';
import { contentOfLibrary } from './library.ts';
import { readyPromises } from './promise-library.data.ts';

describe('the library of indicators', () => {
  it('has every indicator from W01 to W23, each code once', () => {
    const codes = libraryIndicators.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const numbers = new Set(codes.filter((code) => code.startsWith('W')).map((code) => Number(code.slice(1, 3))));
    expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
  });

  it.each(libraryIndicators.map((indicator) => [indicator.code, indicator] as const))(
    '%s fits the schema, speaks both languages, and its target goes the way that is better',
    (_, indicator) => {
      const content = contentOfLibrary(indicator);
      expect(indicatorContentSchema.parse(content)).toEqual(content);
      for (const text of [indicator.name, indicator.definition]) {
        expect(text.pl.length).toBeGreaterThan(5);
        expect(text.en.length).toBeGreaterThan(5);
        expect(text.pl).not.toBe(text.en);
      }
      if (indicator.target)
        expect(indicator.target.comparator).toBe(indicator.better === 'higher' ? 'at-least' : 'at-most');
      if (indicator.better === 'neither' || indicator.withoutVerdict) expect(indicator.target).toBeNull();
      if (indicator.measure === 'amount') expect(indicator.amountUnit).toBeDefined();
    },
  );

  it('asks only questions that the core questionnaire has', () => {
    const known = new Map(coreQuestionnaires['core-visit'].questions.map((question) => [question.id, question]));
    for (const { code, source } of libraryIndicators) {
      if (source.kind !== 'survey-share') continue;
      const question = known.get(source.questionId);
      expect(question, code).toBeDefined();
      const most = question!.kind === 'rating' ? 5 : question!.options.length;
      expect(Math.max(...source.points), code).toBeLessThanOrEqual(most);
    }
  });

  it('gives the share within a statutory term no words of verdict, and lateness without notice the target 0', () => {
    expect(libraryIndicators.filter(({ withoutVerdict }) => withoutVerdict).map(({ code }) => code)).toEqual([
      'W01a',
      'W12a',
    ]);
    expect(libraryIndicators.find(({ code }) => code === 'W01b')!.target).toEqual({ comparator: 'at-most', value: 0 });
  });
});

describe('the ready promises', () => {
  it('are at least 27, at least three for each of the nine cells', () => {
    expect(readyPromises.length).toBeGreaterThanOrEqual(27);
    expect(new Set(readyPromises.map(({ key }) => key)).size).toBe(readyPromises.length);
    for (const { items } of matrixOf(readyPromises)) expect(items.length).toBeGreaterThanOrEqual(3);
  });

  it.each(readyPromises.map((promise) => [promise.key, promise] as const))(
    '%s has both languages, a measure of the library, and a target that fits it',
    (_, promise) => {
      const indicator = libraryIndicators.find(({ code }) => code === promise.indicator)!;
      expect(indicator).toBeDefined();
      expect(indicator.withoutVerdict).toBeUndefined();
      expect(promise.promise.pl).toMatch(/\.$/);
      expect(promise.promise.en).toMatch(/\.$/);
      expect(promise.target.comparator).toBe(indicator.better === 'higher' ? 'at-least' : 'at-most');
      if (indicator.measure === 'share') expect(promise.target.value).toBeLessThanOrEqual(1);
      if (promise.approach === 'legal') expect(promise.legalBasis).not.toBe('');
    },
  );
});
