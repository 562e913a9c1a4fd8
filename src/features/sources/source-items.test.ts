// The rules of this room: which questions may stand, what importance and performance call for.
import { describe, expect, it } from 'vitest';
import type { QuestionResult } from '#features/diagnosis/index.ts';
import type { ShownMean } from '#ui/shown-number.ts';
import { driverModel } from './driver-model.ts';
import { callOf, comparisonsOf, explainedWord } from './source-items.ts';
import { tierName } from './tier-name.ts';

const rating = (low: number, high: number): ShownMean => ({
  kind: 'mean',
  n: 200,
  firmness: 'firm',
  value: (low + high) / 2,
  low,
  high,
});
const share = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

describe('what importance and rating call for', () => {
  it('is said only where both intervals leave their line behind', () => {
    expect(callOf(share(0.3, 0.4), rating(3.1, 3.4), 0.2, 4)).toBe('begin-here');
    expect(callOf(share(0.3, 0.4), rating(4.4, 4.6), 0.2, 4)).toBe('keep');
    expect(callOf(share(0.3, 0.4), rating(3.9, 4.1), 0.2, 4)).toBe('undecided');
    expect(callOf(share(0.1, 0.3), rating(3.1, 3.4), 0.2, 4)).toBe('undecided');
    expect(callOf(share(0.05, 0.15), rating(3.1, 3.4), 0.2, 4)).toBe('less-tied');
    expect(callOf(share(0.3, 0.4), null, 0.2, 4)).toBe('undecided');
  });
});

describe('the questions of a model', () => {
  const result = (id: string, figure: object, doesNotFit = false, role = 'driver') =>
    ({ question: { id, role }, figure, notApplicable: { doesNotFit } }) as unknown as QuestionResult;

  it('are drivers whose ratings are shown and that apply to four of five', () => {
    const shown = { kind: 'shown', n: 100 };
    const model = driverModel({
      questions: [
        result('overall', shown, false, 'overall'),
        result('waiting', shown),
        result('building', shown, true),
        result('knowledge', { kind: 'one-person' }),
        result('courtesy', { kind: 'shown-with-others' }),
        result('online', { kind: 'too-few-answers' }),
      ],
    });
    expect(model.drivers.map(({ question }) => question.id)).toEqual(['waiting']);
    expect(model.leftOut.map(({ result: { question }, why }) => [question.id, why])).toEqual([
      ['building', 'does-not-apply'],
      ['knowledge', 'one-person'],
      ['courtesy', 'with-others'],
      ['online', 'hidden'],
    ]);
  });
});

describe('words', () => {
  it('for what is explained, for tiers, and the number of pairs', () => {
    expect([0.1, 0.25, 0.4, 0.51].map(explainedWord)).toEqual(['small', 'small', 'good', 'most']);
    expect([0, 1, 2].map((place) => tierName(place, 3, 'pl'))).toEqual(['Najmocniej', 'Słabiej', 'Najsłabiej']);
    expect([0, 1].map((place) => tierName(place, 2, 'pl'))).toEqual(['Najmocniej', 'Słabiej']);
    const five = [0, 1, 2, 3, 4].map((place) => tierName(place, 5, 'pl'));
    expect(five).toEqual(['Najmocniej', 'Słabiej', 'Jeszcze słabiej', 'Jeszcze słabiej, grupa 4', 'Najsłabiej']);
    expect(tierName(0, 1, 'pl')).toBe('Nierozstrzygnięte');
    expect(comparisonsOf(6)).toBe(15);
  });
});
