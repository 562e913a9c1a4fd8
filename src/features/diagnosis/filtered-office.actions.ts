// The whole office through a filter: of a large one that is long to divide, so it is done in small steps beforehand.
import type { Period } from '#domain/period.ts';
import type { AnswerPicture, Filter, Scope } from '#features/answers/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { overallOf, ratingQuestions } from './diagnosis-view.ts';
import { answersOf, inSmallSteps, keptChart } from './office-results.actions.ts';
import type { OfficeResults } from './office-results.actions.ts';
import { allTime, periodsTried } from './periods/period-choice.ts';

const office: Scope = { kind: 'office' };
const divided = new WeakMap<object, Set<string>>();

/**
 * Divides what a filtered page of the office asks for, service by service, once while the answers stay the same: what
 * is divided by client group is divided for all groups. The page then finds figures and charts done.
 * @param chosen the period of the page; null: it chooses one itself
 */
export async function divideForFilter(
  { pictures, structure, thisMonth }: OfficeResults,
  filter: Filter,
  chosen: Period | null,
): Promise<void> {
  const tried = chosen === null ? periodsTried(thisMonth) : [chosen];
  const key = JSON.stringify([filter.clientGroupId, filter.channel, filter.locationId, tried]);
  for (const picture of Object.values(pictures)) {
    const done = divided.get(answersOf(picture)) ?? new Set<string>();
    divided.set(answersOf(picture), done);
    if (done.has(key)) continue;
    await inSmallSteps(dividing(picture, structure, filter, tried));
    done.add(key);
  }
}

function* dividing(
  picture: AnswerPicture,
  { services }: OfficeStructure,
  filter: Filter,
  tried: readonly Period[],
): Generator {
  const overall = overallOf(picture).id;
  const scopes = services.map(({ id }): Scope => ({ kind: 'service', id }));
  for (const scope of scopes) yield picture.series(overall, scope, filter);
  for (const period of [...tried, allTime]) yield picture.rating(overall, { scope: office, period, ...filter });
  if (filter.channel === undefined) yield keptChart(picture, overall, office, filter);
  // the widest of the first two, a quarter and the four that end with it, holds what the page most probably shows
  const period = tried[1] ?? tried[0]!;
  for (const { id } of ratingQuestions(picture)) {
    for (const scope of scopes) yield picture.rating(id, { scope, period, ...filter });
    for (const each of tried.slice(0, 2)) yield picture.rating(id, { scope: office, period: each, ...filter });
  }
}
