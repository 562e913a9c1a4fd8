// An import of cases from a sheet: its states, numbers and what is told of refused rows.
import type { CaseFault } from './case-check.ts';
import type { CaseMapping, ColumnSight, DroppedColumn } from './case-mapping.ts';

export interface CaseImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
  readonly refused: number;
}

export interface RefusedCase {
  /** as a spreadsheet numbers it */
  readonly row: number;
  readonly faults: readonly CaseFault[];
  /** of a row that could not be read at all, in both languages */
  readonly message?: { readonly pl: string; readonly en: string };
}

/**
 * prepared: uploaded, a person still has to look · waiting: its job is to run or running · done: taken over ·
 * refused: nothing was taken over, as the person had chosen · failed: nothing was taken over, and the fault is ours
 */
export type CaseImportState = 'prepared' | 'waiting' | 'done' | 'refused' | 'failed';

/** How the file was read: what it is, its characters, what stood above the headings. */
export interface ReadNotes {
  readonly format: 'csv' | 'xlsx' | 'ods';
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly linesAbove: number;
  readonly otherSheets: readonly string[];
}

export interface CaseImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: CaseImportState;
  readonly fileId: string | null;
  readonly headingsKey: string;
  readonly sights: readonly ColumnSight[];
  readonly dropped: readonly DroppedColumn[];
  readonly notes: ReadNotes;
  readonly mapping: CaseMapping | null;
  readonly keepGood: boolean | null;
  readonly rowCount: number;
  readonly progress: number;
  readonly progressAt: Date | null;
  readonly counts: CaseImportCounts | null;
  readonly refused: readonly RefusedCase[];
  readonly refusedFileId: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly version: number;
}

/** Refused rows that are shown; all of them stand in the sheet. */
export const mostShownRefusals = 500;
/** Sheets nobody came back for and sheets of refused rows are kept as long. */
export const daysFilesAreKept = 7;
/** After as long without a sign the job was broken off. */
export const stuckAfterMs = 90_000;

export function isStuck({ state, progressAt }: Pick<CaseImport, 'state' | 'progressAt'>, now: Date): boolean {
  return state === 'waiting' && progressAt !== null && now.getTime() - progressAt.getTime() > stuckAfterMs;
}
