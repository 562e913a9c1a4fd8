// Which passwords are accepted, and that kept ones are recognised and nothing else.
import { describe, expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { passwordWeakness } from './password.ts';

const about = ['Anna Nowak-Żak', 'anna.nowak@urzad.wierzbow.pl'];

describe('a new password', () => {
  test.each([
    ['zielony parasol nad rzeką', null],
    ['Kot!Dach?Rower1', null],
    ['krótkie', 'too-short'],
    ['dziesięć zn', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['aaaaaaaaaaaa', 'easy-to-guess'],
    ['121212121212', 'easy-to-guess'],
    ['haslo1234567', 'easy-to-guess'],
    ['Probierz2026!', 'easy-to-guess'],
    ['839204857123', 'easy-to-guess'],
    ['AnnaNowak2026', 'names-the-person'],
    ['wierzbow.2026!', 'names-the-person'],
    ['Nowak lubi zielone rowery', null],
  ] as const)('%s → %s', (password, weakness) => {
    expect(passwordWeakness(password, about)).toBe(weakness);
  });
});

describe('a kept password', () => {
  test('is recognised, however its letters were composed', async () => {
    const kept = await hashPassword('żółta łódź płynie');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await passwordMatches('żółta łódź płynie'.normalize('NFD'), kept)).toBe(true);
    expect(await passwordMatches('żółta łódź płynie ', kept)).toBe(false);
  });
  test('the same password is kept differently each time', async () => {
    const [one, two] = await Promise.all([hashPassword('to samo hasło'), hashPassword('to samo hasło')]);
    expect(one).not.toBe(two);
  });
  test('nobody, and a damaged entry, match nothing', async () => {
    expect(await passwordMatches('cokolwiek', null)).toBe(false);
    expect(await passwordMatches('cokolwiek', '$argon2id$damaged')).toBe(false);
  });
  test('a crowd is served in turn, and above the queue refused with 429', async () => {
    const kept = await hashPassword('hasło dla tłumu');
    const crowd = Array.from({ length: 60 }, () => passwordMatches('hasło dla tłumu', kept));
    const outcomes = await Promise.allSettled(crowd);
    const served = outcomes.filter((each) => each.status === 'fulfilled');
    expect(served.length).toBe(42);
    expect(served.every((each) => each.value)).toBe(true);
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject({ status: 429 });
  });
});
