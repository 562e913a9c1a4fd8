// Help and method under a line one may open: "Co to znaczy?", "Jak to policzono". Never a tooltip.
import type { ComponentChildren } from 'preact';

export function Details({
  summary,
  open,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
