// Loads what the page of the dictionary ends with: the ratings of teams, in the period the page of development opens with.
import type { Asking } from '#features/accounts/index.ts';
import { answersBehind, diagnosisView, officeResults, periodName } from '#features/diagnosis/index.ts';
import type { MethodLine } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { strengthsGround } from '#features/strengths/index.ts';
import type { Competence } from './competence.ts';
import { ratedCompetences } from './dictionary-facts.ts';
import type { RatedCompetence } from './dictionary-facts.ts';
import { teamSignals } from './team-signals.ts';

export interface DictionaryFacts {
  readonly competences: readonly RatedCompetence[];
  /** comparisons behind them */
  readonly looks: number;
  readonly periodWords: string;
  /** the answers behind the page: channels, response rate, weights */
  readonly behind: readonly MethodLine[];
}

const office = { kind: 'office' } as const;
const unasked = { period: null, channel: null, clientGroupId: null, context: null, search: '', page: 1 };

/** Null where nobody has ever answered. */
export async function dictionaryFacts(
  house: House,
  asking: Asking,
  dictionary: readonly Competence[],
): Promise<DictionaryFacts | null> {
  const found = await officeResults(house, asking.officeId);
  const view = diagnosisView(found.pictures, office, unasked, found.thisMonth, found.chartOf);
  const picture = view && found.pictures[view.context];
  if (!view || !picture || picture.months === null) return null;
  const { context, period } = view;
  const ground = await strengthsGround(house, asking.officeId, found, { context, period: period.period });
  if (!ground) return null;
  const { signals, looks } = teamSignals(ground.gathering);
  const behind = await answersBehind(house, asking, found, { picture, context, scope: office, period: period.period });
  return {
    competences: ratedCompetences(dictionary, signals),
    looks,
    periodWords: periodName(asking.language, period, picture.months),
    behind: behind.lines,
  };
}
