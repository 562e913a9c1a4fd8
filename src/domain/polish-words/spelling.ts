// How Polish words are written by people in a hurry: without marks, with a letter that sounds the same, with letters drawn out.
import type { LetterOption } from './automaton.ts';

const markedLetters: Readonly<Record<string, readonly string[]>> = {
  a: ['ą'],
  c: ['ć'],
  e: ['ę'],
  l: ['ł'],
  n: ['ń'],
  o: ['ó'],
  s: ['ś'],
  z: ['ż', 'ź'],
};
/** What sounds the same; costs a step where a mark costs none. */
const soundsAlike: readonly (readonly [string, string])[] = [
  ['ó', 'u'],
  ['u', 'ó'],
  ['rz', 'ż'],
  ['ż', 'rz'],
  ['sz', 'ż'],
  ['ch', 'h'],
  ['h', 'ch'],
  ['om', 'ą'],
  ['em', 'ę'],
  ['on', 'ą'],
  ['en', 'ę'],
  ['ą', 'om'],
  ['z', 's'],
  ['s', 'z'],
];
const encoded = new Map<string, Uint8Array>();

function bytesOf(text: string): Uint8Array {
  let bytes = encoded.get(text);
  if (bytes !== undefined) return bytes;
  bytes = Buffer.from(text, 'utf8');
  if (encoded.size < 2000) encoded.set(text, bytes);
  return bytes;
}

const folds: Readonly<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
};

/** Small letters without Polish marks, as long as the text was: "Kolejkę" → "kolejke". */
export function withoutMarks(text: string): string {
  return text.toLowerCase().replaceAll(/[ąćęłńóśźż]/g, (letter) => folds[letter]!);
}

/** Letters drawn out three times and more are one: "dłuuugo" → "długo". */
export function withoutDrawnOut(word: string): string {
  return word.replaceAll(/(\p{L})\1{2,}/gu, '$1');
}

/** Each letter as written or with its marks: "kolejke" may be "kolejkę". One list of options for each place. */
export function marksAllowed(word: string): LetterOption[][] {
  return word.split('').map((letter) => {
    const marked = markedLetters[letter] ?? [];
    return [letter, ...marked].map((each) => ({ bytes: bytesOf(each), used: 1, cost: 0 }));
  });
}

/** As `marksAllowed`, and what sounds alike at a cost of 1: "uprzejmom" may be "uprzejmą", "kultóra" "kultura". */
export function soundsAllowed(word: string): LetterOption[][] {
  return marksAllowed(word).map((marks, position) => [
    ...marks,
    ...soundsAlike
      .filter(([written]) => word.startsWith(written, position))
      .map(([written, meant]) => ({ bytes: bytesOf(meant), used: written.length, cost: 1 })),
  ]);
}
