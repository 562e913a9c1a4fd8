// Where a request comes from, as the throttles count it. Held for the length of the request only.

/**
 * The client's address; behind a proxy on this machine, the one the proxy adds last to X-Forwarded-For.
 * An IPv6 customer owns a whole /64, so that is what is counted.
 */
export function networkAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const direct = withoutMapping(peer ?? '');
  const named = isLoopback(direct) ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  const address = withoutMapping(named || direct);
  return address.includes(':') ? firstHalf(address) : address;
}

const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
const isLoopback = (address: string) => address === '::1' || address.startsWith('127.');

/** The first four of eight groups: 2001:db8::1 → 2001:db8:0:0 */
function firstHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].slice(0, 4).join(':');
}
