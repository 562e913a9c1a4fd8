// The whole office through a filter: of a large one that is long to divide, so it is done in small steps beforehand.
import type { RatingFigure } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerPicture, Filter, Scope } from '#features/answers/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { overallOf, ratingQuestions } from './diagnosis-view.ts';
import { answersOf, inSmallSteps, keptChart } from './office-results.actions.ts';
import type { OfficeResults } from './office-results.actions.ts';
import { allTime, bestPeriod, periodsTried } from './periods/period-choice.ts';

const office: Scope = { kind: 'office' };
const divided = new WeakMap<object, Set<string>>();

/**
 * Divides what a filtered page of the office asks for, service by service, once while the answers stay the same: what
 * is divided by client group is divided for all groups. The page then finds figures and charts done.
 * @param chosen the period of the page; null: it chooses one itself
 * @param enough answers that the last quarter needs to be chosen
 */
export async function divideForFilter(
  { pictures, structure, thisMonth }: OfficeResults,
  filter: Filter,
  chosen: Period | null,
  enough?: number,
): Promise<void> {
  const key = JSON.stringify([filter.clientGroupId, filter.channel, filter.locationId, chosen, enough]);
  const choose = (overallIn: (period: Period) => RatingFigure) =>
    chosen ?? bestPeriod(thisMonth, overallIn, enough).period;
  const tried = chosen === null ? periodsTried(thisMonth) : [chosen];
  for (const picture of Object.values(pictures)) {
    const done = divided.get(answersOf(picture)) ?? new Set<string>();
    divided.set(answersOf(picture), done);
    if (done.has(key)) continue;
    await inSmallSteps(dividing(picture, structure, filter, tried, choose));
    done.add(key);
  }
}

function* dividing(
  picture: AnswerPicture,
  { services }: OfficeStructure,
  filter: Filter,
  tried: readonly Period[],
  choose: (overallIn: (period: Period) => RatingFigure) => Period,
): Generator {
  const overall = overallOf(picture).id;
  const scopes = services.map(({ id }): Scope => ({ kind: 'service', id }));
  for (const scope of scopes) yield picture.series(overall, scope, filter);
  for (const period of [...tried, allTime]) yield picture.rating(overall, { scope: office, period, ...filter });
  if (filter.channel === undefined) yield keptChart(picture, overall, office, filter);
  const period = choose((each) => picture.rating(overall, { scope: office, period: each, ...filter }));
  for (const { id } of ratingQuestions(picture)) {
    for (const scope of scopes) yield picture.rating(id, { scope, period, ...filter });
    yield picture.rating(id, { scope: office, period, ...filter });
  }
}
