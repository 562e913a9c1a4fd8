// Along all links of a running program: one address for each route pattern that is linked from somewhere.

/** What an address answers: status and, of a page, its text; null for everything that is not a page. */
export type AskedPage = (path: string) => Promise<{ readonly status: number; readonly html: string | null }>;

/** '/zbieranie/:codeId' fits '/zbieranie/1f89…'; of several patterns the one with the fewest parameters. */
export function patternOf(patterns: readonly string[], path: string): string | undefined {
  const parameters = (pattern: string) => pattern.split('/:').length;
  return patterns
    .filter((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path))
    .toSorted((a, b) => parameters(a) - parameters(b))[0];
}

/** @returns by pattern the first address found for it that is not answered with 404 */
export async function linkedPages(
  patterns: readonly string[],
  first: readonly string[],
  ask: AskedPage,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...first];
  const read = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (read.has(path)) continue;
    read.add(path);
    const { status, html } = await ask(path);
    const own = patternOf(patterns, path.replace(/\?.*/, ''));
    if (status === 404 && own && found.get(own) === path) found.delete(own);
    for (const [, href = ''] of (html ?? '').matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
      const address = href.replaceAll('&amp;', '&');
      const pattern = patternOf(patterns, address.replace(/\?.*/, ''));
      if (!pattern || found.has(pattern)) continue;
      found.set(pattern, address);
      waiting.push(address);
    }
  }
  return found;
}
