// The only way out: what may be shown of an office's released answers to one questionnaire, asked view by view.
import {
  markDisclosed,
  type ChoiceFigure,
  type CommentsFigure,
  type Disclosed,
  type NumberFigure,
  type RatingFigure,
  type SeriesPoint,
} from '#domain/disclosed.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import { pooledAnswers, type AnswerCube } from './answer-cube.ts';
import { discloseQuestion, hiddenFigure } from './disclosure.ts';
import type { FormerSeries } from './former-series.ts';
import { numberFigure } from './number-figure.ts';
import { peopleCounted, sumOf, type ByChannel } from './people-counted.ts';
import { widthOf, type CountedQuestion } from './question-counts.ts';
import { smallestPiece } from './piece.ts';
import { commentsOf, type ReleasedComment, type WhichComments } from './released-comments.ts';
import { isFiltered, liesInScope, type Filter, type Scope, type View } from './view.ts';

/** Answers of the office to one questionnaire, as far as they may be shown. Everything asked of it is disclosed. */
export interface AnswerPicture {
  /** changes whenever anything shown may have changed */
  readonly revision: number;
  readonly version: PublishedVersion;
  /** months in which the released answers were given; null where there are none */
  readonly months: Period | null;
  rating(questionId: string, view: View): Disclosed<RatingFigure>;
  /** of any question with options, also of many ticks and of best and worst */
  choice(questionId: string, view: View): Disclosed<ChoiceFigure>;
  number(questionId: string, view: View): Disclosed<NumberFigure>;
  series(questionId: string, scope: Scope, filter?: Filter): Disclosed<readonly SeriesPoint[]>;
  /** questions asked in other words before; answers from before and after are never joined */
  readonly breaks: readonly FormerSeries[];
  /** the series of such a question before its break; empty where it cannot stand on the same axis */
  seriesBefore(questionId: string, scope: Scope): Disclosed<readonly SeriesPoint[]>;
  /** months of the answers that were imported */
  readonly imported: Period | null;
  comments(view: View): Disclosed<CommentsFigure>;
  /** those that may be held up to others as said of the whole team: none that may be about one person's work */
  quotableComments(view: View): Disclosed<CommentsFigure>;
  /** comments that somebody has hidden, of the whole office: for those who may bring them back */
  hiddenComments(): Disclosed<CommentsFigure>;
  collected(view: View): Collected;
}

export interface Collected {
  readonly released: number;
  /** finished answers in the scope that wait until they are five */
  readonly waiting: number;
  readonly byChannel: Readonly<ByChannel>;
}

export interface WaitingCount {
  readonly service: string;
  readonly unit: string;
  readonly n: number;
}

export interface PictureSource {
  readonly revision: number;
  readonly version: PublishedVersion;
  /** counts of `countedQuestions` */
  readonly cube: AnswerCube;
  readonly former?: readonly FormerSeries[];
  readonly comments: readonly ReleasedComment[];
  readonly staffOfService: (service: string) => StaffNumber;
  readonly staffOfUnit: (unit: string) => StaffNumber;
  /** whether a comment from there may be about one person's work; where it is not known, none may be quoted */
  readonly mayBeWorkOfOne?: (from: Pick<ReleasedComment, 'service' | 'unit'>) => boolean;
  /** the only building of a service; '' where it has several or none is named */
  readonly placeOfService?: (service: string) => string;
  /** first month of the quarter that is still open */
  readonly openFrom: MonthNumber;
}

/** What is counted: the version's questions, and after its columns one for each drawable series of `former`. */
export function countedQuestions(
  { questions, columns }: PublishedVersion,
  former: readonly FormerSeries[] = [],
): CountedQuestion[] {
  const columnsOf = (id: string) => columns.filter(({ questionId }) => questionId === id);
  const asked = questions.map(({ id }) => {
    const own = columnsOf(id);
    return { columns: own, places: own.map((column) => columns.indexOf(column)) };
  });
  const before = drawableOf(former).map(({ questionId }, place) => ({
    columns: columnsOf(questionId).slice(0, 1),
    places: [columns.length + place],
  }));
  return [...asked, ...before];
}

const drawableOf = (former: readonly FormerSeries[]) => former.filter(({ drawable }) => drawable);

