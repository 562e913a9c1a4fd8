// Pages of signing in: address and password, choice of an office, too many attempts.
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { faultOf, Hidden, RadioList, TextField } from '#ui/form.tsx';
import { formatMoment, noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { accountsTexts } from './accounts.texts.ts';
import { attemptLimits, windowMinutes } from './attempt-limit.ts';
import type { OfficeChoice } from './sign-in.actions.ts';

export interface SignInPageProps {
  language: StaffLanguage;
  email?: string;
  /** path to open afterwards */
  returnTo: string;
  faults?: readonly Fault[];
}

export function SignInPage({ language, email = '', returnTo, faults = [] }: SignInPageProps) {
  const texts = accountsTexts[language].signIn;
  return (
    <StaffPage asking={{ language }} title={texts.title} path={accountsPaths.signIn()} faults={faults}>
      <p class="lead">{noBreak(texts.lead)}</p>
      <form method="post" action={accountsPaths.signIn()} class="flow" noValidate>
        <Hidden name="dokad" value={returnTo} />
        <TextField
          name="email"
          label={texts.email}
          type="email"
          autoComplete="username"
          value={email}
          fault={faultOf(faults, 'email')}
        />
        <TextField
          name="password"
          label={texts.password}
          type="password"
          autoComplete="current-password"
          fault={faultOf(faults, 'password')}
        />
        <Button>{texts.submit}</Button>
      </form>
      <p class="secondary">{noBreak(texts.forgotten)}</p>
    </StaffPage>
  );
}

export interface ChooseOfficePageProps {
  language: StaffLanguage;
  ticket: string;
  offices: readonly OfficeChoice[];
  returnTo: string;
  faults?: readonly Fault[];
}

export function ChooseOfficePage({ language, ticket, offices, returnTo, faults = [] }: ChooseOfficePageProps) {
  const texts = accountsTexts[language].signIn;
  return (
    <StaffPage asking={{ language }} title={texts.chooseTitle} path={accountsPaths.signIn()} faults={faults}>
      <form method="post" action={accountsPaths.chooseOffice()} class="flow">
        <Hidden name="bilet" value={ticket} />
        <Hidden name="dokad" value={returnTo} />
        <RadioList
          name="urzad"
          label={texts.chooseLabel}
          fault={faultOf(faults, 'urzad')}
          choices={offices.map(({ officeId, name }) => ({ value: officeId, label: <span lang="pl">{name}</span> }))}
        />
        <Button>{texts.submit}</Button>
      </form>
    </StaffPage>
  );
}

export function TooManyAttemptsPage({ language, until }: { language: StaffLanguage; until: Date }) {
  const texts = accountsTexts[language].signIn;
  return (
    <StaffPage asking={{ language }} title={texts.tooManyTitle} path={accountsPaths.signIn()}>
      <p class="lead">{texts.tooMany(formatMoment(language, until))}</p>
      <p>{noBreak(texts.tooManyWhy(attemptLimits.account, windowMinutes))}</p>
      <ButtonLink href={accountsPaths.signIn()} look="secondary">
        {texts.backToSignIn}
      </ButtonLink>
    </StaffPage>
  );
}
