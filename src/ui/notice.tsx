// A notice that stays on the page: information, an indicative result, sample data, something that failed.
import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  kind?: 'info' | 'note' | 'done' | 'error' | undefined;
  title?: string | undefined;
  children?: ComponentChildren | undefined;
}

export function Notice({ kind = 'info', title, children }: NoticeProps) {
  return (
    <div class={kind === 'info' ? 'notice' : `notice notice-${kind}`}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
