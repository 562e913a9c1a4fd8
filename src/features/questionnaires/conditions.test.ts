// Conditions: they look back only, so there is no cycle; what is not asked is stored as 254 and nothing else.
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notAsked, notReached, skipped } from '#domain/answer-code.ts';
import { conditionFaults, hasConditions, putTo, withNotAsked } from './conditions.ts';
import type { AskingFacts } from './conditions.ts';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import type { Condition, Question } from './questionnaire.ts';

const [overall, outcome] = coreQuestionnaires['core-visit'].questions;
const facts: AskingFacts = { channel: 'qr', context: 'visit', serviceId: 's1', asksForGroups: true };
const rating = (id: string, ...askedWhen: Condition[]): Question => ({ ...overall!, id, askedWhen });
const answer = (questionId: string, ...codes: number[]): Condition => ({ kind: 'answer', questionId, codes });

describe('which questions are asked', () => {
  const questions = [overall!, outcome!, rating('why', answer('overall', 1, 2)), rating('more', answer('why', 1))];

  it('asks for a reason only after a low rating, and waits while it does not know', () => {
    expect(putTo(questions, facts, [])).toEqual(['asked', 'asked', 'open', 'open']);
    expect(putTo(questions, facts, [2, 1, 255, 255])).toEqual(['asked', 'asked', 'asked', 'open']);
    expect(putTo(questions, facts, [4, 1, 255, 255])).toEqual(['asked', 'asked', 'not-asked', 'not-asked']);
    expect(putTo(questions, facts, [skipped, 1, 255, 255])).toEqual(['asked', 'asked', 'not-asked', 'not-asked']);
  });

  it('stores 254 for what is not asked, and 255 again when the answer is changed', () => {
    expect(withNotAsked(questions, facts, [4, 1, 255, 255])).toEqual([4, 1, notAsked, notAsked]);
    expect(withNotAsked(questions, facts, [4, 1, 3, 5])).toEqual([4, 1, notAsked, notAsked]);
    expect(withNotAsked(questions, facts, [1, 1, notAsked, notAsked])).toEqual([1, 1, notReached, notReached]);
  });

  it.each<[string, Condition, boolean]>([
    ['channel', { kind: 'channel', channels: ['qr', 'web'] }, true],
    ['channel', { kind: 'channel', channels: ['kiosk'] }, false],
    ['context', { kind: 'context', contexts: ['visit'] }, true],
    ['context', { kind: 'context', contexts: ['case'] }, false],
    ['service', { kind: 'service', serviceIds: ['s1'] }, true],
    ['service', { kind: 'service', serviceIds: ['s2'] }, false],
  ])('looks at the %s: %o', (_, condition, asked) => {
    expect(putTo([rating('a', condition)], facts, [])).toEqual([asked ? 'asked' : 'not-asked']);
  });

  it('asks for a group only where the office has groups, and a service condition needs a service', () => {
    const groups = coreQuestionnaires['core-visit'].questions.filter(({ kind }) => kind === 'client-group');
    expect(putTo(groups, { ...facts, asksForGroups: false }, [])).toEqual(['not-asked']);
    const service: Condition = { kind: 'service', serviceIds: ['s1'] };
    expect(putTo([rating('a', service)], { ...facts, serviceId: null }, [])).toEqual(['not-asked']);
  });

  it('names a condition that looks forward, at itself, at nothing, or at an answer that does not exist', () => {
    const faults = conditionFaults([
      rating('a', answer('b', 1)),
      rating('b', answer('b', 1)),
      rating('c', answer('gone', 1)),
      rating('d', answer('a', 9)),
      rating('e', answer('a')),
      rating('f', { kind: 'service', serviceIds: [] }),
    ]);
    expect(faults.map(({ questionId, fault }) => `${questionId} ${fault}`)).toEqual([
      'a looks-forward',
      'b looks-forward',
      'c unknown-question',
      'd unknown-answer',
      'e empty',
      'f empty',
    ]);
    expect(hasConditions([overall!])).toBe(false);
  });
});

describe('any questionnaire whose conditions look back', () => {
  const made = array(
    record({
      back: integer({ min: 1, max: 30 }),
      codes: array(integer({ min: 1, max: 5 }), { minLength: 1 }),
      free: boolean(),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  ).map((parts) =>
    parts.map(({ back, codes, free }, at) =>
      free || at === 0 ? rating(`q${at}`) : rating(`q${at}`, answer(`q${Math.max(0, at - back)}`, ...codes)),
    ),
  );
  const codes = array(constantFrom(1, 2, 3, 4, 5, 252, skipped, notAsked, notReached), {
    minLength: 30,
    maxLength: 30,
  });

  it('has no fault, and is settled in one pass: storing twice changes nothing', () => {
    assert(
      property(made, codes, (questions, ratings) => {
        expect(conditionFaults(questions)).toEqual([]);
        const given = ratings.slice(0, questions.length);
        const once = withNotAsked(questions, facts, given);
        expect(withNotAsked(questions, facts, once)).toEqual(once);
        expect(putTo(questions, facts, once)).toEqual(putTo(questions, facts, given));
      }),
    );
  });

  it('stores 254 exactly where a question is not put, and keeps every answer that is', () => {
    assert(
      property(made, codes, (questions, ratings) => {
        const given = ratings.slice(0, questions.length);
        const put = putTo(questions, facts, given);
        withNotAsked(questions, facts, given).forEach((code, at) => {
          expect(code === notAsked).toBe(put[at] === 'not-asked');
          if (put[at] !== 'not-asked' && given[at] !== notAsked) expect(code).toBe(given[at]);
        });
      }),
    );
  });

  it('walked page by page, asks every question it should and comes to an end', () => {
    assert(
      property(made, codes, (questions, answers) => {
        let ratings = withNotAsked(
          questions,
          facts,
          questions.map(() => notReached),
        );
        for (
          let at = 0;
          at >= 0;
          at = putTo(questions, facts, ratings).findIndex((put, next) => next > at && put === 'asked')
        ) {
          ratings[at] = answers[at]! >= notAsked ? skipped : answers[at]!;
          ratings = withNotAsked(questions, facts, ratings);
        }
        expect(ratings).not.toContain(notReached);
        expect(putTo(questions, facts, ratings)).not.toContain('open');
      }),
    );
  });
});
