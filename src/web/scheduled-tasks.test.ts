// Every line of the timetable can be read by the queue and names a task of the house: else the program would not start.
import { parseCronItems } from 'graphile-worker';
import { expect, test } from 'vitest';
import type { House } from '#features/house.ts';
import { allCron, allTasks } from './all-routes.ts';

test.each(allCron.map(({ task, pattern }) => [task, pattern]))('%s at %s', (task, pattern) => {
  const [read] = parseCronItems([{ task, match: pattern }]);
  expect(read).toMatchObject({ task });
  // making the list of tasks reads nothing of the house
  expect(Object.keys(allTasks({} as House))).toContain(task);
});

test('no task stands in it twice', () => {
  const tasks = allCron.map(({ task }) => task);
  expect([...new Set(tasks)]).toEqual(tasks);
});
