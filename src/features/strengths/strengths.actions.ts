// Loads what the comparisons are made of, and keeps them while the answers and the standards stay the same.
import type { Disclosed } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { Scope } from '#features/answers/index.ts';
import { inSmallSteps } from '#features/diagnosis/index.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { officeStandards } from '#features/standards/index.ts';
import type { OfficeStandards } from '#features/standards/index.ts';
import type { Comparison } from './comparison.ts';
import { comparisonsOf } from './gathered.ts';
import type { Gathering } from './gathered.ts';
import { keptByGathering } from './kept-by-gathering.ts';
import { surveyTargets } from './survey-targets.ts';

export interface StrengthsGround {
  readonly gathering: Gathering;
  readonly standards: OfficeStandards;
}

/** @param standards where the caller has them already */
export async function strengthsGround(
  house: House,
  officeId: OfficeId,
  found: OfficeResults,
  asked: Pick<Gathering, 'context' | 'period'>,
  standards?: OfficeStandards,
): Promise<StrengthsGround | null> {
  const picture = found.pictures[asked.context];
  if (!picture) return null;
  const register = standards ?? (await officeStandards(house, officeId));
  const { structure, today } = found;
  const targets = surveyTargets(register.rows);
  return { gathering: { picture, ...asked, structure, targets, today }, standards: register };
}

const kept = keptByGathering<readonly Disclosed<Comparison>[]>(60);

/** All comparisons of a page, computed in small steps so that clients who answer a survey are served in between. */
export async function gatheredComparisons(
  gathering: Gathering,
  page: Scope,
): Promise<readonly Disclosed<Comparison>[]> {
  const known = kept.find(gathering, page);
  if (known) return known;
  const made: Disclosed<Comparison>[] = [];
  await inSmallSteps(collected(comparisonsOf(gathering, page), made));
  return kept.keep(gathering, page, made);
}

function* collected(steps: Iterable<Disclosed<Comparison> | null>, into: Disclosed<Comparison>[]): Generator {
  for (const step of steps) {
    if (step) into.push(step);
    yield step;
  }
}
