// Nothing to show yet: a sentence, the reason, one action.
import type { ComponentChildren } from 'preact';
import { ButtonLink } from './button.tsx';

export interface EmptyStateProps {
  title: string;
  children?: ComponentChildren | undefined;
  action?: { readonly href: string; readonly text: string };
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && (
        <ButtonLink href={action.href} look="secondary">
          {action.text}
        </ButtonLink>
      )}
    </div>
  );
}
