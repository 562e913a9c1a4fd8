// The door of the room `cases`: how long cases take, which terms were kept; the clocks for other terms of proceedings.
export type { CaseFacts, ClosingWay, FilingChannel, Notice, Stop } from './case.ts';
export { readClock, standingOf, type CaseStanding, type ClockReading } from './case-clock.ts';
export { termOf, type CaseTerm } from './case-term.ts';
export type { TermRule } from './term-rules.data.ts';
export {
  caseFigureNames,
  type CaseDays,
  type CaseFigureName,
  type CaseFigures,
  type CasePoint,
  type CaseScope,
  type CaseShare,
} from './case-figures.ts';
export type { PublicCaseFigures } from './public-figures.ts';
export { caseFigures, caseSeries, caseSeriesOf, publicCaseFigures, type CaseQuestion } from './case-figures.actions.ts';
export { servicePart } from './service-part.pages.tsx';
export { beginIntake, type Intake } from './case-intake.actions.ts';
export type { ArrivedCase } from './case-check.ts';
export { largestSheet } from './case-upload.actions.ts';
export { importSheetNow, type ImportedNow } from './import-now.jobs.ts';
export { casesCron, casesTasks } from './cases.jobs.ts';

/** Words for the events this room writes into the log. */
export { caseEvents as eventNames } from './case-events.texts.ts';

export const tables = [
  { table: 'cases', keptFor: 'while the office exists', why: 'terms and days over years are computed from them' },
  { table: 'case_changes', keptFor: 'while the office exists', why: 'a corrected case keeps what it was before' },
  {
    table: 'case_imports',
    keptFor: 'while the office exists',
    why: 'says where the cases came from; their files go after 7 days',
  },
  {
    table: 'case_mappings',
    keptFor: 'while the office exists',
    why: 'the next sheet with the same headings is read alike',
  },
  { table: 'case_name_matches', keptFor: 'while the office exists', why: 'a name matched once is known the next time' },
  { table: 'case_settings', keptFor: 'while the office exists', why: 'whether marks of cases are readable' },
  {
    table: 'api_keys',
    keptFor: 'while the office exists',
    why: 'says which programs could send cases, and since when no more',
  },
] as const;
