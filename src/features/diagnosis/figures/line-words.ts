// Lines of a question in words: names, numbers, differences, and the sentences above its chart.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { formatDifference } from '#ui/formats.ts';
import { formatRounded } from '#ui/rounded-difference.ts';
import type { Rounded } from '#ui/rounded-difference.ts';
import { writeNumber } from '#ui/shown-number.ts';
import type { ShownMean, ShownShare } from '#ui/shown-number.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { roundedApart, sidesOf } from './rounded-sides.ts';
import type { ComparedSides, DifferenceLimits, Sides } from './rounded-sides.ts';
import type { ResultLine } from './result-lines.ts';
import { surveyTexts } from '../surveys/survey-results.texts.ts';

/** Words in the language of the reader; Polish where the office wrote no others. */
export function wordsIn(words: Localised<StaffLanguage>, language: StaffLanguage): string {
  return words[language] || words.pl;
}

/** Ends of the scale of a question whose options are numbers. */
export function scaleEnds({ kind, options }: Question): readonly [string, string] {
  return kind === 'zero-to-ten' ? ['0', String(options.length - 1)] : ['1', String(options.length)];
}

export function lineName(line: ResultLine, question: Question, language: StaffLanguage): string {
  const texts = surveyTexts[language];
  if (line.label !== null) return wordsIn(line.label, language);
  return line.kind === 'mean' ? texts.meanOn(...scaleEnds(question)) : texts.kinds[line.kind];
}

/** Lines that are a point of the data and no estimate: they have no interval. */
export function hasInterval({ kind }: ResultLine): boolean {
  return kind !== 'quartile-low' && kind !== 'quartile-high';
}

/** "+8 punktów procentowych (od 2 do 14)", "+0,2 (od −0,1 do 0,5)"; rounded as in the file. */
export function differenceInWords(line: Sides, difference: DifferenceLimits, language: StaffLanguage): string {
  const rounded = roundedApart(line, difference);
  if (line.number.kind === 'share') return diagnosisTexts[language].differenceWords(rounded);
  const { value, low, high } = rounded;
  const write = (one: Rounded) => formatRounded(language, one);
  const written = formatDifference(language, value.value, value.digits);
  return surveyTexts[language].meanDifference(written, write(low), write(high));
}

/** Of a row of comparisons; null where nothing is compared. */
export function comparedDifference(
  { here, there, difference }: ComparedSides & { readonly difference: DifferenceLimits | null },
  language: StaffLanguage,
): string | null {
  const sides = sidesOf({ here, there });
  return sides && difference && differenceInWords(sides, difference, language);
}

/** What the question says, first the level, then the change: each a sentence. */
export function sentencesOf(question: Question, lines: readonly ResultLine[], language: StaffLanguage): string[] {
  return [...levelWords(question, lines, language), ...changeWords(question, lines, language)];
}

function levelWords(question: Question, lines: readonly ResultLine[], language: StaffLanguage): string[] {
  const texts = surveyTexts[language];
  const written = (number: ShownShare | ShownMean) => writeNumber(language, number);
  const mean = lines.find(({ kind }) => kind === 'mean');
  if (mean) {
    const { value, range } = written(mean.number);
    return [texts.meanSentence(value, range, ...scaleEnds(question))];
  }
  const median = lines.find(({ kind }) => kind === 'median');
  if (median) {
    const { value, range } = written(median.number);
    return [texts.medianSentence(value, range)];
  }
  const first = leading(lines);
  const [top] = first;
  if (!top) return [];
  const label = lineName(top, question, language);
  if (first.length === 1 && top.kind === 'score') return [texts.firstToChange(label)];
  if (first.length === 1) return [texts.mostOften(label, written(top.number).value, written(top.number).range)];
  if (first.length > mostLeading || first.length === lines.length) return [texts.noneStandsOut];
  return [texts.mostOftenAlike(first.map((line) => `„${lineName(line, question, language)}”`).join(', '))];
}

const mostLeading = 3;

/** The highest line and those whose intervals reach it: they cannot be told apart. */
export function leading(lines: readonly ResultLine[]): ResultLine[] {
  const sorted = lines.toSorted((a, b) => b.number.value - a.number.value);
  const [top] = sorted;
  return top ? sorted.filter((line) => line === top || line.number.high >= top.number.low) : [];
}

function changeWords(question: Question, lines: readonly ResultLine[], language: StaffLanguage): string[] {
  const texts = surveyTexts[language];
  const summary = lines.find(
    ({ kind, difference }) => difference !== null && (kind === 'mean' || kind === 'number-mean'),
  );
  if (summary?.difference)
    return [texts.changeMean(differenceInWords(summary, summary.difference, language), summary.difference.mayBeChance)];
  const compared = lines.filter(({ difference }) => difference !== null);
  if (compared.length === 0) return [];
  const changed = compared.filter(({ difference }) => difference?.mayBeChance === false);
  if (changed.length === 0) return [texts.changeNone];
  const named = changed.map(
    (line) => `„${lineName(line, question, language)}” ${differenceInWords(line, line.difference!, language)}`,
  );
  return [texts.changes(named.join('; '))];
}
