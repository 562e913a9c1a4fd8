// Background work on graphile-worker: jobs survive a restart, run at least once, and are retried when they fail.
import { parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import { Logger } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '#domain/log.ts';
import { asRefusal } from './connections.ts';

export interface JobTools {
  /** aborted when the program is asked to stop: long work should end early and will be run again */
  readonly signal: AbortSignal;
  /** 1 for the first attempt */
  readonly attempt: number;
}

/** Runs at least once: it must bear being run twice. The payload is what was enqueued, with officeId where an office enqueued it. */
export type Task = (payload: unknown, job: JobTools) => Promise<void>;

export interface Jobs {
  /** Starts working; cron patterns are in UTC. Call once, with every task of the house. */
  start(tasks: Record<string, Task>, cron?: readonly { task: string; pattern: string }[]): Promise<void>;
  /** Waits for the jobs in hand (they see their signal aborted). */
  stop(): Promise<void>;
  /** A job that belongs to no office. */
  enqueueGlobal(
    task: string,
    payload?: Record<string, unknown>,
    options?: { runAt?: Date; jobKey?: string },
  ): Promise<void>;
}

const concurrentJobs = 2;

/** `pool` must be of the plain kind with at least `concurrentJobs` + 2 connections. */
export function makeJobs(pool: pg.Pool, log: Log): Jobs {
  let runner: Runner | undefined;
  let stopped = false;

  async function keepRunning(taskList: TaskList, cron: readonly { task: string; pattern: string }[]): Promise<void> {
    runner = await run({
      pgPool: pool,
      taskList,
      parsedCronItems: parseCronItems(
        cron.map(({ task, pattern }) => ({ task, match: pattern, options: { backfillPeriod: 0 } })),
      ),
      concurrency: concurrentJobs,
      pollInterval: 5000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.error('jobs', { message });
        else if (level === 'warning') log.warn('jobs', { message });
      }),
    });
    restartWhenStuck(runner);
    runner.promise
      .catch((error: unknown) => log.error('jobs-broke-off', { reason: String(error) }))
      .finally(() => {
        if (!stopped) setTimeout(() => void restart(taskList, cron), 1000).unref();
      });
  }
  /** A runner that lost the database before its first job keeps that failure for good: it is stopped and started anew. */
  function restartWhenStuck(watched: Runner): void {
    let failures = 0;
    watched.events.on('worker:getJob:error', () => {
      failures += 1;
      if (failures === 2 * concurrentJobs) void watched.stop().catch(() => {}); // already stopping
    });
    for (const event of ['worker:getJob:empty', 'job:start'] as const) {
      watched.events.on(event, () => {
        failures = 0;
      });
    }
  }
  /** The runner ends when the database was away for long: it is started again until it holds. */
  async function restart(taskList: TaskList, cron: readonly { task: string; pattern: string }[]): Promise<void> {
    if (stopped) return;
    try {
      await keepRunning(taskList, cron);
    } catch {
      setTimeout(() => void restart(taskList, cron), 2000).unref();
    }
  }
  return {
    async start(tasks, cron = []) {
      const taskList: TaskList = {};
      for (const [name, task] of Object.entries(tasks)) {
        taskList[name] = async (payload, helpers) => {
          await task(payload, { signal: helpers.abortSignal, attempt: helpers.job.attempts });
        };
      }
      await keepRunning(taskList, cron);
    },
    async stop() {
      stopped = true;
      await runner?.stop().catch(() => {}); // already stopped
    },
    async enqueueGlobal(task, payload = {}, options = {}) {
      try {
        await pool.query('select from graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4)', [
          task,
          JSON.stringify(payload),
          options.runAt ?? null,
          options.jobKey ?? null,
        ]);
      } catch (error) {
        throw asRefusal(error);
      }
    },
  };
}
