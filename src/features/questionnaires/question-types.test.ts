// Every question type: what it stores is given back, what does not belong is named, and no column is lost.
import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notApplicable, notReached, skipped } from '#domain/answer-code.ts';
import { columnsOf, largestNumber, questionTypes } from './question-types.ts';
import type { AnswerForm } from './question-types.ts';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import type { Question, QuestionKind } from './questionnaire.ts';

const label = (text: string) => ({ pl: text, en: text, uk: text });
const kinds = Object.keys(questionTypes) as QuestionKind[];
const ofKind = (kind: QuestionKind, options = 5, more: Partial<Question> = {}): Question => ({
  ...coreQuestionnaires['core-visit'].questions[1]!,
  id: 'q',
  kind,
  options: Array.from({ length: options }, (_, at) => ({ code: at + 1, label: label(`option ${at + 1}`) })),
  ...more,
});
const read = (question: Question, form: AnswerForm) => questionTypes[question.kind].read(question, form);

describe('question types', () => {
  it.each<[QuestionKind, AnswerForm, number[]]>([
    ['rating', { answer: '4' }, [4]],
    ['single-choice', { answer: '5' }, [5]],
    ['yes-no', { answer: '2' }, [2]],
    ['zero-to-ten', { answer: '1' }, [1]],
    ['multiple-choice', { chosen: ['1', '3'] }, [1, 2, 1, 2, 2]],
    ['up-to-three', { chosen: ['5', '1', '2'] }, [1, 1, 2, 2, 1]],
    ['best-worst', { best: '2', worst: '5' }, [2, 5]],
    ['number', { number: '500' }, [2, 250]],
    ['number', { number: '1 000' }, [4, 248]],
  ])('%s stores what was sent', (kind, form, codes) => {
    expect(read(ofKind(kind), form)).toEqual({ ok: true, codes });
  });

  it.each<[QuestionKind, AnswerForm, string]>([
    ['rating', {}, 'choose-one'],
    ['rating', { answer: '6' }, 'unknown-answer'],
    ['rating', { answer: 'nie-dotyczy' }, 'unknown-answer'],
    ['multiple-choice', {}, 'choose-some'],
    ['multiple-choice', { chosen: ['1', '252'] }, 'unknown-answer'],
    ['up-to-three', { chosen: ['1', '2', '3', '4'] }, 'at-most-three'],
    ['best-worst', { best: '1' }, 'best-and-worst'],
    ['best-worst', { best: '1', worst: '1' }, 'best-is-worst'],
    ['best-worst', { best: '1', worst: '9' }, 'unknown-answer'],
    ['number', {}, 'whole-number'],
    ['number', { number: '-1' }, 'whole-number'],
    ['number', { number: '1,5' }, 'whole-number'],
    ['number', { number: '1e3' }, 'whole-number'],
    ['number', { number: '99999999' }, 'whole-number'],
    ['number', { number: 'NaN' }, 'whole-number'],
  ])('%s does not take %o', (kind, form, fault) => {
    expect(read(ofKind(kind), form)).toEqual({ ok: false, fault });
  });

  it.each(kinds)('%s: as many codes as columns, whether answered or skipped', (kind) => {
    const question = ofKind(kind);
    const { length } = columnsOf([question]);
    const passed = read(question, { answer: 'pomin' });
    expect(passed).toEqual({ ok: true, codes: Array.from({ length }, () => skipped) });
    expect(
      questionTypes[kind].given(
        question,
        Array.from({ length }, () => skipped),
      ),
    ).toEqual({});
    expect(
      questionTypes[kind].given(
        question,
        Array.from({ length }, () => notReached),
      ),
    ).toEqual({});
  });

  it('keeps "does not apply" apart from passing by', () => {
    const rating = ofKind('rating', 5, { notApplicable: true });
    expect(read(rating, { answer: 'nie-dotyczy' })).toEqual({ ok: true, codes: [notApplicable] });
    expect(questionTypes.rating.given(rating, [notApplicable])).toEqual({ answer: 'nie-dotyczy' });
  });

  it('gives back every number it takes, in one column to 250 and in two above', () => {
    assert(
      property(integer({ min: 0, max: largestNumber }), integer({ min: 0, max: largestNumber }), (value, most) => {
        const question = ofKind('number', 0, { most });
        const stored = read(question, { number: String(value) });
        expect(stored.ok).toBe(value <= most);
        if (!stored.ok) return;
        expect(stored.codes).toHaveLength(most <= 250 ? 1 : 2);
        expect(stored.codes.every((code) => code >= 1 && code <= 251)).toBe(true);
        expect(questionTypes.number.given(question, stored.codes)).toEqual({ number: String(value) });
      }),
    );
  });

  it('never stores what is no code of its columns, whatever arrives', () => {
    const part = string({ maxLength: 5 });
    const sent = record(
      {
        answer: part,
        number: part,
        best: part,
        worst: part,
        chosen: array(constantFrom('1', '2', '9', 'x', '__proto__')),
      },
      { requiredKeys: [] },
    );
    assert(
      property(constantFrom(...kinds), sent, (kind, form) => {
        const question = ofKind(kind);
        const columns = columnsOf([question]);
        const stored = read(question, form);
        if (!stored.ok) return;
        expect(stored.codes).toHaveLength(columns.length);
        stored.codes.forEach((code, at) =>
          expect(code === skipped || (code >= 1 && code <= columns[at]!.categories)).toBe(true),
        );
      }),
    );
  });

  it('leaves the columns of versions published before these types as they were', () => {
    expect(columnsOf(coreQuestionnaires['core-visit'].questions)).toEqual(
      ['overall', 'outcome', 'right_person', 'knowledge', 'courtesy', 'information', 'waiting', 'building'].map(
        (id) => ({
          code: id,
          questionId: id,
          kind: id === 'outcome' ? 'choice' : 'rating',
          categories: id === 'outcome' ? 4 : 5,
        }),
      ),
    );
  });
});
