// Throttling: who is held up, for how long, and that a flood does not fill the memory.
import { expect, test } from 'vitest';
import { attemptLimit, attemptLimits } from './attempt-limit.ts';

function limitAt(start: string) {
  let now = new Date(start).getTime();
  const limit = attemptLimit({ now: () => new Date(now) }, (value) => value);
  return { limit, pass: (minutes: number) => void (now += minutes * 60_000) };
}
const failTimes = (times: number, fail: (attempt: number) => void) => {
  for (let attempt = 0; attempt < times; attempt += 1) fail(attempt);
};

test('an account is held up after its failures, from whatever address, and let in when the time has passed', () => {
  const { limit, pass } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.account - 1, (attempt) => limit.begin('anna', `10.0.0.${attempt}`));
  pass(5);
  expect(limit.begin('anna', '10.0.1.1')).toBeNull();
  expect(limit.begin('anna', '10.0.2.2')).toEqual(new Date('2026-11-03T10:15:00Z'));
  expect(limit.begin('jan', '10.0.2.2')).toBeNull();
  pass(10);
  expect(limit.begin('anna', '10.0.2.2')).toBeNull();
});

test('an address that tries many accounts is held up for all of them', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.address, (attempt) => limit.begin(`person ${attempt}`, '203.0.113.7'));
  expect(limit.begin('anna', '203.0.113.7')).not.toBeNull();
  expect(limit.begin('anna', '203.0.113.8')).toBeNull();
});

test('a right password lets the account start again', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.account - 1, () => limit.begin('anna', '203.0.113.7'));
  limit.succeed('anna', '203.0.113.7');
  failTimes(attemptLimits.account, () => expect(limit.begin('anna', '203.0.113.7')).toBeNull());
  expect(limit.begin('anna', '203.0.113.7')).not.toBeNull();
});

test('people of one office who sign in rightly never use up their common address', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(3 * attemptLimits.address, (attempt) => {
    expect(limit.begin(`person ${attempt}`, '203.0.113.7')).toBeNull();
    limit.succeed(`person ${attempt}`, '203.0.113.7');
  });
});

test('a flood of names pushes out the oldest ones instead of filling the memory', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.account, () => limit.begin('anna', '203.0.113.7'));
  failTimes(12_000, (attempt) => limit.begin(`person ${attempt}`, `address ${attempt}`));
  expect(limit.begin('anna', 'elsewhere')).toBeNull();
  expect(limit.begin('person 11999', 'elsewhere')).toBeNull();
});
