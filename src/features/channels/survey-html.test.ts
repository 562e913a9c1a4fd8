// Pages kept as text with a hole, and what this process remembers of open responses: right, and bounded.
import { expect, it } from 'vitest';
import { progressMemory } from './progress-memory.ts';
import { pageStore, tokenHole } from './survey-html.ts';
import { languageAskedFor, pageHref, wayOf } from './survey-way.ts';

it('makes a page once and puts each token into every hole', () => {
  const store = pageStore();
  let made = 0;
  const make = () => {
    made += 1;
    return `<a href="/x/${tokenHole}/1">${tokenHole}</a>`;
  };
  expect(store.page('k', 'one', make)).toBe('<a href="/x/one/1">one</a>');
  expect(store.page('k', 'two', make)).toBe('<a href="/x/two/1">two</a>');
  expect(made).toBe(1);
});

it('keeps no more pages than it may', () => {
  const store = pageStore(3);
  for (let i = 0; i < 50; i += 1) store.page(String(i), 't', () => 'page');
  expect(store.size).toBe(3);
});

it('writes the hole into an address as it stands', () => {
  const address = { code: 'k7m2qd', token: tokenHole, language: 'pl', channel: 'web' } as const;
  expect(pageHref(address, 2)).toBe(`/ankieta/k7m2qd/${tokenHole}/2`);
});

it('remembers the furthest page and forgets the oldest token', () => {
  const memory = progressMemory(2);
  memory.note('a', 3);
  memory.note('a', 1);
  expect(memory.furthest('a')).toBe(3);
  memory.note('b', 0);
  memory.note('c', 0);
  expect([memory.furthest('a'), memory.furthest('b'), memory.furthest('c')]).toEqual([undefined, 0, 0]);
});

it('trusts a checked token to the end of the hour, at its own code only', () => {
  const memory = progressMemory();
  memory.noteValid('k7m2qd', 'a', 1_000);
  expect(memory.isValid('k7m2qd', 'a', 3_599_999)).toBe(true);
  expect(memory.isValid('k7m2qd', 'a', 3_600_000)).toBe(false);
  expect(memory.isValid('zzzzzz', 'a', 2_000)).toBe(false);
  expect(memory.isValid('k7m2qd', 'b', 2_000)).toBe(false);
  memory.note('c', 0);
  expect(memory.isValid('k7m2qd', 'c', 0)).toBe(false);
});

it('takes the first of our languages a browser asks for', () => {
  expect(languageAskedFor('de-DE,de;q=0.9,uk;q=0.8,en;q=0.7')).toBe('uk');
  expect(languageAskedFor('ru')).toBe('pl');
  expect(languageAskedFor(undefined)).toBe('pl');
  expect(wayOf('xx', 'QR')).toEqual({ language: 'pl', channel: 'web' });
});
