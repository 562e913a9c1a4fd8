// Numbers the groups of answers: pools by service, place and time, lanes by channel in a pool, groups by client group in a lane.
import type { AnswerPool } from './answer-groups.ts';
import { monthOfColumn, type ColumnBlock } from './column-block.ts';

/** Which group is what, as columns: there may be a hundred thousand. */
export interface GroupColumns {
  readonly pools: readonly AnswerPool[];
  readonly lanes: readonly { readonly pool: number; readonly channel: string }[];
  readonly clientGroups: readonly string[];
  readonly poolOfGroup: Uint32Array;
  readonly laneOfGroup: Uint32Array;
  readonly clientGroupOfGroup: Uint16Array;
  lanesOfPool(): Members;
  groupsOfLane(): Members;
}

interface GroupNumbers {
  count(): number;
  /** Number of the group that each of the rows is of; new groups get the next number. */
  numbersOf(block: ColumnBlock, rows: readonly number[]): Uint32Array;
  finish(): GroupColumns;
}

/** @param start groups to go on from: they keep their numbers */
export function numberedGroups(start?: GroupColumns): GroupNumbers {
  const places = numbering(roomFor.places);
  const units = numbering(roomFor.units);
  const channels = numbering(roomFor.channels);
  const clientGroups = numbering(roomFor.clientGroups);
  const pools: AnswerPool[] = [];
  const poolAt = new Map<number, number>();
  const lanes: { pool: number; channel: string }[] = [];
  const lanesOf = membersByMark();
  const laneOfGroup: number[] = [];
  const clientGroupOfGroup: number[] = [];
  const groupsOf = membersByMark();

  const placeName = (service: string | undefined, location: string | undefined) => JSON.stringify([service, location]);
  const poolKey = (place: number, unit: number, first: number, last: number) =>
    ((place * roomFor.units + unit) * roomFor.months + first) * roomFor.span + (last - first);
  const addLane = (pool: number, channel: string, mark: number) => {
    lanesOf.add(pool, mark);
    return lanes.push({ pool, channel }) - 1;
  };
  const addGroup = (lane: number, clientGroup: number) => {
    groupsOf.add(lane, clientGroup);
    clientGroupOfGroup.push(clientGroup);
    return laneOfGroup.push(lane) - 1;
  };

  for (const [number, pool] of start?.pools.entries() ?? []) {
    const place = places.numberOf(placeName(pool.service, pool.location));
    poolAt.set(poolKey(place, units.numberOf(pool.unit), pool.first, pool.last), number);
    pools.push(pool);
  }
  for (const name of start?.clientGroups ?? []) clientGroups.numberOf(name);
  for (const { pool, channel } of start?.lanes ?? []) addLane(pool, channel, channels.numberOf(channel));
  // no function may hold on to `start`: its counts are larger than all that is kept of it here
  for (let group = 0; group < (start?.laneOfGroup.length ?? 0); group += 1)
    addGroup(start!.laneOfGroup[group]!, start!.clientGroupOfGroup[group]!);

  function numbersOf(block: ColumnBlock, rowOfGroup: readonly number[]): Uint32Array {
    const { names, named } = block;
    // a service in several buildings is as many places; of nearly all blocks there are as many as services
    const locations = names.location.length;
    const placeOfPair = new Int32Array(names.service.length * locations).fill(-1);
    const placeAt = (pair: number) => {
      const location = pair % locations;
      const name = placeName(names.service[(pair - location) / locations], names.location[location]);
      return (placeOfPair[pair] = places.numberOf(name));
    };
    const unit = names.unit.map(units.numberOf);
    const channel = names.channel.map(channels.numberOf);
    const clientGroup = names.clientGroup.map(clientGroups.numberOf);
    const numbers = new Uint32Array(rowOfGroup.length);
    for (let group = 0; group < rowOfGroup.length; group += 1) {
      const row = rowOfGroup[group]!;
      const first = monthOfColumn(block.firstMonth[row]!);
      const last = monthOfColumn(block.lastMonth[row]!);
      const pair = named.service[row]! * locations + named.location[row]!;
      const place = placeOfPair[pair]! < 0 ? placeAt(pair) : placeOfPair[pair]!;
      const pool = placeOf(poolAt, poolKey(place, unit[named.unit[row]!]!, first, last), () =>
        pools.push({
          service: names.service[named.service[row]!]!,
          unit: names.unit[named.unit[row]!]!,
          location: names.location[named.location[row]!]!,
          first,
          last,
        }),
      );
      const by = named.channel[row]!;
      const lane = lanesOf.find(pool, channel[by]!) ?? addLane(pool, names.channel[by]!, channel[by]!);
      const from = clientGroup[named.clientGroup[row]!]!;
      numbers[group] = groupsOf.find(lane, from) ?? addGroup(lane, from);
    }
    return numbers;
  }

  return {
    count: () => laneOfGroup.length,
    numbersOf,
    finish: () =>
      groupColumns({
        pools: pools.slice(),
        lanes: lanes.slice(),
        clientGroups: clientGroups.names.slice(),
        laneOfGroup: Uint32Array.from(laneOfGroup),
        clientGroupOfGroup: Uint16Array.from(clientGroupOfGroup),
      }),
  };
}

