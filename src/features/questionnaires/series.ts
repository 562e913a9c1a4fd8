// Which questions may be compared: the same thing asked in the same words and answered on the same list is one series.
import type { Question, QuestionnaireContent } from './questionnaire.ts';

/**
 * What makes answers comparable, as a text: kind, Polish wording, options and their codes. Polish is the wording all
 * translations follow, so a mended translation does not break a series. Touchpoint, conditions and order do not either.
 */
export function seriesKey(question: Question): string {
  const options = question.options.map(({ code, label }) => [code, label.pl]);
  return JSON.stringify([
    question.id,
    question.kind,
    question.text.pl,
    options,
    question.notApplicable,
    question.most ?? null,
  ]);
}

export interface Changes {
  /** question ids, in the order of the newer one (removed: of the older) */
  readonly unchanged: readonly string[];
  /** asked before under the same id, in other words: a new series with a marked break */
  readonly reworded: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What publishing `after` means for the series that `before` began. */
export function changesBetween(
  before: Pick<QuestionnaireContent, 'questions' | 'scaleVersion'>,
  after: Pick<QuestionnaireContent, 'questions' | 'scaleVersion'>,
): Changes {
  const known = new Map(before.questions.map((question) => [question.id, seriesKey(question)]));
  const sameScale = before.scaleVersion === after.scaleVersion;
  const ids = new Set(after.questions.map(({ id }) => id));
  const isUnchanged = (question: Question) =>
    known.get(question.id) === seriesKey(question) && (sameScale || question.kind !== 'rating');
  const there = after.questions.filter(({ id }) => known.has(id));
  return {
    unchanged: there.filter(isUnchanged).map(({ id }) => id),
    reworded: there.filter((question) => !isUnchanged(question)).map(({ id }) => id),
    added: after.questions.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    removed: before.questions.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  };
}

/**
 * For each column of the newer version, its position among the columns of the older one, or -1 where answers to the older
 * one are of another series.
 */
export function comparableColumns(
  before: Pick<QuestionnaireContent, 'questions' | 'scaleVersion'> & { readonly columns: readonly { code: string }[] },
  after: Pick<QuestionnaireContent, 'questions' | 'scaleVersion'> & {
    readonly columns: readonly { code: string; questionId: string }[];
  },
): number[] {
  const unchanged = new Set(changesBetween(before, after).unchanged);
  return after.columns.map(({ code, questionId }) =>
    unchanged.has(questionId) ? before.columns.findIndex((column) => column.code === code) : -1,
  );
}

export interface SeriesBreak {
  readonly questionId: string;
  /** YYYY-MM-DD: from this day on it is asked as it is asked now */
  readonly since: string;
}

/** Questions of the newest version that an older one asked in other words. `versions` of one questionnaire, oldest first. */
export function seriesBreaks(
  versions: readonly (Pick<QuestionnaireContent, 'questions' | 'scaleVersion'> & { readonly publishedOn: string })[],
): SeriesBreak[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  return newest.questions.flatMap((question): SeriesBreak[] => {
    const asked = versions.filter(({ questions }) => questions.some(({ id }) => id === question.id));
    const other = asked.findLastIndex((version) => !changesBetween(version, newest).unchanged.includes(question.id));
    return other === -1 ? [] : [{ questionId: question.id, since: asked[other + 1]!.publishedOn }];
  });
}
