// Loads the counts of an office's answers: what was kept of large blocks, the others one by one, after a release only new ones.
import { letOthersIn } from '#domain/clients-first.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import { cubeBuilder, type AnswerCube, type CubeBuilder } from './answer-cube.ts';
import { countedQuestions } from './answer-picture.ts';
import { listBlocks, readBlock, type ListedBlock } from './blocks.store.ts';
import { decodeBlock } from './column-block.ts';
import { forgetOldest, type Weighed } from './forget-oldest.ts';
import { formerSeries, withFormerSeries, type FormerSeries } from './former-series.ts';
import { keptBlocks, readKeptCounts } from './kept-counts.store.ts';
import { decodeCounts, layoutOf } from './kept-counts.ts';

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
  /** the newest, and the older ones that somebody answered; oldest first */
  readonly versions: readonly PublishedVersion[];
  /** what they asked in other words */
  readonly former: readonly FormerSeries[];
  /** version of the program */
  readonly countedBy: string;
  /** of these versions, as they are in the transaction */
  readonly blocks: readonly ListedBlock[];
}

/** @param versions all versions of one questionnaire, oldest first: one at least */
export async function askedQuestionnaire(
  office: OfficeWork,
  versions: readonly PublishedVersion[],
  countedBy: string,
): Promise<AskedQuestionnaire> {
  const newest = versions.at(-1)!;
  const blocks = await listBlocks(
    office,
    versions.map(({ id }) => id),
  );
  const withAnswers = new Set(blocks.map(({ versionId }) => versionId));
  // a version nobody answered, or whose import was taken back, makes no break
  const counted = versions.filter(({ id }) => id === newest.id || withAnswers.has(id));
  const { questionnaire } = newest;
  return { questionnaire, versions: counted, former: formerSeries(counted), countedBy, blocks };
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

/** Goes on from what was counted, here or in counts that were kept, where it still stands; otherwise begins anew. */
async function countedOn(office: OfficeWork, asked: AskedQuestionnaire, known: Kept | undefined): Promise<Kept> {
  const layout = layoutOf(asked);
  const present = new Set(asked.blocks.map(({ blockId }) => blockId));
  const goesOn = known?.layout === layout && [...known.blocks].every((block) => present.has(block));
  const { builder, blocks } = goesOn ? known : await begun(office, asked, present);
  const added = asked.blocks.filter(({ blockId }) => !blocks.has(blockId));
  await countBlocks(office, asked, builder, added);
  for (const { blockId } of added) blocks.add(blockId);
  return { layout, builder, blocks, cube: goesOn && added.length === 0 ? known.cube : builder.finish() };
}

async function begun(
  office: OfficeWork,
  asked: AskedQuestionnaire,
  present: ReadonlySet<string>,
): Promise<Pick<Kept, 'builder' | 'blocks'>> {
  const questions = questionsOf(asked);
  const blocks = (await keptBlocks(office, asked.questionnaire, layoutOf(asked))) ?? [];
  if (blocks.length === 0 || blocks.some((block) => !present.has(block)))
    return { builder: cubeBuilder(questions), blocks: new Set() };
  const bytes = await readKeptCounts(office, asked.questionnaire);
  await letOthersIn();
  return { builder: cubeBuilder(questions, decodeCounts(bytes, questions)), blocks: new Set(blocks) };
}

export const questionsOf = ({ versions, former }: AskedQuestionnaire) => countedQuestions(versions.at(-1)!, former);

/** Counts the blocks one by one; a large one takes some milliseconds, and clients who answer a survey come in between. */
export async function countBlocks(
  office: OfficeWork,
  { versions, former }: AskedQuestionnaire,
  builder: CubeBuilder,
  blocks: readonly ListedBlock[],
): Promise<void> {
  for (const { blockId, versionId } of blocks) {
    const content = await readBlock(office, blockId);
    const version = versions.find(({ id }) => id === versionId);
    if (!content || !version) throw new Error(`block ${blockId} is listed and cannot be read`);
    await letOthersIn();
    const block = withFormerSeries(decodeBlock(content), version, versions, former);
    await letOthersIn();
    builder.add(block);
    await letOthersIn();
  }
}

/** Bytes of the counts, and about as many as what names groups needs. */
export function bytesOfCube({ counts, people, pools, lanes }: AnswerCube): number {
  const numbers = counts.reduce((sum, { byteLength }) => sum + byteLength, people.byteLength);
  return numbers + people.length * 60 + (pools.length + lanes.length) * 100;
}
