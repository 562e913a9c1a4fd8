// One thread for long computations: one question at a time, a bounded queue, a limit of time, and a new thread after a death.
import { Worker } from 'node:worker_threads';

export interface ThreadQuestion<Question> {
  readonly id: number;
  readonly question: Question;
}
export type ThreadReply<Answer> = { readonly id: number } & ({ readonly answer: Answer } | { readonly fault: string });

export interface WorkingThread<Question, Answer> {
  /**
   * Rejects where the thread dies, takes too long, or too many wait already.
   * @param isWanted asked when its turn comes: what nobody waits for any more is passed over
   */
  ask(question: Question, isWanted?: () => boolean): Promise<Answer>;
  /** Ends the thread; whoever waits is told. The next question starts a new one. */
  stop(): Promise<void>;
  /** neither at work nor ready for the next question */
  isAsleep(): boolean;
  /** Ends the thread where nobody waits for it. */
  rest(): Promise<void>;
}

export interface ThreadLimits {
  /** milliseconds for one question */
  readonly longest: number;
  /** questions that may wait */
  readonly waiting: number;
  /** milliseconds without a question after which the thread and what it keeps are given up */
  readonly idle: number;
  /** MiB of its heap */
  readonly memory: number;
}

const usualLimits: ThreadLimits = { longest: 60_000, waiting: 20, idle: 300_000, memory: 512 };

/** Said of a question that was not computed because nobody waited for it any more, or too many waited before it. */
export class NotComputed extends Error {}

interface Waiting<Question, Answer> {
  readonly id: number;
  readonly question: Question;
  readonly isWanted: () => boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** @param program the file of the thread, beside whoever starts it */
export function workingThread<Question, Answer>(
  program: URL,
  limits: Partial<ThreadLimits> = {},
): WorkingThread<Question, Answer> {
  const { longest, waiting: mostWaiting, idle, memory } = { ...usualLimits, ...limits };
  const queue: Waiting<Question, Answer>[] = [];
  let thread: Worker | null = null;
  let now: Waiting<Question, Answer> | null = null;
  let clock: NodeJS.Timeout | undefined;
  let lastId = 0;

  function started(): Worker {
    const made = new Worker(program, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memory } });
    made.on('message', (reply: ThreadReply<Answer>) => {
      if (reply.id !== now?.id) return;
      if ('answer' in reply) settle((one) => one.resolve(reply.answer));
      else settle((one) => one.reject(new Error(`the thread failed: ${reply.fault}`)));
    });
    const gone = (why: string) => {
      if (thread !== made) return;
      thread = null;
      settle((one) => one.reject(new Error(`the thread ended early: ${why}`)));
    };
    made.on('error', (error) => gone(error instanceof Error ? error.message : String(error)));
    made.on('exit', (code) => gone(`exit code ${code}`));
    return made;
  }

  function settle(how: (one: Waiting<Question, Answer>) => void): void {
    clearTimeout(clock);
    const one = now;
    now = null;
    if (one) how(one);
    next();
  }

  function next(): void {
    if (now) return;
    const one = queue.shift();
    if (!one) {
      // idle: the thread must keep neither the server nor a test from ending
      thread?.unref();
      clock = setTimeout(() => void stop(), idle).unref();
      return;
    }
    if (!one.isWanted()) {
      one.reject(new NotComputed('nobody waits for it any more'));
      next();
      return;
    }
    clearTimeout(clock);
    now = one;
    thread ??= started();
    thread.ref();
    clock = setTimeout(() => {
      const late = thread;
      thread = null;
      void late?.terminate();
      settle((each) => each.reject(new Error(`the thread took longer than ${longest} ms`)));
    }, longest);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage({ id: one.id, question: one.question } satisfies ThreadQuestion<Question>);
  }

  async function stop(): Promise<void> {
    const ending = thread;
    thread = null;
    clearTimeout(clock);
    const told = [...(now ? [now] : []), ...queue.splice(0)];
    now = null;
    for (const one of told) one.reject(new Error('the thread was stopped'));
    await ending?.terminate();
  }

  return {
    ask(question, isWanted = () => true) {
      if (queue.length >= mostWaiting) return Promise.reject(new NotComputed('too many wait already'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        queue.push({ id, question, isWanted, resolve, reject });
        next();
      });
    },
    stop,
    isAsleep: () => thread === null,
    rest: async () => {
      if (!now) await stop();
    },
  };
}
