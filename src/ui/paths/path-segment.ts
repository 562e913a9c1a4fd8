// One segment of a path. A name that begins with ':' stays as it is, so the same function writes a link and a route pattern.

/** pathSegment('a b') → 'a%20b'; pathSegment(':id') → ':id'. */
export function pathSegment(value: string): string {
  return value.startsWith(':') ? value : encodeURIComponent(value);
}

/** A path with the query parameters that have a value: withQuery('/x', { okres: '2026-K3', usluga: undefined }) → '/x?okres=2026-K3'. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, value);
  }
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
}
