// Help and method under a line one may open: "Co to znaczy?", "Jak to policzono". Never a tooltip.
import type { ComponentChildren } from 'preact';

export function Details({
  summary,
  open,
  printed = false,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean | undefined;
  /** stands open on paper, whether somebody opened it or not */
  printed?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class={printed ? 'details details-printed' : 'details'} open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
