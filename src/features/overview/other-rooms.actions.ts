// Asks the other rooms for what the first page may have to say: comparisons, standards, cases.
import type { OfficeId } from '#domain/ids.ts';
import { caseFigures } from '#features/cases/index.ts';
import type { DiagnosisView, OfficeResults } from '#features/diagnosis/index.ts';
import { headlineOfThemes } from '#features/directions/index.ts';
import type { House } from '#features/house.ts';
import { headlineOfSources } from '#features/sources/index.ts';
import { closedActions } from '#features/improvement/index.ts';
import { isProven, praisedTeams } from '#features/staff-development/index.ts';
import { officeStandards } from '#features/standards/index.ts';
import { gatheredComparisons, strengthsGround } from '#features/strengths/index.ts';
import type { FromOtherRooms } from './dashboard.ts';

export async function fromOtherRooms(
  house: House,
  officeId: OfficeId,
  found: OfficeResults,
  { context, period, shownPeriod }: DiagnosisView,
): Promise<FromOtherRooms> {
  const scope = { kind: 'office' } as const;
  const [standards, cases, closed, praised, sources, themes] = await Promise.all([
    officeStandards(house, officeId),
    caseFigures(house, officeId, { scope, period: shownPeriod }),
    closedActions(house, officeId),
    praisedTeams(house, officeId),
    headlineOfSources(house, officeId),
    headlineOfThemes(house, officeId),
  ]);
  const ground = await strengthsGround(house, officeId, found, { context, period: period.period }, standards);
  const comparisons = ground ? await gatheredComparisons(ground.gathering, scope) : [];
  const proven = closed.filter(({ effectAtEnd }) => isProven(effectAtEnd)).length;
  return {
    comparisons,
    standards: standards.rows,
    late: cases.overrunsWithoutNotice,
    proven,
    praised,
    elsewhere: { sources, themes },
  };
}
