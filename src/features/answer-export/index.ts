// The door of the room `answer-export`: results and archives as files.
export { answerExportCron, answerExportTasks } from './exports.jobs.ts';

export const tables = [
  {
    table: 'answer_exports',
    keptFor: '25 hours',
    why: 'an archive waits a day to be taken; the reason it was made for stays in the audit trail',
  },
  { table: 'answer_export_progress', keptFor: '25 hours', why: 'says how far an archive is' },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'answer-archive-asked': {
    pl: 'zamówiono pełne archiwum odpowiedzi',
    en: 'the full archive of answers was asked for',
  },
  'answer-archive-taken': {
    pl: 'pobrano pełne archiwum odpowiedzi',
    en: 'the full archive of answers was downloaded',
  },
  'answer-archive-removed': {
    pl: 'usunięto pełne archiwum odpowiedzi',
    en: 'the full archive of answers was removed',
  },
} as const;
