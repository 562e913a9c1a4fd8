// Loads the counts of an office's answers block by block; after a release only the new blocks are read.
import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import { cubeBuilder, type AnswerCube } from './answer-cube.ts';
import { countedQuestions } from './answer-picture.ts';
import { listBlocks, readBlock } from './blocks.store.ts';
import { decodeBlock } from './column-block.ts';
import { withFormerSeries, type FormerSeries } from './former-series.ts';

/** Kept per process, whatever office they are of: counts take some 20 bytes an answer where answers are many. */
const keptBytes = 96 * 1024 * 1024;

interface Kept {
  /** what was counted, as the versions ask it */
  readonly layout: string;
  readonly blocks: ReadonlySet<string>;
  readonly cube: AnswerCube;
}
const kept = new WeakMap<Storage, Map<string, Kept>>();

/** @param asked versions of one questionnaire, oldest first, and what they asked in other words */
export async function answerCube(
  office: OfficeWork,
  storage: Storage,
  asked: {
    readonly questionnaire: string;
    readonly versions: readonly PublishedVersion[];
    readonly former: readonly FormerSeries[];
  },
): Promise<AnswerCube> {
  const { versions, former } = asked;
  const cubes = kept.get(storage) ?? new Map<string, Kept>();
  kept.set(storage, cubes);
  const key = `${office.officeId} ${asked.questionnaire}`;
  const layout = versions.map(({ id }) => id).join(' ');
  const known = cubes.get(key);
  const blocks = await listBlocks(
    office,
    versions.map(({ id }) => id),
  );
  const present = new Set(blocks.map(({ blockId }) => blockId));
  const goesOn = known?.layout === layout && [...known.blocks].every((block) => present.has(block));
  const counted = goesOn ? known.blocks : new Set<string>();
  const builder = cubeBuilder(countedQuestions(versions.at(-1)!, former), goesOn ? known.cube : undefined);
  for (const { blockId, versionId } of blocks) {
    if (counted.has(blockId)) continue;
    const content = await readBlock(office, blockId);
    const version = versions.find(({ id }) => id === versionId);
    if (!content || !version) throw new Error(`block ${blockId} is listed and cannot be read`);
    builder.add(withFormerSeries(decodeBlock(content), version, versions, former));
    // a large block takes some milliseconds: clients who answer a survey come in between
    await letOthersIn();
  }
  const cube = builder.finish();
  cubes.delete(key);
  cubes.set(key, { layout, blocks: present, cube });
  forgetOldest(cubes);
  return cube;
}

function forgetOldest(cubes: Map<string, Kept>): void {
  let bytes = [...cubes.values()].reduce((sum, { cube }) => sum + sizeOf(cube), 0);
  for (const [key, { cube }] of cubes) {
    if (bytes <= keptBytes || cubes.size === 1) return;
    cubes.delete(key);
    bytes -= sizeOf(cube);
  }
}

/** Bytes of the counts, and about as many as an engine needs for what names a group. */
function sizeOf({ counts, people, pools, lanes }: AnswerCube): number {
  return (
    counts.reduce((sum, { byteLength }) => sum + byteLength, people.byteLength) +
    people.length * 10 +
    (pools.length + lanes.length) * 100
  );
}
