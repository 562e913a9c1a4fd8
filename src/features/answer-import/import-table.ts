// What an import reads from, whatever the file is: columns with headings, and rows of words.
import type { DataRow, TableColumn } from '#files/foreign-table.ts';
import type { AnswerRow, ImportFault } from './foreign-survey.ts';

/** A row of the file; of a survey made elsewhere also as that survey knows it. */
export interface ImportRow extends DataRow {
  readonly source?: AnswerRow;
}

export type ImportTableRow =
  | ImportRow
  | {
      readonly kind: 'refused-row';
      readonly number: number;
      readonly fault: ImportFault;
    }
  /** the last thing that comes: nothing of the file may be kept */
  | { readonly kind: 'broken'; readonly fault: ImportFault };

export interface ImportTable {
  readonly columns: readonly TableColumn[];
  /** reads the file again from its beginning each time */
  readonly rows: () => AsyncIterable<ImportTableRow>;
}
