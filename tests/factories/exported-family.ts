// Every view that any file of results of a small office asks for: for attacks on files and pages together.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { quarterPeriod, type Period } from '#domain/period.ts';
import type { View } from '#features/answers/index.ts';
import { levels, steps } from '../../src/features/answer-export/export-choice.ts';
import { exportedViews } from '../../src/features/answer-export/exported-views.ts';
import { months, type SmallOffice } from './disclosure-attack.ts';

/** Every run of whole quarters that the page offers. */
const runs: Period[] = [];
for (let first = months.first; first <= months.last; first += 3)
  for (let last = first; last <= months.last; last += 3)
    runs.push({ first: quarterPeriod(first).first, last: quarterPeriod(last).last });

/** Views of all files anybody can choose, each once. */
export function everyExportedView({ services }: SmallOffice): View[] {
  const structure = {
    units: [...new Set(services.map(({ unit }) => unit))].map((id) => ({ id: id as UnitId, name: id })),
    services: services.map(({ id, unit }) => ({ id: id as ServiceId, name: id, unitId: unit as UnitId })),
  } as unknown as Parameters<typeof exportedViews>[1];
  const views = runs.flatMap((period) =>
    steps.flatMap((step) => exportedViews({ period, step, levels, serviceIds: [] }, structure, months)),
  );
  return [
    ...new Map(
      views.map(({ scope, period }) => [JSON.stringify([scope, period.first, period.last]), { scope, period }]),
    ).values(),
  ];
}
