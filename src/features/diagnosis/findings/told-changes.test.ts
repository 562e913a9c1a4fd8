// What a diagnosis says of a chosen period: a run only where it reaches it, "steady" only where nothing shown denies it.
import { describe, expect, it } from 'vitest';
import { quarterPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { ServiceId } from '#domain/ids.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { figureOf, seriesOfCounts } from '../../../../tests/factories/figures.factory.ts';
import type { DiagnosisView } from '../diagnosis-view.ts';
import { indicatorChart } from '../figures/indicator-chart.ts';
import { compareShares } from '../figures/share-comparison.ts';
import type { ShareComparison } from '../figures/share-comparison.ts';
import { meanRating } from '../figures/shown-rating.ts';
import { allTime, periodChoice } from '../periods/period-choice.ts';
import { headline } from './headline.ts';
import { proposalsOf } from './next-steps.pages.tsx';
import { nextSteps } from './next-steps.ts';
import { isSteady } from './told-changes.ts';

const questions = coreQuestionnaires['core-visit'].questions.filter(({ kind }) => kind === 'rating');
const question = (id: string) => questions.find((one) => one.id === id)!;
const january2024 = 2024 * 12;
const usual = [1, 3, 6, 20, 20];
const poor = [10, 16, 12, 8, 4];
const best = [0, 0, 0, 5, 60];
const months = (n: number, counts: readonly number[]) => Array.from({ length: n }, () => counts);
/** A steady year with a little scatter. */
const year = Array.from({ length: 12 }, (_, month) => usual.map((count, point) => count + ((month + point) % 3)));
/** 2024 steady, then ten months of long waiting, then better until November 2026. */
const queue = [...year, ...months(10, poor), ...months(13, best)];
const still = [...year, ...year, ...year.slice(0, 11)];
const quarter = (month: number) => quarterPeriod(january2024 + month);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function viewOf(
  period: Period,
  counts: Readonly<Record<string, readonly (readonly number[])[]>>,
  more: { comparisons?: readonly ShareComparison[]; lowest?: string } = {},
): DiagnosisView {
  const asked = ['overall', 'waiting', 'courtesy', 'building'].map((id) => {
    const figure = figureOf(id === more.lowest ? [20, 30, 30, 15, 5] : [0, 1, 3, 30, 66]);
    return {
      question: question(id),
      figure,
      mean: meanRating(figure),
      notApplicable: null,
      chart: indicatorChart(seriesOfCounts(counts[id] ?? still, january2024)),
    };
  });
  return {
    scope: { kind: 'service', id: 'a1' as ServiceId },
    context: 'visit',
    filter: {},
    overall: asked[0]!.figure,
    partial: false,
    questions: asked,
    period: { ...periodChoice(period), reason: 'chosen' },
    comparisons: more.comparisons ?? [],
    touchpoints: [],
  } as unknown as DiagnosisView;
}
const asking = { may: () => true } as unknown as Asking;
const steps = (view: DiagnosisView) =>
  proposalsOf({ language: 'pl', asking, view, asOf: 7, startAction: null, commentsHref: '#uwagi' })
    .map(({ sentence }) => plain(sentence))
    .join(' ');
const said = (view: DiagnosisView) => plain(headline(view, 'pl'));
const fell = compareShares('year-before', figureOf([20, 17, 0, 50, 13]), figureOf([10, 13, 0, 50, 57]));
const rose = compareShares('year-before', figureOf([10, 13, 0, 50, 57]), figureOf([20, 17, 0, 50, 13]));

describe('a run of a chart', () => {
  it('is told in the periods it reaches and in no other', () => {
    const [before, during, since] = [quarter(8), quarter(19), quarter(31)].map((one) =>
      viewOf(one, { waiting: queue }),
    );
    expect(said(during!)).toMatch(/^Pogorszenie, które raczej nie jest przypadkiem: czas czekania\./);
    expect(said(since!)).toMatch(/^Poprawa, która raczej nie jest przypadkiem: czas czekania\./);
    expect(said(viewOf(allTime, { waiting: queue }))).toContain('Poprawa');
    // the limits were made of these months
    expect(said(before!)).toBe('');
    expect(nextSteps(before!)).toEqual([{ kind: 'baseline', n: 100 }]);
    // the twelfth point ends them: from it on a chart has a verdict
    expect(said(viewOf(quarter(11), { waiting: queue }))).toBe('Oceny są w tym okresie stabilne.');
  });

  it('that is over is told as over, and nothing is begun because of it', () => {
    const view = viewOf(quarter(19), { waiting: queue }, { lowest: 'waiting', comparisons: [fell] });
    const words = steps(view);
    expect(words).toContain(
      'Pogorszenie w tym okresie: czas czekania. Od stycznia 2025 r. do października 2025 r., 10',
    );
    expect(words).not.toMatch(/Zapisz, co pomogło|Od tego warto zacząć|Najpierw przeczytaj/);
    expect(nextSteps(view).map(({ kind }) => kind)).toEqual(['worse']);
  });

  it('and the lowest rating never give two pieces of advice on one question', () => {
    const words = steps(viewOf(quarter(31), { waiting: queue }, { lowest: 'waiting' }));
    expect(words).toContain('Poprawa: czas czekania. Zapisz, co pomogło');
    expect(words).not.toContain('Od tego warto zacząć');
    expect(steps(viewOf(quarter(31), { waiting: queue }, { lowest: 'building' }))).toContain('Od tego warto zacząć');
  });

  it('within the period that was over before its end is neither told nor called steady', () => {
    const short = [...year, ...months(6, poor), ...year, ...year.slice(0, 5)];
    const view = viewOf({ first: january2024 + 12, last: january2024 + 23 }, { waiting: short });
    expect(said(view)).toBe('Na koniec tego okresu wykresy nie pokazują wyraźnej zmiany.');
    expect(nextSteps(view)).toEqual([{ kind: 'no-clear', n: 100 }]);
  });
});

describe('"steady"', () => {
  it('is said where charts are quiet and no comparison claims a change', () => {
    const view = viewOf(quarter(31), {});
    expect(isSteady(view)).toBe(true);
    expect(said(view)).toBe('Oceny są w tym okresie stabilne.');
    expect(nextSteps(view)[0]).toMatchObject({ kind: 'stable', charts: 4 });
  });

  it('is not said above a difference that is probably not chance: the difference is', () => {
    const view = viewOf(quarter(31), {}, { comparisons: [rose] });
    expect(said(view)).toMatch(
      /^Ocen dobrych i bardzo dobrych było więcej niż rok wcześniej: \+\d+ punkt\S* procentow\S+ \(od \d+ do \d+\)\. Na koniec tego okresu wykresy nie pokazują wyraźnej zmiany\.$/,
    );
    expect(steps(view)).toMatch(/^Ocen dobrych i bardzo dobrych było więcej niż rok wcześniej.* Na podstawie: 100/);
    expect(isSteady(view)).toBe(false);
  });

  it('stays where only the rest of the office differs', () => {
    const other: ShareComparison = { ...rose, comparedWith: 'rest-of-office' };
    expect(said(viewOf(quarter(31), {}, { comparisons: [other] }))).toBe('Oceny są w tym okresie stabilne.');
  });

  it('gives way to a difference to the other side than the charts, which do not tell it', () => {
    const words = said(viewOf(quarter(31), { waiting: queue }, { comparisons: [fell] }));
    expect(words).toMatch(
      /^Poprawa, która .*: czas czekania\. Ocen dobrych i bardzo dobrych było mniej niż rok wcześniej/,
    );
    expect(said(viewOf(quarter(31), { waiting: queue }, { comparisons: [rose] }))).not.toContain('rok wcześniej');
  });
});
