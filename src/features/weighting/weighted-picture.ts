// The picture of a questionnaire with the answers of offices and units weighted, where their studies chose it.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { LocationId, ServiceId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerPicture, View } from '#features/answers/index.ts';
import type { Location, Service } from '#features/office/index.ts';
import type { StudyWeights } from './study-weights.ts';
import { weigh } from './weigh.ts';
import type { Weighed, Weighing } from './weigh.ts';

/** A picture whose figures of offices and units carry weighted parts, and what was done to them. */
export interface WeightedPicture {
  readonly picture: AnswerPicture;
  /** null: no study of the period weights its answers, or the view is a single service */
  readonly weighing: (questionId: string, view: View) => Weighing | null;
}

export interface WeightingGround {
  readonly picture: Pick<AnswerPicture, 'rating' | 'months'>;
  readonly services: readonly Pick<Service, 'id' | 'name' | 'unitId' | 'active'>[];
  readonly choiceIn: (period: Period) => StudyWeights | 'studies-differ';
  /** people served by a service in whole months; null where nobody counted them */
  readonly peopleOf: (serviceId: ServiceId, period: Period) => number | null;
  /** also closed ones: former answers are of them */
  readonly places: readonly Pick<Location, 'id' | 'name'>[];
  /** people who came to a place in whole months; null where nobody counted them */
  readonly peopleAt: (placeId: LocationId, period: Period) => number | null;
}

export type WeighedView = Omit<Weighed, 'weighing'> & { readonly weighing: Weighing | null };

/** Figures kept of one picture; beyond that they are computed again. */
const mostKept = 2000;

/** Weighs any question in any view. Filters and single services stay as they are: people are counted of whole services and places. */
export function weigher(ground: WeightingGround): (questionId: string, view: View) => WeighedView {
  const kept = new Map<string, WeighedView>();
  return (questionId, view) => {
    const key = JSON.stringify([
      questionId,
      view.scope,
      view.period.first,
      view.period.last,
      view.channel,
      view.clientGroupId,
      view.locationId,
    ]);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const made = weighedView(ground, questionId, view);
    kept.set(key, made);
    return made;
  };
}

function weighedView(
  { picture, services, choiceIn, peopleOf, places, peopleAt }: WeightingGround,
  questionId: string,
  view: View,
): WeighedView {
  const figure = picture.rating(questionId, view);
  const { scope } = view;
  const period = within(view.period, picture.months);
  const choice = choiceIn(period);
  if (choice === 'none' || figure.kind !== 'shown') return { figure, weighing: null };
  const unweighted = (reason: 'studies-differ' | 'filtered'): WeighedView => ({
    figure,
    weighing: scope.kind === 'service' ? null : { kind: 'unweighted', reason, services: [] },
  });
  if (choice === 'studies-differ') return unweighted('studies-differ');
  if (view.channel !== undefined || view.clientGroupId !== undefined || view.locationId !== undefined)
    return unweighted('filtered');
  if (scope.kind === 'service')
    return { figure: asOnePart(figure, scope.id, peopleOf(scope.id, period)), weighing: null };
  const byPlaces = () =>
    places.map(({ id, name }) => ({
      id,
      name,
      people: peopleAt(id, period),
      figure: picture.rating(questionId, { scope, period: view.period, locationId: id }),
    }));
  const isByPlaces = choice === 'people-served-and-places';
  const answers = services
    .filter(({ unitId }) => scope.kind === 'office' || unitId === scope.id)
    .map(({ id, name, active }) => {
      const own = { scope: { kind: 'service', id }, period: view.period } as const;
      const ofService = picture.rating(questionId, own);
      const isDivided = isByPlaces && scope.kind === 'office' && ofService.kind === 'shown';
      return {
        id,
        name,
        active,
        figure: ofService,
        people: peopleOf(id, period),
        atPlaces: (isDivided ? places : []).map((place) => ({
          placeId: place.id,
          figure: picture.rating(questionId, { ...own, locationId: place.id }),
        })),
      };
    })
    .filter(({ active, figure: own }) => active || own.collected > 0);
  if (!isByPlaces) return weigh(figure, answers);
  return weigh(figure, answers, scope.kind === 'office' ? byPlaces() : 'of-a-unit');
}

/** A service with the people it served: what a rest of the office is made from. Its own number stays what it is. */
function asOnePart(figure: Disclosed<RatingFigure>, id: ServiceId, people: number | null): Disclosed<RatingFigure> {
  if (figure.kind !== 'shown' || people === null) return figure;
  const { n, counts } = figure;
  return derive(figure, (): RatingFigure => ({
    ...figure,
    parts: [{ key: id, n, counts, weight: Math.max(people, n) / n }],
  }));
}

function within(period: Period, months: Period | null): Period {
  if (!months) return period;
  const cut = { first: Math.max(period.first, months.first), last: Math.min(period.last, months.last) };
  return cut.first <= cut.last ? cut : period;
}
