// The door of the room `overview`: its work without anybody waiting.
export { overviewCron, overviewTasks } from './overview.jobs.ts';
