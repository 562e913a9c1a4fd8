// What comes from outside: addresses, paths to come back to, cookies, names of devices.
import { describe, expect, test } from 'vitest';
import { deviceName } from './device-name.ts';
import { canonicalEmail, isEmail } from './e-mail-address.ts';
import { localPath } from './local-path.ts';
import { sessionCookie, sessionTokenIn } from './session-cookie.ts';

test.each(['anna@urzad.pl', 'a.b+c@gmina.podlipie.pl', 'ewa@urząd.pl'])('%s is an address', (address) => {
  expect(isEmail(canonicalEmail(` ${address.toUpperCase()} `))).toBe(true);
});
test.each([
  '',
  'anna',
  'anna@',
  '@urzad.pl',
  'anna@urzad',
  'a b@urzad.pl',
  'a@b@c.pl',
  'a@urzad..pl',
  `${'a'.repeat(250)}@b.pl`,
])('%s is none', (address) => {
  expect(isEmail(canonicalEmail(address))).toBe(false);
});

test.each([
  ['/ludzie?stan=dodano', '/ludzie?stan=dodano'],
  ['/a/../../ludzie', '/ludzie'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/a/%2e%2e//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['ludzie', '/'],
  [undefined, '/'],
])('back to %s goes to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

describe('the session cookie', () => {
  const token = 'A'.repeat(43);
  test('over HTTPS it is bound to the host', () => {
    expect(sessionCookie(true, token)).toMatch(/^__Host-probierz=A{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; /);
  });
  test('is found among others, and only in its own shape', () => {
    expect(sessionTokenIn(false, `a=1; probierz=${token}; b=2`)).toBe(token);
    for (const header of [
      undefined,
      '',
      'probierz',
      'probierz=',
      `probierz=${token}A`,
      `xprobierz=${token}`,
      `probierz="${token}"`,
    ]) {
      expect(sessionTokenIn(false, header), header).toBeNull();
    }
    expect(sessionTokenIn(true, `probierz=${token}`)).toBeNull();
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['curl/8.9.1', ''],
])('%s is called %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
