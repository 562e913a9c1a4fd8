// How many people's answers were released in a view, and by which channel they came.
import type { Channel } from '#domain/channel.ts';
import { contains } from '#domain/period.ts';
import type { AnswerCube } from './answer-cube.ts';
import { membersIn } from './numbered-groups.ts';
import { byScope, passesFilter, type View } from './view.ts';

export type ByChannel = Partial<Record<Channel, number>>;

/** Counts for any view; looks at single groups only where the view names a client group. */
export function peopleCounted(cube: AnswerCube): (view: View) => ByChannel {
  const inLanes = new Uint32Array(cube.lanes.length);
  for (let group = 0; group < cube.people.length; group += 1) inLanes[cube.laneOfGroup[group]!]! += cube.people[group]!;
  const lanesIn = byScope(
    cube.lanes.map(({ pool, channel }, lane) => {
      const { service, unit, location, first, last } = cube.pools[pool]!;
      return { service, unit, location, first, last, channel: channel as Channel, n: inLanes[lane]!, lane };
    }),
  );
  const ofClientGroup = (lane: number, clientGroup: string) => {
    let n = 0;
    for (const group of membersIn(cube.groupsOfLane(), lane))
      if (cube.clientGroups[cube.clientGroupOfGroup[group]!] === clientGroup) n += cube.people[group]!;
    return n;
  };
  return (view) => {
    const found: ByChannel = {};
    for (const part of lanesIn(view.scope)) {
      if (!contains(view.period, part) || !passesFilter(part, { ...view, clientGroupId: undefined })) continue;
      const n = view.clientGroupId === undefined ? part.n : ofClientGroup(part.lane, view.clientGroupId);
      if (n > 0) found[part.channel] = (found[part.channel] ?? 0) + n;
    }
    return found;
  };
}

/** All channels together. */
export function sumOf(byChannel: ByChannel): number {
  return Object.values(byChannel).reduce((sum, n) => sum + n, 0);
}
