// What is kept of a state of the answers: once for each view, within bounds, and gone with the answers.
import { expect, it } from 'vitest';
import type { AnswerPicture } from '#features/answers/index.ts';
import { keptIn, keptLater, mostComments, mostViews } from './kept-views.ts';

const pictureOf = (rating: object) => ({ rating }) as unknown as AnswerPicture;
const weight = () => 1;

it('is made once for each view, also by a picture that was made anew of the same answers', async () => {
  const answers = () => null;
  let made = 0;
  const ask = (key: object) => keptIn(pictureOf(answers), key, weight, () => ++made);
  expect([ask({ a: 1 }), ask({ a: 1 }), ask({ a: 2 })]).toEqual([1, 1, 2]);
  expect(await keptLater(pictureOf(answers), { a: 2 }, weight, async () => ++made)).toBe(2);
  expect(
    await keptLater(
      pictureOf(() => null),
      { a: 2 },
      weight,
      async () => ++made,
    ),
  ).toBe(3);
});

it('lets go of the views asked for the longest ago, and never holds too many comments', () => {
  const picture = pictureOf(() => null);
  let made = 0;
  const ask = (n: number, comments = 1) =>
    keptIn(
      picture,
      { n },
      () => comments,
      () => ++made,
    );
  for (let n = 0; n < mostViews; n += 1) ask(n);
  ask(0);
  ask(mostViews);
  expect(ask(0)).toBe(1);
  expect(ask(1)).toBe(made);
  expect(made).toBe(mostViews + 2);
  ask(1000, mostComments);
  const before = made;
  expect(ask(0)).toBe(before + 1);
});
