// An indicator: what is measured, which way is better, and where its figures come from, as a typed source.
import { z } from 'zod';
import { channels } from '#domain/channel.ts';
import { isUuid } from '#domain/ids.ts';
import type { MonthNumber } from '#domain/period.ts';

const uuid = z.string().refine(isUuid);
const words = z.object({ pl: z.string().min(1).max(200), en: z.string().max(200) });
const longWords = z.object({ pl: z.string().max(1_000), en: z.string().max(1_000) });

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('office') }),
  z.object({ kind: z.literal('unit'), id: uuid }),
  z.object({ kind: z.literal('service'), id: uuid }),
]);
const surveyPart = {
  questionnaire: z.string().min(1).max(100),
  questionId: z.string().min(1).max(100),
  scope,
  channel: z.enum(channels).nullable(),
  clientGroupId: uuid.nullable(),
};

export const caseFigures = ['within-term', 'overruns-without-notice', 'notices', 'median-days', 'p90-days'] as const;
export type CaseFigure = (typeof caseFigures)[number];

/** Where figures come from. Each kind is read by a reader of its own in `indicator-sources.actions.ts`. */
export const indicatorSourceSchema = z.discriminatedUnion('kind', [
  /** share of answers at these points of a rating, or of these options of a choice */
  z.object({ kind: z.literal('survey-share'), ...surveyPart, points: z.array(z.number().int().min(1).max(20)).min(1) }),
  z.object({ kind: z.literal('survey-mean'), ...surveyPart }),
  z.object({ kind: z.literal('cases'), figure: z.enum(caseFigures), scope }),
  /** points met of points that apply, in walk-throughs of one building or of all */
  z.object({ kind: z.literal('walk-through'), locationId: uuid.nullable() }),
  z.object({ kind: z.literal('people-served'), scope }),
  /** answers of people served */
  z.object({ kind: z.literal('response-rate'), scope }),
  /** entered by hand or read from a file: numerator and denominator, or a value */
  z.object({ kind: z.literal('manual'), entry: z.enum(['share', 'value']) }),
  /** complaints have their own room later; until then their figures are entered by hand */
  z.object({ kind: z.literal('complaints'), figure: z.enum(['within-term', 'justified', 'number']) }),
]);
export type IndicatorSource = z.infer<typeof indicatorSourceSchema>;
export type SourceKind = IndicatorSource['kind'];
export type SourceScope = z.infer<typeof scope>;

/** share: 0–1 of a denominator · mean: on the scale 1–5 · count: how many · amount: days, minutes, hours … with a unit */
export const measures = ['share', 'mean', 'count', 'amount'] as const;
export type Measure = (typeof measures)[number];

export const betterWays = ['higher', 'lower', 'neither'] as const;
export type Better = (typeof betterWays)[number];

export const indicatorContentSchema = z.object({
  name: words,
  definition: longWords,
  measure: z.enum(measures),
  /** of an amount: "dni", "minuty" */
  amountUnit: z.object({ pl: z.string().max(30), en: z.string().max(30) }),
  better: z.enum(betterWays),
  source: indicatorSourceSchema,
  /** a share within a statutory term: shown without words of verdict; being late without notice is measured beside it */
  withoutVerdict: z.boolean(),
  /** who brings the figures */
  collectedBy: z.string().max(200),
});
export type IndicatorContent = z.infer<typeof indicatorContentSchema>;

export interface Indicator {
  readonly id: string;
  readonly content: IndicatorContent;
  readonly libraryCode: string | null;
  readonly unitId: string | null;
  /** who is told what happens to it */
  readonly ownerPersonId: string | null;
  /** YYYY-MM-DD */
  readonly createdOn: string;
  readonly retiredOn: string | null;
  readonly version: number;
}

/** Indicators of these sources are given their figures by people. */
export function isEntered({ kind }: IndicatorSource): boolean {
  return kind === 'manual' || kind === 'complaints';
}

/** Whether people enter a numerator and a denominator, or a value. */
export function entryOf({ source, measure }: IndicatorContent): 'share' | 'value' {
  if (source.kind === 'manual') return source.entry;
  return measure === 'share' ? 'share' : 'value';
}

/** What happened to an indicator in a month; `new-limits` sets the chart's limits anew from there. */
export interface IndicatorEvent {
  readonly id: string;
  readonly indicatorId: string;
  readonly month: MonthNumber;
  readonly kind: 'note' | 'new-limits';
  readonly content: string;
  readonly enteredBy: string | null;
  /** YYYY-MM-DD */
  readonly enteredOn: string;
}

/** A figure as entered: one month of one indicator. */
export interface Measurement {
  readonly id: string;
  readonly indicatorId: string;
  readonly month: MonthNumber;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly origin: 'hand' | 'file';
}
