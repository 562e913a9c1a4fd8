// A thread of its own: reads the blocks over its own connection, keeps them as columns, and computes the drivers.
import { parentPort } from 'node:worker_threads';
import { connectOnce, type Address } from '#storage/connections.ts';
import { blockContent } from '../blocks.store.ts';
import { decodeBlock } from '../column-block.ts';
import { driverFigures } from './driver-figures.ts';
import type { DriverAnswer, DriverRequest } from './driver-request.ts';
import { pooledBlocks, shownRows, type PooledBlock, type PooledBlocks } from './shown-rows.ts';
import type { ThreadQuestion, ThreadReply } from './working-thread.actions.ts';

export interface DriverQuestion {
  readonly address: Address;
  readonly request: DriverRequest;
}

/** Columns kept for the next question, whatever office they are of: some 20 bytes an answer. */
const keptBytes = 64 * 1024 * 1024;
const longestStatement = 30_000;

interface Kept extends PooledBlocks {
  readonly blocks: Map<string, PooledBlock>;
}
/** By office and questionnaire; the least recently used first. */
const kept = new Map<string, Kept>();

async function answerTo({ address, request }: DriverQuestion): Promise<DriverAnswer> {
  const known = await upToDate(address, request);
  const rows = shownRows(known.pools, [...known.blocks.values()], request);
  forgetOldest();
  return driverFigures(rows, request);
}

/** Reads what is new and forgets what was replaced: a block never changes, what replaces it has another id. */
async function upToDate(address: Address, request: DriverRequest): Promise<Kept> {
  const key = `${request.officeId} ${request.questionnaire}`;
  const known = kept.get(key) ?? { ...pooledBlocks(), blocks: new Map<string, PooledBlock>() };
  kept.delete(key);
  const client = await connectOnce(address);
  try {
    await client.query(`set statement_timeout = ${longestStatement}`);
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('probierz.office_id', $1, true)`, [request.officeId]);
    const { rows: present } = await client.query<{ block_id: string; version_id: string }>(
      `select block_id, version_id from answer_blocks
       where office_id = $1 and version_id = any($2::uuid[]) order by version_id, block_id`,
      [request.officeId, request.versions.map(({ id }) => id)],
    );
    const ids = new Set(present.map(({ block_id: id }) => id));
    for (const id of known.blocks.keys()) if (!ids.has(id)) known.blocks.delete(id);
    for (const { block_id: id, version_id: versionId } of present) {
      if (known.blocks.has(id)) continue;
      const { rows } = await client.query<{ content: string }>(
        `select ${blockContent} as content from answer_blocks where office_id = $1 and block_id = $2`,
        [request.officeId, id],
      );
      if (!rows[0]) throw new Error(`block ${id} is listed and cannot be read`);
      known.blocks.set(id, known.pooled(versionId, decodeBlock(Buffer.from(rows[0].content, 'base64'))));
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
  kept.set(key, known);
  return known;
}

function forgetOldest(): void {
  let bytes = [...kept.values()].reduce((sum, each) => sum + bytesOf(each), 0);
  for (const [key, each] of kept) {
    if (bytes <= keptBytes) return;
    kept.delete(key);
    bytes -= bytesOf(each);
  }
}

function bytesOf({ blocks }: Kept): number {
  let bytes = 0;
  for (const { poolOfRow, ratings } of blocks.values())
    bytes += ratings.reduce((sum, { byteLength }) => sum + byteLength, poolOfRow.byteLength);
  return bytes;
}

parentPort?.on('message', ({ id, question }: ThreadQuestion<DriverQuestion>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const reply = (content: ThreadReply<DriverAnswer>) => parentPort?.postMessage(content);
  answerTo(question).then(
    (answer) => reply({ id, answer }),
    (error: unknown) => reply({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
});
