// What each page of the staff costs with ten thousand answers in the office: all that are linked from somewhere.
import { patternOf, linkedPages } from '../factories/linked-pages.ts';
import { makeServer } from '#web/server.tsx';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';
import { tenThousand, visitedCpu } from './visits.ts';

const limit = 30;
const [warmUp, visits] = [40, 25];

export const benchmarks: Benchmark[] = [{ name: 'every-page/dearest-cpu', unit: 'ms CPU', run: dearestPage }];

/** The dearest page; all pages above a third of the limit are told with their figures. */
async function dearestPage(): Promise<Measured> {
  const answers = await tenThousand();
  const pages = await staffPages();
  const spent: { pattern: string; cpu: number }[] = [];
  for (const [pattern, path] of pages) spent.push({ pattern, cpu: (await visitedCpu(path, warmUp, visits)).cpu });
  const dearest = spent.toSorted((a, b) => b.cpu - a.cpu);
  const told = dearest.filter(({ cpu }) => cpu > limit / 3).map(({ pattern, cpu }) => `${pattern} ${cpu.toFixed(1)}`);
  return {
    value: dearest[0]!.cpu,
    baseline: limit,
    conditions: `${pages.size} pages, ${answers} answers in the office, ${visits} visits each after ${warmUp}; beside the limit; above ${limit / 3} ms: ${told.join(', ')}`,
  };
}

/** Addresses of the pages that a visitor of the sample county may open, by their pattern. */
async function staffPages(): Promise<Map<string, string>> {
  const { house, program, cookie } = await measuredProgram();
  const routes = makeServer(house).routes.filter(({ method }) => method === 'GET');
  const patterns = [...new Set(routes.map(({ path }) => path))];
  const opened = new Set<string>();
  const linked = await linkedPages(patterns, ['/pulpit'], async (path) => {
    const reply = await fetch(program.origin + path, { headers: { cookie }, redirect: 'manual' });
    const isPage = reply.headers.get('content-type')?.startsWith('text/html') ?? false;
    const html = isPage ? await reply.text() : (await reply.arrayBuffer(), null);
    const own = patternOf(patterns, path.replace(/\?.*/, ''));
    if (isPage && reply.status === 200 && own && !isOutside(own)) opened.add(own);
    return { status: reply.status, html };
  });
  return new Map([...linked].filter(([pattern]) => opened.has(pattern)));
}

/** Pages of clients, of whom no session is asked, and what leads out of the office. */
const isOutside = (pattern: string) => /^\/(ankieta|wyjscie|przyklad|styl)(\/|$)/.test(pattern);
