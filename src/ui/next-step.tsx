// "Co dalej": the one next step every screen ends in.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { ButtonLink } from './button.tsx';
import { uiTexts } from './ui.texts.ts';

export interface NextStepProps {
  language: StaffLanguage;
  /** the fact, with its n */
  children: ComponentChildren;
  action?: { readonly href: string; readonly text: string };
  more?: readonly { readonly href: string; readonly text: string }[];
}

export function NextStep({ language, children, action, more = [] }: NextStepProps) {
  return (
    <section class="next" aria-labelledby="next-step">
      <h2 id="next-step">{uiTexts[language].whatNext}</h2>
      <p>{children}</p>
      {action !== undefined && (
        <div class="button-row">
          <ButtonLink href={action.href}>{action.text}</ButtonLink>
          {more.map((link) => (
            <a key={link.href} href={link.href}>
              {link.text}
            </a>
          ))}
        </div>
      )}
    </section>
  );
}
