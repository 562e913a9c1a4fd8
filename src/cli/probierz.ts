// The commands of the installation: npm run probierz -- COMMAND.
import { allCommands } from './all-commands.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(allCommands, process.argv.slice(2), {
  environment: process.env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
