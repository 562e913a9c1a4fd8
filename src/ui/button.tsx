// Buttons: one primary in a view; a link may look like one where it starts a task.
import type { ComponentChildren } from 'preact';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const classes: Readonly<Record<ButtonLook, string>> = {
  primary: 'button',
  secondary: 'button button-secondary',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

export interface ButtonProps {
  look?: ButtonLook | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** words for a screen reader after the visible ones: "Usuń" + ": Rejestracja pojazdu" */
  hiddenWords?: string | undefined;
  /** another address than the form's, e.g. with the part of the page to come back to */
  formAction?: string | undefined;
  children: ComponentChildren;
}

/** Submits the form it stands in. */
export function Button({ look = 'primary', name, value, hiddenWords, formAction, children }: ButtonProps) {
  return (
    <button class={classes[look]} type="submit" name={name} value={value} formAction={formAction}>
      {children}
      {hiddenWords !== undefined && <span class="hidden-words">{hiddenWords}</span>}
    </button>
  );
}

export function ButtonLink({
  href,
  look = 'primary',
  children,
}: {
  href: string;
  look?: ButtonLook | undefined;
  children: ComponentChildren;
}) {
  return (
    <a class={classes[look]} href={href}>
      {children}
    </a>
  );
}

/** Buttons side by side, the primary one first. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>;
}
