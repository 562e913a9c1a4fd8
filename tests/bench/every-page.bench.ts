// What each page of the staff costs with ten thousand answers in the office: all that are linked from somewhere.
import { patternOf, linkedPages } from '../factories/linked-pages.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
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
  await asSample(false);
  try {
    return await dearestOf(answers);
  } finally {
    await asSample(true);
  }
}

/** A sample office shows no forms that would change something: while it is measured, the county is like any other. */
async function asSample(sample: boolean): Promise<void> {
  const { house, place } = await measuredProgram();
  await house.storage.inOffice(place.officeId, (office) =>
    office.query('update offices set sample = $2 where office_id = $1', [place.officeId, sample]),
  );
}

async function dearestOf(answers: number): Promise<Measured> {
  const cookie = await administratorCookie();
  const pages = await staffPages(cookie);
  const spent: { pattern: string; cpu: number }[] = [];
  for (const [pattern, path] of pages)
    spent.push({ pattern, cpu: (await visitedCpu(path, { warmUp, visits, cookie })).cpu });
  const dearest = spent.toSorted((a, b) => b.cpu - a.cpu);
  const told = dearest.filter(({ cpu }) => cpu > limit / 3).map(({ pattern, cpu }) => `${pattern} ${cpu.toFixed(1)}`);
  return {
    value: dearest[0]!.cpu,
    baseline: limit,
    conditions: `${pages.size} pages, ${answers} answers in the office, ${visits} visits each after ${warmUp}; beside the limit; above ${limit / 3} ms: ${told.join(', ')}`,
  };
}

/** Somebody of the sample county who may open also what changes something. */
async function administratorCookie(): Promise<string> {
  const { house, program, place } = await measuredProgram();
  const person = { name: 'Anna Nowak', email: 'anna@bench.example.pl', password: 'dwanaście koni w stajni' };
  const made = await createFirstAdministrator(house, place.officeId, { ...person, language: 'pl' });
  if (!made.ok) throw new Error('the sample county got no administrator');
  const reply = await fetch(`${program.origin}/wejscie`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: program.origin },
    body: new URLSearchParams({ email: person.email, password: person.password }),
  });
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
  if (reply.status !== 303 || !cookie) throw new Error(`signing in was answered with ${reply.status}`);
  return cookie;
}

/** Addresses of the pages that an administrator of the sample county may open, by their pattern. */
async function staffPages(cookie: string): Promise<Map<string, string>> {
  const { house, program } = await measuredProgram();
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
