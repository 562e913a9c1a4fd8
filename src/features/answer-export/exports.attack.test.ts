// The attack on the disclosure, with all files of results beside all pages: whatever is exported in whatever steps, over
// whatever quarters, no group under ten can be told apart and no hidden cell follows.
import { describe, expect, it } from 'vitest';
import type { View } from '#features/answers/index.ts';
import {
  declaredViews,
  isSilent,
  membership,
  smallOffice,
  solver,
  twins,
} from '../../../tests/factories/disclosure-attack.ts';
import { everyExportedView } from '../../../tests/factories/exported-family.ts';

const seeds = process.env['PROBIERZ_FULL'] === '1' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [1, 2, 3];

describe.each([
  ['a question about the service', false],
  ['a question about the employee', true],
])('files and pages together, of %s', (_name, aboutEmployee) => {
  /** offices that show nothing: such a test says nothing of them, so they must be few */
  const silent: number[] = [];
  it.each(seeds)('isolate no group under ten, and no hidden cell follows (office %i)', (seed) => {
    const office = smallOffice(seed, aboutEmployee);
    const exported = everyExportedView(office);
    const views = [...declaredViews(office), ...exported];
    const members = membership(office, views);
    if (isSilent(office, members)) silent.push(seed);
    for (const group of twins(members)) expect(group.length).toBeGreaterThanOrEqual(10);

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

  it('nearly every office shows something to attack', () => {
    expect(silent.length).toBeLessThanOrEqual(seeds.length / 8);
  });
});

it('files of results know no filters; those of a filtered page hold its own views, which the family has', () => {
  const office = smallOffice(1, false);
  const isFiltered = (view: View) => view.channel !== undefined || view.clientGroupId !== undefined;
  expect(everyExportedView(office).filter(isFiltered)).toEqual([]);
  expect(declaredViews(office).filter(isFiltered).length).toBeGreaterThan(100);
});
