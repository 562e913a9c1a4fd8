// What was asked before in other words: a series of its own, which a chart may draw before the break and never joins.
import { notAsked } from '#domain/answer-code.ts';
import { changesBetween, seriesBreaks, type PublishedVersion, type Question } from '#features/questionnaires/index.ts';
import type { ColumnBlock } from './column-block.ts';
import { asInVersion } from './same-series.ts';

/** A question of the newest version that was asked in other words until some day. */
export interface FormerSeries {
  readonly questionId: string;
  /** YYYY-MM-DD: from this day on it is asked as it is asked now */
  readonly since: string;
  /** as it was asked last before that day */
  readonly before: Question;
  /** the former answers can stand on the axis of the present ones: ratings on as many points */
  readonly drawable: boolean;
}

/** @param versions of one questionnaire, oldest first */
export function formerSeries(versions: readonly PublishedVersion[]): FormerSeries[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  return seriesBreaks(versions).flatMap(({ questionId, since }): FormerSeries[] => {
    const now = newest.questions.find(({ id }) => id === questionId);
    const before = lastAskedOtherwise(versions, questionId)?.questions.find(({ id }) => id === questionId);
    if (!now || !before) return [];
    const drawable =
      [now, before].every(({ kind }) => kind === 'rating') && now.options.length === before.options.length;
    return [{ questionId, since, before, drawable }];
  });
}

function lastAskedOtherwise(versions: readonly PublishedVersion[], questionId: string): PublishedVersion | undefined {
  const newest = versions.at(-1)!;
  return versions.findLast(
    (version) =>
      version.questions.some(({ id }) => id === questionId) &&
      !changesBetween(version, newest).unchanged.includes(questionId),
  );
}

/** The block as the newest version asks, and after its columns one for each former series that can be drawn. */
export function withFormerSeries(
  block: ColumnBlock,
  older: PublishedVersion,
  versions: readonly PublishedVersion[],
  former: readonly FormerSeries[],
): ColumnBlock {
  const newest = versions.at(-1)!;
  const present = asInVersion(block, older, newest);
  const added = former
    .filter(({ drawable }) => drawable)
    .map(({ questionId }) => {
      const last = lastAskedOtherwise(versions, questionId)!;
      const isSameAsLast = older.id === last.id || changesBetween(older, last).unchanged.includes(questionId);
      const place = isSameAsLast ? older.columns.findIndex((column) => column.questionId === questionId) : -1;
      return block.ratings[place] ?? new Uint8Array(block.rows).fill(notAsked);
    });
  return { ...present, ratings: [...present.ratings, ...added] };
}
