// Counts of themes: thresholds, base of the shares, interval, marks, and that nothing is shown where comments are not.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { CommentsFigure } from '#domain/disclosed.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { commentsFigure, shownComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { defaultThemes } from './default-themes.data.ts';
import { commentsOfTheme, markedPieces, themeCounts } from './theme-counts.ts';
import { themeMatcher } from './theme-matching.ts';

const matcher = themeMatcher(defaultThemes);
const texts = [
  ...Array.from({ length: 6 }, () => 'Długa kolejka'),
  ...Array.from({ length: 3 }, () => 'Nie było kolejki, pani miła'),
  ...Array.from({ length: 11 }, () => 'Wszystko w porządku'),
];

describe('themeCounts', () => {
  it('counts comments, not words, with the interval of a share', () => {
    const figure = commentsFigure([...shownComments(texts), ...shownComments(['All fine', 'The queue'], 'en')]);
    const counts = themeCounts(figure, defaultThemes, matcher);
    const interval = wilsonInterval(9, 20);
    expect(counts).toMatchObject({ kind: 'shown', read: 20, unread: 2, withoutTheme: 11 });
    expect(
      counts.kind === 'shown' && counts.lines.map(({ theme, count, negated }) => [theme.id, count, negated]),
    ).toEqual([
      ['queue', 9, 3],
      ['courtesy', 3, 0],
    ]);
    expect(counts.kind === 'shown' && counts.lines[0]).toMatchObject({
      share: 0.45,
      low: interval.kind === 'result' ? interval.lower : null,
      high: interval.kind === 'result' ? interval.upper : null,
    });
  });

  it('asks for twenty Polish comments', () => {
    const figure = commentsFigure([...shownComments(texts.slice(1)), ...shownComments(['The queue'], 'en')]);
    expect(themeCounts(figure, defaultThemes, matcher)).toEqual({
      kind: 'too-few-comments',
      read: 19,
      unread: 1,
      needed: 20,
    });
  });

  it.each<CommentsFigure>([
    { kind: 'too-few-answers', collected: 7, needed: 10 },
    { kind: 'one-person', collected: 40 },
  ])('shows nothing where comments are not shown: $kind', (figure) => {
    expect(themeCounts(markDisclosed(figure), defaultThemes, matcher)).toEqual(figure);
  });

  it('gives the comments of a theme, newest first', () => {
    const found = commentsOfTheme(commentsFigure(shownComments(texts)), 'queue', matcher);
    expect(found).toHaveLength(9);
    expect(found.map(({ period }) => period.last)).toEqual(
      found.map(({ period }) => period.last).toSorted((a, b) => b - a),
    );
  });
});

describe('markedPieces', () => {
  it('cuts a text into marked and plain pieces that make it up again', () => {
    const text = '😀 Długa kolejka!';
    const pieces = markedPieces(text, matcher(text));
    expect(pieces).toEqual([
      { text: '😀 Długa ', marked: false },
      { text: 'kolejka', marked: true },
      { text: '!', marked: false },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(
      markedPieces('abc', [
        { start: 1, end: 9 },
        { start: 0, end: 2 },
        { start: 5, end: 7 },
      ]),
    ).toEqual([
      { text: 'ab', marked: true },
      { text: 'c', marked: true },
    ]);
    expect(markedPieces('', [])).toEqual([]);
  });
});
