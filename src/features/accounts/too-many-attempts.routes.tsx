// The answer to somebody who has guessed too often, at the door or at the own password.
import type { Context } from 'hono';
import type { Clock } from '#domain/clock.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { renderPage } from '#ui/page.tsx';
import type { StaffEnv } from './asking.ts';
import { TooManyAttemptsPage } from './sign-in.pages.tsx';

export function tooManyAttempts(c: Context<StaffEnv>, clock: Pick<Clock, 'now'>, until: Date, language: StaffLanguage) {
  c.header('retry-after', String(Math.ceil((until.getTime() - clock.now().getTime()) / 1000)));
  return c.html(renderPage(<TooManyAttemptsPage language={language} until={until} />), 429);
}
