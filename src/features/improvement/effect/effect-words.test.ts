// The sentences of an effect: plurals, units, rounding up, and words that never say more than the figures.
import { describe, expect, it } from 'vitest';
import type { IndicatorContent } from '#features/standards/index.ts';
import type { DetectableEffect } from './detectable-effect.ts';
import { chanceWords, detectableSentence, reasonSentences, verdictSentence, writeDifference } from './effect-words.ts';
import type { MeasuredEffect } from './measured-effect.ts';

const unit = { pl: '', en: '' };
const survey = {
  kind: 'survey-mean',
  questionnaire: 'core-visit',
  questionId: 'waiting',
  scope: { kind: 'office' },
  channel: null,
  clientGroupId: null,
} as const;
type Content = Pick<IndicatorContent, 'measure' | 'amountUnit' | 'source'>;
const mean: Content = { measure: 'mean', amountUnit: unit, source: survey };
const share: Content = { ...mean, measure: 'share' };
const minutes: Content = {
  measure: 'amount',
  amountUnit: { pl: 'min', en: 'min' },
  source: { kind: 'manual', entry: 'value' },
};
const told: DetectableEffect = {
  kind: 'result',
  difference: 0.41,
  months: 6,
  later: { difference: 0.3, months: 12 },
  baselineMonths: 3,
  perMonth: 60,
  isBeyondScale: false,
  comparisons: 13,
  goal: null,
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const pl = (content: Content, of: DetectableEffect) => plain(detectableSentence('pl', content, of));

describe('the detectable effect in one sentence', () => {
  it('bends months and answers, and rounds up', () => {
    expect(pl(mean, told)).toBe(
      'Przy 60 odpowiedziach miesięcznie i po 3 miesiącach pomiaru przed rozpoczęciem zauważymy dopiero zmianę o 0,5 punktu (po 6 miesiącach) albo o 0,3 punktu (po 12 miesiącach).',
    );
    expect(pl(mean, { ...told, perMonth: 1.4, baselineMonths: 1 })).toContain(
      'Przy 1 odpowiedzi miesięcznie i po 1 miesiącu',
    );
  });

  it('names percentage points and units', () => {
    const at = (difference: number) => pl(share, { ...told, difference, later: { difference: 0.01, months: 12 } });
    expect(at(0.213)).toContain('o 22 punkty procentowe (po 6 miesiącach) albo o 1 punkt procentowy');
    expect(at(0.05)).toContain('o 5 punktów procentowych');
    expect(pl(minutes, { ...told, difference: 9.11, later: { difference: 12.2, months: 12 } })).toContain(
      'Przy takich wahaniach jak dotąd i po 3 miesiącach pomiaru przed rozpoczęciem zauważymy dopiero zmianę o 9,2 min',
    );
    expect(plain(detectableSentence('en', mean, told))).toContain('a change of 0.5 of a point (after 6 months)');
  });

  it('of an action with a goal in numbers says when that goal could be seen', () => {
    const goal = (change: number, months: number | null, isBeyondScale = false) => ({
      ...told,
      difference: 0.14,
      perMonth: 20,
      goal: { change, months, atLast: 0.08, isBeyondScale },
    });
    expect(pl(share, goal(0.1, 8))).toBe(
      'Przy 20 odpowiedziach miesięcznie i po 3 miesiącach pomiaru przed rozpoczęciem poprawę o 10 punktów procentowych zobaczymy najwcześniej po 8 miesiącach (po 6 miesiącach zauważymy dopiero zmianę o 14 punktów procentowych).',
    );
    expect(pl(share, goal(0.2, 6))).toContain(
      'poprawę o 20 punktów procentowych zobaczymy najwcześniej po 6 miesiącach (zauważymy wtedy już zmianę o 14 punktów',
    );
    expect(pl(share, goal(0.025, null))).toContain(
      'poprawy o 2,5 punktu procentowego nie zobaczymy nawet po 24 miesiącach (zauważymy wtedy dopiero zmianę o 8 punktów',
    );
    expect(pl(mean, goal(1, 7))).toContain('poprawę o 1,0 punktu zobaczymy najwcześniej po 7 miesiącach');
    expect(pl(minutes, goal(12, 7))).toContain('poprawę o 12 min zobaczymy');
    expect(pl(share, goal(0.4, null, true))).toBe(
      'Na poprawę o 40 punktów procentowych nie ma miejsca: do najlepszego możliwego wyniku brakuje mniej.',
    );
    expect(plain(detectableSentence('en', share, goal(0.1, 8)))).toContain('after 8 months at the earliest');
    // not even the best result would show within a year, nor this goal within two
    expect(pl(share, { ...goal(0.05, null), isBeyondScale: true })).toContain('nawet najlepszy możliwy wynik');
  });

  it('says honestly that nothing will be seen, and how much is missing', () => {
    expect(pl(mean, { ...told, perMonth: 4, isBeyondScale: true })).toContain('Przy 4 odpowiedziach miesięcznie nawet');
    const missing = detectableSentence('pl', mean, { kind: 'too-few-answers', n: 2, needed: 5 });
    expect(missing).toContain('2 z co najmniej 5');
  });
});

const effect: MeasuredEffect = {
  before: null,
  after: null,
  difference: null,
  others: null,
  effect: { estimate: 0.5, lower: 0.2, upper: 0.8 },
  method: 'before-after',
  grade: 'B',
  verdict: 'better',
  reasons: [],
  placebos: null,
  monthsSinceStart: 7,
  mayBeKept: true,
  leftOut: [],
};

describe('words beside the verdict', () => {
  it('follow the interval and the placebos', () => {
    expect(chanceWords('pl', effect)).toBe('raczej nie przypadek');
    expect(chanceWords('pl', { ...effect, effect: { estimate: 0.5, lower: -0.1, upper: 1 } })).toBe(
      'może to być przypadek',
    );
    expect(chanceWords('pl', { ...effect, verdict: 'undecided', reasons: ['placebos-as-large'] })).toContain(
      'równie duże',
    );
    expect(chanceWords('pl', { ...effect, effect: null })).toBe('');
  });

  it('say no better or worse without a comparison than there is', () => {
    expect(verdictSentence('pl', effect)).not.toContain('Tam, gdzie działano');
    const others = { estimate: 0, lower: -0.1, upper: 0.1, units: 4 };
    expect(verdictSentence('pl', { ...effect, others })).toContain('gdzie nic nie zmieniano');
    expect(verdictSentence('pl', { ...effect, verdict: 'too-early', reasons: ['not-started'] })).toContain('jeszcze');
    expect(reasonSentences('pl', ['interval-holds-zero', 'no-comparisons'])).toHaveLength(1);
  });

  it('write differences with their sign and unit', () => {
    expect(plain(writeDifference('pl', minutes, -14.2))).toBe('−14 min');
    expect(plain(writeDifference('pl', share, 0.083))).toBe('+8 p.p.');
    expect(writeDifference('pl', mean, 0.04)).toBe('+0,04');
    expect(writeDifference('pl', mean, -0.32)).toBe('−0,3');
  });
});
