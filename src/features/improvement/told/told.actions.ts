// What clients are told of actions that have ended: the newest first, words only.
import { monthOfDay } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import type { ThanksAdditions } from '#features/channels/index.ts';
import { officeProfile } from '#features/office/index.ts';
import { formatMonth } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import type { Ending } from '../action.ts';
import { readTold } from './told.store.ts';

export interface ToldAction {
  readonly id: string;
  readonly sentence: Localised<StaffLanguage>;
  readonly how: Ending;
  readonly month: MonthNumber;
}

const mostTold = 100;

export async function toldActions(house: House, officeId: OfficeId, most = mostTold): Promise<ToldAction[]> {
  const rows = await readTold(house.storage, officeId, most);
  return rows.map(({ id, pl, en, how, day }) => ({ id, how, sentence: { pl, en }, month: monthOfDay(day) }));
}

/** For the thank-you page: the three newest, each with its month; in English where it is read so and was written so, else in Polish. */
export async function thanksAdditions(
  house: House,
  officeId: OfficeId,
  language: SurveyLanguage,
): Promise<ThanksAdditions> {
  const told = await toldActions(house, officeId, 3);
  if (told.length === 0) return {};
  const office = await officeProfile(house, officeId);
  return {
    changes: told.map(({ sentence, month }) => {
      const written = language === 'en' && sentence.en !== '' ? 'en' : 'pl';
      return { words: `${sentence[written]} (${formatMonth(written, month)})`, language: written };
    }),
    ...(office && { changesHref: youSaid(office.slug, language) }),
  };
}

/** The page of all changes, in English for those who read so. */
const youSaid = (slug: string, language: SurveyLanguage) =>
  language === 'en' ? withQuery(improvementPaths.youSaid(slug), { jezyk: 'en' }) : improvementPaths.youSaid(slug);
