// The words of a file that a person matches with what the office has: names, ratings, answers to choose from.
import { isValue, notApplicable, notAsked, skipped } from '#domain/answer-code.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { Question, QuestionnaireContent } from '#features/questionnaires/index.ts';
import { matchChoices, matchedKinds, proposedMatch, type ImportPlan, type MatchedKind } from './import-plan.ts';
import type { RecognisedColumn } from './import-record.ts';
import { mappingTargets } from './mapping-targets.ts';
import { isAgreementScale, withoutMarks } from './rating-words.ts';
import type { ColumnMapping } from './table-mapping.ts';

export interface ValueWord {
  /** as it stands in the file, most often written so */
  readonly written: string;
  readonly count: number;
  /** value of the choice it is matched with; '' : not carried over */
  readonly chosen: string;
}

export interface ValueGroup {
  readonly kind: MatchedKind | 'rating' | 'choice';
  /** names of the columns the words stand in */
  readonly columns: readonly string[];
  /** their headings */
  readonly headings: readonly string[];
  readonly words: readonly ValueWord[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** digits alone do not say which end is good */
  readonly digitsOnly: boolean;
  readonly agreement: boolean;
}

const mostWords = 300;

/** In the order of the page: names first, then ratings of all columns together, then each list of answers. */
export function valueGroups(
  columns: readonly RecognisedColumn[],
  plan: ImportPlan,
  content: QuestionnaireContent,
  structure: OfficeStructure,
): readonly ValueGroup[] {
  const columnOfName = new Map(columns.map((column) => [column.name, column]));
  const names = matchedKinds.flatMap((kind): ValueGroup[] => {
    const mapped = plan.columns.find(({ use }) => use.kind === kind);
    const column = mapped && columnOfName.get(mapped.column);
    if (!column) return [];
    const known = new Map(plan.names[kind]);
    const choices = matchChoices(kind, structure);
    const words = wordsOf([column], (written) => {
      const saved = known.get(withoutMarks(written));
      return saved === undefined ? (proposedMatch(kind, written, choices) ?? '') : (saved ?? '');
    });
    const offered = choices.map(({ id, name }) => ({ value: id, label: name }));
    return [group(kind, [column], words, offered)];
  });
  const ratings: [RecognisedColumn, ColumnMapping][] = [];
  const lists: ValueGroup[] = [];
  for (const mapped of plan.columns) {
    const { use } = mapped;
    const column = columnOfName.get(mapped.column);
    const question = use.kind === 'question' && content.questions.find(({ id }) => id === use.questionId);
    if (!column || !question) continue;
    if (isRating(question)) ratings.push([column, mapped]);
    else {
      const words = wordsOf([column], (written) => codeIn([mapped], written));
      const offered = question.options.map(({ code, label }) => ({ value: String(code), label: label.pl }));
      lists.push(group('choice', [column], words, withWayOut(offered, question.notApplicable)));
    }
  }
  if (ratings.length === 0) return [...names, ...lists];
  const all = ratings.map(([column]) => column);
  const words = wordsOf(all, (written) =>
    codeIn(
      ratings.map(([, mapped]) => mapped),
      written,
    ),
  );
  const points = fivePointScale.labels.map((label, at) => ({
    value: String(at + 1),
    label: `${at + 1} – ${label.pl}`,
  }));
  return [...names, group('rating', all, words, withWayOut(points, true)), ...lists];
}

const isRating = (question: Question) => mappingTargets([question])[0]?.kind === 'rating';

const withWayOut = (choices: ValueGroup['choices'], has: boolean): ValueGroup['choices'] =>
  has ? [...choices, { value: String(notApplicable), label: fivePointScale.notApplicable.pl }] : choices;

function group(
  kind: ValueGroup['kind'],
  columns: readonly RecognisedColumn[],
  words: readonly ValueWord[],
  choices: ValueGroup['choices'],
): ValueGroup {
  const written = words.map((word) => word.written);
  return {
    kind,
    columns: columns.map(({ name }) => name),
    headings: columns.map(({ heading, name }) => heading || name),
    words,
    choices,
    digitsOnly: kind === 'rating' && written.length > 0 && written.every((each) => /^\s*\d+([.,]0+)?\s*$/.test(each)),
    agreement: kind === 'rating' && isAgreementScale([...written, ...columns.map(({ heading }) => heading)]),
  };
}

function wordsOf(columns: readonly RecognisedColumn[], chosen: (written: string) => string): ValueWord[] {
  const counts = new Map<string, { written: string; count: number }>();
  for (const [written, count] of columns.flatMap(({ values }) => values)) {
    const key = withoutMarks(written);
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { written, count });
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostWords)
    .map((word) => ({ ...word, chosen: chosen(word.written) }));
}

/** The code a word has in any of the columns; '' where it has none. */
function codeIn(columns: readonly ColumnMapping[], written: string): string {
  const key = withoutMarks(written);
  for (const { use } of columns) {
    const code = use.kind === 'question' ? new Map(use.words).get(key) : undefined;
    if (code !== undefined && code !== skipped) return String(code);
  }
  return '';
}

/** `chosen(group, word)`: the value a person chose for a word, by their places. Words not carried over read as skipped. */
export function withValues(
  plan: ImportPlan,
  groups: readonly ValueGroup[],
  content: QuestionnaireContent,
  chosen: (group: number, word: number) => string,
): ImportPlan {
  const names = { ...plan.names };
  const codes = new Map<string, Map<string, number>>();
  for (const [at, each] of groups.entries()) {
    const offered = new Set(each.choices.map(({ value }) => value));
    const pairs = each.words.map(({ written }, place): [string, string | null] => {
      const value = chosen(at, place);
      return [withoutMarks(written), offered.has(value) ? value : null];
    });
    if (each.kind === 'rating' || each.kind === 'choice') {
      const read = new Map(pairs.map(([word, value]) => [word, value === null ? skipped : Number(value)]));
      for (const column of each.columns) codes.set(column, read);
    } else names[each.kind] = pairs;
  }
  const columns = plan.columns.map((mapped): ColumnMapping => {
    const { use } = mapped;
    const question = use.kind === 'question' && content.questions.find(({ id }) => id === use.questionId);
    if (use.kind !== 'question' || !question) return mapped;
    const read = codes.get(mapped.column);
    if (!read) return mapped;
    // a code of our own archive that stands for "not asked" is no choice of the page: it stays
    const before = new Map(use.words);
    const words = [...read].map(([word, code]): [string, number] => {
      const was = before.get(word) ?? code;
      if (code === skipped && was >= notAsked) return [word, was];
      return [word, code === notApplicable && !question.notApplicable ? skipped : code];
    });
    return { ...mapped, use: { ...use, words } };
  });
  return { ...plan, names, columns };
}

/** Words of ratings and lists that nothing was chosen for. */
export function unmatched(groups: readonly ValueGroup[]): number {
  return groups.flatMap(({ words }) => words).filter(({ chosen }) => chosen === '').length;
}

/** Whether any word means an answer. */
export const meansAnswers = (plan: ImportPlan): boolean =>
  plan.columns.some(({ use }) => use.kind === 'question' && use.words.some(([, code]) => isValue(code)));
