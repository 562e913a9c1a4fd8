// A program that writes without pause and says each write it was promised: the victim of the kill rounds.
// Arguments: data folder, office. Lines out: "open", "ack ID", "refused STATUS".
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import { openStorage } from '#storage/storage.ts';

const [, , dataDir, officeId] = process.argv;
if (!dataDir || !isUuid(officeId)) throw new Error('Arguments: data folder, office');
const office = officeId as OfficeId;
const say = (line: string) => process.stdout.write(`${line}\n`);

const storage = await openStorage({ dataDir, log: silentLog });
say('open');
const state = { going: true };
process.on('SIGTERM', () => {
  state.going = false;
});

async function writeWithoutPause(): Promise<void> {
  while (state.going) {
    const id = randomUUID();
    try {
      await storage.inOffice(office, (work) => work.audit({ who: null, what: 'kill-round', target: id }));
      say(`ack ${id}`);
    } catch (error) {
      say(`refused ${String((error as { status?: number }).status ?? error)}`);
      await sleep(20);
    }
  }
}

await Promise.all(Array.from({ length: 8 }, writeWithoutPause));
await storage.close();
