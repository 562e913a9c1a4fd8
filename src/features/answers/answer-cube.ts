// Released answers counted by all that tells people apart, question by question. Blocks add up; rows are not kept.
import { monthOfColumn, type ColumnBlock, type NamedColumn } from './column-block.ts';
import type { AnswerGroup, AnswerPool, CountedGroup, PooledGroup } from './answer-groups.ts';
import { countRows, extraPlaces, widthOf, type CountedQuestion } from './question-counts.ts';

/** Counts of an office's answers; never changed once made, so that a page under way sees one state. */
export interface AnswerCube {
  readonly questions: readonly CountedQuestion[];
  readonly groups: readonly AnswerGroup[];
  /** responses of each group, whatever they answered */
  readonly people: Uint32Array;
  readonly pools: readonly AnswerPool[];
  /** positions of each pool's groups */
  readonly groupsOfPool: readonly (readonly number[])[];
  /** of each question, group after group: its counts, "does not apply", and people with an answer */
  readonly counts: readonly Uint32Array[];
  /** of a number question the values by group, null of any other */
  readonly values: readonly (readonly (readonly number[])[] | null)[];
}

export interface CubeBuilder {
  /** Counts the rows of a block: about a millisecond for ten thousand of them. */
  add(block: ColumnBlock): void;
  finish(): AnswerCube;
}

/** @param from a cube of the same questions that is taken over and stays as it is */
export function cubeBuilder(questions: readonly CountedQuestion[], from?: AnswerCube): CubeBuilder {
  const numbers = numberedGroups(from);
  const strides = questions.map(({ columns }) => widthOf(columns) + extraPlaces);
  let capacity = Math.max(256, numbers.groups.length);
  let people = grown(from?.people, capacity);
  let counts = strides.map((stride, place) => grown(from?.counts[place], capacity * stride));
  const values = questions.map(({ columns }, place) =>
    columns[0]?.kind === 'digit' ? (from?.values[place] ?? []).map((ofGroup) => [...ofGroup]) : null,
  );
  return {
    add(block) {
      const groupOfRow = numbers.groupOfRows(block);
      while (capacity < numbers.groups.length) capacity *= 2;
      if (capacity > people.length) {
        people = grown(people, capacity);
        counts = counts.map((ofQuestion, place) => grown(ofQuestion, capacity * strides[place]!));
      }
      for (const group of groupOfRow) people[group]! += 1;
      questions.forEach((question, place) =>
        countRows(block, groupOfRow, question, { counts: counts[place]!, values: values[place] ?? null }),
      );
    },
    finish() {
      const { length } = numbers.groups;
      return {
        questions,
        groups: numbers.groups,
        people: people.slice(0, length),
        pools: numbers.pools,
        groupsOfPool: numbers.groupsOfPool,
        counts: counts.map((ofQuestion, place) => ofQuestion.slice(0, length * strides[place]!)),
        values,
      };
    },
  };
}

/** The answers to the question at the place, pooled; groups are made where they are asked for: there are thousands. */
export function pooledAnswers(cube: AnswerCube, place: number): PooledGroup[] {
  const stride = widthOf(cube.questions[place]!.columns) + extraPlaces;
  const ofGroups = cube.counts[place]!;
  const values = cube.values[place];
  const sum = new Uint32Array(stride);
  return cube.pools.flatMap((about, pool): PooledGroup[] => {
    const positions = cube.groupsOfPool[pool]!;
    sum.fill(0);
    for (const group of positions) for (let at = 0; at < stride; at += 1) sum[at]! += ofGroups[group * stride + at]!;
    const counted = countedAt(sum, 0, stride);
    if (!counted) return [];
    let parts: CountedGroup[] | undefined;
    const made = () =>
      positions.flatMap((group): CountedGroup[] => {
        const ofGroup = countedAt(ofGroups, group * stride, stride);
        if (!ofGroup) return [];
        return [{ ...cube.groups[group]!, ...ofGroup, ...(values && { values: values[group] ?? [] }) }];
      });
    return [{ ...about, ...counted, parts: () => (parts ??= made()) }];
  });
}

