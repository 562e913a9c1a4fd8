// Words that set one period apart from the one before: found where planted, none where both are alike or too small.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { shownComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { wordsApart } from './words-apart.ts';

const everyday =
  'sprawa dowód rejestracja okienko dokument wniosek urząd termin pokój wizyta podpis decyzja adres opłata'.split(' ');

/** Comments of five everyday words; one in `every` holds the planted words too. */
function comments(n: number, seed: number, planted = '', every = 3) {
  const random = seededRandom(seed);
  const texts = Array.from({ length: n }, (_, at) => {
    const words = Array.from({ length: 5 }, () => everyday[random.integer(everyday.length)]!);
    return `${words.join(' ')}${planted !== '' && at % every === 0 ? `. ${planted}` : ''}`;
  });
  return markDisclosed(shownComments(texts));
}

describe('wordsApart', () => {
  it('finds planted words, negated ones as such, the firmest first', () => {
    const words = wordsApart(comments(90, 1, 'Pani nie była miła'), comments(210, 2, 'Bardzo miła pani'));
    expect(words).toMatchObject({ kind: 'shown', commentsNow: 90, commentsPast: 210 });
    expect(words.kind === 'shown' && words.ofNow.map(({ word }) => word)).toEqual(['nie miły']);
    expect(words.kind === 'shown' && words.ofNow[0]).toMatchObject({ now: 30, past: 0 });
    expect(words.kind === 'shown' && words.ofPast.map(({ word }) => word).toSorted()).toEqual(['bardzo', 'miły']);
  });

  it('claims nothing in at least 95 of 100 comparisons of groups that do not differ', () => {
    const claims = Array.from({ length: 100 }, (_, run) => {
      const words = wordsApart(comments(60, 1000 + run), comments(140, 5000 + run));
      return words.kind === 'shown' && words.ofNow.length + words.ofPast.length > 0;
    });
    expect(claims.filter(Boolean).length).toBeLessThanOrEqual(5);
  });

  it('asks for a hundred comments, and twenty of each group', () => {
    expect(wordsApart(comments(49, 1), comments(50, 2))).toEqual({
      kind: 'too-few-comments',
      commentsNow: 49,
      commentsPast: 50,
      needed: 100,
      neededOfEach: 20,
    });
    expect(wordsApart(comments(19, 1), comments(500, 2)).kind).toBe('too-few-comments');
    expect(wordsApart(comments(50, 1), comments(50, 2)).kind).toBe('shown');
  });

  it('survives comments without a word', () => {
    const empty = markDisclosed(shownComments(Array.from({ length: 60 }, () => '👍')));
    expect(wordsApart(empty, empty)).toMatchObject({ kind: 'shown', compared: 0, ofNow: [], ofPast: [] });
  });
});
