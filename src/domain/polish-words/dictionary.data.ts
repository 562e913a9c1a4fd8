// The Polish words the product carries: the dictionary PoliMorf and the stop words, read once when first asked for.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openAutomaton } from './automaton.ts';
import type { Automaton } from './automaton.ts';

/** Beside the source tree and beside the bundle alike: the nearest folder above that holds the words. */
function wordsFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'licensed-data', 'words'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder licensed-data/words is missing beside the program.');
    folder = above;
  }
  return join(folder, 'licensed-data', 'words');
}

let words: Automaton | null = null;
let stops: ReadonlySet<string> | null = null;

/** PoliMorf 2.0: about four million forms in 2.8 MB, never unpacked. */
export function polishDictionary(): Automaton {
  words ??= openAutomaton(readFileSync(join(wordsFolder(), 'polimorf.dict')));
  return words;
}

/** Words that tell nothing by themselves. Words that carry a judgement (nie, bez, mało, bardzo …) are not among them. */
export function stopWords(): ReadonlySet<string> {
  stops ??= new Set(readFileSync(join(wordsFolder(), 'stop-words-pl.txt'), 'utf8').trimEnd().split('\n'));
  return stops;
}
