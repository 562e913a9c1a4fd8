// TF-IDF: the worked example, order of words, empty documents.
import { describe, expect, it } from 'vitest';
import { tfIdf } from './tf-idf.ts';

describe('tfIdf', () => {
  it('gives the worked example', () => {
    expect(tfIdf([['kolejka', 'parking'], ['kolejka']])).toMatchObject({
      vocab: ['kolejka', 'parking'],
      df: [2, 1],
      idf: [1, expect.closeTo(Math.log(1.5) + 1, 12)],
      weights: [
        [expect.closeTo(0.579_738_7, 6), expect.closeTo(0.814_802_5, 6)],
        [1, 0],
      ],
    });
  });

  it('sorts words by character code and keeps empty documents as zeros', () => {
    expect(tfIdf([['ż', 'z', 'a'], []])).toMatchObject({
      vocab: ['a', 'z', 'ż'],
      weights: [expect.any(Array), [0, 0, 0]],
    });
    expect(tfIdf([])).toMatchObject({ vocab: [], weights: [] });
  });
});
