// What the ratings of teams say of each competence of the dictionary.
import type { Competence } from './competence.ts';
import type { TeamSignal } from './team-signals.ts';

export interface RatedCompetence {
  readonly competence: Competence;
  /** teams of which some question that tells of it has a rating that may be shown */
  readonly rated: number;
  /** of these, teams with an area for development in one of its questions */
  readonly below: number;
}

export function ratedCompetences(
  dictionary: readonly Competence[],
  signals: readonly Pick<TeamSignal, 'unit' | 'question' | 'number' | 'verdict'>[],
): RatedCompetence[] {
  return dictionary.map((competence) => {
    const about = signals.filter(
      ({ question, number }) =>
        number.kind === 'mean' && competence.drivers.some((driver) => driver === question.driver),
    );
    const teams = (some: typeof about) => new Set(some.map(({ unit }) => unit.id)).size;
    return { competence, rated: teams(about), below: teams(about.filter(({ verdict }) => verdict === 'area')) };
  });
}
