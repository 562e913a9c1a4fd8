// How often each theme comes up in the comments of a view, with its interval. Only comments that are shown are counted.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed, ShownComment } from '#domain/disclosed.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { ThemeMatcher, ThemeSpan } from './theme-matching.ts';
import { themesOf } from './theme-matching.ts';
import type { Theme } from './theme.ts';

/** Keyword themes are counted from this many Polish comments on. */
export const commentsForThemes = 20;

export interface ThemeLine {
  readonly theme: Theme;
  /** comments that speak of it; of these, where every word of the theme is negated ("nie było kolejki") */
  readonly count: number;
  readonly negated: number;
  /** of the comments read, with its 95 % Wilson interval; 0 … 1 */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export type ThemeCounts =
  | {
      readonly kind: 'shown';
      /** Polish comments, the base of every share */
      readonly read: number;
      /** in other languages, which are not read */
      readonly unread: number;
      /** comments in which no theme was recognised */
      readonly withoutTheme: number;
      /** themes that come up at least once, the most frequent first; equal ones in the office's own order */
      readonly lines: readonly ThemeLine[];
    }
  | { readonly kind: 'too-few-comments'; readonly read: number; readonly unread: number; readonly needed: number }
  | Exclude<CommentsFigure, { kind: 'shown' }>;

export const isRead = (comment: ShownComment): boolean => comment.language === 'pl';

/** Counts themes over the comments of a view; what hides the comments hides the themes too. */
export function themeCounts(
  figure: Disclosed<CommentsFigure>,
  themes: readonly Theme[],
  matcher: ThemeMatcher,
): Disclosed<ThemeCounts> {
  return derive<CommentsFigure, ThemeCounts>(figure, (given) => {
    if (given.kind !== 'shown') return given;
    const read = given.comments.filter(isRead);
    const unread = given.comments.length - read.length;
    if (read.length < commentsForThemes)
      return { kind: 'too-few-comments', read: read.length, unread, needed: commentsForThemes };
    const counts = new Map(themes.map(({ id }) => [id, { count: 0, negated: 0 }]));
    let withoutTheme = 0;
    for (const { text } of read) {
      const spans = matcher(text);
      if (spans.length === 0) withoutTheme++;
      for (const id of themesOf(spans)) {
        const held = counts.get(id);
        if (held === undefined) continue;
        held.count++;
        if (spans.every((span) => span.themeId !== id || span.negated)) held.negated++;
      }
    }
    const lines = themes
      .map((theme) => lineOf(theme, counts.get(theme.id)!, read.length))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count);
    return { kind: 'shown', read: read.length, unread, withoutTheme, lines };
  });
}

function lineOf(theme: Theme, held: { count: number; negated: number }, read: number): ThemeLine {
  const interval = wilsonInterval(held.count, read);
  if (isUndefined(interval)) throw new Error(`A share of ${read} comments has no interval: ${interval.reason}`);
  return { theme, ...held, share: held.count / read, low: interval.lower, high: interval.upper };
}

/** The comments of a view that speak of one theme, newest month first. */
export function commentsOfTheme(
  figure: Disclosed<Extract<CommentsFigure, { kind: 'shown' }>>,
  themeId: string,
  matcher: ThemeMatcher,
): Disclosed<ShownComment>[] {
  return figure.comments
    .filter((comment) => isRead(comment) && matcher(comment.text).some((span) => span.themeId === themeId))
    .toSorted((a, b) => b.period.last - a.period.last)
    .map((comment) => derive(figure, () => comment));
}

/** A text cut into marked and plain pieces, in order; together they are the text again. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Marks the given spans of a text; spans that overlap or lie outside it are joined or cut. */
export function markedPieces(text: string, spans: readonly Pick<ThemeSpan, 'start' | 'end'>[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const [start, end] = [Math.max(at, span.start), Math.min(text.length, span.end)];
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
