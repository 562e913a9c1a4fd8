// Loads the counts of an office's answers block by block; after a release only the new blocks are read.
import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import { cubeBuilder, type AnswerCube, type CubeBuilder } from './answer-cube.ts';
import { countedQuestions } from './answer-picture.ts';
import { listBlocks, readBlock } from './blocks.store.ts';
import { decodeBlock } from './column-block.ts';
import { forgetOldest, type Weighed } from './forget-oldest.ts';
import { withFormerSeries, type FormerSeries } from './former-series.ts';

/** Kept per process, whatever office they are of: counts take some 20 bytes an answer where answers are many. */
const keptBytes = 96 * 1024 * 1024;

interface Kept {
  /** what was counted, as the versions ask it */
  readonly layout: string;
  readonly builder: CubeBuilder;
  readonly blocks: Set<string>;
  readonly cube: AnswerCube;
}
interface Loading extends Weighed {
  readonly counted: Promise<Kept>;
}
/** By office and questionnaire; the least recently used first. */
const kept = new WeakMap<Storage, Map<string, Loading>>();

export interface AskedQuestionnaire {
  readonly questionnaire: string;
  /** oldest first */
  readonly versions: readonly PublishedVersion[];
  /** what they asked in other words */
  readonly former: readonly FormerSeries[];
}

/**
 * Counts of all released answers to the questionnaire. Only one load of an office's questionnaire goes on at a time.
 * @param most bytes that all counts of the process may take together; those just asked for stay in any case
 */
export async function answerCube(
  office: OfficeWork,
  storage: Storage,
  asked: AskedQuestionnaire,
  most = keptBytes,
): Promise<AnswerCube> {
  const cubes = kept.get(storage) ?? new Map<string, Loading>();
  kept.set(storage, cubes);
  const key = `${office.officeId} ${asked.questionnaire}`;
  const before = cubes.get(key)?.counted;
  // what broke off is forgotten: it may have counted part of a block
  const loading: Loading = {
    counted: (async () => countedOn(office, asked, await before?.catch(() => undefined)))(),
    bytes: 0,
  };
  cubes.delete(key);
  cubes.set(key, loading);
  loading.counted.catch(() => cubes.get(key) === loading && cubes.delete(key));
  const { cube } = await loading.counted;
  loading.bytes = bytesOfCube(cube);
  forgetOldest(cubes, most);
  return cube;
}

/** Goes on from what was counted, where it still stands; otherwise counts from the beginning. */
async function countedOn(
  office: OfficeWork,
  { versions, former }: AskedQuestionnaire,
  known: Kept | undefined,
): Promise<Kept> {
  const ids = versions.map(({ id }) => id);
  const layout = ids.join(' ');
  const listed = await listBlocks(office, ids);
  const present = new Set(listed.map(({ blockId }) => blockId));
  const goesOn = known?.layout === layout && [...known.blocks].every((block) => present.has(block));
  const builder = goesOn ? known.builder : cubeBuilder(countedQuestions(versions.at(-1)!, former));
  const counted = goesOn ? known.blocks : new Set<string>();
  const added = listed.filter(({ blockId }) => !counted.has(blockId));
  for (const { blockId, versionId } of added) {
    const content = await readBlock(office, blockId);
    const version = versions.find(({ id }) => id === versionId);
    if (!content || !version) throw new Error(`block ${blockId} is listed and cannot be read`);
    // a large block takes some milliseconds: clients who answer a survey come in between
    await letOthersIn();
    const block = withFormerSeries(decodeBlock(content), version, versions, former);
    await letOthersIn();
    builder.add(block);
    counted.add(blockId);
    await letOthersIn();
  }
  return { layout, builder, blocks: counted, cube: goesOn && added.length === 0 ? known.cube : builder.finish() };
}

/** Bytes of the counts, and about as many as what names groups needs. */
export function bytesOfCube({ counts, people, pools, lanes }: AnswerCube): number {
  const numbers = counts.reduce((sum, { byteLength }) => sum + byteLength, people.byteLength);
  return numbers + people.length * 60 + (pools.length + lanes.length) * 100;
}
