// Praise that reaches a team: comments released about it in the last year that may be quoted, none about one person's work.
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import { lastFourQuarters, monthOfDay } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import { isWorkOfOne } from '#features/competences/index.ts';
import { inSmallSteps } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { isOpenOn, officeStructure } from '#features/office/index.ts';
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
  const pictures = await answeredPictures(house, officeId);
  return praiseOfTeam(unit, structure, pictures, praisedPeriod(house));
}

export interface PraisedTeam {
  readonly unit: Unit;
  /** the newest first; never empty */
  readonly comments: readonly Disclosed<ShownComment>[];
}

/** Every team with praise in the last year, those praised last first. A small step for each team, so that others come in. */
export async function praisedTeams(house: House, officeId: OfficeId): Promise<readonly PraisedTeam[]> {
  const [pictures, structure] = await Promise.all([
    answeredPictures(house, officeId),
    officeStructure(house, officeId),
  ]);
  const [period, today] = [praisedPeriod(house), house.clock.today()];
  const found: PraisedTeam[] = [];
  await inSmallSteps(
    (function* () {
      for (const unit of structure.units.filter((each) => isOpenOn(each, today))) {
        const praise = praiseOfTeam(unit, structure, pictures, period);
        if (praise.kind === 'shown' && praise.comments.length > 0) found.push({ unit, comments: praise.comments });
        yield;
      }
    })(),
  );
  return found.toSorted((a, b) => b.comments[0]!.period.last - a.comments[0]!.period.last);
}

async function answeredPictures(house: House, officeId: OfficeId): Promise<readonly AnswerPicture[]> {
  const pictures = await Promise.all([
    answerPicture(house, officeId, 'core-visit'),
    answerPicture(house, officeId, 'core-case'),
  ]);
  return pictures.filter((picture) => picture !== null && picture.months !== null) as AnswerPicture[];
}

const praisedPeriod = (house: House) => lastFourQuarters(monthOfDay(house.clock.today()));

function praiseOfTeam(
  unit: Unit,
  structure: OfficeStructure,
  pictures: readonly AnswerPicture[],
  period: Period,
): TeamPraise {
  if (unit.staffNumber === '1' || pictures.some((picture) => isWorkOfOne(unit, structure, picture)))
    return { kind: 'one-person' };
  const found = pictures.map((picture) => praiseIn(picture, unit, period)).filter((praise) => praise !== null);
  if (found.length === 0) return { kind: 'too-few' };
  return { kind: 'shown', period, comments: found.flat().toSorted((a, b) => b.period.last - a.period.last) };
}

/**
 * Praise of a unit by its id and period. A picture is made anew for each request, but its functions are those of the
 * answers it was made from: what hangs on them goes when the answers change.
 */
const kept = new WeakMap<object, Map<string, readonly Disclosed<ShownComment>[] | null>>();

/** null: hidden as a whole */
function praiseIn(picture: AnswerPicture, { id }: Unit, period: Period): readonly Disclosed<ShownComment>[] | null {
  // oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
  const answers = picture.rating;
  const units = kept.get(answers) ?? new Map<string, readonly Disclosed<ShownComment>[] | null>();
  kept.set(answers, units);
  const key = `${id} ${period.first} ${period.last}`;
  const known = units.get(key);
  if (known !== undefined) return known;
  const figure = picture.quotableComments({ scope: { kind: 'unit', id }, period });
  const praise = figure.kind === 'shown' ? praiseOf(figure) : null;
  units.set(key, praise);
  return praise;
}
