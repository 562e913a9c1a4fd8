// All comparisons of a page: every rating question of every service and unit in it, against target, rest and past.
import type { Disclosed } from '#domain/disclosed.ts';
import { samePeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerPicture, Filter, Scope } from '#features/answers/index.ts';
import {
  allTime,
  overallOf,
  periodBefore,
  ratingQuestions,
  restOfOffice,
  sameMonths,
  yearBefore,
} from '#features/diagnosis/index.ts';
import type { SameMonths } from '#features/diagnosis/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { Question, SurveyContext } from '#features/questionnaires/index.ts';
import { againstOther, againstTarget, isComparable } from './comparison.ts';
import type { Comparison, Subject } from './comparison.ts';
import type { PlacedTarget } from './survey-targets.ts';

export interface Gathering {
  readonly picture: AnswerPicture;
  readonly context: SurveyContext;
  readonly period: Period;
  readonly structure: OfficeStructure;
  readonly targets: readonly PlacedTarget[];
  /** YYYY-MM-DD */
  readonly today: string;
}

const office: Scope = { kind: 'office' };

/** The scope of the page and what lies in it; a unit whose answers are those of one service is left to that service. */
export function scopesIn({ picture, structure, today }: Gathering, page: Scope): Scope[] {
  const collected = (scope: Scope) => picture.collected({ scope, period: allTime }).released;
  const services = structure.services
    .filter((service) => page.kind === 'office' || (page.kind === 'unit' && service.unitId === page.id))
    .filter(({ active, id }) => active || collected({ kind: 'service', id }) > 0)
    .map(({ id }): Scope => ({ kind: 'service', id }));
  const units = page.kind === 'office' ? structure.units : [];
  const own = units
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(({ id }): Scope => ({ kind: 'unit', id }))
    .filter((unit) => {
      const all = collected(unit);
      return !structure.services.some(
        ({ id, unitId }) => unit.kind === 'unit' && unitId === unit.id && collected({ kind: 'service', id }) === all,
      );
    });
  return [page, ...own, ...services];
}

/** Every comparison of a page. Made one by one, so that others are let in between. */
export function comparisonsOf(gathering: Gathering, page: Scope): Generator<Disclosed<Comparison> | null> {
  return comparisonsIn(gathering, scopesIn(gathering, page), ratingQuestions(gathering.picture));
}

/** The given questions of the given places, against rest, past and the targets set for them. */
export function* comparisonsIn(
  gathering: Gathering,
  scopes: readonly Scope[],
  questions: readonly Question[],
): Generator<Disclosed<Comparison> | null> {
  for (const scope of scopes) {
    const earlier = earlierPeriods(gathering, scope);
    for (const question of questions) {
      yield pastComparison(gathering, scope, question, earlier);
      if (scope.kind !== 'office') yield restComparison(gathering, scope, question);
    }
  }
  for (const placed of gathering.targets) {
    const question = questions.find(({ id }) => id === placed.questionId);
    if (!question || placed.context !== gathering.context) continue;
    if (scopes.some((scope) => sameScope(scope, placed.scope))) yield targetComparison(gathering, placed, question);
  }
}

function subjectOf(gathering: Gathering, scope: Scope, question: Question, filter: Filter = {}): Subject {
  const { context, period } = gathering;
  return { scope, context, question, period, filter };
}

function restComparison(gathering: Gathering, scope: Scope, question: Question): Disclosed<Comparison> | null {
  const { picture, period } = gathering;
  const here = picture.rating(question.id, { scope, period });
  if (!isComparable(here)) return null;
  const rest = restOfOffice(picture.rating(question.id, { scope: office, period }), here);
  return againstOther(subjectOf(gathering, scope, question), 'rest', null, here, rest);
}

/** The same months of the year before, else the period before: whichever has answers enough. */
function pastComparison(
  gathering: Gathering,
  scope: Scope,
  question: Question,
  earlier: readonly SameMonths[],
): Disclosed<Comparison> | null {
  for (const { here: period, there: otherPeriod, cut } of earlier) {
    const subject = { ...subjectOf(gathering, scope, question), period, cut };
    const [here, there] = [period, otherPeriod].map((of) =>
      gathering.picture.rating(question.id, { scope, period: of }),
    );
    if (here && there && isComparable(here) && isComparable(there))
      return againstOther(subject, 'past', otherPeriod, here, there);
  }
  return null;
}

/** The former periods a place may be held against, the better one first, as far as the same months have answers. */
function earlierPeriods({ picture, period }: Gathering, scope: Scope): SameMonths[] {
  if (samePeriod(period, allTime)) return [];
  const { id } = overallOf(picture);
  const collectedIn = (within: Period) => picture.rating(id, { scope, period: within }).collected;
  return [yearBefore(period), periodBefore(period)].flatMap(
    (earlier) => (earlier && sameMonths(period, earlier, picture.months, collectedIn)) ?? [],
  );
}

function targetComparison(
  gathering: Gathering,
  placed: PlacedTarget,
  question: Question,
): Disclosed<Comparison> | null {
  const { picture, period } = gathering;
  const { scope, filter } = placed;
  const here = picture.rating(question.id, { scope, period, ...filter });
  return againstTarget(subjectOf(gathering, scope, question, filter), placed.standard, here);
}

/** A service or unit of the page that has too few answers to be compared, and how many it has. */
export interface TooThin {
  readonly scope: Scope;
  readonly collected: number;
  /** answers missing to ten; null where there are enough, but they are shown only with others */
  readonly missing: number | null;
}

export function tooThin(gathering: Gathering, page: Scope): TooThin[] {
  const { picture, period } = gathering;
  const { id } = overallOf(picture);
  return scopesIn(gathering, page).flatMap((scope): TooThin[] => {
    const figure = picture.rating(id, { scope, period });
    if (figure.kind === 'shown') return [];
    const missing = 'needed' in figure ? Math.max(1, 10 - figure.collected) : null;
    return [{ scope, collected: figure.collected, missing }];
  });
}

export function sameScope(a: Scope, b: Scope): boolean {
  return a.kind === b.kind && (a.kind === 'office' || b.kind === 'office' || a.id === b.id);
}
