// A finding: one thing that can be said of the office's results, with all that is needed to open it again.
import type { Localised, StaffLanguage } from './language.ts';
import type { Period } from './period.ts';

/** Is it changing? Words and shapes: visual language, "Verdict pair". */
export type ChangeVerdict = 'better' | 'worse' | 'no-clear-change' | 'too-little-data';

export interface Finding {
  readonly kind:
    | 'level'
    | 'change'
    | 'too-few-answers'
    | 'steady'
    /** better or worse than a target, than the rest of the office, or than before */
    | 'strength'
    | 'weakness'
    /** a promise that is not kept; cases that were late without notice: figures of registers or charts of standards */
    | 'standard-not-kept'
    | 'late-without-notice';
  /** what it is about, as it stands in a label: never inside an inflected sentence */
  readonly subject: Localised<StaffLanguage>;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
  readonly verdict: ChangeVerdict | null;
  readonly sentence: Localised<StaffLanguage>;
  /** what it was computed from; enough to compute it again */
  readonly key: {
    readonly series: string;
    readonly scope: string;
    readonly period: Period;
    readonly filter: string;
    /** revision of the office's answers */
    readonly asOf: number;
  };
  /** the page that shows it */
  readonly href: string;
}

/** The key as one line of text, for an address: 'visit/waiting|service:a1|24319..24321||17'. */
export function findingKey({ series, scope, period, filter, asOf }: Finding['key']): string {
  return [series, scope, `${period.first}..${period.last}`, filter, asOf].join('|');
}
