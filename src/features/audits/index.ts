// The door of the room `audits`: walk-throughs of buildings and their figures.
export type { WalkThroughFigure } from './walk-through.ts';
export { checklist } from './checklist.data.ts';
export type { ChecklistPoint, Score } from './checklist.ts';
export { recordPastWalk, walkThroughFigures } from './walk-throughs.actions.ts';
export type { PastPoint } from './walk-throughs.actions.ts';

export const tables = [
  {
    table: 'walk_throughs',
    keptFor: 'while the office exists, or until removed',
    why: 'the indicator of the building over years rests on them',
  },
  {
    table: 'walk_through_points',
    keptFor: 'while the office exists, or until removed',
    why: 'they say what was mended and what was not',
  },
  {
    table: 'walk_through_photos',
    keptFor: 'until the photo or its walk-through is removed',
    why: 'a picture shows what is to be mended; metadata are never kept',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'walk-through-begun': { pl: 'zaczęto obchód budynku', en: 'a walk-through of a building was begun' },
  'walk-through-finished': { pl: 'zakończono obchód budynku', en: 'a walk-through of a building was finished' },
  'walk-through-reopened': {
    pl: 'otwarto ponownie obchód budynku',
    en: 'a walk-through of a building was opened again',
  },
  'walk-through-removed': { pl: 'usunięto obchód budynku', en: 'a walk-through of a building was removed' },
  'walk-through-photo-removed': { pl: 'usunięto zdjęcie z obchodu', en: 'a photo of a walk-through was removed' },
  'walk-through-mending-agreed': {
    pl: 'ustalono, kto poprawi punkt obchodu',
    en: 'it was agreed who mends a point of a walk-through',
  },
} as const;
