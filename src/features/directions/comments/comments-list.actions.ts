// Comments of a view as a list: found by a search, twenty on a page, or all of them for a file.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import { inSmallSteps } from '#features/diagnosis/index.ts';
import type { CommentsView, ShownComments } from '../directions.actions.ts';
import { keptLater } from '../kept-views.ts';
import { searchComments } from './lemma-search.ts';
import type { FoundComment } from './lemma-search.ts';
import type { ThemeMatcher } from '../themes/theme-matching.ts';

export const commentsPerPage = 20;
/** Comments looked through before others come in. */
const atOnce = 50;

export interface CommentsPage {
  readonly shown: readonly FoundComment[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** All comments of the view that hold every word of its search, newest month first. */
export async function foundComments(
  { picture, query, period }: CommentsView,
  figure: Disclosed<ShownComments>,
): Promise<FoundComment[]> {
  const { scope, search } = query;
  const key = { view: 'search', scope, period: period.period, search };
  return keptLater(
    picture,
    key,
    (found) => found.length,
    () => searched(figure, search),
  );
}

async function searched(figure: Disclosed<ShownComments>, search: string): Promise<FoundComment[]> {
  const found: FoundComment[] = [];
  if (search === '') found.push(...searchComments(figure, ''));
  else
    await inSmallSteps(
      (function* () {
        for (let at = 0; at < figure.comments.length; at += atOnce) {
          const part = derive(figure, (all) => ({ ...all, comments: all.comments.slice(at, at + atOnce) }));
          found.push(...searchComments(part, search));
          yield at;
        }
      })(),
    );
  return found.toSorted((a, b) => b.comment.period.last - a.comment.period.last);
}

/** One page; a page beyond the last is the last. */
export function pageOf(found: readonly FoundComment[], page: number): CommentsPage {
  const pages = Math.max(1, Math.ceil(found.length / commentsPerPage));
  const at = Math.min(Math.max(1, page), pages);
  return {
    shown: found.slice((at - 1) * commentsPerPage, at * commentsPerPage),
    found: found.length,
    page: at,
    pages,
  };
}

/** The comments of a theme with its words as spans. */
export function ofTheme(
  figure: Disclosed<ShownComments>,
  comments: readonly Disclosed<ShownComment>[],
  themeId: string,
  matcher: ThemeMatcher,
): FoundComment[] {
  return comments.map((comment) => ({
    comment: derive(figure, () => comment),
    spans: matcher(comment.text).filter((span) => span.themeId === themeId),
  }));
}
