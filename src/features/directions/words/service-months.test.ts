// Months of services: which views are looked at, and that what no page shows takes its month out.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { CommentsFigure, RatingFigure, ShownComment } from '#domain/disclosed.ts';
import type { ServiceId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import type { View } from '#features/answers/index.ts';
import { shownComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { serviceMonths } from './service-months.ts';

const service = '00000000-0000-4000-8000-000000000001' as ServiceId;
const within = { first: 24_285, last: 24_320 };
const shown: RatingFigure = {
  kind: 'shown',
  firmness: 'indicative',
  n: 20,
  counts: [1, 1, 0, 8, 10],
  notApplicable: 0,
  collected: 20,
};
const tooFew: RatingFigure = { kind: 'too-few-answers', collected: 7, needed: 10 };
const figure = (comments: readonly ShownComment[]): CommentsFigure => ({
  kind: 'shown',
  comments,
  collected: comments.length,
});

const of = (period: Period, ...texts: string[]) => shownComments(texts).map((comment) => ({ ...comment, period }));

function monthsOf(comments: CommentsFigure, rating: (period: Period) => RatingFigure = () => shown) {
  const asked: View[] = [];
  const noted = (view: View) => asked.push(view);
  const steps = serviceMonths(
    {
      rating: (_question, view) => (noted(view), markDisclosed(rating(view.period))),
      comments: (view) => (noted(view), markDisclosed(comments)),
    },
    'overall',
    [service],
    within,
  );
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return { months: step.value, asked };
}

const april = { first: 24_315, last: 24_315 };
const may = { first: 24_316, last: 24_316 };
const summer = { first: 24_318, last: 24_320 };
const july = { first: 24_318, last: 24_318 };
const year = { first: 24_312, last: 24_323 };

describe('serviceMonths', () => {
  it('are the months beside the comments of a service, and its quarter where some of them have no month', () => {
    const comments = [
      ...of(may, 'Długo'),
      ...of(july, 'Miło'),
      ...of(year, 'Kiedyś'),
      ...of(april, 'Szybko'),
      ...of(summer, 'Duszno'),
      ...of(may, 'Drogo'),
    ];
    const { months, asked } = monthsOf(figure(comments));
    const texts = months.map((month) => [month.period, month.comments.map(({ text }) => text)]);
    expect(texts).toEqual([
      [april, ['Szybko']],
      [may, ['Długo', 'Drogo']],
      [summer, ['Miło', 'Duszno']],
    ]);
    expect(months[0]).toMatchObject({ serviceId: service, mean: 4.25 });
    // no filter, no other scope: every view looked at is one that pages show
    const scope = { kind: 'service', id: service };
    expect(asked).toEqual([within, april, may, summer].map((period) => ({ scope, period })));
  });

  it('go without those whose result or comments are not shown, and without comments in other languages', () => {
    const two = figure(of(may, 'Długo', 'Miło'));
    const none = [
      monthsOf(two, () => tooFew),
      monthsOf(two, () => ({ kind: 'one-person', collected: 20 })),
      monthsOf(two, () => ({ ...shown, counts: [0, 0, 0, 0, 0] })),
      monthsOf({ kind: 'one-person', collected: 2 }),
      monthsOf({ kind: 'too-few-answers', collected: 2, needed: 10 }),
      monthsOf(figure(shownComments(['Slow'], 'en'))),
    ];
    expect(none.map(({ months }) => months)).toEqual(none.map(() => []));
    const mixed = figure([
      ...shownComments(['Slow'], 'en').map((one) => ({ ...one, period: may })),
      ...of(may, 'Miło'),
    ]);
    expect(monthsOf(mixed).months[0]!.comments).toEqual(of(may, 'Miło'));
  });

  it('have sixty comments at most', () => {
    const many = of(may, ...Array.from({ length: 70 }, (_, at) => `Uwaga ${at}`));
    expect(monthsOf(figure(many)).months[0]!.comments).toEqual(many.slice(0, 60));
  });
});
