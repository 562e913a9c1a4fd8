// Client groups and touchpoints beside each other, as far as the disclosure permits: it divides inside a service and quarter.
import type { Scope } from '#features/answers/index.ts';
import { goodShare, overallOf, ratingQuestions, restOfOffice, touchpointRatings } from '#features/diagnosis/index.ts';
import type { TouchpointRating } from '#features/diagnosis/index.ts';
import type { ClientGroup, Service } from '#features/office/index.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { againstOther } from './comparison.ts';
import type { Gathering } from './gathered.ts';
import { judged } from './standing.ts';
import type { JudgedComparison } from './standing.ts';

const office: Scope = { kind: 'office' };

export interface GroupRow {
  readonly group: ClientGroup;
  readonly level: ShownNumber;
  /** with all other clients; null where one side has too few answers */
  readonly against: JudgedComparison | null;
}

/** Every group the survey offers, its level, and its mean beside that of all others; corrected for their number. */
export function groupRows({ picture, period, context, structure }: Gathering): GroupRow[] {
  const question = overallOf(picture);
  const all = picture.rating(question.id, { scope: office, period });
  const rows = structure.clientGroups
    .filter(({ asked }) => asked)
    .map((group) => {
      const filter = { clientGroupId: group.id };
      const figure = picture.rating(question.id, { scope: office, period, ...filter });
      const subject = { scope: office, context, question, period, filter };
      const comparison =
        figure.kind === 'shown' ? againstOther(subject, 'rest', null, figure, restOfOffice(all, figure)) : null;
      return { group, level: goodShare(figure), comparison };
    });
  const judgements = judged(rows.flatMap(({ comparison }) => comparison ?? []));
  return rows.map(({ group, level, comparison }) => ({
    group,
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
