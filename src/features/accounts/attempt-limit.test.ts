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
  failTimes(attemptLimits.account - 1, (attempt) => limit.recordFailure('anna', `10.0.0.${attempt}`));
  expect(limit.refusedUntil('anna', '10.0.1.1')).toBeNull();
  pass(5);
  limit.recordFailure('anna', '10.0.1.1');
  expect(limit.refusedUntil('anna', '10.0.2.2')).toEqual(new Date('2026-11-03T10:15:00Z'));
  expect(limit.refusedUntil('jan', '10.0.2.2')).toBeNull();
  pass(10);
  expect(limit.refusedUntil('anna', '10.0.2.2')).toBeNull();
});

test('an address that tries many accounts is held up for all of them', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.address, (attempt) => limit.recordFailure(`person ${attempt}`, '203.0.113.7'));
  expect(limit.refusedUntil('anna', '203.0.113.7')).not.toBeNull();
  expect(limit.refusedUntil('anna', '203.0.113.8')).toBeNull();
});

test('a right password clears the account, not the address', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.account - 1, () => limit.recordFailure('anna', '203.0.113.7'));
  limit.recordSuccess('anna');
  limit.recordFailure('anna', '203.0.113.7');
  expect(limit.refusedUntil('anna', '203.0.113.7')).toBeNull();
});

test('a flood of names pushes out the oldest ones instead of filling the memory', () => {
  const { limit } = limitAt('2026-11-03T10:00:00Z');
  failTimes(attemptLimits.account, () => limit.recordFailure('anna', '203.0.113.7'));
  failTimes(12_000, (attempt) => limit.recordFailure(`person ${attempt}`, `address ${attempt}`));
  expect(limit.refusedUntil('anna', 'elsewhere')).toBeNull();
  expect(limit.refusedUntil('person 11999', 'elsewhere')).toBeNull();
});
