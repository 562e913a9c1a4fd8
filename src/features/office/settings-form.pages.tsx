// The form of a settings page; for somebody who may only read, the same fields closed, without a form.
import type { ComponentChildren } from 'preact';
import type { Asking } from '#features/accounts/index.ts';
import { officeTexts } from './office.texts.ts';
import { mayChange } from './settings.pages.tsx';

export function SettingsForm(props: { asking: Asking; action: string; children: ComponentChildren }) {
  const { asking, action, children } = props;
  if (mayChange(asking))
    return (
      <form method="post" action={action} class="form" noValidate>
        {children}
      </form>
    );
  return (
    <fieldset class="form reading" disabled>
      <legend class="hidden-words">{officeTexts[asking.language].fieldsToRead}</legend>
      {children}
    </fieldset>
  );
}