/** The counts that stand there; null where nobody answered. */
function countedAt(counts: Uint32Array, from: number, stride: number) {
  const n = counts[from + stride - 1]!;
  const notApplicable = counts[from + stride - 2]!;
  if (n + notApplicable === 0) return null;
  return { n, notApplicable, counts: Array.from(counts.subarray(from, from + stride - extraPlaces)) };
}

/** Finds the group of each row. One number stands for each combination, exact as long as no part outgrows its room. */
function numberedGroups(from: AnswerCube | undefined) {
  const groups = [...(from?.groups ?? [])];
  const pools = [...(from?.pools ?? [])];
  const groupsOfPool = (from?.groupsOfPool ?? []).map((positions) => [...positions]);
  const names = { service: new Map(), unit: new Map(), channel: new Map(), clientGroup: new Map() } satisfies Partial<
    Record<NamedColumn, Map<string, number>>
  >;
  const numberOf = (column: keyof typeof names, name: string) => {
    const known: Map<string, number> = names[column];
    const number = known.get(name) ?? known.size;
    if (number >= roomFor[column]) throw new RangeError(`more than ${roomFor[column]} names of ${column}`);
    known.set(name, number);
    return number;
  };
  const poolKey = (service: number, unit: number, first: number, last: number) =>
    ((service * roomFor.unit + unit) * roomFor.months + first) * roomFor.span + (last - first);
  const groupKey = (pool: number, channel: number, clientGroup: number) =>
    (pool * roomFor.channel + channel) * roomFor.clientGroup + clientGroup;
  const poolOf = new Map(
    pools.map(({ service, unit, first, last }, pool) => [
      poolKey(numberOf('service', service), numberOf('unit', unit), first, last),
      pool,
    ]),
  );
  const groupOf = new Map(
    groups.map(({ pool, channel, clientGroup }, group) => [
      groupKey(pool, numberOf('channel', channel), numberOf('clientGroup', clientGroup)),
      group,
    ]),
  );

  function groupOfRows(block: ColumnBlock): Uint32Array {
    const numbersOf = (column: keyof typeof names) => block.names[column].map((name) => numberOf(column, name));
    const [service, unit, channel, clientGroup] = [
      numbersOf('service'),
      numbersOf('unit'),
      numbersOf('channel'),
      numbersOf('clientGroup'),
    ];
    const { named } = block;
    const groupOfRow = new Uint32Array(block.rows);
    for (let row = 0; row < block.rows; row += 1) {
      const first = monthOfColumn(block.firstMonth[row]!);
      const last = monthOfColumn(block.lastMonth[row]!);
      const where = poolKey(service[named.service[row]!]!, unit[named.unit[row]!]!, first, last);
      let pool = poolOf.get(where);
      if (pool === undefined) {
        pool = pools.length;
        poolOf.set(where, pool);
        groupsOfPool.push([]);
        const about = { service: block.names.service[named.service[row]!]!, unit: block.names.unit[named.unit[row]!]! };
        pools.push({ ...about, first, last });
      }
      const key = groupKey(pool, channel[named.channel[row]!]!, clientGroup[named.clientGroup[row]!]!);
      let group = groupOf.get(key);
      if (group === undefined) {
        group = groups.length;
        groupOf.set(key, group);
        groupsOfPool[pool]!.push(group);
        groups.push({
          ...pools[pool]!,
          channel: block.names.channel[named.channel[row]!]!,
          clientGroup: block.names.clientGroup[named.clientGroup[row]!]!,
          pool,
        });
      }
      groupOfRow[row] = group;
    }
    return groupOfRow;
  }
  return { groups, pools, groupsOfPool, groupOfRows };
}

/** Products of these stay below 2⁵³, so that keys are exact. Months are counted from the year 0; a span is 42 years. */
const roomFor = {
  service: 2 ** 15,
  unit: 2 ** 13,
  months: 2 ** 15,
  span: 2 ** 9,
  channel: 2 ** 6,
  clientGroup: 2 ** 15,
};

function grown(column: Uint32Array | undefined, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  if (column) larger.set(column);
  return larger;
}
