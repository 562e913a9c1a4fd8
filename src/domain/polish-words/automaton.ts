// Reads a dictionary kept as a finite automaton of bytes (CFSA2, as morfologik writes it), without unpacking it.

/** One reading of a form: its base form and the tags of grammar, several joined with "+". */
export interface DictionaryReading {
  readonly lemma: string;
  readonly tags: string;
}

/** A way to go on in a word being looked up: bytes of the dictionary for `used` characters of the word. */
export interface LetterOption {
  readonly bytes: Uint8Array;
  readonly used: number;
  /** how far this departs from what was written; the search has a limit */
  readonly cost: number;
}

export interface Automaton {
  /** Readings of exactly this form; none → an empty list. */
  readings(form: string): DictionaryReading[];
  /**
   * Readings of all forms that the options allow, at most `most` of them.
   *
   * @param options for each place in the word
   * @param budget the highest sum of costs
   */
  readingsLike(options: readonly (readonly LetterOption[])[], budget: number, most: number): DictionaryReading[];
}

const SEPARATOR = 0x2b;
const TARGET_NEXT = 0x80;
const LAST_ARC = 0x40;
const FINAL_ARC = 0x20;
const LABEL_INDEX = 0x1f;
const HEADER = [0x5c, 0x66, 0x73, 0x61, 0xc6];

/**
 * Opens a CFSA2 dictionary whose entries are "form+PKsuffix+tags": drop P − 'A' bytes in front and K − 'A' at the end
 * of the form, add the suffix, and it is the base form. Throws when the bytes are no such dictionary.
 *
 * Source of the format: Dawid Weiss, morfologik-stemming 1.9 (classes CFSA2 and DictionaryLookup).
 */
export function openAutomaton(bytes: Uint8Array): Automaton {
  if (HEADER.some((byte, at) => bytes[at] !== byte)) throw new Error('The word list is no CFSA2 automaton.');
  if ((bytes[5]! & 1) !== 0) throw new Error('The word list numbers its states, which this reader does not expect.');
  const labels = bytes.subarray(8, 8 + bytes[7]!);
  const arcs = bytes.subarray(8 + bytes[7]!);

  const labelOf = (arc: number): number => {
    const index = arcs[arc]! & LABEL_INDEX;
    return index > 0 ? labels[index]! : arcs[arc + 1]!;
  };
  const isLast = (arc: number): boolean => (arcs[arc]! & LAST_ARC) !== 0;
  const afterArc = (arc: number): number => {
    const flags = arcs[arc]!;
    let next = arc + ((flags & LABEL_INDEX) === 0 ? 2 : 1);
    if ((flags & TARGET_NEXT) === 0) {
      while ((arcs[next]! & 0x80) !== 0) next++;
      next++;
    }
    return next;
  };
  /** The state an arc leads to; 0 = none. */
  const target = (arc: number): number => {
    let at = arc;
    if ((arcs[at]! & TARGET_NEXT) !== 0) {
      while (!isLast(at)) at = afterArc(at);
      return afterArc(at);
    }
    at += (arcs[at]! & LABEL_INDEX) === 0 ? 2 : 1;
    let value = arcs[at]! & 0x7f;
    for (let shift = 7; (arcs[at]! & 0x80) !== 0; shift += 7) value |= (arcs[++at]! & 0x7f) << shift;
    return value;
  };
  /** The state after one more byte; 0 = the dictionary has nothing that goes on so. */
  const step = (state: number, byte: number): number => {
    for (let arc = state; ; arc = afterArc(arc)) {
      if (labelOf(arc) === byte) return target(arc);
      if (isLast(arc)) return 0;
    }
  };
  const walk = (from: number, word: Uint8Array): number => {
    let state = from;
    for (let at = 0; at < word.length && state !== 0; at++) state = step(state, word[at]!);
    return state;
  };
  /** All byte strings that end below a state; `before` is the same again when they are found. */
  const endings = (state: number, before: number[], found: number[][]): number[][] => {
    for (let arc = state; ; arc = afterArc(arc)) {
      before.push(labelOf(arc));
      if ((arcs[arc]! & FINAL_ARC) !== 0) found.push(before.slice());
      const below = target(arc);
      if (below !== 0) endings(below, before, found);
      before.pop();
      if (isLast(arc)) return found;
    }
  };
  const readingsAt = (state: number, form: Uint8Array): DictionaryReading[] => {
    const below = state === 0 ? 0 : step(state, SEPARATOR);
    if (below === 0) return [];
    return endings(below, [], []).map((ending) => {
      const end = ending.indexOf(SEPARATOR);
      const kept = form.subarray(ending[0]! - 65, form.length - (ending[1]! - 65));
      const lemma = Buffer.concat([kept, Uint8Array.from(ending.slice(2, end))]).toString('utf8');
      return { lemma, tags: Buffer.from(ending.slice(end + 1)).toString('latin1') };
    });
  };

  const root = target(0);
  return {
    readings(form) {
      const word = Buffer.from(form, 'utf8');
      return readingsAt(walk(root, word), word);
    },
    readingsLike(options, budget, most) {
      const found: DictionaryReading[] = [];
      const form = new Uint8Array(4 * options.length + 8);
      const follow = (state: number, position: number, left: number, length: number): void => {
        if (found.length >= most) return;
        if (position >= options.length) {
          found.push(...readingsAt(state, form.slice(0, length)));
          return;
        }
        for (const { bytes: letter, used, cost } of options[position]!) {
          if (cost > left) continue;
          const next = walk(state, letter);
          if (next === 0) continue;
          form.set(letter, length);
          follow(next, position + used, left - cost, length + letter.length);
        }
      };
      follow(root, 0, budget, 0);
      return found.slice(0, most);
    },
  };
}
