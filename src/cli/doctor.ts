// `probierz doctor`: looks at the installation and says what is wrong, what is switched off, and what to do about it.
import { existsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { connectOnce } from '#storage/connections.ts';
import { schemaVersion } from '#storage/migrate.ts';
import { StorageFault, type Storage } from '#storage/storage.ts';
import type { Command } from './command.ts';
import { programVersion } from './program-version.ts';

type Finding = readonly ['good' | 'off' | 'wrong', string];
const words = { good: '  ok    ', off: '  off   ', wrong: '  WRONG ' };

export const doctorCommand: Command = {
  summary: 'look whether everything is in order',
  help: `Usage: npm run probierz -- doctor

Looks at the settings, the data folder, the database, its two roles and the background jobs, and says for each
whether it is in order (ok), what is switched off without a setting (off), or what to mend (WRONG).
It changes nothing, except that it starts the embedded database when no server is running, and brings it up to date.

Exit codes: 0 in order, 1 something is wrong.`,
  async run({ settings, openStorage, say }) {
    const findings: Finding[] = [
      ['good', `Probierz ${programVersion()}, Node ${process.versions.node}`],
      ...(await lookAtFolder(settings)),
    ];
    try {
      findings.push(...(await lookAtDatabase(await openStorage())));
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      findings.push(['wrong', error.message]);
    }
    findings.push(...lookAtAddress(settings), ...lookAtMail(settings));
    for (const [state, sentence] of findings) say(words[state] + sentence);
    return findings.some(([state]) => state === 'wrong') ? 1 : 0;
  },
};

const tightSpaceBytes = 1_000_000_000;

async function lookAtFolder({ dataDir, masterSecret }: Settings): Promise<Finding[]> {
  if (!existsSync(dataDir)) return [['good', `The data folder ${dataDir} will be made at the first start`]];
  const space = await statfs(dataDir);
  const free = space.bavail * space.bsize;
  const secret = join(dataDir, 'master.secret');
  const isOpen = existsSync(secret) && ((await stat(secret)).mode & 0o077) !== 0;
  return [
    free < tightSpaceBytes
      ? ['wrong', `Only ${Math.round(free / 1e6)} MB are free where ${dataDir} lies: make room`]
      : ['good', `Data folder ${dataDir}, ${Math.round(free / 1e9)} GB free`],
    isOpen
      ? ['wrong', `${secret} can be read by others: chmod 600 ${secret}`]
      : [
          'good',
          masterSecret
            ? 'Master secret from MASTER_SECRET'
            : `Master secret in ${secret}; keep a copy apart from the backups`,
        ],
  ];
}

async function lookAtDatabase(storage: Storage): Promise<Finding[]> {
  const client = await connectOnce(storage.archive.application);
  try {
    const { rows } = await client.query<{ version: string; failed: number }>(
      `select current_setting('server_version') as version,
              (select count(*) from graphile_worker.jobs where attempts >= max_attempts) as failed`,
    );
    const { version, failed } = rows[0]!;
    const offices = await storage.listOffices();
    const own = offices.filter((office) => !office.sample).length;
    return [
      [
        'good',
        `Database ${storage.database}, PostgreSQL ${version}, schema ${schemaVersion()}, row-level security holds the application's role`,
      ],
      storage.archive.owner
        ? ['good', 'The owner can migrate and restore']
        : ['off', 'Migrating, restoring and removing an office: they need DATABASE_OWNER_URL'],
      ['good', `Own offices: ${own}, sample offices: ${offices.length - own}`],
      failed === 0
        ? ['good', 'No background job has failed for good']
        : ['wrong', `Background jobs that failed for good: ${failed}; the log says why`],
    ];
  } finally {
    await client.end();
  }
}

function lookAtMail({ smtpUrl, publicUrl }: Settings): Finding[] {
  if (!smtpUrl) return [['off', 'Letters: they need SMTP_URL and MAIL_FROM; notices stand in the application']];
  if (!publicUrl) return [['off', 'Letters: they need PUBLIC_URL, so that their links lead somewhere']];
  return [['good', `Letters leave by ${new URL(smtpUrl).hostname}`]];
}

function lookAtAddress({ publicUrl }: Settings): Finding[] {
  if (!publicUrl) return [['off', 'Posters and links: they need PUBLIC_URL, the address clients reach you at']];
  const isSecure = publicUrl.startsWith('https://');
  return [
    ['good', `Clients reach this installation at ${publicUrl}`],
    isSecure ? ['good', 'HTTPS'] : ['off', 'Secure cookies and the offline kiosk: they need HTTPS in PUBLIC_URL'],
  ];
}
