// A questionnaire made elsewhere and the answers to it, in words of no product: what the import works on.

/** Text in each language of the file (`pl`, `en`, `pl-informal` …): plain, without markup. */
export type ForeignTexts = ReadonlyMap<string, string>;

export type ForeignKind =
  | 'rating'
  | 'yes-no'
  | 'zero-to-ten'
  | 'single-choice'
  | 'multiple-choice'
  | 'ranking'
  | 'number'
  | 'text'
  | 'date'
  | 'shown-text'
  | 'language'
  | 'computed'
  | 'upload'
  /** a type nobody told us about: kept for the report, never guessed */
  | 'unknown';

export interface ForeignPart {
  readonly id: string;
  readonly code: string;
  /** rows of a grid, and its columns where it has two axes */
  readonly axis: 'row' | 'column';
  readonly texts: ForeignTexts;
}

export interface ForeignOption {
  readonly id: string;
  readonly code: string;
  /** a dual-scale grid has two lists of options */
  readonly scale: 0 | 1;
  readonly texts: ForeignTexts;
}

/** Asked only if the earlier question has (or has not) one of the codes. Everything else is reported, never run. */
export interface ForeignCondition {
  readonly questionId: string;
  /** part of a multiple choice; null: the question itself */
  readonly partId: string | null;
  readonly is: 'one-of' | 'none-of';
  readonly codes: readonly string[];
}

export interface ForeignQuestion {
  readonly id: string;
  readonly groupId: string;
  readonly code: string;
  /** type as the source writes it */
  readonly letter: string;
  readonly kind: ForeignKind;
  readonly texts: ForeignTexts;
  readonly help: ForeignTexts;
  readonly parts: readonly ForeignPart[];
  readonly options: readonly ForeignOption[];
  readonly hasOther: boolean;
  /** never shown to anybody: filled by an address or a formula */
  readonly hidden: boolean;
  /** places of a ranking, 0 elsewhere */
  readonly places: number;
  readonly condition: ForeignCondition | null;
}

export interface ForeignGroup {
  readonly id: string;
  readonly texts: ForeignTexts;
}

export interface ForeignSurvey {
  readonly product: 'LimeSurvey';
  readonly surveyId: string;
  /** as the file says it; decides nothing */
  readonly databaseVersion: string;
  readonly baseLanguage: string;
  /** the base language first */
  readonly languages: readonly string[];
  readonly titles: ForeignTexts;
  readonly welcome: ForeignTexts;
  readonly ending: ForeignTexts;
  /** only `yes` where the file says so: an inherited setting is unknown */
  readonly anonymous: 'yes' | 'no' | 'unknown';
  readonly groups: readonly ForeignGroup[];
  /** in the order asked */
  readonly questions: readonly ForeignQuestion[];
  /** what the file holds, counted before anything is left out */
  readonly counts: SurveyCounts;
}

export interface SurveyCounts {
  readonly groups: number;
  readonly questions: number;
  readonly parts: number;
  readonly options: number;
  readonly conditions: number;
  readonly questionsWithRelevance: number;
  readonly assessments: number;
  readonly defaultValues: number;
  readonly quotas: number;
}

export type CellMeaning = 'choice' | 'tick' | 'text' | 'number' | 'date' | 'place' | 'upload' | 'count' | 'aside';

/** One column of answers, found in the structure. */
export interface AnswerColumn {
  /** `kanal.SQ001`, `sprawa.other`, `tDwie.S1#0`: code of the question and of the part */
  readonly key: string;
  readonly questionId: string;
  readonly partId: string | null;
  readonly meaning: CellMeaning;
  /** codes the column may hold; empty where anything may stand */
  readonly codes: readonly string[];
  /** why it is proposed to be left out: contact data of a person, or a file */
  readonly personal: 'contact' | 'upload' | null;
}

export interface AnswerRow {
  readonly kind: 'row';
  /** row in the file */
  readonly number: number;
  /** number of the response in the source; used to name it while importing, never stored */
  readonly sourceId: string;
  readonly completed: boolean;
  /** YYYY-MM-DD; null: unfinished, or the source kept no dates */
  readonly completedOn: string | null;
  readonly language: string;
  readonly lastPage: number | null;
  /** by column. null: nothing stored (not asked, not reached); '': asked and left empty */
  readonly cells: readonly (string | null)[];
}
export type AnswerItem =
  | AnswerRow
  | { readonly kind: 'refused-row'; readonly number: number; readonly fault: ImportFault }
  /** the last thing that comes: the file broke, nothing of it may be kept */
  | { readonly kind: 'broken'; readonly fault: ImportFault };

export interface ForeignAnswers {
  readonly form: 'archive' | 'vv' | 'csv';
  readonly columns: readonly AnswerColumn[];
  /** reads the answers again from the beginning each time */
  readonly rows: () => AsyncIterable<AnswerItem>;
}

/** What a person can put right, in both languages of the staff. Never a value from the file. */
export interface ImportFault {
  readonly kind: string;
  readonly row: number | null;
  readonly message: { readonly pl: string; readonly en: string };
}
export type Imported<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };
