// How the rating questions of a questionnaire belong together: the areas of its frame, families of drivers, touchpoints.
import { derive } from '#domain/disclosed.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { driverFamilies, familyOfDriver, instruments } from '#features/questionnaires/index.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import type { AskedRating } from '../figures/touchpoint-rating.ts';
import { pooledMean } from '../figures/touchpoint-rating.ts';

export interface AreaFrame {
  readonly kind: 'areas' | 'families' | 'touchpoints';
  readonly areas: readonly {
    readonly key: string;
    readonly name: Localised<StaffLanguage>;
    readonly questionIds: readonly string[];
  }[];
}

/** The frame of a questionnaire: of a known instrument its areas, as long as all their questions are still asked. */
export function areaFrame({
  questionnaire,
  questions,
}: Pick<PublishedVersion, 'questionnaire' | 'questions'>): AreaFrame | null {
  const ratings = questions.filter(({ kind, role }) => kind === 'rating' && role !== 'overall');
  const ids = new Set(ratings.map(({ id }) => id));
  const known = instruments
    .filter(({ areas = [] }) => areas.length > 0 && areas.every((area) => area.questionIds.every((id) => ids.has(id))))
    .toSorted((a, b) => Number(b.id === questionnaire) - Number(a.id === questionnaire))[0];
  if (known)
    return {
      kind: 'areas',
      areas: known.areas!.map(({ name, questionIds }, place) => ({ key: `area-${place}`, name, questionIds })),
    };
  const families = grouped(
    ratings,
    ({ driver }) => (driver === null ? null : (familyOfDriver[driver] ?? null)),
    driverFamilies,
  );
  if (families.length > 1) return { kind: 'families', areas: families };
  const touchpoints = grouped(ratings, ({ touchpoint }) => touchpoint, touchpointNames);
  return touchpoints.length > 1 ? { kind: 'touchpoints', areas: touchpoints } : null;
}

function grouped<Key extends string>(
  questions: readonly Question[],
  keyOf: (question: Question) => Key | null,
  names: Readonly<Record<Key, Localised<StaffLanguage>>>,
): AreaFrame['areas'] {
  const groups = Map.groupBy(questions, keyOf);
  return (Object.keys(names) as Key[]).flatMap((key) => {
    const own = groups.get(key);
    return own ? [{ key, name: names[key], questionIds: own.map(({ id }) => id) }] : [];
  });
}

export interface AreaRating {
  readonly key: string;
  readonly name: Localised<StaffLanguage>;
  readonly items: readonly AskedRating[];
  /** the answers to all its questions together, as wide as if everybody had answered once */
  readonly number: ShownNumber;
}

export function areaRatings(frame: AreaFrame, asked: readonly AskedRating[]): AreaRating[] {
  return frame.areas.flatMap(({ key, name, questionIds }): AreaRating[] => {
    const items = questionIds.flatMap((id) => asked.filter(({ question }) => question.id === id));
    const [first] = items;
    if (!first) return [];
    return [{ key, name, items, number: derive(first.figure, () => pooledMean(items.map(({ figure }) => figure))) }];
  });
}

/** Whether sources can be told of a questionnaire: asked after a visit or a case, a rating overall, and two drivers. */
export function hasSources({ context, questions }: Pick<PublishedVersion, 'context' | 'questions'>): boolean {
  const ratings = questions.filter(({ kind }) => kind === 'rating');
  return (
    (context === 'visit' || context === 'case') &&
    ratings.some(({ role }) => role === 'overall') &&
    ratings.filter(({ role }) => role === 'driver').length > 1
  );
}
