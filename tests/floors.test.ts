// The architecture as a test: floors, rooms, doors, roles. Every fault is named in a plain sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { planted } from './factories/planted-violations.ts';

/** From the lowest floor up. Those of one floor do not know each other. */
const floors = [
  ['statistics'],
  ['domain'],
  ['storage', 'ui', 'files', 'mail'],
  ['features'],
  ['settings.ts'],
  ['web', 'cli'],
  ['main.ts'],
];
/** In their order: a room uses earlier ones only. */
const rooms =
  'accounts office questionnaires designer studies answers channels kiosk paper invitations answer-import answer-export cases complaints audits standards notices weighting diagnosis sources directions strengths competences improvement staff-development practices reviews self-assessment benchmark publication privacy overview'.split(
    ' ',
  );
/** Inside a room, from the lowest role up; a file without a suffix is a rule, index.ts is the door. */
const roles = [
  ['texts', 'data'],
  ['rule'],
  ['store'],
  ['actions', 'worker'],
  ['jobs'],
  ['pages', 'document', 'island'],
  ['routes', 'api'],
  ['door'],
];
const mayUseStorage = ['store', 'actions', 'worker', 'jobs'];
const showsPeople = ['pages', 'document', 'island', 'routes', 'api'];
/** What clients answered, before the disclosure: for rules, stores and actions only. */
const rawTypes = [
  'StoredResponse',
  'ImportedResponse',
  'FullAnswer',
  'FullComment',
  'Piece',
  'ColumnBlock',
  'Tally',
  'Counts',
  'Moments',
];
const outsideWorld = /^node:(fs|net|http|https|child_process|worker_threads|dns|tls)/;
const banned = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'shared',
  'lib',
  'tools',
  'manager',
  'handler',
  'base',
];
const mostLines = 250;
const mostReadmeLines = 30;

interface Import {
  readonly target: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}
type Sources = ReadonlyMap<string, string>;

const importPattern =
  /^(?:import|export)\s+(type\s)?\s*([\w*{][^;'"]*?)\sfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsIn(path: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, type, names = '', from, bare, dynamic]) => {
    const each = names
      .replaceAll(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isType = (name: string) => Boolean(type) || name.startsWith('type ');
    const plain = (name: string) => name.replace(/^type /, '').replace(/ as .*/, '');
    return {
      target: resolved(path, from ?? bare ?? dynamic ?? ''),
      values: each.filter((name) => !isType(name)).map(plain),
      types: each.filter(isType).map(plain),
    };
  });
}

/** '#domain/x.ts' and '../domain/x.ts' → 'domain/x.ts'; packages and node: stay as they are, with a colon or no slash rule. */
function resolved(path: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1);
  return target.startsWith('.') ? normalize(join(dirname(path), target)) : `package ${target}`;
}

