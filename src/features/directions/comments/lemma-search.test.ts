// Search by base form: cases, missing marks, negation, beginnings, signs; places of what was found.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsFigure, shownComments } from '../../../../tests/factories/labelled-comments.factory.ts';
import { foundIn, searchComments } from './lemma-search.ts';
import { markedPieces } from '../themes/theme-counts.ts';

const hits = (text: string, search: string) =>
  foundIn(text, search)?.map(({ start, end }) => text.slice(start, end)) ?? null;

describe('foundIn', () => {
  it.each<[string, string, string[] | null]>([
    ['W kolejce stało wiele osób', 'kolejka', ['kolejce']],
    ['dluga kolejka', 'długie kolejki', ['dluga', 'kolejka']],
    ['Długa kolejka', 'dlugie kolejki', ['Długa', 'kolejka']],
    ['Pani nie była miła', 'nie miło', ['miła']],
    ['Pani była miła', 'nie miło', null],
    ['Pani nie była miła', 'miło', ['miła']],
    ['Brak dostępności', 'dostęp', ['dostępności']],
    ['Długa kolejka', 'kolejka parking', null],
    ['Cokolwiek', '', []],
    ['To i owo', 'to', ['To']],
  ])('%s ← %s', (text, search, expected) => {
    expect(hits(text, search)).toEqual(expected);
  });
});

it('places lie within the text, and the marked text is the text, whatever is typed on both sides', () => {
  const typed = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme-composite', maxLength: 8 }),
        fc.constantFrom('kolejka ', 'nie ', '😀', '. '),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(typed, typed, (text, search) => {
      const spans = foundIn(text, search) ?? [];
      const isInside = spans.every(({ start, end }) => start >= 0 && end > start && end <= text.length);
      const again = markedPieces(text, spans).map((piece) => piece.text);
      expect([isInside, again.join('')]).toEqual([true, text]);
    }),
  );
});

describe('searchComments', () => {
  const figure = commentsFigure(shownComments(['Kolejka', 'Parking', 'w kolejce 15 minut', '👍']));

  it('gives the comments that hold every word, newest first, with places', () => {
    expect(searchComments(figure, 'kolejki').map(({ comment, spans }) => [comment.text, spans])).toEqual([
      ['w kolejce 15 minut', [{ start: 2, end: 9 }]],
      ['Kolejka', [{ start: 0, end: 7 }]],
    ]);
    expect(searchComments(figure, '  ')).toHaveLength(4);
    expect(searchComments(figure, 'nic takiego')).toEqual([]);
  });

  it('looks for numbers and signs as they are typed', () => {
    expect(searchComments(figure, '15').map(({ comment }) => comment.text)).toEqual(['w kolejce 15 minut']);
    expect(searchComments(figure, '👍').map(({ spans }) => spans)).toEqual([[{ start: 0, end: 2 }]]);
  });
});
