// The door of the room `channels`: its routes are mounted by `web`; other rooms need nothing of it.
export type { ThanksAdditions } from './survey-ends.pages.tsx';

export const tables = [
  {
    table: 'keyed_today',
    keptFor: 'until the next day on which somebody types answers in',
    why: 'tells the person who types answers in how many they have typed today; nobody else sees it',
  },
] as const;
