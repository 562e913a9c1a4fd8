// Whether people answer by other ways than before: then a change may be theirs and not the action's.
import { chiSquareTest } from '#statistics/chi-square-test.ts';

/** People by way of answering. */
export type ChannelCounts = Readonly<Record<string, number>>;

/** Least change of a way's share that matters: smaller shifts cannot move a mean by much. */
const leastShift = 0.1;
const level = 0.05;

/** More than chance, and some way's share moved by at least ten points. Nobody on a side: nothing to compare. */
export function channelMixChanged(before: ChannelCounts, after: ChannelCounts): boolean {
  const ways = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [first, second] = [before, after].map((counts) => ways.map((way) => counts[way] ?? 0));
  const [total, later] = [first!, second!].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  if (!total || !later) return false;
  const shift = Math.max(...ways.map((_, at) => Math.abs(first![at]! / total - second![at]! / later)));
  if (shift < leastShift - 1e-12) return false;
  const test = chiSquareTest([first!, second!]);
  return test.kind === 'result' && typeof test.p === 'number' && test.p < level;
}
