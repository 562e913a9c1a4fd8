// Pages opened by a one-time link: founding an office, setting a password, and a link that no longer works.
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { faultOf, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { accountsTexts } from './accounts.texts.ts';
import { shortestPassword } from './password.ts';

export function NewPasswordField({ language, faults }: { language: StaffLanguage; faults: readonly Fault[] }) {
  const texts = accountsTexts[language].newPassword;
  return (
    <TextField
      name="new-password"
      label={texts.label}
      hint={noBreak(texts.hint(shortestPassword))}
      type="password"
      autoComplete="new-password"
      fault={faultOf(faults, 'new-password')}
    />
  );
}

export interface FoundingPageProps {
  language: StaffLanguage;
  token: string;
  name?: string;
  email?: string;
  faults?: readonly Fault[];
}

export function FoundingPage({ language, token, name = '', email = '', faults = [] }: FoundingPageProps) {
  const texts = accountsTexts[language];
  const path = accountsPaths.foundOffice(token);
  return (
    <StaffPage asking={{ language }} title={texts.founding.title} path={path} faults={faults}>
      <p class="lead">{noBreak(texts.founding.lead)}</p>
      <form method="post" action={path} class="flow" noValidate>
        <TextField
          name="name"
          label={texts.founding.nameLabel}
          autoComplete="name"
          value={name}
          fault={faultOf(faults, 'name')}
        />
        <TextField
          name="email"
          label={texts.signIn.email}
          type="email"
          autoComplete="username"
          value={email}
          fault={faultOf(faults, 'email')}
        />
        <NewPasswordField language={language} faults={faults} />
        <Button>{texts.founding.submit}</Button>
      </form>
    </StaffPage>
  );
}

export interface InvitationPageProps {
  language: StaffLanguage;
  token: string;
  invitation: { readonly name: string; readonly email: string; readonly officeName: string };
  faults?: readonly Fault[];
}

export function InvitationPage({ language, token, invitation, faults = [] }: InvitationPageProps) {
  const texts = accountsTexts[language];
  const path = accountsPaths.invitation(token);
  return (
    <StaffPage asking={{ language }} title={texts.invitation.title} path={path} faults={faults}>
      <dl class="definitions">
        <dt>{texts.invitation.office}</dt>
        <dd lang="pl">{invitation.officeName}</dd>
        <dt>{texts.invitation.greeting}</dt>
        <dd>{invitation.name}</dd>
        <dt>{texts.signIn.email}</dt>
        <dd>{invitation.email}</dd>
      </dl>
      <form method="post" action={path} class="flow" noValidate>
        {/* tells password managers under which name to keep it */}
        <input type="hidden" name="username" autocomplete="username" value={invitation.email} />
        <NewPasswordField language={language} faults={faults} />
        <Button>{texts.invitation.submit}</Button>
      </form>
    </StaffPage>
  );
}

/** 410: used, run out, or never valid; which of them it was is nobody's business. */
export function LinkUsedPage({ language, kind }: { language: StaffLanguage; kind: 'founding' | 'invitation' }) {
  const texts = accountsTexts[language];
  const words = kind === 'founding' ? texts.founding : texts.invitation;
  return (
    <StaffPage asking={{ language }} title={words.usedTitle} path={accountsPaths.signIn()}>
      <p class="lead">{noBreak(words.used)}</p>
      <ButtonLink href={accountsPaths.signIn()} look="secondary">
        {texts.signIn.backToSignIn}
      </ButtonLink>
    </StaffPage>
  );
}
