// Long work waits for clients, goes on when they are served, and is never held up for good.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { letOthersIn, servingClient } from './clients-first.ts';

/** How many steps long work makes until `done`. */
async function stepsUntil(done: Promise<unknown>): Promise<number> {
  let steps = 0;
  const state = { isDone: false };
  void done.finally(() => (state.isDone = true));
  while (!state.isDone) {
    await letOthersIn();
    steps += 1;
  }
  return steps;
}

it('goes on at once while nobody is served', async () => {
  // turns of the event loop, thousands of them, not pauses
  expect(await stepsUntil(pause(100))).toBeGreaterThan(100);
});

it('stands aside while a client is served, and is never held up for good', async () => {
  const steps = await stepsUntil(servingClient(() => pause(200)));
  expect(steps).toBeGreaterThan(1);
  expect(steps).toBeLessThan(25);
});

it('goes on when the last of several clients was served, also where serving failed', async () => {
  const order: string[] = [];
  const failing = expect(
    servingClient(async () => {
      await pause(1);
      order.push('failed');
      throw new Error('cannot be served');
    }),
  ).rejects.toThrow('cannot be served');
  const first = servingClient(async () => {
    await pause(3);
    order.push('served');
  });
  await letOthersIn();
  order.push('next step');
  await Promise.all([failing, first]);
  expect(order).toEqual(['failed', 'served', 'next step']);
});
