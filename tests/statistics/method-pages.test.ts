// The statistics core explains itself: each file names its method page, each page its files, and each exported
// function has an example in its comment and is called by a test. The core imports nothing but itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = join(root, 'src', 'statistics');
const pages = join(root, 'docs', 'methods');
const all = readdirSync(core).filter((name) => name.endsWith('.ts'));
const files = all.filter((name) => !name.endsWith('.test.ts'));
const sourceOf = new Map(files.map((name) => [name, readFileSync(join(core, name), 'utf8')]));
const tests = [
  ...all.filter((name) => name.endsWith('.test.ts')).map((name) => join(core, name)),
  ...readdirSync(join(root, 'tests', 'statistics'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(root, 'tests', 'statistics', name)),
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const pageFiles = readdirSync(pages).filter((name) => name !== 'README.md');

/** The shape of answer is no formula, and the door of the laws only passes them on. */
const withoutPage = new Set(['outcome.ts']);

const headings = [
  '**What it answers.**',
  '**Definition.**',
  '**Assumptions.**',
  '**Smallest amount, and what comes back below it.**',
  '**Source.**',
  '**What the reader sees.**',
  '- PL:',
  '- EN:',
  '**Code and checks.**',
];

function pageOf(name: string): string | undefined {
  return /^\/\/ Method page: docs\/methods\/([a-z0-9-]+\.md)$/m.exec(sourceOf.get(name)!)?.[1];
}

/** Exported functions of a file with the comment that stands right above each. */
function exportedFunctions(source: string): { name: string; comment: string }[] {
  return [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => {
    const before = source.slice(0, match.index).trimEnd();
    const start = before.endsWith('*/') ? before.lastIndexOf('/**') : before.length;
    return { name: match[1]!, comment: before.slice(start) };
  });
}

describe('method pages', () => {
  it.each(files.filter((name) => !withoutPage.has(name)))('%s names its page, and the page names it', (name) => {
    const page = pageOf(name);
    expect(page, 'the second line of the file is "// Method page: docs/methods/NAME.md"').toBeDefined();
    const path = join(pages, page!);
    expect(existsSync(path), page).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(
      `\`${name === page!.replace('.md', '.ts') ? 'src/statistics/' : ''}${name}\``,
    );
  });

  it('are all listed on the first page', () => {
    const index = readFileSync(join(pages, 'README.md'), 'utf8');
    expect(pageFiles.filter((page) => !index.includes(`](${page})`))).toEqual([]);
  });

  it.each(pageFiles)('%s has every part and belongs to a file', (page) => {
    const text = readFileSync(join(pages, page), 'utf8');
    for (const heading of headings) expect(text).toContain(heading);
    expect(files.some((name) => pageOf(name) === page)).toBe(true);
  });
});

/** Names that rooms or reference cases import from the core: its doors. The rest are parts of methods. */
function doors(): Set<string> {
  const folders = ['src', 'tests/reference'];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const imports = paths.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '#statistics\//g)]);
  return new Set(imports.flatMap((match) => match[1]!.split(',').map((name) => name.trim().split(' ')[0]!)));
}

describe('exported functions', () => {
  const known = doors();
  const functions = files.flatMap((file) =>
    exportedFunctions(sourceOf.get(file)!).map((found) => ({ file, ...found })),
  );

  it('all say what they do', () => {
    const silent = functions.filter(({ comment }) => comment.length < 20);
    expect(silent.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('have an example where others use them', () => {
    const bare = functions.filter(
      ({ file, name, comment }) => known.has(name) && !withoutPage.has(file) && !comment.includes('@example'),
    );
    expect(bare.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('are called by a test of the core where others use them or an example is given', () => {
    const untested = functions.filter(
      ({ name, comment }) =>
        (known.has(name) || comment.includes('@example')) && !new RegExp(`\\b${name}\\b`).test(tests),
    );
    expect(untested.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});

describe('the core stands alone', () => {
  it('imports only its own files, and knows neither clock nor unseeded chance', () => {
    const faults = files.flatMap((name) => {
      const source = sourceOf.get(name)!;
      const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]!);
      const foreign = imports.filter((path) => !/^\.\/[a-z0-9-]+\.ts$/.test(path));
      const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const impure = /Math\.random|Date\b|performance\.|Temporal|setTimeout|process\./.exec(code)?.[0];
      return [...foreign.map((path) => `${name} imports ${path}`), ...(impure ? [`${name} uses ${impure}`] : [])];
    });
    expect(faults).toEqual([]);
  });
});
