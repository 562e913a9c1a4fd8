// An archive somebody asked for, and how far it is.
import type { StaffLanguage } from '#domain/language.ts';
import type { ExportChoice } from './export-choice.ts';

export interface ArchiveAsked {
  readonly exportId: string;
  readonly personId: string;
  readonly language: StaffLanguage;
  readonly choice: ExportChoice;
  readonly state: 'waiting' | 'ready' | 'failed';
  /** answers written, of how many; 0 of 0 before the work began */
  readonly done: number;
  readonly total: number;
  readonly askedAt: Date;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly bytes: number | null;
}

export const hoursKept = 24;
/** Work that has not ended by then was broken off. */
const longestWork = 30 * 60_000;

export function stateOf({ state, askedAt }: Pick<ArchiveAsked, 'state' | 'askedAt'>, now: Date): ArchiveAsked['state'] {
  return state === 'waiting' && now.getTime() - askedAt.getTime() > longestWork ? 'failed' : state;
}

/** From 0 to 1: half of the work of the long layout is reading the answers a second time. */
export function shareDone({ done, total }: Pick<ArchiveAsked, 'done' | 'total'>): number {
  return total === 0 ? 0 : Math.min(1, done / total);
}
