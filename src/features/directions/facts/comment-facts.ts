// What comments say in one sentence with its numbers: a theme, or a word that is more frequent than before.
import type { StaffLanguage } from '#domain/language.ts';
import { differenceInWords } from '#features/diagnosis/index.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { directionsTexts } from '../directions.texts.ts';
import type { ThemeRow } from '../themes/theme-rows.ts';
import type { WordApart, WordsApart } from '../words/words-apart.ts';

/** How many comments speak of a theme, of how many read; and by how much more or less than before, where that stands. */
export function themeFact(
  row: Pick<ThemeRow, 'theme' | 'number' | 'before' | 'count' | 'difference' | 'isChange'>,
  read: number,
  language: StaffLanguage,
): string {
  const texts = directionsTexts[language];
  const { theme, number, before, count, difference, isChange } = row;
  const fact = texts.next.theme(theme.name[language], count, read, writeNumber(language, number));
  if (!isChange || !difference) return fact;
  const change = difference.value > 0 ? texts.next.more : texts.next.less;
  return `${fact} ${change(differenceInWords({ number, before }, difference, language))}`;
}

/** The word that is most certainly more frequent now than before; null where there is none. */
export function wordNow(words: WordsApart | null): WordApart | null {
  return words?.kind === 'shown' ? (words.ofNow[0] ?? null) : null;
}

export function wordFact(
  { word, now, past }: WordApart,
  { commentsNow, commentsPast }: Extract<WordsApart, { kind: 'shown' }>,
  language: StaffLanguage,
): string {
  return directionsTexts[language].next.word(word, [now, commentsNow], [past, commentsPast]);
}
