// "Jak to policzono" of the pages of directions: the same lines on each, as far as the page shows what they speak of.
import type { StaffLanguage } from '#domain/language.ts';
import { HowCounted } from '#features/diagnosis/index.ts';
import type { MethodLine } from '#features/diagnosis/index.ts';
import type { CommentsView, ThemesView } from './directions.actions.ts';
import { directionsTexts } from './directions.texts.ts';

interface MethodProps {
  language: StaffLanguage;
  view: CommentsView;
  themes: ThemesView;
  /** the answers the comments came with */
  behind: readonly MethodLine[];
  page: 'directions' | 'theme' | 'comments';
  /** words of worse months compared; null: there were too few comments. Only on the first page */
  worseCompared?: number | null | undefined;
}

export function Method({ language, view, themes, behind, page, worseCompared }: MethodProps) {
  const texts = directionsTexts[language].how;
  const { comments } = view;
  const linesOn = (pages: readonly MethodProps['page'][], lines: readonly MethodLine[]) =>
    pages.includes(page) ? lines : [];
  const lines: readonly MethodLine[] = [
    // of a view that is not shown not even the number of comments: it would tell which of them is whose
    [texts.comments, texts.commentsText(comments.kind === 'shown' ? comments.comments.length : null)],
    ...behind,
    ...linesOn(['comments'], [[texts.search, texts.searchText]]),
    [texts.themes, texts.themesText],
    [texts.base, texts.baseText],
    [texts.interval, texts.intervalText],
    ...linesOn(['directions'], [[texts.negation, texts.negationText]]),
    [texts.change, texts.changeText(themes.rows?.compared ?? 0)],
    ...linesOn(['directions', 'comments'], [[texts.words, texts.wordsText]]),
    ...(worseCompared === undefined ? [] : [[texts.worse, texts.worseText(worseCompared)] as const]),
    [texts.quality, texts.qualityText],
    [texts.protection, texts.protectionText],
  ];
  return <HowCounted language={language} lines={lines} />;
}
