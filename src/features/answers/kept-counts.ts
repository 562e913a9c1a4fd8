// Counts of answers as bytes: what a program that has just started reads instead of counting settled blocks again.
import { deserialize, serialize } from 'node:v8';
import type { AnswerCube } from './answer-cube.ts';
import type { FormerSeries } from './former-series.ts';
import type { Counts } from './growing-counts.ts';
import { groupColumns } from './numbered-groups.ts';
import type { CountedQuestion } from './question-counts.ts';

/** Another number wherever the same answers are counted otherwise, or kept in another form. */
const countingForm = 1;

/** Says what was counted and how: counts of another layout, or of another program, are made anew. */
export function layoutOf({ countedBy, versions, former }: Counted): string {
  const drawn = former.filter(({ drawable }) => drawable).map(({ questionId }) => questionId);
  return JSON.stringify([countingForm, countedBy, versions.map(({ id }) => id), drawn]);
}

interface Counted {
  /** version of the program */
  readonly countedBy: string;
  /** of the questionnaire, oldest first */
  readonly versions: readonly { readonly id: string }[];
  readonly former: readonly FormerSeries[];
}

/** Pools as columns of names: a few names stand in thousands of pools. */
interface KeptPools {
  readonly service: NamedColumn;
  readonly unit: NamedColumn;
  readonly location: NamedColumn;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}
interface NamedColumn {
  readonly names: readonly string[];
  readonly named: Uint16Array;
}
interface KeptCube {
  readonly pools: KeptPools;
  readonly poolOfLane: Uint32Array;
  readonly channelOfLane: NamedColumn;
  readonly clientGroups: readonly string[];
  readonly laneOfGroup: Uint32Array;
  readonly clientGroupOfGroup: Uint16Array;
  readonly people: Uint32Array;
  readonly counts: readonly Counts[];
  readonly values: AnswerCube['values'];
}

/** The counts as bytes, which `decodeCounts` reads with the same questions. The same counts are the same bytes. */
export function encodeCounts(cube: AnswerCube): Buffer {
  const { pools, lanes } = cube;
  const kept: KeptCube = {
    pools: {
      service: namedColumn(pools.map(({ service }) => service)),
      unit: namedColumn(pools.map(({ unit }) => unit)),
      location: namedColumn(pools.map(({ location }) => location)),
      first: Uint16Array.from(pools, ({ first }) => first),
      last: Uint16Array.from(pools, ({ last }) => last),
    },
    poolOfLane: Uint32Array.from(lanes, ({ pool }) => pool),
    channelOfLane: namedColumn(lanes.map(({ channel }) => channel)),
    clientGroups: cube.clientGroups,
    laneOfGroup: cube.laneOfGroup,
    clientGroupOfGroup: cube.clientGroupOfGroup,
    people: cube.people,
    // without the room that was left to grow
    counts: cube.counts.map((ofQuestion) => ofQuestion.slice()),
    values: cube.values,
  };
  return serialize(kept);
}

/** The counts that `encodeCounts` wrote. Throws where the bytes are not such counts: they are our own. */
export function decodeCounts(bytes: Buffer, questions: readonly CountedQuestion[]): AnswerCube {
  const { pools, poolOfLane, channelOfLane, ...kept } = deserialize(bytes) as KeptCube;
  const nameAt = ({ names, named }: NamedColumn, at: number) => names[named[at]!]!;
  return {
    ...groupColumns({
      pools: Array.from(pools.first, (first, at) => ({
        service: nameAt(pools.service, at),
        unit: nameAt(pools.unit, at),
        location: nameAt(pools.location, at),
        first,
        last: pools.last[at]!,
      })),
      lanes: Array.from(poolOfLane, (pool, at) => ({ pool, channel: nameAt(channelOfLane, at) })),
      clientGroups: kept.clientGroups,
      laneOfGroup: kept.laneOfGroup,
      clientGroupOfGroup: kept.clientGroupOfGroup,
    }),
    questions,
    people: kept.people,
    counts: kept.counts,
    values: kept.values,
  };
}

function namedColumn(column: readonly string[]): NamedColumn {
  const positions = new Map<string, number>();
  const named = Uint16Array.from(column, (name) => {
    const position = positions.get(name) ?? positions.size;
    positions.set(name, position);
    return position;
  });
  return { names: [...positions.keys()], named };
}