/** A picture without its waiting room: kept as long as the revision holds. `withWaiting` completes it. */
export function pictureOf(source: PictureSource): (waiting: readonly WaitingCount[]) => AnswerPicture {
  const { version, openFrom } = source;
  const cube = { ...source.cube, pools: placedPools(source) };
  const months = monthsOf(cube.pools);
  const imported = monthsOf(
    cube.lanes.flatMap(({ pool, channel }) => (channel === 'import' ? [cube.pools[pool]!] : [])),
  );
  const peopleIn = peopleCounted(cube);
  const former = source.former ?? [];
  const drawable = drawableOf(former);
  const disclose = (question: Question | undefined, place: number) =>
    discloseQuestion(
      pooledAnswers(cube, place),
      widthOf(cube.questions[place]!.columns),
      {
        aboutEmployee: question?.aboutEmployee ?? false,
        staffOfService: source.staffOfService,
        staffOfUnit: source.staffOfUnit,
        placeOfService: source.placeOfService ?? (() => ''),
      },
      openFrom,
    );
  const disclosureOf = kept((questionId: string) => {
    const place = version.questions.findIndex(({ id }) => id === questionId);
    if (!cube.questions[place]?.columns.length)
      throw new RangeError(`the questionnaire has no column of ${questionId}`);
    return disclose(version.questions[place], place);
  });
  const disclosureBefore = kept((questionId: string) => {
    const place = drawable.findIndex((series) => series.questionId === questionId);
    return place === -1 ? null : disclose(drawable[place]!.before, version.questions.length + place);
  });
  const figure = (questionId: string, view: View): Disclosed<RatingFigure> => {
    const disclosed = disclosureOf(questionId).figure(view);
    if (disclosed.kind === 'shown' || !isFiltered(view)) return disclosed;
    const people = sumOf(peopleIn(view));
    return people < smallestPiece ? markDisclosed(ofFewPeople(disclosed, people)) : disclosed;
  };
  const [firstColumn] = version.columns;
  // of a questionnaire of texts alone nobody knows how many answered what
  const overallIn = (view: View) => (firstColumn ? figure(firstColumn.questionId, view) : hiddenFigure(0));

  const comments = (view: View, which: WhichComments) =>
    markDisclosed(commentsOf(source, view, which, months, (period) => overallIn({ scope: view.scope, period })));

  return (waiting) => ({
    revision: source.revision,
    version,
    months,
    rating: figure,
    choice: figure,
    number: (questionId, view) =>
      markDisclosed(numberFigure(figure(questionId, view), disclosureOf(questionId).values(view))),
    series: (questionId, scope, filter) => disclosureOf(questionId).series(scope, filter),
    breaks: former,
    seriesBefore: (questionId, scope) => disclosureBefore(questionId)?.series(scope) ?? markDisclosed([]),
    imported,
    comments: (view) => comments(view, 'shown'),
    quotableComments: (view) => comments(view, 'quotable'),
    hiddenComments: () => comments({ scope: { kind: 'office' }, period: everyMonth }, 'hidden'),
    collected(view) {
      const byChannel = peopleIn(view);
      const waits = waiting.filter((count) => liesInScope(count, view.scope));
      return { released: sumOf(byChannel), waiting: waits.reduce((sum, { n }) => sum + n, 0), byChannel };
    },
  });
}

/** Where the code of a poster names no building and the service has only one, the answers are of that one. */
function placedPools({ cube: { pools }, placeOfService = () => '' }: PictureSource): AnswerCube['pools'] {
  return pools.map((pool) => (pool.location === '' ? { ...pool, location: placeOfService(pool.service) } : pool));
}

const everyMonth: Period = { first: 0, last: 12 * 10_000 };

/** Computes once for each key. */
function kept<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

/** Of fewer than ten people of one group or channel every question tells the same: how many they are, not who passed it by. */
function ofFewPeople(figure: RatingFigure, people: number): RatingFigure {
  if (figure.kind === 'one-person') return { kind: 'one-person', collected: people };
  return hiddenFigure(people);
}

function monthsOf(groups: readonly Period[]): Period | null {
  const [some] = groups;
  if (!some) return null;
  let { first, last } = some;
  for (const group of groups) {
    first = Math.min(first, group.first);
    last = Math.max(last, group.last);
  }
  return { first, last };
}
