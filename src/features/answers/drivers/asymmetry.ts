// "Co psuje, co cieszy": whether bad ratings of a driver move the overall one more than very good ones (penalty–reward).
import { normalQuantile } from '#statistics/distributions.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { penaltyReward } from '#statistics/penalty-reward.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import type { Asymmetry, ShownDrivers } from './driver-request.ts';
import { drawnRows } from './model-columns.ts';

/** The practice rule of the method: so many answers, and so many in each extreme of a driver. */
const leastAnswers = 150;
const leastInExtreme = 15;
/** More answers make the intervals no narrower than matters. */
const mostAnswers = 5000;
const bad = 2;

/** @param columns overall, outcome where asked, drivers: codes 1 … points */
export function asymmetryOf(
  columns: readonly Uint8Array[],
  outcomes: number,
  points: number,
  random: SeededRandom,
): ShownDrivers['asymmetry'] {
  const rows = drawnRows(columns[0]!.length, mostAnswers, (below) => random.integer(below));
  if (rows.length < leastAnswers) return null;
  const drivers = columns.slice(outcomes > 0 ? 2 : 1);
  const outcome = outcomes > 0 ? columns[1]! : undefined;
  const overall: number[] = [];
  const given: number[][] = [];
  for (const row of rows) {
    overall.push(columns[0]![row]!);
    given.push([...drivers.map((column) => column[row]!), ...asExtremes(outcome?.[row], outcomes, points)]);
  }
  const fit = penaltyReward(overall, given, bad, points);
  if (isUndefined(fit)) return null;
  // every driver is judged, so each interval is as wide as it takes to be right of all of them together
  const reach = normalQuantile(1 - 0.05 / (2 * Math.max(1, drivers.length)));
  const each = drivers.map((_, at): Asymmetry => {
    const inBad = given.filter((row) => row[at]! <= bad).length;
    const inBest = given.filter((row) => row[at]! >= points).length;
    if (inBad < leastInExtreme || inBest < leastInExtreme) return 'too-few-extremes';
    const [penalty, reward] = [fit.penalty[at]!, fit.reward[at]!];
    const [ofPenalty, ofReward] = [fit.se[2 * at]!, fit.se[2 * at + 1]!];
    if (isUndefined(penalty) || isUndefined(reward) || isUndefined(ofPenalty) || isUndefined(ofReward))
      return 'too-few-extremes';
    const hurts = penalty + reach * ofPenalty < 0;
    const helps = reward - reach * ofReward > 0;
    // the two errors go together at most fully: with their sum the difference of the two is never called sure too early
    const leaning = penalty + reward;
    const unsure = reach * (ofPenalty + ofReward);
    if (hurts && leaning + unsure < 0) return 'spoils';
    if (helps && leaning - unsure > 0) return 'pleases';
    return hurts && helps ? 'both' : 'undecided';
  });
  return { n: rows.length, each };
}

/** The outcome as attributes whose low and high mean one option each; the first option is the middle of all. */
function asExtremes(code: number | undefined, outcomes: number, points: number): number[] {
  const attributes = Math.ceil(Math.max(0, outcomes - 1) / 2);
  return Array.from({ length: attributes }, (_, at) => {
    if (code === 2 * at + 2) return 1;
    return code === 2 * at + 3 ? points : bad + 0.5;
  });
}
