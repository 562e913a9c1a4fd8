// The door of the room `competences`: what clients say of teams' work, and the dictionary that names what may be learned.
export { officeDictionary } from './competences.actions.ts';
export type { Dictionary } from './competences.actions.ts';
export { competenceDrivers, competencesOf } from './competence.ts';
export type { Competence } from './competence.ts';
export { chosenAreas, isWorkOfOne, teamSignals } from './team-signals.ts';
export type { TeamSignal, TeamSignals } from './team-signals.ts';
export type { PlanLearning } from './shown-development.ts';
export { competenceEvents as eventNames } from './competences.texts.ts';

export const tables = [
  {
    table: 'office_competences',
    keptFor: 'while the office exists',
    why: 'the words in which the office speaks of what its teams may learn',
  },
] as const;
