// The evidence block of a card: what the measurement froze when the action was closed. Read, copied, never typed.
import { z } from 'zod';
import type { IndicatorContent } from '#features/standards/index.ts';

export const evidenceGrades = ['A', 'B', 'C', 'D'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

const number = z.number();
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0') && text.isWellFormed());
const windowSchema = z.object({
  n: z.number().min(0).max(1e9),
  months: z.int().min(0).max(600),
  value: number,
  interval: z
    .tuple([number, number])
    .refine(([low, high]) => low <= high)
    .nullable(),
});

const differenceSchema = z.object({ estimate: number, lower: number, upper: number });

export const evidenceSchema = z.object({
  indicator: z.object({ pl: words(300), en: words(300) }),
  /** share: 0–1; mean: on the scale of the question; amount in `unit` */
  measure: z.enum(['share', 'mean', 'count', 'amount']),
  unit: z.object({ pl: words(30), en: words(30) }),
  better: z.enum(['higher', 'lower', 'neither']),
  before: windowSchema.nullable(),
  after: windowSchema.nullable(),
  difference: differenceSchema.nullable(),
  /** what remains of the difference beyond the comparison; what the verdict was given on */
  effect: differenceSchema.nullable(),
  method: z.enum([
    'difference-in-differences',
    'controlled-series',
    'before-after-with-comparison',
    'before-after',
    'after-only',
    'none',
  ]),
  verdict: z.enum(['better', 'worse', 'no-effect-shown', 'undecided', 'too-early', 'too-little-data', 'no-claim']),
  months: z.int().min(0).max(600),
  grade: z.enum(evidenceGrades),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceWindow = z.infer<typeof windowSchema>;

export interface MeasuredBy {
  readonly name: { readonly pl: string; readonly en: string };
  readonly measure: Evidence['measure'];
  readonly unit: { readonly pl: string; readonly en: string };
  readonly better: Evidence['better'];
}

/** What an indicator says of the figures measured by it; null where it is gone. */
export function measuredBy(indicator: { readonly content: IndicatorContent } | null | undefined): MeasuredBy | null {
  if (!indicator) return null;
  const { name, measure, amountUnit: unit, better } = indicator.content;
  return { name, measure, unit, better };
}

/** As the measurement freezes it with the action; what it holds besides is not taken. */
const frozenSchema = evidenceSchema
  .pick({ before: true, after: true, difference: true, effect: true, method: true, verdict: true, grade: true })
  .extend({ monthsSinceStart: z.int().min(0) });

/**
 * The evidence block, or null where nothing was measured: an indicator that is gone, or an effect without a method.
 * Whatever the method, the grade is the one the measurement gave.
 */
export function evidenceOf(frozen: unknown, indicator: MeasuredBy | null): Evidence | null {
  const read = frozenSchema.safeParse(frozen);
  if (!read.success || indicator === null || read.data.method === 'none') return null;
  const { before, after, difference, effect, method, verdict, grade, monthsSinceStart } = read.data;
  const { name, measure, unit, better } = indicator;
  return {
    indicator: { pl: name.pl, en: name.en },
    measure,
    unit: { pl: unit.pl, en: unit.en },
    better,
    before,
    after,
    difference,
    effect,
    method,
    verdict,
    months: monthsSinceStart,
    grade,
  };
}
