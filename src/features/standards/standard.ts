// A standard: a promise in the client's words with its measure, target and source, an owner and a day of review.
import { z } from 'zod';
import { isUuid } from '#domain/ids.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import { approaches } from './approach.ts';

const uuid = z.string().refine(isUuid);

export const standardContentSchema = z.object({
  /** in the words of a client; English may be missing */
  promise: z.object({ pl: z.string().min(1).max(300), en: z.string().max(300) }),
  approach: z.enum(approaches),
  touchpoint: z.enum(touchpoints),
  /** empty: every service, every client group */
  serviceIds: z.array(uuid),
  clientGroupIds: z.array(uuid),
  target: z.object({ comparator: z.enum(['at-least', 'at-most']), value: z.number() }).nullable(),
  owner: z.string().max(120),
  legalBasis: z.string().max(300),
  /** YYYY-MM-DD or null */
  reviewOn: z.string().nullable(),
  isPublic: z.boolean(),
});
export type StandardContent = z.infer<typeof standardContentSchema>;

export interface Standard {
  readonly id: string;
  readonly content: StandardContent;
  readonly indicatorId: string | null;
  readonly goalId: string | null;
  readonly libraryKey: string | null;
  /** who is told; the owner that is printed is a post and stands in the content */
  readonly ownerPersonId: string | null;
  /** number of the version in force; null: never published */
  readonly publishedNumber: number | null;
  /** the words in force, where they differ from those being worked on or are the same */
  readonly published: StandardContent | null;
  readonly withdrawnOn: string | null;
  readonly version: number;
}

export interface StandardVersion {
  readonly number: number;
  readonly content: StandardContent;
  readonly indicatorId: string;
  readonly publishedOn: string;
  readonly publishedBy: string | null;
}

export const standardStates = ['draft', 'published', 'changed', 'withdrawn'] as const;
export type StandardState = (typeof standardStates)[number];

export function stateOf({ content, published, publishedNumber, withdrawnOn }: Standard): StandardState {
  if (withdrawnOn !== null) return 'withdrawn';
  if (publishedNumber === null || published === null) return 'draft';
  return JSON.stringify(content) === JSON.stringify(published) ? 'published' : 'changed';
}

/** What a promise still lacks before it may be published. */
export const missingParts = ['measure', 'target', 'source', 'owner', 'review'] as const;
export type MissingPart = (typeof missingParts)[number];

/**
 * Measure, target and source are asked for before anything is published. A source is the indicator's own: one of
 * complaints or manual entry needs somebody named who brings the figures.
 */
export function missingOf(
  { content, indicatorId }: Pick<Standard, 'content' | 'indicatorId'>,
  indicator: { readonly hasSource: boolean } | null,
): MissingPart[] {
  const missing: MissingPart[] = [];
  if (indicatorId === null || indicator === null) missing.push('measure');
  if (content.target === null) missing.push('target');
  if (indicator !== null && !indicator.hasSource) missing.push('source');
  if (content.owner === '') missing.push('owner');
  if (content.reviewOn === null) missing.push('review');
  return missing;
}

/** Days until a review; below zero it is overdue. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** One year from a day: when a promise is looked at again, until the office says otherwise. */
export function oneYearFrom(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.toISOString().slice(0, 10);
}

/** A corrective action: small until the room of improvement takes over. */
export interface CorrectiveAction {
  readonly id: string;
  readonly standardId: string;
  readonly content: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly begunOn: string;
  readonly doneOn: string | null;
  readonly version: number;
}

/** Standards adopted together by one order of the head. */
export interface Adoption {
  readonly id: string;
  readonly title: string;
  readonly standards: readonly { readonly standardId: string; readonly number: number }[];
  readonly draftedOn: string;
  readonly orderNumber: string | null;
  readonly inForceFrom: string | null;
  readonly approvedOn: string | null;
  readonly approvedBy: string | null;
  readonly acknowledged: number;
  readonly version: number;
}

export interface Goal {
  readonly id: string;
  readonly kind: 'mission' | 'office' | 'team';
  readonly unitId: string | null;
  readonly content: string;
  readonly version: number;
}

export interface ClientNeed {
  readonly id: string;
  readonly clientGroupId: string;
  readonly content: string;
  readonly standardId: string | null;
  readonly evidence: string;
  readonly version: number;
}
