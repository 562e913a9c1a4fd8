// Loads what the management review says beyond standards, from the rooms that hold it.
import type { OfficeId } from '#domain/ids.ts';
import { diagnosisQuery, diagnosisView, officeResults } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { listActions } from '#features/improvement/index.ts';
import { listIdeas, listPlans } from '#features/staff-development/index.ts';
import type { OfficeStandards } from '#features/standards/index.ts';
import {
  claimed,
  gatheredComparisons,
  rankedFindings,
  strengthFinding,
  strengthsGround,
} from '#features/strengths/index.ts';
import type { ManagementReview } from './management-review.ts';

const office = { kind: 'office' } as const;

export async function managementReview(
  house: House,
  officeId: OfficeId,
  standards: OfficeStandards,
): Promise<ManagementReview> {
  const [findings, actions, plans, ideas] = await Promise.all([
    findingsThatStand(house, officeId, standards),
    listActions(house, officeId),
    listPlans(house, officeId),
    listIdeas(house, officeId),
  ]);
  return { findings, actions, plans, ideas };
}

async function findingsThatStand(house: House, officeId: OfficeId, standards: OfficeStandards) {
  const found = await officeResults(house, officeId);
  const view = diagnosisView(
    found.pictures,
    office,
    diagnosisQuery(() => undefined),
    found.thisMonth,
    found.chartOf,
  );
  if (!view) return [];
  const { context, period } = view;
  const ground = await strengthsGround(house, officeId, found, { context, period: period.period }, standards);
  if (!ground) return [];
  const { structure } = found;
  const unitOf = new Map<string, string>(structure.services.map(({ id, unitId }) => [id, unitId]));
  const names = new Map([...structure.units, ...structure.services].map(({ id, name }) => [id as string, name]));
  const ranked = rankedFindings(
    claimed(await gatheredComparisons(ground.gathering, office)),
    (id) => unitOf.get(id) ?? null,
  );
  const asOf = found.pictures[context]?.revision ?? 0;
  const contextSaid = Object.keys(found.pictures).length > 1;
  return ranked.map((each) => strengthFinding(each, { names, asOf, contextSaid }));
}
