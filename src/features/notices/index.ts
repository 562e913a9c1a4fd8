// The door of the room `notices`: what happened to standards and indicators, told once to those who answer for them.
export { findNotices, toldBefore } from './notices.actions.ts';
export type { MoreEvents } from './notices.actions.ts';
export type { ToldEvent } from './notice.ts';
export { noticesCron, noticesTasks } from './notices.jobs.ts';

export const tables = [
  { table: 'notices', keptFor: 'while the office exists', why: 'what was told once is never told again' },
  { table: 'notice_readers', keptFor: 'two years', why: 'says who was told, and what they have read' },
  { table: 'notice_letters', keptFor: 'two years', why: 'one letter a day at most leaves for one person' },
  { table: 'notice_wishes', keptFor: 'while the office exists', why: 'whether a person wants letters' },
] as const;
