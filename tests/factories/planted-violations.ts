// One violation of each rule of the architecture, planted to see that it is named.

/** The file, the line that breaks a rule, and how the fault must read. */
export const planted: readonly (readonly [path: string, line: string, fault: RegExp])[] = [
  ['statistics/mean.ts', `import { x } from '#domain/x.ts';`, /mean.ts uses domain\/x.ts: statistics import nothing/],
  [
    'statistics/median.ts',
    `import { readFileSync } from 'node:fs';`,
    /median.ts uses node:fs: statistics import nothing/,
  ],
  ['statistics/luck.ts', 'export const luck = Math.random();', /luck.ts reads the clock or Math.random/],
  [
    'domain/office.ts',
    `import { x } from '#features/office/index.ts';`,
    /domain\/office.ts uses .* imports point down only/,
  ],
  ['storage/page.ts', `import { x } from '#ui/page.tsx';`, /storage\/page.ts uses ui\/page.tsx: folders of one floor/],
  ['engine/start.ts', '', /engine\/start.ts stands on no floor/],
  ['features/cellar/x.ts', '', /a room that is not in the ordered list/],
  ['features/loose.ts', '', /loose.ts lies outside the rooms/],
  ['features/office/late.ts', `import type { X } from '#features/studies/index.ts';`, /a room uses earlier rooms only/],
  ['features/studies/back.ts', `import type { X } from '../office/office.ts';`, /entered only through its index.ts/],
  ['features/office/own.pages.tsx', `import { x } from './index.ts';`, /uses its own room's door/],
  ['features/office/low.store.ts', `import { x } from './office.pages.tsx';`, /a store stands below a pages/],
  ['features/office/index.ts', `export { r } from './office.routes.tsx';`, /only web mounts routes/],
  [
    'features/office/sql.pages.tsx',
    `import type { Storage } from '#storage/storage.ts';`,
    /only stores, actions and jobs/,
  ],
  [
    'features/studies/impure.ts',
    `import {\n  act,\n  rule,\n} from '#features/accounts/index.ts';`,
    /rule and uses act of accounts/,
  ],
  [
    'features/studies/disk.ts',
    `import { readFileSync } from 'node:fs';`,
    /disk.ts is a rule and uses node:fs: rules are pure/,
  ],
  [
    'features/diagnosis/raw.pages.tsx',
    `import type { StoredResponse } from '#features/answers/index.ts';`,
    /only as Disclosed/,
  ],
  ['features/diagnosis/open.ts', `const x = markDisclosed(3);`, /only the room answers may disclose/],
  ['features/diagnosis/leak.ts', `const x = fullArchiveRows([]);`, /single answers leave only by the archive/],
  ['ui/shared-words.ts', '', /is called "shared"/],
  ['ui/long.ts', '\n'.repeat(260).replaceAll('\n', 'a\n'), /long.ts has 26\d lines/],
  ['ui/default.ts', 'export default 1;', /named ones only/],
  ['main.ts', `import { x } from '#kitchen/x.ts';`, /kitchen\/x.ts, which stands on no floor/],
  [
    'web/sneak.ts',
    `const x = await import('#features/office/x.store.ts');`,
    /sneak.ts uses features\/office\/x.store.ts/,
  ],
];
