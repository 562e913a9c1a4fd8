// Words next to the comparisons of a page: how many they are, and what follows from it.
import { formatNumber, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;

const pl = {
  /** in the note of the table */
  looks: (n: number) => {
    const corrected = ', więc próg dla każdego podniesiono (poprawka Holma); przedziały są bez poprawki';
    return `porównań: ${formatNumber('pl', n)}${n > 1 ? corrected : ''}. Strona mocnych i${s}słabych stron robi ich dużo więcej i${s}ma wyższy próg.`;
  },
  looksHead: 'Liczba porównań',
  /** where only some months have answers in both years */
  months: (there: string, here: string) => `${there} (tutaj: ${here})`,
  /** in "Jak to policzono" */
  corrected: (n: number) =>
    n <= 1
      ? `Różnice: ${n}, próg 5${s}%.`
      : `Różnice: ${formatNumber('pl', n)}, razem z${s}progiem 5${s}% (poprawka Holma). Przedziały są bez poprawki, dlatego różnica bez zera w${s}środku może mimo to być nazwana przypadkową. Strona mocnych i${s}słabych stron robi dużo więcej porównań, więc jej próg jest wyższy.`,
};

type Texts = typeof pl;

const en: Texts = {
  looks: (n) => {
    const corrected = ', so the threshold of each was raised (Holm’s correction); intervals are not corrected';
    return `comparisons: ${formatNumber('en', n)}${n > 1 ? corrected : ''}. The page of strengths and weaknesses makes many more and has a higher threshold.`;
  },
  looksHead: 'Number of comparisons',
  months: (there, here) => `${there} (here: ${here})`,
  corrected: (n) =>
    n <= 1
      ? `Differences: ${n}, threshold 5%.`
      : `Differences: ${formatNumber('en', n)}, with a threshold of 5% for all of them together (Holm’s correction). Intervals are not corrected, so a difference without zero inside may still be called chance. The page of strengths and weaknesses makes many more comparisons, so its threshold is higher.`,
};

export const comparisonTexts = { pl, en };
