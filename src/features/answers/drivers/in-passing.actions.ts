// Work of a thread that nobody waits for: after it the thread goes, for it takes some fifty megabytes.
import type { WorkingThread } from './working-thread.actions.ts';

/** Does the work and gives what it gives. */
export type InPassing = <Done>(work: () => Promise<Done>) => Promise<Done>;

/** The thread rests after the last of several such works, where it slept before the first: else somebody else uses it too. */
export function inPassing(thread: Pick<WorkingThread<unknown, unknown>, 'isAsleep' | 'rest'>): InPassing {
  let works = 0;
  let wasAsleep = false;
  return async (work) => {
    if (works === 0) wasAsleep = thread.isAsleep();
    works += 1;
    try {
      return await work();
    } finally {
      works -= 1;
      if (works === 0 && wasAsleep) await thread.rest();
    }
  };
}
