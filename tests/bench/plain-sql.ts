// The same tables by plain SQL on the same rows: how many people gave each answer to each question, by service and month.
import type { Channel } from '#domain/channel.ts';
import { cpuOf } from '../factories/running-program.ts';
import type { Measured } from './measured-program.ts';

export interface SqlView {
  readonly serviceId?: string;
  readonly channel?: Channel;
  readonly clientGroupId?: string;
  readonly locationId?: string;
}

export const bySql =
  'beside the same counts by plain SQL on the same rows, without pieces, intervals, charts or a page';

const known = new Map<string, Promise<number>>();

/**
 * CPU of the database for the counts a view is made of, in milliseconds; measured once in a run.
 * @param name of the program, so that offices are not mixed up
 * @param rounds of which the mean is taken: the clock of a process ticks every 10 ms
 */
export function sqlCpu(measured: Measured, name: string, view: SqlView = {}, rounds = 1): Promise<number> {
  const key = `${name} ${JSON.stringify(view)}`;
  const counted = known.get(key) ?? countedBySql(measured, view, rounds);
  known.set(key, counted);
  return counted;
}

async function countedBySql(measured: Measured, view: SqlView, rounds: number): Promise<number> {
  const before = cpuOf(measured.program).database;
  for (let round = 0; round < rounds; round += 1) await countBySql(measured, view);
  return (cpuOf(measured.program).database - before) / rounds;
}

/** Counts, and gives how many cells there are. */
export async function countBySql({ house, place }: Measured, view: SqlView = {}): Promise<number> {
  const columns = {
    service_id: view.serviceId,
    channel: view.channel,
    client_group_id: view.clientGroupId,
    location_id: view.locationId,
  };
  const asked = Object.entries(columns).filter(([, value]) => value !== undefined);
  const where = asked.map(([column], at) => ` and ${column}::text = $${at + 2}`).join('');
  const [cells] = await house.storage.inOffice(place.officeId, (office) =>
    office.query<{ n: number }>(
      `select count(*)::int as n from (
         select service_id, visit_day, question, code, count(*)
         from responses cross join unnest(ratings) with ordinality as given (code, question)
         where office_id = $1 and batch_id is not null${where}
         group by service_id, visit_day, question, code) as counted`,
      [place.officeId, ...asked.map(([, value]) => value)],
    ),
  );
  return cells!.n;
}

/** CPU of the database for one matrix of correlations by plain SQL: without bootstrap, tiers and checks. */
export async function correlationsCpu(
  { house, place, program }: Measured,
  columns: readonly number[],
  serviceId?: string,
) {
  const pairs = columns.flatMap((one, at) =>
    columns.slice(at + 1).map((other) => `corr(ratings[${one}], ratings[${other}])`),
  );
  const whole = columns.map((column) => `ratings[${column}] <= 5`).join(' and ');
  const before = cpuOf(program).database;
  await house.storage.inOffice(place.officeId, (office) =>
    office.query(
      `select ${pairs.join(', ')} from responses where office_id = $1 and batch_id is not null and ${whole}
       ${serviceId === undefined ? '' : 'and service_id::text = $2'}`,
      serviceId === undefined ? [place.officeId] : [place.officeId, serviceId],
    ),
  );
  return cpuOf(program).database - before;
}
