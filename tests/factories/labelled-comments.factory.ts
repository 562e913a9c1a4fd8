// Comments with the themes a reader gave them, from tests/fixtures/labelled-comments.txt, and shown comments made of texts.
import { readFileSync } from 'node:fs';
import { markDisclosed } from '#domain/disclosed.ts';
import type { CommentsFigure, Disclosed, ShownComment } from '#domain/disclosed.ts';

const themeOfLetter: Readonly<Record<string, string>> = {
  q: 'queue',
  h: 'hours',
  c: 'courtesy',
  k: 'knowledge',
  i: 'information',
  r: 'right-person',
  s: 'settling-time',
  f: 'forms',
  t: 'telephone',
  o: 'online',
  b: 'building',
  a: 'accessibility',
  p: 'parking',
  e: 'fees',
  v: 'privacy',
};

export interface LabelledComment {
  readonly text: string;
  readonly themes: readonly string[];
  /** never used to choose the words of the themes */
  readonly heldOut: boolean;
}

export function labelledComments(): LabelledComment[] {
  let heldOut = false;
  return readFileSync('tests/fixtures/labelled-comments.txt', 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# held out')) heldOut = true;
      const [letters, text] = line.split(' | ');
      if (line.startsWith('#') || letters === undefined || text === undefined) return [];
      const themes = letters === '-' ? [] : Array.from(letters, (letter) => themeOfLetter[letter]!);
      return [{ text, themes, heldOut }];
    });
}

/** Comments as a page is given them; month 24300 and on, `language` for all of them. */
export function shownComments(texts: readonly string[], language: ShownComment['language'] = 'pl'): ShownComment[] {
  return texts.map((text, at) => {
    const month = 24_300 + (at % 12);
    return { id: `comment ${at}`, text, language, period: { first: month, last: month } };
  });
}

export function commentsFigure(
  comments: readonly ShownComment[],
): Disclosed<Extract<CommentsFigure, { kind: 'shown' }>> {
  return markDisclosed({ kind: 'shown', comments, collected: comments.length });
}
