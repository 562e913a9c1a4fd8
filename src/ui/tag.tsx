// A short adjective beside a thing; never a link.
import type { ComponentChildren } from 'preact';

export function Tag({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'note' | 'done' | 'brand' | undefined;
  children: ComponentChildren;
}) {
  return <span class={kind === 'plain' ? 'tag' : `tag tag-${kind}`}>{children}</span>;
}