const folderOf = (path: string) => path.split('/')[0] ?? '';
const roomOf = (path: string) => (/^features\/[^/]+\//.test(path) ? (path.split('/')[1] ?? '') : null);
const floorOf = (path: string) => floors.findIndex((floor) => floor.includes(folderOf(path)));

function roleOf(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  if (name === 'index.ts') return 'door';
  const suffix = name.split('.').at(-2) ?? '';
  return name.split('.').length > 2 && roles.flat().includes(suffix) ? suffix : 'rule';
}
const rankOf = (role: string) => roles.findIndex((rank) => rank.includes(role));

/** The role of the file from which a room's door hands a name on. */
function roleBehindDoor(sources: Sources, door: string, name: string): string {
  const handedOn = importsIn(door, sources.get(door) ?? '').find(({ values }) => values.includes(name));
  return handedOn ? roleOf(handedOn.target) : 'rule';
}

function faultsOfImport(sources: Sources, path: string, { target, values, types }: Import): string[] {
  const [role, room] = [roleOf(path), roomOf(path)];
  if (target.startsWith('package ')) {
    const name = target.slice('package '.length);
    if (folderOf(path) === 'statistics')
      return [`${path} uses ${name}: statistics import nothing outside their folder.`];
    return room && role === 'rule' && outsideWorld.test(name)
      ? [`${path} is a rule and uses ${name}: rules are pure.`]
      : [];
  }
  const [from, to] = [floorOf(path), floorOf(target)];
  if (to < 0) return [`${path} uses ${target}, which stands on no floor.`];
  if (folderOf(path) === 'statistics' && folderOf(target) !== 'statistics')
    return [`${path} uses ${target}: statistics import nothing outside their folder.`];
  if (to > from) return [`${path} uses ${target}: imports point down only.`];
  if (to === from && folderOf(path) !== folderOf(target))
    return [`${path} uses ${target}: folders of one floor do not know each other.`];

  const faults: string[] = [];
  const targetRoom = roomOf(target);
  const isDoor = roleOf(target) === 'door';
  if (targetRoom && targetRoom !== room) {
    const isMounting = folderOf(path) === 'web' && ['routes', 'api'].includes(roleOf(target));
    if (!isDoor && !isMounting) faults.push(`${path} uses ${target}: a room is entered only through its index.ts.`);
    if (room && rooms.indexOf(targetRoom) > rooms.indexOf(room))
      faults.push(`${path} uses ${target}: a room uses earlier rooms only.`);
    const impure = values.filter((name) => isDoor && rankOf(roleBehindDoor(sources, target, name)) > rankOf('rule'));
    if (room && role === 'rule' && impure.length > 0)
      faults.push(
        `${path} is a rule and uses ${impure.join(', ')} of ${targetRoom}: rules take only types and rules through a door.`,
      );
  }
  if (targetRoom && targetRoom === room) {
    if (isDoor) faults.push(`${path} uses its own room's door.`);
    else if (rankOf(roleOf(target)) > rankOf(role) && !isTypedData(role, target, values))
      faults.push(`${path} uses ${target}: a ${role} stands below a ${roleOf(target)}.`);
    if (role === 'door' && ['routes', 'api'].includes(roleOf(target)))
      faults.push(`${path} hands on ${target}: only web mounts routes.`);
  }
  if (room && folderOf(target) === 'storage' && !mayUseStorage.includes(role))
    faults.push(`${path} uses ${target}: only stores, actions and jobs may use storage.`);
  const raw = [...values, ...types].filter((name) => rawTypes.includes(name));
  if (room && showsPeople.includes(role) && raw.length > 0)
    faults.push(`${path} uses ${raw.join(', ')}: what clients answered leaves the room answers only as Disclosed.`);
  return faults;
}

function faultsOfFile(path: string, text: string): string[] {
  const faults: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  const words = path.replace(/\.tsx?$/, '').split(/[/.-]/);
  const room = roomOf(path);
  if (floorOf(path) < 0) faults.push(`${path} stands on no floor: add its folder to the ordered list or move it.`);
  if (room && !rooms.includes(room)) faults.push(`${path} is in a room that is not in the ordered list.`);
  if (folderOf(path) === 'features' && !room && path !== 'features/house.ts')
    faults.push(`${path} lies outside the rooms.`);
  if (lines > mostLines && !['data', 'texts'].includes(roleOf(path)))
    faults.push(`${path} has ${lines} lines: ${mostLines} at most.`);
  for (const word of words.filter((each) => banned.includes(each)))
    faults.push(`${path} is called "${word}", which says nothing.`);
  if (!text.startsWith('// ')) faults.push(`${path} does not begin with a line saying what it is for.`);
  if (/^export default\b/m.test(text)) faults.push(`${path} has a default export: named ones only.`);
  if (
    folderOf(path) === 'statistics' &&
    /\bMath\.random\b|\bnew Date\b|\bDate\.now\b|\bperformance\.now\b/.test(withoutComments(text))
  )
    faults.push(`${path} reads the clock or Math.random: statistics depend on their arguments alone.`);
  if (/\bmarkDisclosed\b/.test(text) && room !== 'answers' && path !== 'domain/disclosed.ts')
    faults.push(`${path} uses markDisclosed: only the room answers may disclose.`);
  if (/\bfullArchiveRows\b/.test(text) && room !== 'answer-export' && folderOf(path) !== 'files')
    faults.push(`${path} uses fullArchiveRows: single answers leave only by the archive of answer-export.`);
  return faults;
}

/** Data and texts may be typed by a rule of their room; they compute nothing with it. */
const isTypedData = (role: string, target: string, values: readonly string[]) =>
  rankOf(role) === 0 && roleOf(target) === 'rule' && values.length === 0;
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

/** `readmes`: number of lines of each room's README.md. */
function faultsOf(sources: Sources, readmes: ReadonlyMap<string, number>): string[] {
  const inUse = new Set([...sources.keys()].map(roomOf).filter((room) => room !== null));
  return [
    ...[...sources].flatMap(([path, text]) => [
      ...faultsOfFile(path, text),
      ...importsIn(path, text).flatMap((each) => faultsOfImport(sources, path, each)),
    ]),
    ...[...inUse].filter((room) => !readmes.has(room)).map((room) => `features/${room} has no README.md.`),
    ...[...readmes]
      .filter(([, lines]) => lines > mostReadmeLines)
      .map(([room, lines]) => `features/${room}/README.md has ${lines} lines: ${mostReadmeLines} at most.`),
  ];
}

const src = join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string) => readFileSync(join(src, path), 'utf8');

test('the house keeps its own rules', () => {
  const sources = new Map(files.filter((path) => /(?<!\.test)\.tsx?$/.test(path)).map((path) => [path, read(path)]));
  const readmes = files.flatMap((path) => {
    const room = /^features\/([^/]+)\/README\.md$/.exec(path)?.[1];
    return room ? [[room, read(path).trimEnd().split('\n').length] as const] : [];
  });
  expect(sources.size).toBeGreaterThan(100);
  expect(faultsOf(sources, new Map(readmes))).toEqual([]);
});

test('a test is no longer than another file, and its first line says what it tests', () => {
  const tests = files.filter((path) => /\.test\.tsx?$/.test(path)).map((path) => [path, read(path)] as const);
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter(([, text]) => text.trimEnd().split('\n').length > mostLines).map(([path]) => path)).toEqual([]);
  expect(tests.filter(([, text]) => !text.startsWith('// ')).map(([path]) => path)).toEqual([]);
});

test('each kind of violation is named', () => {
  const door = `// Door.\nexport { act } from './x.actions.ts';\nexport { rule } from './rule.ts';\n`;
  const sources = new Map(planted.map(([path, line]) => [path, `// What it is for.\n${line}\nend`]));
  sources.set('features/accounts/index.ts', door);
  sources.set('ui/bare.ts', 'export const x = 1;');
  const faults = faultsOf(sources, new Map([['office', 31]]));
  const unnamed = planted.filter(([, , fault]) => !faults.some((each) => fault.test(each)));
  expect(unnamed.map(([path]) => path)).toEqual([]);
  expect(faults).toContain('ui/bare.ts does not begin with a line saying what it is for.');
  expect(faults).toContain('features/studies has no README.md.');
  expect(faults).toContain('features/office/README.md has 31 lines: 30 at most.');
});
