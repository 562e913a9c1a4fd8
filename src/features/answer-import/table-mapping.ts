// What the columns of an office's own table mean for us. Plain data: it is saved and used again for the next file.
import type { TableColumn } from '#files/foreign-table.ts';

/** A question answers can be mapped to, with its words in every language. */
export interface MappingTarget {
  readonly id: string;
  readonly kind: 'rating' | 'choice' | 'text';
  readonly texts: readonly string[];
  readonly options: readonly { readonly code: number; readonly labels: readonly string[] }[];
  readonly notApplicable: boolean;
}

/** Words of a column and the codes they mean; words are compared without case, marks and double spaces. */
export type WordCodes = readonly (readonly [word: string, code: number])[];

/** What our record knows of an answer beside the answers themselves. */
export const placeKinds = [
  'day',
  'service',
  'unit',
  'location',
  'channel',
  'client-group',
  'language',
  'response-number',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export type ColumnUse =
  | { readonly kind: 'question'; readonly questionId: string; readonly words: WordCodes }
  | { readonly kind: 'comment'; readonly questionId: string }
  | { readonly kind: PlaceKind }
  | { readonly kind: 'ignored'; readonly why: 'personal' | 'technical' | 'unknown' | 'chosen' };

export interface ColumnMapping {
  /** unique name of the column in the table */
  readonly column: string;
  readonly use: ColumnUse;
}

export interface TableMapping {
  readonly columns: readonly ColumnMapping[];
}

/** Why a person must look at a proposed column before anything is saved. */
export type Doubt =
  /** digits alone do not say which end is good */
  | { readonly kind: 'direction'; readonly column: string }
  | { readonly kind: 'unknown-words'; readonly column: string; readonly words: readonly string[] }
  | { readonly kind: 'agreement-scale'; readonly column: string };

export interface ProposedMapping extends TableMapping {
  readonly doubts: readonly Doubt[];
  /** questions no column was found for */
  readonly missing: readonly string[];
}

/** What stands in a column: its distinct values up to a limit. */
export interface ColumnProfile {
  readonly column: TableColumn;
  readonly filled: number;
  readonly values: ReadonlyMap<string, number>;
  /** more distinct values than were kept: free text, dates or numbers */
  readonly isOpen: boolean;
}

/** A mapping saved for an earlier file fits this one if every column it uses is there. */
export function missingColumns(mapping: TableMapping, columns: readonly TableColumn[]): readonly string[] {
  const names = new Set(columns.map(({ name }) => name));
  return mapping.columns
    .filter(({ column, use }) => use.kind !== 'ignored' && !names.has(column))
    .map(({ column }) => column);
}
