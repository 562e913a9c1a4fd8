// What has just happened ("Zapisano"): read out by screen readers without taking the focus.
import type { ComponentChildren } from 'preact';

export function Status({ children }: { children: ComponentChildren }) {
  return (
    <div class="notice notice-done" role="status">
      <p class="notice-title">{children}</p>
    </div>
  );
}
