// Every night: who heard a question too is forgotten; the count stays.
import type { House } from '#features/house.ts';
import type { Task } from '#storage/storage.ts';
import { forgetWhoHeard } from './ideas.actions.ts';

export function staffDevelopmentTasks(house: House): Record<string, Task> {
  return { 'ideas-forget-who-heard': () => forgetWhoHeard(house) };
}

export const staffDevelopmentCron = [{ task: 'ideas-forget-who-heard', pattern: '10 0 * * *' }];
