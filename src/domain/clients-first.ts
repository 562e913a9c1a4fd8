// Long work makes way: between its steps it waits while a client who answers a survey is being served.
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** So long one step waits at most, in milliseconds: with clients coming all the time, long work slows down and never stops. */
const longestWait = 10;

let served = 0;
let whenNone = Promise.withResolvers<void>();

/** Does what a client waits for, with long work standing aside; what it gives or throws is passed on. */
export async function servingClient<Given>(work: () => Promise<Given>): Promise<Given> {
  served += 1;
  try {
    return await work();
  } finally {
    served -= 1;
    if (served === 0) {
      whenNone.resolve();
      whenNone = Promise.withResolvers();
    }
  }
}

/** A pause between two steps of long work: one turn of the event loop, longer while clients are being served. */
export async function letOthersIn(): Promise<void> {
  await nextTurn();
  if (served === 0) return;
  const enough = new AbortController();
  await Promise.race([whenNone.promise, pause(longestWait, undefined, { signal: enough.signal }).catch(() => {})]);
  enough.abort();
}
