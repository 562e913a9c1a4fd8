// The thread of long computations: one at a time, bounded, patient within limits, and alive again after every death.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { inPassing } from './in-passing.actions.ts';
import { NotComputed, workingThread, type WorkingThread } from './working-thread.actions.ts';

/** Answers a number with its double; a word is an order: sleep, throw, die, or fill the memory. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  let asked = 0;
  parentPort.on('message', ({ id, question }) => {
    asked += 1;
    if (question === 'die') process.exit(3);
    if (question === 'break') throw new Error('broken');
    if (question === 'fault') return parentPort.postMessage({ id, fault: 'no such office' });
    if (question === 'for ever') for (;;);
    if (question === 'memory') { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, Math.random)); }
    if (question === 'count') return parentPort.postMessage({ id, answer: asked });
    setTimeout(() => parentPort.postMessage({ id, answer: 2 * question }), 5);
  });`)}`,
);

type Question = number | string;
const threads: WorkingThread<Question, number>[] = [];
const made = (limits: Parameters<typeof workingThread>[1] = {}) => {
  const thread = workingThread<Question, number>(program, limits);
  threads.push(thread);
  return thread;
};
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.stop();
});

describe('a working thread', () => {
  it('answers in the order of the questions', async () => {
    const thread = made();
    expect(await Promise.all([thread.ask(1), thread.ask(2), thread.ask(3)])).toEqual([2, 4, 6]);
  });

  it.each([
    ['die', /exit code 3/],
    ['break', /broken/],
    ['memory', /memory/i],
    ['for ever', /longer than 400 ms/],
  ])('says so where it meets "%s", answers who waits behind, and the next', async (order, why) => {
    const thread = made({ longest: order === 'for ever' ? 400 : 30_000, memory: 16 });
    const broken = thread.ask(order);
    const behind = thread.ask(4);
    await expect(broken).rejects.toThrow(why);
    expect(await behind).toBe(8);
    expect(await thread.ask(5)).toBe(10);
  });

  it('goes on after a fault of one question', async () => {
    const thread = made();
    await expect(thread.ask('fault')).rejects.toThrow('no such office');
    expect(await thread.ask('count')).toBe(2);
  });

  it('rests where nobody waits for it, and begins anew with the next question', async () => {
    const thread = made();
    expect(thread.isAsleep()).toBe(true);
    expect(await thread.ask('count')).toBe(1);
    const answer = thread.ask('count');
    await thread.rest();
    expect(thread.isAsleep()).toBe(false);
    expect(await answer).toBe(2);
    await thread.rest();
    expect(thread.isAsleep()).toBe(true);
    expect(await thread.ask('count')).toBe(1);
  });

  it('rests after the last of the works in passing, but not where somebody used it before', async () => {
    const thread = made();
    const pass = inPassing(thread);
    const long = pass(() => thread.ask(2));
    const short = pass(() => Promise.resolve());
    await short;
    expect(thread.isAsleep()).toBe(false);
    expect(await long).toBe(4);
    expect(thread.isAsleep()).toBe(true);
    await expect(pass(() => thread.ask('fault'))).rejects.toThrow('no such office');
    expect(thread.isAsleep()).toBe(true);
    await thread.ask('count');
    await pass(() => thread.ask('count'));
    expect(thread.isAsleep()).toBe(false);
  });

  it('lets only so many wait, and passes over what nobody waits for', async () => {
    const thread = made({ waiting: 2 });
    const first = thread.ask(1);
    const forgotten = thread.ask(2, () => false);
    const second = thread.ask(3);
    await expect(thread.ask(4)).rejects.toThrow(NotComputed);
    await expect(forgotten).rejects.toThrow(NotComputed);
    expect([await first, await second]).toEqual([2, 6]);
  });

  it('is given up when nothing is asked for a while, and begins anew', async () => {
    const thread = made({ idle: 20 });
    expect(await thread.ask('count')).toBe(1);
    await sleep(200);
    expect(await thread.ask('count')).toBe(1);
  });

  it('tells who waits when it is stopped', async () => {
    const thread = made();
    const [now, behind] = [thread.ask('for ever'), thread.ask(1)];
    const told = Promise.allSettled([now, behind]);
    await thread.stop();
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await thread.ask(1)).toBe(2);
  });
});
