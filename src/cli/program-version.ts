// The version of the program, as package.json says it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Such as '0.1.0'; found from the source tree and from the bundle alike. */
export function programVersion(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
