// The weightiest weakness in what a team's work is rated by, of those that may be claimed of the whole office.
import type { Scope } from '#features/answers/index.ts';
import { competenceDrivers, isWorkOfOne } from '#features/competences/index.ts';
import type { DiagnosisView, OfficeResults } from '#features/diagnosis/index.ts';
import { strengthFinding } from '#features/strengths/index.ts';
import type { JudgedComparison, StrengthGround } from '#features/strengths/index.ts';
import type { SaidFinding } from './ranked-findings.ts';

/** A weakness of a team that may be claimed of the whole office; never of a team of one person. */
export interface TeamArea {
  readonly unitId: string;
  readonly finding: SaidFinding;
}

/** Of a unit, or of the one service it has: so the page of development shows it as the team's. */
export function areaOf(
  standing: readonly JudgedComparison[],
  { pictures, structure }: OfficeResults,
  { context }: DiagnosisView,
  ground: StrengthGround,
): TeamArea | null {
  const picture = pictures[context];
  for (const one of standing) {
    const { subject, difference } = one.comparison;
    const { scope, question } = subject;
    if (!picture || difference > 0 || !competenceDrivers.some((driver) => driver === question.driver)) continue;
    const unit = structure.units.find((each) => each.id === unitIdOf(scope, structure));
    if (unit && !isWorkOfOne(unit, structure, picture))
      return { unitId: unit.id, finding: strengthFinding(one, ground) };
  }
  return null;
}

function unitIdOf(scope: Scope, { services }: OfficeResults['structure']): string | null {
  if (scope.kind === 'office') return null;
  if (scope.kind === 'unit') return scope.id;
  const unitId = services.find(({ id }) => id === scope.id)?.unitId;
  return unitId !== undefined && services.filter((service) => service.unitId === unitId).length === 1 ? unitId : null;
}
