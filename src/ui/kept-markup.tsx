// A part of a page that is rendered once and written as it stands as long as what it is made of stays the same.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

interface Kept {
  readonly key: string;
  readonly markup: string;
}
/** The latest first to stay: some five kilobytes each. */
const mostKept = 600;
const kept = new Map<object, Kept>();

export interface KeptMarkupProps {
  /** what it is made of, told by identity: an object that is made anew when anything in it changes */
  of: object;
  /** everything else it depends on, such as language and addresses */
  as: string;
  children: () => VNode;
}

/** For long pages of numbers that many people open: the text comes from our own renderer, so nothing is left to escape. */
export function KeptMarkup({ of, as, children }: KeptMarkupProps) {
  const known = kept.get(of);
  const markup = known?.key === as ? known.markup : renderToString(children());
  kept.delete(of);
  kept.set(of, { key: as, markup });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return <div class="flow" dangerouslySetInnerHTML={{ __html: markup }} />;
}
