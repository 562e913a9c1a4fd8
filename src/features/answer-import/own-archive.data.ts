// Headings of the wide archive this program writes of its answers, and what they are for an import. Polish and English.
import type { ColumnUse } from './table-mapping.ts';

type Heading = readonly [pl: string, en: string, use: ColumnUse];
const technical = { kind: 'ignored', why: 'technical' } as const;

/** In the order of the file; every one stands there, before the variables. Of a batch's months the last one counts. */
export const archiveHeadings: readonly Heading[] = [
  ['nr', 'no', technical],
  ['wersja', 'version', technical],
  ['badanie', 'study', technical],
  ['wydzial', 'unit', { kind: 'unit' }],
  ['usluga', 'service', { kind: 'service' }],
  ['miejsce', 'location', { kind: 'location' }],
  ['grupa_klientow', 'client_group', { kind: 'client-group' }],
  ['kanal', 'channel', { kind: 'channel' }],
  ['jezyk', 'language', { kind: 'language' }],
  ['od', 'from', technical],
  ['do', 'to', { kind: 'day' }],
];
