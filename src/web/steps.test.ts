// The small steps of the pipeline that need no database: where from, from which site, which language, what is logged.
import { describe, expect, test } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import { faultFields } from './log.ts';
import { networkAddress } from './network-address.ts';
import { checkSameOrigin } from './same-origin.ts';
import { languagePreferred } from './session.ts';

test.each([
  ['198.51.100.7', undefined, '198.51.100.7'],
  ['198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['127.0.0.1', '10.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::1', undefined, '0:0:0:0'],
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['2001:DB8::6', undefined, '2001:db8:0:0'],
  [undefined, undefined, ''],
])('peer %s behind %s counts as %s', (peer, forwarded, address) => {
  expect(networkAddress(peer, forwarded)).toBe(address);
});

describe('a form of staff', () => {
  const from = (headers: Record<string, string>) => () =>
    checkSameOrigin(
      new Request('http://probierz.local:8080/ludzie', { method: 'POST', headers }),
      'https://opinie.powiat.pl',
    );
  test.each<Record<string, string>>([
    {},
    { 'sec-fetch-site': 'same-origin', origin: 'http://probierz.local:8080' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://probierz.local:8080' },
    { origin: 'https://opinie.powiat.pl' },
  ])('is taken with %o', (headers) => {
    expect(from(headers)).not.toThrow();
  });
  test.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://inne.powiat.pl' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://probierz.local' },
  ])('is refused with %o', (headers) => {
    expect(from(headers)).toThrow(Refusal);
  });
});

test.each([
  [undefined, 'pl'],
  ['en-GB,en;q=0.9,pl;q=0.8', 'en'],
  ['de, pl;q=0.5', 'pl'],
  ['uk', 'pl'],
])('a browser that prefers %s reads %s', (header, language) => {
  expect(languagePreferred(header)).toBe(language);
});

describe('the log of a mistake', () => {
  test('quotes nothing a person typed into a statement', () => {
    const fault = Object.assign(new Error('invalid input syntax: "Anna Nowak"'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (email)=(anna@urzad.pl) already exists.',
    });
    const written = JSON.stringify(faultFields(fault));
    expect(written).toContain('22P02');
    expect(written).not.toMatch(/Anna|anna/);
  });
  test('says where a mistake of ours happened', () => {
    expect(faultFields(new TypeError('x is not a function'))).toMatchObject({
      kind: 'TypeError',
      message: 'x is not a function',
      where: expect.arrayContaining([expect.stringContaining('steps.test.ts')]),
    });
  });
});
