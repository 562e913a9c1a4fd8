// The attack on the disclosure, with all files of results beside all pages: whatever is exported in whatever steps, over
// whatever quarters, no group under ten can be told apart and no hidden cell follows.
import { describe, expect, it } from 'vitest';
import type { UnitId, ServiceId } from '#domain/ids.ts';
import { quarterPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { View } from '#features/answers/index.ts';
import {
  declaredViews,
  membership,
  months,
  smallOffice,
  solver,
  twins,
} from '../../../tests/factories/disclosure-attack.ts';
import type { SmallOffice } from '../../../tests/factories/disclosure-attack.ts';
import { levels, steps } from './export-choice.ts';
import { exportedViews } from './exported-views.ts';

const seeds = process.env['PROBIERZ_FULL'] === '1' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1, 2, 3];

/** Every run of whole quarters that the page offers. */
const runs: Period[] = [];
for (let first = months.first; first <= months.last; first += 3)
  for (let last = first; last <= months.last; last += 3)
    runs.push({ first: quarterPeriod(first).first, last: quarterPeriod(last).last });

/** Views of all files anybody can choose, each once. */
function everyExportedView({ services }: SmallOffice): View[] {
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

describe.each([
  ['a question about the service', false],
  ['a question about the employee', true],
])('files and pages together, of %s', (_name, aboutEmployee) => {
  it.each(seeds)('isolate no group under ten, and no hidden cell follows (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const exported = everyExportedView(office);
    const views = [...declaredViews(office), ...exported];
    const members = membership(office, views);
    const groups = twins(members);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(10);

    const recoverable = solver(
      members.filter((set) => set !== null),
      office.rows.length,
    );
    let hidden = 0;
    exported.forEach((view, place) => {
      const cell = office.rows.flatMap((row, person) => {
        const isIn =
          (view.scope.kind === 'office' ||
            (view.scope.kind === 'unit' ? row.unit === view.scope.id : row.service === view.scope.id)) &&
          view.period.first <= row.firstMonth &&
          row.lastMonth <= view.period.last;
        return row.ratings[0]! <= 5 && isIn ? [person] : [];
      });
      if (members[views.length - exported.length + place] !== null || cell.length === 0 || cell.length >= 10) return;
      hidden += 1;
      expect(recoverable(cell)).toBe(false);
    });
    expect(hidden).toBeGreaterThan(0);
  });
});

it('views without filters only: the pages’ filters by channel and group have no file', () => {
  const views = everyExportedView(smallOffice(1, false));
  expect(views.every((view) => view.channel === undefined && view.clientGroupId === undefined)).toBe(true);
});
