// Answers to an older version, laid out as the newer one asks: only where the question is still the same one.
import { notAsked } from '#domain/answer-code.ts';
import { comparableColumns, type PublishedVersion } from '#features/questionnaires/index.ts';
import type { ColumnBlock } from './column-block.ts';

/** The block with the columns of `newest`; what the older version did not ask in the same words reads as not asked. */
export function asInVersion(block: ColumnBlock, older: PublishedVersion, newest: PublishedVersion): ColumnBlock {
  if (older.id === newest.id) return block;
  const ratings = comparableColumns(older, newest).map(
    (place) => (place === -1 ? undefined : block.ratings[place]) ?? new Uint8Array(block.rows).fill(notAsked),
  );
  return { ...block, ratings };
}
