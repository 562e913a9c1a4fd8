// TF-IDF: words that are frequent in one comment and rare in the others.
// Method page: docs/methods/tf-idf.md
import { type Outcome, result } from './outcome.ts';

export interface TfIdf {
  /** All words, sorted by character code. */
  readonly vocab: readonly string[];
  /** Documents that contain the word. */
  readonly df: readonly number[];
  /** ln((1+n)/(1+df)) + 1. */
  readonly idf: readonly number[];
  /** One row per document, one column per word, each row of length 1 (or 0 for an empty document). */
  readonly weights: readonly (readonly number[])[];
}

/**
 * Term frequency times smoothed inverse document frequency, rows scaled to length 1.
 *
 * - **Convention**: raw counts; idf = ln((1+n)/(1+df)) + 1; vocabulary sorted by character code; an empty document is
 *   a row of zeros.
 * - **Assumes** words already brought to their base form.
 * - **Too few answers**: no documents → an empty vocabulary; themes are shown from 20 comments.
 * - **Source**: Salton & Buckley (1988), Information Processing & Management 24, 513–523 (smoothed variant).
 *
 * @example
 * tfIdf([['kolejka', 'parking'], ['kolejka']]);
 * // vocab kolejka, parking; idf 1 and 1.4055; first row 0.5797, 0.8148
 */
export function tfIdf(documents: readonly (readonly string[])[]): Outcome<TfIdf> {
  const vocab = [...new Set(documents.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const column = new Map(vocab.map((word, at) => [word, at]));
  const counts = documents.map((words) => {
    const row = vocab.map(() => 0);
    for (const word of words) row[column.get(word)!]!++;
    return row;
  });
  const df = vocab.map((_, at) => counts.filter((row) => row[at]! > 0).length);
  const idf = df.map((documentsWith) => Math.log((1 + documents.length) / (1 + documentsWith)) + 1);
  const weights = counts.map((row) => {
    const raw = row.map((count, at) => count * idf[at]!);
    const length = Math.hypot(...raw);
    return length > 0 ? raw.map((value) => value / length) : raw;
  });
  return result({ vocab, df, idf, weights });
}
