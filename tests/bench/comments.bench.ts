// How fast comments are read: base forms and negation, themes, words apart, suggested themes; and what the dictionary weighs.
import { defaultThemes } from '#features/directions/themes/default-themes.data.ts';
import { suggestThemes } from '#features/directions/suggestions/suggested-themes.ts';
import { themeCounts } from '#features/directions/themes/theme-counts.ts';
import { themeMatcher } from '#features/directions/themes/theme-matching.ts';
import { wordsApart } from '#features/directions/words/words-apart.ts';
import { markDisclosed } from '#domain/disclosed.ts';
import { textWords } from '#domain/polish-words/text-words.ts';
import { readWord } from '#domain/polish-words/word-reading.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { commentsFigure, labelledComments, shownComments } from '../factories/labelled-comments.factory.ts';
import type { Benchmark } from './benchmark.ts';

const WORDS_OF_COMMENT = 20;

/** Texts of twenty words drawn from the labelled comments; one word in fifty with a letter lost, as slips go. */
function texts(n: number): string[] {
  const words = labelledComments().flatMap(({ text }) => text.split(' '));
  const random = seededRandom(3);
  return Array.from({ length: n }, () =>
    Array.from({ length: WORDS_OF_COMMENT }, () => {
      const word = words[random.integer(words.length)]!;
      if (random.integer(50) > 0 || word.length < 5) return word;
      const lost = 1 + random.integer(word.length - 2);
      return word.slice(0, lost) + word.slice(lost + 1);
    }).join(' '),
  );
}

/** Seconds of CPU of this process. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const N = 100_000;

export const benchmarks: Benchmark[] = [
  {
    name: 'comments/words',
    unit: 's CPU',
    run: async () => {
      const all = texts(N);
      const value = cpuSeconds(() => all.forEach((text) => textWords(text)));
      return {
        value,
        baseline: 5,
        conditions: `${N} comments of ${WORDS_OF_COMMENT} words, cold; baseline = the target`,
      };
    },
  },
  {
    name: 'comments/themes',
    unit: 's CPU',
    run: async () => {
      const figure = commentsFigure(shownComments(texts(N)));
      const matcher = themeMatcher(defaultThemes);
      const value = cpuSeconds(() => themeCounts(figure, defaultThemes, matcher));
      const conditions = `${N} comments of ${WORDS_OF_COMMENT} words, ${defaultThemes.length} themes; baseline = the target`;
      return { value, baseline: 8, conditions };
    },
  },
  {
    name: 'comments/words-apart',
    unit: 's CPU',
    run: async () => {
      const all = shownComments(texts(10_000));
      const [now, past] = [markDisclosed(all.slice(0, 2000)), markDisclosed(all.slice(2000))];
      const value = cpuSeconds(() => wordsApart(now, past));
      return { value, baseline: 2, conditions: '2,000 against 8,000 comments of 20 words; baseline = the target' };
    },
  },
  {
    name: 'comments/suggested-themes',
    unit: 's CPU',
    run: async () => {
      const figure = commentsFigure(shownComments(texts(2000)));
      const matcher = themeMatcher([]);
      const value = cpuSeconds(() => suggestThemes(figure, matcher));
      return {
        value,
        baseline: 10,
        conditions: '2,000 comments of 20 words, 66 factorisations; baseline = the target',
      };
    },
  },
  {
    name: 'comments/new-words',
    unit: 'words/s CPU',
    run: async () => {
      const words = [...new Set(texts(20_000).flatMap((text) => text.split(' ')))].map(
        (word, at) => `${word}${'xqv'[at % 3]!}`,
      );
      const value = words.length / cpuSeconds(() => words.forEach((word) => readWord(word)));
      return {
        value,
        baseline: 8500,
        conditions: `${words.length} words no dictionary knows, none met before; baseline = the target`,
      };
    },
  },
  {
    name: 'comments/memory',
    unit: 'MB',
    run: async () => {
      global.gc?.();
      const before = process.memoryUsage();
      for (const text of texts(20_000)) textWords(text);
      global.gc?.();
      const after = process.memoryUsage();
      const value = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
      const conditions =
        'dictionary and words kept after 20,000 comments; without a forced collection an upper limit; baseline = the target';
      return { value, baseline: 40, conditions };
    },
  },
];
