// Runs one command: reads its arguments, gives it the settings and the database, turns faults into sentences and exit codes.
import { parseArgs } from 'node:util';
import { Refusal } from '#domain/faults.ts';
import { silentLog, type Log } from '#domain/log.ts';
import { isUnavailable } from '#storage/connections.ts';
import { openStorage, StorageFault, type Storage } from '#storage/storage.ts';
import { readSettings } from '../settings.ts';
import { UsageFault, type Command } from './command.ts';

export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
  complain(line: string): void;
}

/** Returns the exit code: 0 done, 1 not done, 2 wrong use. */
export async function runCommand(
  commands: Readonly<Record<string, Command>>,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.say(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.complain(`There is no command "${name}".\n\n${overview(commands)}`);
    return 2;
  }
  const opened: Storage[] = [];
  try {
    const { values, positionals } = readArguments(command, rest);
    if (values['help'] === true) {
      terminal.say(command.help);
      return 0;
    }
    const read = readSettings(terminal.environment);
    if (!read.ok)
      throw new StorageFault(`The settings are wrong:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}`);
    const { settings } = read;
    const log = warningsOnly(terminal);
    return await command.run({
      values,
      words: positionals,
      settings,
      log,
      say: (line) => terminal.say(line),
      async openStorage(options = {}) {
        const storage = await openStorage({ ...settings, log, join: true, ...options });
        opened.push(storage);
        return storage;
      },
    });
  } catch (error) {
    return told(error, name, terminal);
  } finally {
    for (const storage of opened) await storage.close();
  }
}

function readArguments(command: Command, rest: string[]) {
  try {
    return parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UsageFault((error as Error).message);
  }
}

function told(error: unknown, name: string, terminal: Terminal): number {
  if (error instanceof UsageFault) {
    terminal.complain(`${error.message}\nHelp: npm run probierz -- ${name} --help`);
    return 2;
  }
  if (error instanceof StorageFault) terminal.complain(error.message);
  else if (isUnavailable(error) || error instanceof Refusal)
    terminal.complain(`The database could not be used: ${reasonOf(error)}. Run the command again.`);
  else
    terminal.complain(
      `The command broke off.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  return 1;
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

function overview(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: npm run probierz -- COMMAND [--help]\n\n${lines.join('\n')}`;
}

/** A command speaks to a person: the database's own news stay away, its troubles do not. */
function warningsOnly(terminal: Terminal): Log {
  const line = (event: string, fields: Record<string, unknown> = {}) =>
    terminal.complain(`${event} ${JSON.stringify(fields)}`);
  return { ...silentLog, error: line };
}
