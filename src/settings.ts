// Every setting of the program: typed, explained, checked at start, all faults told together.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Settings {
  /** address to listen on; 127.0.0.1 unless a proxy on another machine must reach us */
  readonly host: string;
  readonly port: number;
  /** where the embedded database, the master secret and the socket lie */
  readonly dataDir: string;
  /** a given PostgreSQL server, as the application's role; without it the embedded one is started */
  readonly databaseUrl: string | null;
  /** the same server as the owner of the tables, for migrations and restore */
  readonly databaseOwnerUrl: string | null;
  /** the address clients reach us at, e.g. https://opinie.powiat.pl; posters and links need it */
  readonly publicUrl: string | null;
  /** 0 closes the sample offices */
  readonly sampleAllowed: boolean;
  /** keys all keyed hashes and sealed secrets; made in dataDir at first start when not given */
  readonly masterSecret: string | null;
  /** where letters leave: smtp://user:password@host:587 or smtps://…; without it and mailFrom none leave */
  readonly smtpUrl: string | null;
  /** who letters come from: an address, or "Urząd <adres@example.pl>" */
  readonly mailFrom: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the settings from environment variables; an empty variable counts as not given. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const faults: string[] = [];
  const given = (name: string): string | null => environment[name]?.trim() || null;

  const port = Number(given('PORT') ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT must be a whole number from 0 to 65535.');

  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    const url = given(name);
    if (url && !/^postgres(ql)?:\/\//.test(url)) faults.push(`${name} must begin with postgresql://.`);
  }
  if (given('DATABASE_OWNER_URL') && !given('DATABASE_URL'))
    faults.push('DATABASE_OWNER_URL is given without DATABASE_URL: give both or neither.');

  const publicUrl = given('PUBLIC_URL')?.replace(/\/+$/, '') ?? null;
  if (publicUrl && !isWebAddress(publicUrl))
    faults.push('PUBLIC_URL must be a web address such as https://opinie.example.pl, without a path.');

  const masterSecret = given('MASTER_SECRET');
  if (masterSecret && masterSecret.length < 32) faults.push('MASTER_SECRET must have at least 32 characters.');

  const [smtpUrl, mailFrom] = [given('SMTP_URL'), given('MAIL_FROM')];
  if (smtpUrl && !isMailServer(smtpUrl))
    faults.push(
      'SMTP_URL must be a mail server such as smtp://user:password@mail.example.pl:587, or begin with smtps://.',
    );
  if (mailFrom && !isSender(mailFrom))
    faults.push('MAIL_FROM must be an e-mail address, or a name with the address after it in <>.');
  if ((smtpUrl === null) !== (mailFrom === null))
    faults.push('SMTP_URL and MAIL_FROM belong together: give both or neither.');

  const logLevel = given('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) {
    faults.push('LOG_LEVEL must be one of: debug, info, warn, error, silent.');
    return { ok: false, faults };
  }
  if (faults.length > 0) return { ok: false, faults };

  return {
    ok: true,
    settings: {
      host: given('HOST') ?? '127.0.0.1',
      port,
      dataDir: resolve(given('DATA_DIR') ?? defaultDataDir()),
      databaseUrl: given('DATABASE_URL'),
      databaseOwnerUrl: given('DATABASE_OWNER_URL'),
      publicUrl,
      sampleAllowed: given('PROBIERZ_SAMPLE') !== '0',
      masterSecret,
      smtpUrl,
      mailFrom,
      logLevel,
    },
  };
}

/** Root keeps its data where another user can reach it; everybody else in their own home. */
function defaultDataDir(): string {
  return process.getuid?.() === 0 ? '/var/lib/probierz' : join(homedir(), '.local', 'share', 'probierz');
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname);
}

function isSender(text: string): boolean {
  const address = /^[^<>]*<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address);
}

function isLogLevel(text: string): text is Settings['logLevel'] {
  return ['debug', 'info', 'warn', 'error', 'silent'].includes(text);
}