/** Groups with what follows from their numbers. */
export function groupColumns(
  columns: Omit<GroupColumns, 'poolOfGroup' | 'lanesOfPool' | 'groupsOfLane'>,
): GroupColumns {
  const { pools, lanes, laneOfGroup } = columns;
  const poolOfLane = Uint32Array.from(lanes, ({ pool }) => pool);
  return {
    ...columns,
    poolOfGroup: laneOfGroup.map((lane) => poolOfLane[lane]!),
    lanesOfPool: once(() => membersOf(poolOfLane, pools.length)),
    groupsOfLane: once(() => membersOf(laneOfGroup, lanes.length)),
  };
}

/** Products of these stay below 2⁵³, so that keys are exact. Months are counted from the year 0; a span is 42 years. */
const roomFor = {
  /** pairs of service and building */
  places: 2 ** 15,
  units: 2 ** 13,
  months: 2 ** 15,
  span: 2 ** 9,
  channels: 2 ** 6,
  clientGroups: 2 ** 15,
};

/** The place at the key; where there is none yet, `add` makes one at the end and gives the new length. */
function placeOf(places: Map<number, number>, key: number, add: () => number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = add() - 1;
  places.set(key, place);
  return place;
}

/**
 * Members of parts, found by a mark that none of a part has twice: a chain for each part. A part has a few of them, and to
 * make the chains of a hundred thousand costs little, which a table by part and mark does not.
 */
function membersByMark() {
  const newest: number[] = [];
  const before: number[] = [];
  const marks: number[] = [];
  return {
    add(part: number, mark: number): void {
      while (newest.length <= part) newest.push(none);
      before.push(newest[part]!);
      newest[part] = marks.push(mark) - 1;
    },
    find(part: number, mark: number): number | undefined {
      for (let member = newest[part] ?? none; member !== none; member = before[member]!)
        if (marks[member] === mark) return member;
      return undefined;
    },
  };
}

const none = -1;

function numbering(room: number) {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf: (name: string): number => {
      const number = numbers.get(name) ?? names.push(name) - 1;
      if (number >= room) throw new RangeError(`more than ${room} names in one column of answers`);
      numbers.set(name, number);
      return number;
    },
  };
}

/** Which members each part has, in their order: one list of all, and where the part begins in it. */
export interface Members {
  readonly from: Uint32Array;
  readonly members: Uint32Array;
}

function membersOf(partOf: Uint32Array, parts: number): Members {
  const from = new Uint32Array(parts + 1);
  for (let member = 0; member < partOf.length; member += 1) from[partOf[member]! + 1]! += 1;
  for (let part = 0; part < parts; part += 1) from[part + 1]! += from[part]!;
  const next = from.slice();
  const members = new Uint32Array(partOf.length);
  for (let member = 0; member < partOf.length; member += 1) {
    const part = partOf[member]!;
    members[next[part]!] = member;
    next[part]! += 1;
  }
  return { from, members };
}

/** The members of one part. */
export function membersIn({ from, members }: Members, part: number): Uint32Array {
  return members.subarray(from[part], from[part + 1]);
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
