// Standards in force by what may be said of them, narrowed by goal, touchpoint, approach, client group and unit.
import { touchpoints } from '#domain/touchpoint.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { approaches, isJudged } from '#features/standards/index.ts';
import type { Approach, Goal, RegisterRow } from '#features/standards/index.ts';

export const verdicts = ['kept', 'not-always-kept', 'not-kept', 'not-measured'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why nothing is said of a standard. */
export type WhyNot = 'statutory' | 'no-target' | 'no-figures' | 'too-few-points';

export interface ReviewedStandard {
  readonly row: RegisterRow;
  readonly verdict: Verdict;
  readonly why: WhyNot | null;
}

/** Standards in force only: a draft promises nothing, and what was withdrawn promises no more. */
export function reviewed(rows: readonly RegisterRow[]): ReviewedStandard[] {
  return rows
    .filter(({ state }) => state === 'published' || state === 'changed')
    .map((row) => {
      const { verdict } = row.targetVerdict;
      const why = whyNot(row);
      const isSaid = why === null && verdict !== 'too-little-data' && verdict !== 'no-standard';
      return { row, verdict: isSaid ? verdict : 'not-measured', why };
    });
}

function whyNot({ measured, shown, targetVerdict }: RegisterRow): WhyNot | null {
  if (!measured || measured.chart.points.length === 0) return 'no-figures';
  // a share within a statutory term is shown without words of verdict
  if (!isJudged(measured.indicator)) return 'statutory';
  if (shown.target === null) return 'no-target';
  return targetVerdict.verdict === 'too-little-data' ? 'too-few-points' : null;
}

export interface ReviewQuery {
  readonly goalId: string | null;
  readonly touchpoint: Touchpoint | null;
  readonly approach: Approach | null;
  readonly clientGroupId: string | null;
  readonly unitId: string | null;
  readonly verdict: Verdict | null;
}

/** From the parameters of an address; what the office does not have counts as not given. */
export function reviewQuery(
  text: (name: string) => string | undefined,
  { clientGroups, units }: Pick<OfficeStructure, 'clientGroups' | 'units'>,
  goals: readonly Goal[],
): ReviewQuery {
  const one = <Value extends string>(name: string, all: readonly Value[]): Value | null =>
    all.find((value) => value === text(name)) ?? null;
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  return {
    goalId: one('cel', ids(goals)),
    touchpoint: one('punkt', touchpoints),
    approach: one('podejscie', approaches),
    clientGroupId: one('grupa', ids(clientGroups)),
    unitId: one('wydzial', ids(units)),
    verdict: one('ocena', verdicts),
  };
}

/** The query as parameters of an address. */
export function reviewParameters(query: ReviewQuery): Record<string, string> {
  return {
    cel: query.goalId ?? '',
    punkt: query.touchpoint ?? '',
    podejscie: query.approach ?? '',
    grupa: query.clientGroupId ?? '',
    wydzial: query.unitId ?? '',
    ocena: query.verdict ?? '',
  };
}

/** Those that fit everything but the verdict, so that the four counts can stand side by side. */
export function narrowed(
  all: readonly ReviewedStandard[],
  query: ReviewQuery,
  { services }: Pick<OfficeStructure, 'services'>,
): ReviewedStandard[] {
  const { goalId, touchpoint, approach, clientGroupId, unitId } = query;
  const ofUnit = new Set<string>(services.filter((service) => service.unitId === unitId).map(({ id }) => id));
  return all.filter(({ row: { standard, shown, measured } }) => {
    if (goalId !== null && standard.goalId !== goalId) return false;
    if (touchpoint !== null && shown.touchpoint !== touchpoint) return false;
    if (approach !== null && shown.approach !== approach) return false;
    // a standard of every client group is one of this group too
    if (clientGroupId !== null && shown.clientGroupIds.length > 0 && !shown.clientGroupIds.includes(clientGroupId))
      return false;
    if (unitId === null) return true;
    const measuredFor = measured?.indicator.unitId ?? null;
    if (measuredFor !== null) return measuredFor === unitId;
    return shown.serviceIds.length === 0 || shown.serviceIds.some((id) => ofUnit.has(id));
  });
}

export function ofVerdict(all: readonly ReviewedStandard[], verdict: Verdict): ReviewedStandard[] {
  return all.filter((each) => each.verdict === verdict);
}
