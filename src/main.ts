// The program on one screen: settings → database → jobs → server → samples.
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { systemClock } from '#domain/clock.ts';
import { wantsSamples } from '#cli/sample/create-samples.ts';
import { createSamplesApart } from '#cli/sample/create-samples-apart.ts';
import { foundingLink } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { makeMailer } from '#mail/mailer.ts';
import { openStorage, StorageFault } from '#storage/storage.ts';
import { allCron, allTasks } from '#web/all-routes.ts';
import { listen, whyNotListening } from '#web/listen.ts';
import { faultFields, programLog } from '#web/log.ts';
import { makeServer } from '#web/server.tsx';
import { stopOrderly } from '#web/stop-orderly.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

async function main(): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) return giveUp(read.faults);
  const { settings } = read;
  const log = programLog(settings.logLevel);

  const storage = await openStorage({ ...settings, log });
  const house: House = {
    storage,
    clock: systemClock,
    log,
    settings: houseSettings(settings),
    mailer: mailerOf(settings),
  };
  await storage.jobs.start(allTasks(house), allCron);
  const samples = { making: settings.sampleAllowed && (await wantsSamples(house)) };
  const listening = await listen(makeServer(house, samples), settings.host, settings.port).catch(
    async (error: unknown) => {
      await storage.close();
      throw error;
    },
  );
  const stopping = new AbortController();
  stopOrderly(listening, storage, stopping, log);

  const founding = await foundingLink(house);
  console.log(`Probierz ${house.settings.version}: ${settings.publicUrl ?? listening.address}`);
  if (founding)
    console.log(`Załóż swój urząd (odnośnik jednorazowy): ${settings.publicUrl ?? listening.address}${founding}`);

  if (samples.making) {
    console.log('Urzędy przykładowe powstają w tle.');
    await createSamplesApart(stopping.signal).then(
      () => console.log('Urzędy przykładowe są gotowe.'),
      (error: unknown) => log.error('samples-failed', faultFields(error)),
    );
    samples.making = false;
  }
}

function houseSettings({ publicUrl, sampleAllowed }: Settings): House['settings'] {
  const file = fileURLToPath(new URL('../package.json', import.meta.url));
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return { publicUrl, sampleAllowed, secureCookies: publicUrl?.startsWith('https:') ?? false, version };
}

function mailerOf({ smtpUrl, mailFrom }: Settings): House['mailer'] {
  return smtpUrl && mailFrom ? makeMailer({ smtpUrl, from: mailFrom }) : undefined;
}

/** Every fault the operator can put right, each as a sentence. */
function giveUp(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const reason = whyNotListening(error);
  if (reason) giveUp([reason]);
  else if (error instanceof StorageFault) giveUp([error.message]);
  else throw error;
}
