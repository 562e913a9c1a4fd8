// The themes of a whole office that its page showed last, for a page that only tells of them: no comment is read for it.
import type { Disclosed } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { PeriodChoice } from '#features/diagnosis/index.ts';
import type { ThemeRows } from './theme-rows.ts';

export interface LatestThemes {
  readonly rows: Disclosed<ThemeRows>;
  readonly period: PeriodChoice;
}

const mostOffices = 200;
/** With the answers they were counted from; both those and a change of the list of themes make them old. */
const latest = new Map<OfficeId, { readonly answers: object; readonly themes: LatestThemes }>();

type Answers = Pick<AnswerPicture, 'rating'>;

export function rememberThemes(officeId: OfficeId, { rating }: Answers, themes: LatestThemes): void {
  latest.delete(officeId);
  latest.set(officeId, { answers: rating, themes });
  for (const oldest of latest.keys()) {
    if (latest.size <= mostOffices) break;
    latest.delete(oldest);
  }
}

export function forgetThemes(officeId: OfficeId): void {
  latest.delete(officeId);
}

/** null: nobody opened the page of directions since answers or themes changed, or there were too few comments. */
export function latestThemes(officeId: OfficeId, { rating }: Answers): LatestThemes | null {
  const known = latest.get(officeId);
  return known?.answers === rating ? known.themes : null;
}
