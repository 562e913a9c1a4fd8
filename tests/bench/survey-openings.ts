// A client who opens the survey again and again while something else goes on.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Openings {
  readonly openings: number;
  /** milliseconds */
  readonly p95: number;
  readonly longest: number;
}

export async function openingsDuring(origin: string, code: string, work: () => Promise<unknown>): Promise<Openings> {
  const page = (await fetch(`${origin}/ankieta/${code}`)).url;
  const waits: number[] = [];
  const busy = { now: true };
  const client = (async () => {
    while (busy.now) {
      const asked = performance.now();
      await (await fetch(page)).arrayBuffer();
      waits.push(performance.now() - asked);
      await sleep(5);
    }
  })();
  await work();
  busy.now = false;
  await client;
  waits.sort((a, b) => a - b);
  return { openings: waits.length, p95: waits[Math.floor(waits.length * 0.95)]!, longest: waits.at(-1)! };
}
