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
  it('hangs on the diagonal of scale values, not on the mean of the others', () => {
    // of five matters a fifth is an equal part and needs a 4; a quarter more needs 4.25
    const of = (importance: ReturnType<typeof share>, performance: ShownMean | null, tier = 0) =>
      callOf({ share: importance, performance, tier }, 0.2, 5);
    expect(of(share(0.24, 0.26), rating(3.4, 3.6))).toBe('begin-here');
    expect(of(share(0.24, 0.26), rating(3.4, 3.6), 1)).toBe('later');
    expect(of(share(0.24, 0.26), rating(4.4, 4.6))).toBe('keep');
    expect(of(share(0.24, 0.26), rating(4.2, 4.3))).toBe('undecided');
    expect(of(share(0.1, 0.4), rating(4.1, 4.2))).toBe('undecided');
    expect(of(share(0.24, 0.26), null)).toBe('undecided');
    // what hardly goes with the rating needs little, and what is rated 4.6 is enough whatever its importance
    expect(of(share(0.04, 0.06), rating(3.6, 3.8))).toBe('keep');
    expect(of(share(0.6, 0.7), rating(4.55, 4.65))).toBe('keep');
    // all rated well, one a little lower: nothing to begin with, though it lies below their mean
    expect(of(share(0.19, 0.21), rating(4.3, 4.4))).toBe('keep');
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
