// Beside a number of answers: the channels they came by, and which part of the people served they are.
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { originWords, responseRate, responseRateWords, servedTexts } from '#features/studies/index.ts';

/** Of the whole office in a period, as one sentence of words; '' where nothing was released. */
export async function officeOrigin(
  house: House,
  { officeId, language }: Asking,
  picture: AnswerPicture,
  context: SurveyContext,
  period: Period,
): Promise<string> {
  const scope = { kind: 'office' } as const;
  const { released, byChannel } = picture.collected({ scope, period });
  const rate =
    context === 'visit'
      ? responseRateWords(await responseRate(house, officeId, scope, period, released), language)
      : servedTexts[language].sentence.otherContext;
  return originWords(byChannel, rate, language);
}
