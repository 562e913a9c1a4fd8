// Suggested themes: planted ones are found, those the office has are left out, the same every time, nothing below 500.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { commentsFigure, shownComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { defaultThemes } from '../themes/default-themes.data.ts';
import { suggestThemes } from './suggested-themes.ts';
import { themeMatcher } from '../themes/theme-matching.ts';

const subjects = [
  'kawa automat woda napój kubek ekspres',
  'ślub muzyka fotograf gość kwiat ceremonia',
  'kolejka numerek czekać okienko tłok',
  'parking samochód zaparkować miejsce auto',
  'wycinka drzewo działka gałąź ogród',
].map((words) => words.split(' '));
const filler = 'dzisiaj urząd sprawa człowiek rzecz strona dzień tydzień rok dziś powód chwila'.split(' ');

function comments(n: number): string[] {
  const random = seededRandom(11);
  return Array.from({ length: n }, (_, at) => {
    const subject = subjects[at % subjects.length]!;
    const pick = (words: readonly string[]) => words[random.integer(words.length)]!;
    return [pick(subject), pick(filler), pick(subject), pick(filler), pick(subject)].join(' ');
  });
}

describe('suggestThemes', () => {
  const matcher = themeMatcher(defaultThemes);
  const figure = commentsFigure(shownComments(comments(600)));

  it('proposes what was planted and has no theme yet, with examples, always alike', () => {
    const suggested = suggestThemes(figure, matcher);
    expect(suggested).toMatchObject({ kind: 'shown', read: 600 });
    if (suggested.kind !== 'shown') return;
    const planted = suggested.themes.map(({ words }) =>
      subjects.findIndex((subject) => words.filter((word) => subject.includes(word)).length >= 3),
    );
    expect(new Set(planted.filter((subject) => subject >= 0))).toEqual(new Set([0, 1, 4]));
    for (const theme of suggested.themes) {
      expect(theme.stability).toBeGreaterThanOrEqual(0.5);
      expect(theme.examples.length).toBeGreaterThan(0);
      expect(theme.examples.every((position) => position >= 0 && position < 600)).toBe(true);
    }
    expect(suggestThemes(figure, matcher)).toEqual(suggested);
  });

  it('asks for five hundred Polish comments', () => {
    const few = commentsFigure([...shownComments(comments(499)), ...shownComments(comments(50), 'uk')]);
    expect(suggestThemes(few, matcher)).toEqual({ kind: 'too-few-comments', read: 499, needed: 500 });
  });

  it('has nothing to propose where comments hold no words', () => {
    const empty = commentsFigure(shownComments(Array.from({ length: 500 }, () => '👍')));
    expect(suggestThemes(empty, matcher)).toEqual({ kind: 'shown', read: 500, themes: [] });
  });
});
