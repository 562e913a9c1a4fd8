// Editions of a questionnaire as periods of whole quarters, and which earlier one a period is compared with.
import { monthOfDay, quarterPeriod, samePeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { Study } from '#features/studies/index.ts';
import { periodBefore, yearBefore } from '../periods/period-choice.ts';
import { sameMonths } from '../periods/same-months.ts';

/** One or more editions that fall into the same quarters: their answers are shown together. */
export interface Edition {
  readonly names: readonly string[];
  readonly period: Period;
}

/**
 * Editions of the studies that asked a questionnaire, the latest first. An answer knows its quarter and not its study, so
 * editions in the same quarters are one.
 */
export function editionsOf(
  studies: readonly Pick<Study, 'kind' | 'name' | 'from' | 'to' | 'versionId'>[],
  versionIds: readonly string[],
): Edition[] {
  const editions = studies
    .filter(({ kind, versionId }) => kind === 'edition' && versionIds.includes(versionId))
    .map(({ name, from, to }) => ({
      name,
      period: {
        first: quarterPeriod(monthOfDay(from)).first,
        last: quarterPeriod(monthOfDay(to ?? from)).last,
      },
    }));
  const byPeriod = Map.groupBy(editions, ({ period }) => `${period.first} ${period.last}`);
  return [...byPeriod.values()]
    .map((same) => ({ names: same.map(({ name }) => name), period: same[0]!.period }))
    .toSorted((a, b) => b.period.first - a.period.first);
}

export interface ComparedPeriod {
  readonly period: Period;
  /** the edition before this one; null: the year before, or the period before where a year would overlap */
  readonly edition: Edition | null;
}

/** What a period is compared with: of an edition the one before it, else the same months a year earlier. */
export function comparedPeriod(period: Period, editions: readonly Edition[]): ComparedPeriod | null {
  const before = editions.find((edition) => edition.period.last < period.first);
  if (editionIn(editions, period) && before) return { period: before.period, edition: before };
  const earlier = yearBefore(period) ?? periodBefore(period);
  return earlier && { period: earlier, edition: null };
}

/**
 * Whether two periods that are no editions may stand beside each other: a year that began in October is no year. False
 * where one of them has answers in calendar months in which the other has none.
 */
export function hasSameMonths(
  period: Period,
  compared: ComparedPeriod,
  months: Period | null,
  collectedIn: (period: Period) => number,
): boolean {
  if (compared.edition !== null) return true;
  const same = sameMonths(period, compared.period, months, collectedIn);
  if (same === null) return false;
  const losesNothing = (whole: Period, part: Period) => collectedIn(whole) === collectedIn(part);
  return losesNothing(period, same.here) && losesNothing(compared.period, same.there);
}

/** The edition a period is, where it is one. */
export function editionIn(editions: readonly Edition[], period: Period): Edition | null {
  return editions.find((edition) => samePeriod(edition.period, period)) ?? null;
}
