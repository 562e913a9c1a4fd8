// One import as it is kept: what the file holds, where the import stands, and what came of it.
import type { ImportFault } from './foreign-survey.ts';
import type { ImportPlan } from './import-plan.ts';
import { isoDate } from './lime-rows.ts';
import type { ColumnProfile } from './table-mapping.ts';
import type { TableProfile } from './table-profile.ts';

/** read: being mapped; queued: its job waits or works; done; refused: nothing was taken in; withdrawn: taken back. */
export type ImportState = 'read' | 'queued' | 'done' | 'refused' | 'withdrawn';

export interface RecognisedColumn {
  readonly name: string;
  readonly heading: string;
  readonly filled: number;
  /** distinct values with their counts; none of columns with free text or about a person */
  readonly values: readonly (readonly [value: string, count: number])[];
  readonly isOpen: boolean;
}

/** A sentence in both languages of the staff. */
export interface Said {
  readonly pl: string;
  readonly en: string;
}

/** A question of a survey made elsewhere, as it could be carried over. */
export interface RecognisedQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly confirm: readonly string[];
}

export interface Recognised {
  readonly kind: 'table' | 'lime';
  /** name of the person who uploaded the file */
  readonly by: string;
  /** csv, xlsx, ods; of a survey its title */
  readonly about: string;
  readonly rows: number;
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly RecognisedQuestion[];
  readonly refused: readonly ImportFault[];
  readonly refusedCount: number;
  readonly notes: readonly Said[];
  readonly abandoned: number;
  readonly visits: number;
  /** a survey that does not say that it is anonymous is taken in only after a person said yes */
  readonly anonymous: 'yes' | 'no' | 'unknown';
}

export interface ImportReport {
  readonly rows: number;
  readonly imported: number;
  readonly refused: number;
  /** the first ones; all of them are in the file of refused rows */
  readonly faults: readonly ImportFault[];
  readonly empty: number;
  /** the same response was taken in before */
  readonly doubled: number;
  /** words and ends of comments that were not carried over */
  readonly left: number;
  readonly abandoned: number;
  readonly visits: number;
  /** first and last day, YYYY-MM-DD; null where nothing was read */
  readonly days: readonly [string, string] | null;
  /** reasons the whole file was refused */
  readonly why: readonly Said[];
  /** the edition that holds the answers */
  readonly studyId: string | null;
}

export interface ImportRecord {
  readonly id: string;
  readonly name: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileId: string | null;
  readonly answersFileId: string | null;
  readonly refusedFileId: string | null;
  readonly recognised: Recognised;
  readonly plan: ImportPlan | null;
  readonly report: ImportReport | null;
  readonly rowsDone: number;
  readonly who: string | null;
  /** YYYY-MM-DD */
  readonly startedOn: string;
  readonly version: number;
}

/** The kept form of a profile: values of free text and of columns about a person stay in the file. */
export function recognisedColumns(
  { columns }: TableProfile,
  isPersonal: (name: string) => boolean,
): RecognisedColumn[] {
  return columns.map(({ column, filled, values, isOpen }) => ({
    name: column.name,
    heading: column.heading,
    filled,
    isOpen,
    values: isPersonal(column.name) ? [] : isOpen ? days([...values]) : [...values],
  }));
}

/** A column of days has many values and nothing personal: some of them show what it is. */
function days(values: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const some = values.slice(0, 20);
  return some.filter(([value]) => isoDate(value) !== null).length >= some.length / 2 ? some : [];
}

/** Back as proposals need it. */
export function profileOfColumn(column: RecognisedColumn, place: number): ColumnProfile {
  const { name, heading, filled, values, isOpen } = column;
  return { column: { place, heading, name }, filled, values: new Map(values), isOpen };
}

/** What stays when an import has ended: counts and headings, no value. */
export function withoutValues(recognised: Recognised): Recognised {
  return { ...recognised, columns: recognised.columns.map((column) => ({ ...column, values: [] })) };
}
