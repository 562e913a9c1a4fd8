// Whether the tiers hang on reading ratings as numbers: the same answers again with a model that only knows their order.
import { driverImportance } from '#statistics/driver-importance.ts';
import { momentsByGroup } from '#statistics/moments.ts';
import { ordinalShapley } from '#statistics/ordinal-shapley.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { completeSource } from '#statistics/replicate-source.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import type { OrdinalCheck } from './driver-request.ts';
import { drawnRows, type ModelColumns } from './model-columns.ts';

/** Answers needed, and answers needed in each category; rarer categories join the next one. */
const leastAnswers = 200;
const leastInCategory = 10;
/** A model is fitted for every subset of drivers, so the check is made on a random part of many answers. */
const mostAnswers = 800;
/** Every driver more doubles the number of models. */
const mostDrivers = 7;

/**
 * A pair of drivers of different tiers is called swapped where the ordinal model puts the weaker one first although the
 * linear model, on the very same answers, does not: then it is the coding that decides, and not the draw.
 */
export function ordinalCheck(
  { columns, controls }: ModelColumns,
  tiers: readonly (readonly number[])[],
  random: SeededRandom,
): OrdinalCheck | null {
  const n = columns[0]!.length;
  const drivers = columns.length - 1 - controls.length;
  if (n < leastAnswers || drivers > mostDrivers) return null;
  const rows = drawnRows(n, mostAnswers, (below) => random.integer(below));
  const drawn = columns.map((column) => Uint8Array.from(rows, (row) => column[row]!));
  const overall = withoutRareCategories(drawn[0]!);
  const given = Array.from(rows, (_, at) => drawn.slice(1).map((column) => column[at]!));
  const ordinal = ordinalShapley(overall, given, { controls: controls.map((place) => place - 1) });
  const covariance = completeSource(momentsByGroup(drawn, undefined, 1), controls).covariance();
  const linear = covariance ? driverImportance(covariance) : undefined;
  if (isUndefined(ordinal) || linear === undefined || isUndefined(linear)) return null;
  const swapped: [number, number][] = [];
  tiers.forEach((tier, place) => {
    for (const stronger of tier)
      for (const weaker of tiers.slice(place + 1).flat())
        if (ordinal.shapley[weaker]! > ordinal.shapley[stronger]! && linear.lmg[stronger]! >= linear.lmg[weaker]!)
          swapped.push([stronger, weaker]);
  });
  return { n: rows.length, swapped };
}

/** Codes in which each category that occurs has enough answers: from below, a rare one joins the next. */
function withoutRareCategories(codes: Uint8Array): number[] {
  const counts = new Uint32Array(256);
  for (const code of codes) counts[code]! += 1;
  const joined = new Map<number, number>();
  let open: number[] = [];
  let inOpen = 0;
  for (let code = 0; code < 256; code += 1) {
    if (counts[code] === 0) continue;
    open.push(code);
    inOpen += counts[code]!;
    if (inOpen < leastInCategory) continue;
    for (const each of open) joined.set(each, code);
    open = [];
    inOpen = 0;
  }
  const highest = Math.max(...joined.values());
  for (const each of open) joined.set(each, highest);
  return Array.from(codes, (code) => joined.get(code)!);
}
