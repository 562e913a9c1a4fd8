// Praise that reaches a team: comments released about it in the last year that may be quoted, none about one person's work.
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import { lastFourQuarters, monthOfDay } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import { isWorkOfOne } from '#features/competences/index.ts';
import type { House } from '#features/house.ts';
import type { OfficeStructure, Unit } from '#features/office/index.ts';
import { praiseOf } from './praise.ts';

export type TeamPraise =
  | { readonly kind: 'shown'; readonly period: Period; readonly comments: readonly Disclosed<ShownComment>[] }
  /** comments about one person's work are shown nowhere */
  | { readonly kind: 'one-person' }
  /** fewer than ten answers in the year */
  | { readonly kind: 'too-few' };

/**
 * Of visits and of cases without one; hidden comments stay hidden. A unit's comments hold those of its services of one
 * person too, among others; held up to the whole team they would be about that person, so they are not quoted.
 */
export async function teamPraise(
  house: House,
  officeId: OfficeId,
  unit: Unit,
  structure: OfficeStructure,
): Promise<TeamPraise> {
  const pictures = await Promise.all([
    answerPicture(house, officeId, 'core-visit'),
    answerPicture(house, officeId, 'core-case'),
  ]);
  const known = pictures.filter((picture) => picture !== null && picture.months !== null);
  if (unit.staffNumber === '1' || known.some((picture) => isWorkOfOne(unit, structure, picture!)))
    return { kind: 'one-person' };
  const period = lastFourQuarters(monthOfDay(house.clock.today()));
  const figures = known.map((picture) => picture!.quotableComments({ scope: { kind: 'unit', id: unit.id }, period }));
  if (figures.every(({ kind }) => kind !== 'shown')) return { kind: 'too-few' };
  const comments = figures.flatMap((figure) => praiseOf(figure)).toSorted((a, b) => b.period.last - a.period.last);
  return { kind: 'shown', period, comments };
}
