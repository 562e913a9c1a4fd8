// The door of the room `weighting`: the one official figure of a study that weights its answers by people served.
export { weightedPicture } from './weighting.actions.ts';
export type { WeightedPicture } from './weighted-picture.ts';
export type { Weighing } from './weigh.ts';
export { weighingLines } from './weighing-words.ts';
export { weightingTexts } from './weighting.texts.ts';

export const tables = [
  {
    table: 'study_weights',
    keptFor: 'while the office exists',
    why: 'says which figures of a study are weighted; chosen before its first answers are shown',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'study-weights-chosen': { pl: 'wybrano wagi odpowiedzi badania', en: 'the weights of a study’s answers were chosen' },
} as const;
