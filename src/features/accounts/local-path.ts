// A path of our own to come back to, as a form or an address names it: never the address of somebody else's page.

/** The path when it is one of ours, '/' for anything else ("//evil.example", "https:…", "/\evil.example"). */
export function localPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(wanted)) return '/';
  const url = URL.parse(wanted, 'http://own.invalid');
  // "/a/..//evil.example" becomes "//evil.example" only once the dots are resolved
  return url?.host === 'own.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
