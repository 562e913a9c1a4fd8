// The door of the room `privacy`: whether the office has published its notice, and what it says.
export { publishedNotice } from './notice.store.ts';
export type { NoticeFields, PublishedNotice } from './notice.store.ts';

/** Words for the event this room writes into the log. */
export const eventNames = {
  'privacy-notice-published': { pl: 'opublikowano informację o danych', en: 'privacy notice published' },
} as const;

export const tables = [
  {
    table: 'privacy_notices',
    keptFor: 'while the office exists',
    why: 'the office must be able to show what clients were told, and since when',
  },
] as const;
