// Visits to the pages of a measured program with ten thousand answers in its office.
import { importResponses } from '#features/answers/index.ts';
import { cpuOf } from '../factories/running-program.ts';
import { measuredProgram } from './measured-program.ts';

let filled: Promise<number> | undefined;

/** Brings the sample county to ten thousand answers, once; gives how many there are. */
export function tenThousand(): Promise<number> {
  return (filled ??= fill());
}

async function fill(): Promise<number> {
  const { house, place, version } = await measuredProgram();
  const count = async () => {
    const [row] = await house.storage.readInOffice<{ n: number }>(place.officeId, {
      name: 'bench-answers',
      text: 'select count(*)::int as n from responses where office_id = $1',
      values: [place.officeId],
    });
    return row!.n;
  };
  const missing = 10_000 - (await count());
  if (missing > 0) {
    const rows = Array.from({ length: missing }, (_, n) => ({
      studyId: place.studyId,
      versionId: version.id,
      serviceId: place.serviceId,
      unitId: place.unitId,
      locationId: place.locationId,
      clientGroupId: null,
      channel: 'paper' as const,
      language: 'pl' as const,
      visitDay: house.clock.today(),
      ratings: version.columns.map((column, place) => 1 + ((n + place) % column.categories)),
    }));
    await house.storage.inOffice(place.officeId, (office) => importResponses(office, rows, house.clock.today()));
  }
  return count();
}

/**
 * CPU of one visit, ms: application and database together, and the database's share. Throws where a page is refused.
 * @param cookie whose pages; a visitor's unless told
 */
export async function visitedCpu(
  path: string,
  { warmUp, visits, cookie: asked }: { warmUp: number; visits: number; cookie?: string },
): Promise<{ cpu: number; database: number }> {
  const { program, cookie: ofVisitor } = await measuredProgram();
  const cookie = asked ?? ofVisitor;
  const visit = async (n: number) => {
    for (let k = 0; k < n; k += 1) {
      const reply = await fetch(program.origin + path, { headers: { cookie } });
      await reply.arrayBuffer();
      if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
    }
  };
  // a program that has just started compiles its pages while the first of them are served
  await visit(warmUp);
  const before = cpuOf(program);
  await visit(visits);
  const after = cpuOf(program);
  const database = (after.database - before.database) / visits;
  return { cpu: (after.application - before.application) / visits + database, database };
}
