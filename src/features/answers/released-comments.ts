// Which released comments a view shows and how they are dated, and which of them may be quoted of a whole team.
import type { CommentsFigure, RatingFigure } from '#domain/disclosed.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { contains, monthPeriod, quarterPeriod, yearPeriod, type Period } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { smallestPiece } from './piece.ts';
import { liesInScope, type View } from './view.ts';

export interface ReleasedComment {
  readonly id: string;
  readonly hidden: boolean;
  readonly text: string;
  readonly language: SurveyLanguage;
  /** of its batch, '' where that names none; so is the unit */
  readonly service: string;
  readonly unit: string;
  readonly period: Period;
}

type Place = Pick<ReleasedComment, 'service' | 'unit'>;

/** 'quotable': as they are shown, without those that may be about one person's work. */
export type WhichComments = 'shown' | 'quotable' | 'hidden';

export interface CommentSource {
  readonly comments: readonly ReleasedComment[];
  readonly staffOfService: (service: string) => StaffNumber;
  readonly staffOfUnit: (unit: string) => StaffNumber;
  readonly mayBeWorkOfOne?: (from: Place) => boolean;
}

/** Comments come with their batch, and only where ten people's answers may be shown; never those about one person's work. */
export function commentsOf(
  { comments: released, staffOfService, staffOfUnit, mayBeWorkOfOne = () => true }: CommentSource,
  view: View,
  which: WhichComments,
  months: Period | null,
  overallIn: (period: Period) => RatingFigure,
): CommentsFigure {
  const { scope } = view;
  const overall = overallIn(view.period);
  const written = released.filter(
    (comment) =>
      comment.hidden === (which === 'hidden') &&
      liesInScope(comment, scope) &&
      contains(view.period, comment.period) &&
      !(which === 'quotable' && mayBeWorkOfOne(comment)),
  );
  if (scope.kind === 'service' && staffOfService(scope.id) === '1')
    return { kind: 'one-person', collected: written.length };
  if (scope.kind === 'unit' && staffOfUnit(scope.id) === '1') return { kind: 'one-person', collected: written.length };
  if (overall.kind !== 'shown')
    return {
      kind: 'too-few-answers',
      collected: written.length,
      needed: smallestPiece,
    };
  const whole = withinMonths(view.period, months);
  const dates = new Map<string, Period>();
  const dateOf = (period: Period): Period => {
    const key = `${period.first} ${period.last}`;
    const wider = [monthPeriod, quarterPeriod, yearPeriod].map((around) => around(period.last));
    const date =
      dates.get(key) ?? wider.find((each) => contains(each, period) && overallIn(each).kind === 'shown') ?? whole;
    dates.set(key, date);
    return date;
  };
  const comments = written.map(({ id, text, language, period }) => ({ id, text, language, period: dateOf(period) }));
  return { kind: 'shown', comments, collected: written.length };
}

/** A period without the months before the first and after the last answer. */
function withinMonths(period: Period, months: Period | null): Period {
  if (!months) return period;
  return { first: Math.max(period.first, months.first), last: Math.min(period.last, months.last) };
}

/**
 * Tells of each place whether what was said there may be about one person's work: its service or unit has one person,
 * or the unit its service belongs to now. A batch that names no service may hold those of any one of its unit, or of the
 * office where it names no unit.
 */
export function workOfOneIn({
  services,
  units,
}: Pick<OfficeStructure, 'services' | 'units'>): (from: Place) => boolean {
  const lone = new Set<string>(units.filter(({ staffNumber }) => staffNumber === '1').map(({ id }) => id));
  const ofOne = services.filter(({ staffNumber, unitId }) => staffNumber === '1' || lone.has(unitId));
  const loneServices = new Set<string>(ofOne.map(({ id }) => id));
  const withLoneService = new Set<string>(ofOne.map(({ unitId }) => unitId));
  return ({ service, unit }) => {
    if (lone.has(unit)) return true;
    if (service !== '') return loneServices.has(service);
    return unit === '' ? lone.size + loneServices.size > 0 : withLoneService.has(unit);
  };
}
