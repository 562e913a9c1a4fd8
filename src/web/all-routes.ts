// The one list of rooms: their routes and their jobs, in the order of the house, and the slots later rooms fill.
import type { Hono } from 'hono';
import type { Task } from '#storage/storage.ts';
import { accountsCron, accountsTasks, tables as accountsTables } from '#features/accounts/index.ts';
import type { AccountsSlots, StaffEnv } from '#features/accounts/index.ts';
import { accountsRoutes } from '#features/accounts/accounts.routes.tsx';
import { answersCron, answersTasks, collectedCounts, tables as answersTables } from '#features/answers/index.ts';
import { surveyRoutes } from '#features/channels/survey.routes.tsx';
import type { House } from '#features/house.ts';
import { officeStructure, tables as officeTables } from '#features/office/index.ts';
import { tables as questionnairesTables } from '#features/questionnaires/index.ts';
import { eventNames as studiesEvents, tables as studiesTables } from '#features/studies/index.ts';
import { studiesRoutes } from '#features/studies/studies.routes.tsx';

export function allRoutes(house: House): readonly Hono<StaffEnv>[] {
  return [
    accountsRoutes(house, accountsSlots(house)),
    studiesRoutes(house, { collected: ({ officeId }) => collectedCounts(house, officeId) }),
    surveyRoutes(house),
  ];
}

function accountsSlots(house: House): AccountsSlots {
  return {
    unitsOf: async (officeId) => (await officeStructure(house, officeId)).units,
    eventNames: { ...studiesEvents },
    retention: [...accountsTables, ...officeTables, ...questionnairesTables, ...studiesTables, ...answersTables],
  };
}

export function allTasks(house: House): Record<string, Task> {
  return { ...accountsTasks(house), ...answersTasks(house) };
}

export const allCron = [...accountsCron, ...answersCron];
