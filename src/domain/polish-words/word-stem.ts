// A word no dictionary knows, cut to what its cases share. Our own short list of endings; only for names and slips.
import { withoutMarks } from './spelling.ts';

/** Endings of Polish nouns, adjectives and verbs without marks, the longest first. */
const endings = [
  'owalismy ywalismy alismy ilismy ylismy iejszego iejszych owania ywania owanie ywanie ajacego ajacych ajacy',
  'iejszy iejsza iejsze owaniu ywaniu iecie acie ecie icie ycie owal ywal alem alam ilem ilam ylem ylam',
  'osciami osciach osciom oscia osci osc',
  'iami iach iemu iego ymi imi ami ach owi ego emu ich ych iej iem',
  'em om ow ej im ym ie ia iu ii',
  'a e i o u y',
].flatMap((line) => line.split(' '));

/**
 * The stem of an unknown word in small letters without marks; at least three letters are kept. Inflection only: "nie" and
 * "naj" in front stay.
 */
export function wordStem(word: string): string {
  const plain = withoutMarks(word);
  for (const ending of endings)
    if (plain.endsWith(ending) && plain.length - ending.length >= 3)
      return plain.slice(0, plain.length - ending.length);
  return plain;
}
