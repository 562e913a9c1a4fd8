// How many people's answers were released in a view, and by which channel they came.
import type { Channel } from '#domain/channel.ts';
import { contains } from '#domain/period.ts';
import type { AnswerCube } from './answer-cube.ts';
import { membersIn } from './numbered-groups.ts';
import { byScope, passesFilter, type View } from './view.ts';

export type ByChannel = Readonly<Partial<Record<Channel, number>>>;

/** Views whose counts are kept: every question of a page asks for the same ones. */
const keptViews = 500;

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
  const counted = (view: View): ByChannel => {
    const found: Partial<Record<Channel, number>> = {};
    const ofLanes = { channel: view.channel, locationId: view.locationId };
    const lanes = lanesIn(view.scope);
    // a loop without an iterator: the first page of a large office comes by here a hundred thousand times
    for (let at = 0; at < lanes.length; at += 1) {
      const part = lanes[at]!;
      if (!contains(view.period, part) || !passesFilter(part, ofLanes)) continue;
      const n = view.clientGroupId === undefined ? part.n : ofClientGroup(part.lane, view.clientGroupId);
      if (n > 0) found[part.channel] = (found[part.channel] ?? 0) + n;
    }
    return found;
  };
  const known = new Map<string, ByChannel>();
  return (view) => {
    const { scope, period, channel, clientGroupId, locationId } = view;
    const key = JSON.stringify([scope, period.first, period.last, channel, clientGroupId, locationId]);
    const found = known.get(key) ?? counted(view);
    if (known.size >= keptViews) known.clear();
    known.set(key, found);
    return found;
  };
}

/** All channels together. */
export function sumOf(byChannel: ByChannel): number {
  return Object.values(byChannel).reduce((sum, n) => sum + n, 0);
}
