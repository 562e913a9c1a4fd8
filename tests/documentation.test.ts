// What is written for readers holds together: every link leads somewhere, every picture is there, small and of one width.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const pictures = readdirSync('docs/pl/obrazy').map((file) => join('docs/pl/obrazy', file));

/** Targets of links and pictures of a page that lie in the repository, without the fragment. */
function targetsIn(page: string): string[] {
  const prose = readFileSync(page, 'utf8').replaceAll(/```.*?```|`[^`\n]*`/gs, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

describe('documentation', () => {
  it.each([
    'README.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'LICENSE',
    'publiccode.yml',
    'docs/glossary.md',
    'docs/operations.md',
    'docs/pl/README.md',
  ])('has %s', (file) => {
    expect(statSync(file).size).toBeGreaterThan(400);
  });

  it('links to files that are there', () => {
    const lost = pages.flatMap((page) =>
      targetsIn(page)
        .filter((target) => !existsSync(join(dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('shows every picture it keeps', () => {
    const shown = new Set(pages.flatMap((page) => targetsIn(page).map((target) => join(dirname(page), target))));
    expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
  });

  it.each(pictures)('%s is 1280 px wide and at most 150 kB', (picture) => {
    const png = readFileSync(picture);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(png.length).toBeLessThanOrEqual(150_000);
  });
});
