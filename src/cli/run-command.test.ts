// How a command is called: help, wrong use, faults the operator can mend, faults of ours; each with its exit code.
import { expect, test } from 'vitest';
import { StorageFault } from '#storage/storage.ts';
import { UsageFault, type Command } from './command.ts';
import { runCommand } from './run-command.ts';

const commandThat = (run: Command['run']): Command => ({
  summary: 'does it',
  help: 'All about it.',
  options: { to: { type: 'string' } },
  run,
});
const commands = {
  work: commandThat(async ({ values, words, say }) => {
    say(`${String(values['to'])} ${words.join('+')}`);
    return 0;
  }),
  misuse: commandThat(() => Promise.reject(new UsageFault('It takes one file.'))),
  refuse: commandThat(() => Promise.reject(new StorageFault('The disk is full: make room.'))),
  crash: commandThat(() => Promise.reject(new Error('our bug'))),
};

async function called(words: string[], environment: Record<string, string> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(commands, words, {
    environment,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

test('arguments reach the command, its exit code comes back', async () => {
  expect(await called(['work', 'a', '--to', 'file', 'b'])).toEqual({ code: 0, said: 'file a+b', complained: '' });
});

test('help of all and of one, without touching anything', async () => {
  for (const words of [['--help'], ['help'], ['-h']])
    expect(await called(words)).toMatchObject({ code: 0, said: expect.stringContaining('work') as string });
  expect(await called(['crash', '--help'])).toEqual({ code: 0, said: 'All about it.', complained: '' });
  expect(await called([])).toMatchObject({ code: 2, said: expect.stringContaining('COMMAND') as string });
});

test('wrong use: 2 and how to get help', async () => {
  for (const words of [['nothing'], ['toString'], ['work', '--wrong'], ['work', '--to'], ['misuse']]) {
    const { code, complained } = await called(words);
    expect(code).toBe(2);
    expect(complained).toMatch(/--help/);
  }
});

test('what the operator can mend: 1 and the sentence alone', async () => {
  expect(await called(['refuse'])).toEqual({ code: 1, said: '', complained: 'The disk is full: make room.' });
});

test('settings that are wrong are told all together', async () => {
  const { code, complained } = await called(['work'], { PORT: 'x', MASTER_SECRET: 'short' });
  expect(code).toBe(1);
  expect(complained).toMatch(/PORT[\s\S]*MASTER_SECRET/);
});

test('our own mistake: 1, and where it happened', async () => {
  const { code, complained } = await called(['crash']);
  expect(code).toBe(1);
  expect(complained).toContain('our bug');
});
