// Client groups, places and touchpoints beside each other, as far as the disclosure permits: it divides inside a service and quarter.
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { Filter, Scope } from '#features/answers/index.ts';
import {
  goodShare,
  overallOf,
  ratingQuestions,
  restOfOffice,
  standsForAll,
  touchpointRatings,
} from '#features/diagnosis/index.ts';
import type { TouchpointRating } from '#features/diagnosis/index.ts';
import type { ClientGroup, Location, Service } from '#features/office/index.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { againstOther } from './comparison.ts';
import type { Gathering } from './gathered.ts';
import { judged } from './standing.ts';
import type { JudgedComparison } from './standing.ts';

const office: Scope = { kind: 'office' };

/** One part of the clients beside all others. */
export interface PartRow {
  readonly level: ShownNumber;
  /** with all other clients; null where one side has too few answers, or the visible ones do not stand for all */
  readonly against: JudgedComparison | null;
}
export interface GroupRow extends PartRow {
  readonly group: ClientGroup;
}
export interface PlaceRow extends PartRow {
  readonly place: Location;
}

/** Every group the survey offers, its level, and its mean beside that of all others; corrected for their number. */
export function groupRows(gathering: Gathering): GroupRow[] {
  const groups = gathering.structure.clientGroups.filter(({ asked }) => asked);
  return beside(gathering, groups, (group) => ({ clientGroupId: group.id })).map(({ part, ...row }) => ({
    group: part,
    ...row,
  }));
}

/** Every building and counter of an office with more than one, the same way. */
export function placeRows(gathering: Gathering): PlaceRow[] {
  const { locations } = gathering.structure;
  if (locations.length < 2) return [];
  return beside(gathering, locations, (place) => ({ locationId: place.id })).map(({ part, ...row }) => ({
    place: part,
    ...row,
  }));
}

function beside<Part>(
  { picture, period, context }: Gathering,
  parts: readonly Part[],
  filterOf: (part: Part) => Filter,
): (PartRow & { part: Part })[] {
  const question = overallOf(picture);
  const all: Disclosed<RatingFigure> = picture.rating(question.id, { scope: office, period });
  const rows = parts.map((part) => {
    const filter = filterOf(part);
    const figure = picture.rating(question.id, { scope: office, period, ...filter });
    const subject = { scope: office, context, question, period, filter };
    const comparison =
      figure.kind === 'shown' && standsForAll(figure)
        ? againstOther(subject, 'rest', null, figure, restOfOffice(all, figure))
        : null;
    return { part, level: goodShare(figure), comparison };
  });
  const judgements = judged(rows.flatMap(({ comparison }) => comparison ?? []));
  return rows.map(({ part, level, comparison }) => ({
    part,
    level,
    against: judgements.find((one) => one.comparison === comparison) ?? null,
  }));
}

export interface TouchpointRow {
  readonly service: Service;
  readonly ratings: readonly TouchpointRating[];
}

/** The three touchpoints of every service that is open. */
export function touchpointRows({ picture, period, structure }: Gathering): TouchpointRow[] {
  const questions = ratingQuestions(picture);
  return structure.services
    .filter(({ active }) => active)
    .map((service) => {
      const scope: Scope = { kind: 'service', id: service.id };
      const asked = questions.map((question) => ({
        question,
        figure: picture.rating(question.id, { scope, period }),
      }));
      return { service, ratings: touchpointRatings(asked) };
    });
}
