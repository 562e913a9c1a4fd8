// Loads what the pages of directions show: comments of a view, its themes and those of the period before, words, questions.
import { derive } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed } from '#domain/disclosed.ts';
import { notFound } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import {
  closedQuarter,
  contextsWithAnswers,
  inSmallSteps,
  officeResults,
  periodBefore,
  periodsOffered,
} from '#features/diagnosis/index.ts';
import type { OfficeResults, PeriodChoice, Pictures } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { commentsPeriod } from './comments/comments-period.ts';
import type { DirectionsQuery } from './directions-query.ts';
import { keptIn, keptLater } from './kept-views.ts';
import { readyThemes } from './themes/theme-spans.actions.ts';
import type { ReadThemes } from './themes/theme-spans.actions.ts';
import { themeRows } from './themes/theme-rows.ts';
import type { ThemeRows } from './themes/theme-rows.ts';
import { isRead, themeCounts } from './themes/theme-counts.ts';
import type { ThemeCounts } from './themes/theme-counts.ts';
import { tellingWords, wordsApart } from './words/words-apart.ts';
import type { WordsApart } from './words/words-apart.ts';

export type ShownComments = Extract<CommentsFigure, { kind: 'shown' }>;

/** Comments of one view, and everything its address says. */
export interface CommentsView {
  readonly query: DirectionsQuery;
  readonly structure: OfficeResults['structure'];
  readonly picture: AnswerPicture;
  readonly pictures: Pictures;
  readonly context: SurveyContext;
  readonly contexts: readonly SurveyContext[];
  readonly period: PeriodChoice;
  readonly offered: readonly PeriodChoice[];
  /** the last quarter that is over */
  readonly closed: Period;
  readonly comments: Disclosed<CommentsFigure>;
  readonly weighing: OfficeResults['weighing'];
}

/** null: the office has asked nobody yet. @throws Refusal 404 for a unit or service that the office has not */
export async function commentsView(
  house: House,
  officeId: OfficeId,
  query: DirectionsQuery,
): Promise<CommentsView | null> {
  const { structure, pictures, thisMonth, weighing } = await officeResults(house, officeId);
  const { scope } = query;
  const known = { office: () => true, unit: inList(structure.units), service: inList(structure.services) };
  if (!known[scope.kind](scope.kind === 'office' ? '' : scope.id)) throw notFound();
  const contexts = contextsWithAnswers(pictures, scope);
  const context = query.context ?? contexts[0] ?? 'visit';
  const picture = pictures[context] ?? pictures.visit ?? pictures.case;
  if (!picture || picture.months === null) return null;
  const commentsIn = (period: Period) =>
    keptIn(picture, { scope, period }, commentsHeld, () => picture.comments({ scope, period }));
  const period = query.period ?? commentsPeriod(thisMonth, commentsIn);
  return {
    query,
    structure,
    picture,
    pictures,
    context,
    contexts,
    period,
    offered: periodsOffered(picture.months, thisMonth),
    closed: closedQuarter(thisMonth),
    comments: commentsIn(period.period),
    weighing,
  };
}

const commentsHeld = (figure: CommentsFigure) => (figure.kind === 'shown' ? figure.comments.length : 0);

const inList = (list: readonly { readonly id: string }[]) => (id: string) => list.some((each) => each.id === id);

/** What the themes of a view say. */
export interface ThemesView {
  readonly ready: ReadThemes;
  readonly counts: Disclosed<ThemeCounts>;
  readonly rows: Disclosed<ThemeRows> | null;
  readonly before: Period | null;
  readonly words: Disclosed<WordsApart> | null;
}

/** Most comments of each period whose words are compared: their order is random, so the first are a random part. */
const mostForWords = 1500;

export async function themesView(
  house: House,
  officeId: OfficeId,
  { picture, query, period, comments }: CommentsView,
): Promise<ThemesView> {
  const { scope } = query;
  const before = periodBefore(period.period);
  const past =
    before &&
    keptIn(picture, { scope, period: before }, commentsHeld, () => picture.comments({ scope, period: before }));
  const ready = await readyThemes(house, officeId, past ? [comments, past] : [comments]);
  const { themes, version, matcher } = ready;
  return keptLater(
    picture,
    { view: 'themes', scope, period: period.period, version },
    () => 0,
    async () => {
      const counts = themeCounts(comments, themes, matcher);
      const countsBefore = past && themeCounts(past, themes, matcher);
      return {
        ready,
        counts,
        rows: counts.kind === 'shown' ? themeRows(counts, countsBefore, themes) : null,
        before,
        words: comments.kind === 'shown' && past?.kind === 'shown' ? await wordsOfPeriod(comments, past) : null,
      };
    },
  );
}

/** The texts are read in steps that let others in; comparing what was read is quick. */
async function wordsOfPeriod(now: Disclosed<ShownComments>, past: Disclosed<ShownComments>) {
  const [here, there] = [firstOf(now), firstOf(past)];
  const read = new Map<string, ReadonlySet<string>>();
  await inSmallSteps(
    (function* () {
      for (const { text } of [...here, ...there].filter(isRead)) yield read.set(text, tellingWords(text));
    })(),
  );
  return wordsApart(here, there, (text) => read.get(text) ?? tellingWords(text));
}

function firstOf(figure: Disclosed<ShownComments>) {
  return derive(figure, ({ comments }) => comments.slice(0, mostForWords));
}
