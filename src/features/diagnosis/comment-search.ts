// Comments as a list: those that hold every word looked for, newest month first, twenty on a page.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed, ShownComment } from '#domain/disclosed.ts';

export const commentsPerPage = 20;

export interface CommentsPage {
  readonly comments: readonly Disclosed<ShownComment>[];
  /** found by the search, and all of the view */
  readonly found: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
}

type ShownComments = Extract<CommentsFigure, { kind: 'shown' }>;

/** Small letters without Polish marks, so that "kolejke" finds "kolejkę". */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');
}

/** One page of the comments that hold every word of the search; a page beyond the last is the last. */
export function commentsPage(figure: Disclosed<ShownComments>, search: string, page: number): CommentsPage {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = figure.comments
    .filter(({ text }) => {
      const where = words.length > 0 ? folded(text) : '';
      return words.every((word) => where.includes(word));
    })
    .toSorted((a, b) => b.period.last - a.period.last);
  const pages = Math.max(1, Math.ceil(found.length / commentsPerPage));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    comments: found
      .slice((shown - 1) * commentsPerPage, shown * commentsPerPage)
      .map((comment) => derive(figure, () => comment)),
    found: found.length,
    all: figure.comments.length,
    page: shown,
    pages,
  };
}
