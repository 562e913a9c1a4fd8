// Tests of the response token: signed for one code, valid for a day, never guessed.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { endOfToken, mintToken, tokenState } from './response-token.ts';

const hash = (text: string) => createHmac('sha256', 'a key of the test').update(text).digest();
const noon = new Date('2026-07-01T10:00:00Z');
const after = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

describe('response token', () => {
  it('is valid for a day and then expired', () => {
    const token = mintToken('k7m2qa', noon, hash);
    expect(token).toMatch(/^[A-Za-z0-9_-]{33}$/);
    expect(tokenState('k7m2qa', token, noon, hash)).toBe('valid');
    expect(tokenState('k7m2qa', token, after(24), hash)).toBe('valid');
    expect(tokenState('k7m2qa', token, after(26), hash)).toBe('expired');
  });

  it('ends with a full hour, and nothing stored tells the minute it began', () => {
    const began = new Date('2026-07-01T10:59:12.345Z');
    expect(endOfToken(began)).toEqual(new Date('2026-07-02T11:00:00Z'));
    const token = mintToken('k7m2qa', began, hash);
    expect(tokenState('k7m2qa', token, new Date('2026-07-02T10:59:59.999Z'), hash)).toBe('valid');
    expect(tokenState('k7m2qa', token, endOfToken(began), hash)).toBe('expired');
  });

  it('is forged at another code, under another key and with any letter changed', () => {
    const token = mintToken('k7m2qa', noon, hash);
    expect(tokenState('k7m2qb', token, noon, hash)).toBe('forged');
    const otherKey = (text: string) => createHmac('sha256', 'another key').update(text).digest();
    expect(tokenState('k7m2qa', token, noon, otherKey)).toBe('forged');
    for (let place = 0; place < token.length; place += 1) {
      const changed = token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
      expect(tokenState('k7m2qa', changed, noon, hash)).toBe('forged');
    }
  });

  it('refuses anything of another shape', () => {
    for (const text of ['', 'x', '../../etc/passwd', 'ą'.repeat(33), 'A'.repeat(33), 'A'.repeat(10_000)])
      expect(tokenState('k7m2qa', text, noon, hash)).toBe('forged');
  });

  it('differs each time', () => {
    const tokens = new Set(Array.from({ length: 500 }, () => mintToken('k7m2qa', noon, hash)));
    expect(tokens.size).toBe(500);
  });
});
