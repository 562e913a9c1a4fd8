// Keeps the counts of large blocks beside them, so that a program that has just started need not count a million answers.
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { cubeBuilder } from './answer-cube.ts';
import { lockRelease } from './batches.store.ts';
import { largeBlock, type ListedBlock } from './blocks.store.ts';
import { askedQuestionnaire, countBlocks, questionsOf, type AskedQuestionnaire } from './cube.actions.ts';
import {
  deleteKeptCounts,
  listKeptCounts,
  mayKeepCounts,
  readKeptCounts,
  replaceKeptCounts,
  type KeptCountsState,
} from './kept-counts.store.ts';
import { encodeCounts, layoutOf } from './kept-counts.ts';

interface Keepable extends KeptCountsState {
  readonly asked: AskedQuestionnaire;
  readonly counted: readonly ListedBlock[];
}

/**
 * Counts the large blocks of every questionnaire whose kept counts are missing or of another state, and forgets counts
 * that nothing stands behind any more.
 * @param least answers of a block that counts as large
 * @returns how many questionnaires were counted
 */
export async function keepCounts(house: House, officeId: OfficeId, least = largeBlock): Promise<number> {
  return house.storage.inOffice(officeId, async (office) => {
    if (!(await mayKeepCounts(office, least)) || (await outdated(house, office, least)).length === 0) return 0;
    await lockRelease(office);
    let counted = 0;
    for (const keepable of await outdated(house, office, least)) {
      if (keepable.counted.length === 0) await deleteKeptCounts(office, keepable.questionnaire);
      else {
        await replaceKeptCounts(office, keepable, await countsOf(office, keepable));
        counted += 1;
      }
    }
    return counted;
  });
}

/**
 * Counts anew what is kept, compares it, and writes what differs.
 * @returns how many questionnaires were compared and how many were written anew
 */
export async function checkCounts(
  house: House,
  officeId: OfficeId,
  least = largeBlock,
): Promise<{ compared: number; rewritten: number }> {
  const added = await keepCounts(house, officeId, least);
  return house.storage.inOffice(officeId, async (office) => {
    await lockRelease(office);
    const all = (await keepables(house, office, least)).filter(({ counted }) => counted.length > 0);
    let rewritten = added;
    for (const keepable of all) {
      const content = await countsOf(office, keepable);
      if (content.equals(await readKeptCounts(office, keepable.questionnaire))) continue;
      await replaceKeptCounts(office, keepable, content);
      rewritten += 1;
    }
    if (rewritten > added) await office.touch();
    return { compared: all.length, rewritten };
  });
}

async function outdated(house: House, office: OfficeWork, least: number): Promise<Keepable[]> {
  const wanted = await keepables(house, office, least);
  const kept = new Map((await listKeptCounts(office)).map((state) => [state.questionnaire, state]));
  return wanted.filter(({ questionnaire, layout, blocks }) => {
    const state = kept.get(questionnaire);
    if (!state) return blocks.length > 0;
    return state.layout !== layout || state.blocks.join() !== blocks.join();
  });
}

async function keepables(house: House, office: OfficeWork, least: number): Promise<Keepable[]> {
  const versions = Map.groupBy(await listVersions(house, office.officeId), ({ questionnaire }) => questionnaire);
  const found: Keepable[] = [];
  for (const [questionnaire, ofQuestionnaire] of versions) {
    const asked = await askedQuestionnaire(office, ofQuestionnaire, house.settings.version);
    const counted = asked.blocks.filter(({ answers }) => answers >= least);
    const blocks = counted.map(({ blockId }) => blockId);
    found.push({ questionnaire, layout: layoutOf(asked), blocks, asked, counted });
  }
  return found;
}

async function countsOf(office: OfficeWork, { asked, counted }: Keepable): Promise<Buffer> {
  const builder = cubeBuilder(questionsOf(asked));
  await countBlocks(office, asked, builder, counted);
  return encodeCounts(builder.finish());
}
