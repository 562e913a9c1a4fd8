// What "how it was computed" says on every page of the answers behind it: how many, by which channels, of how many, weights.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { AnswerPicture, Filter, Scope } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { channelMix, originWords, responseRate, responseRateWords, servedTexts } from '#features/studies/index.ts';
import { weighingLines } from '#features/weighting/index.ts';
import { formatNumber } from '#ui/formats.ts';
import { levelSentence } from '#ui/shown-number.ts';
import type { AnswersBehind, MethodLine } from './answers-behind.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { isFiltered, overallOf } from '../diagnosis-view.ts';
import type { OfficeResults } from '../office-results.actions.ts';
import { withinMonths } from '../periods/period-choice.ts';
import { goodPlaces, goodShare, withoutWeights } from '../figures/shown-rating.ts';

export interface AnswersAsked extends Filter {
  readonly picture: AnswerPicture;
  readonly context: SurveyContext;
  readonly scope: Scope;
  readonly period: Period;
}

export async function answersBehind(
  house: House,
  asking: Asking,
  found: Pick<OfficeResults, 'weighing'>,
  asked: AnswersAsked,
): Promise<AnswersBehind> {
  const { language } = asking;
  const { how } = diagnosisTexts[language];
  const { picture, context: _context, ...view } = asked;
  const { released, byChannel } = picture.collected(view);
  const mix = channelMix(byChannel, language);
  const rate = await rateIn(house, asking, asked, released);
  return {
    lines: [
      [how.answers, formatNumber(language, released)],
      [how.channels, mix === '' ? how.noChannels : mix],
      [how.responseRate, rate],
      ...weightLines(found, asked, language),
    ],
    origin: originWords(byChannel, rate, language),
  };
}

/** Which part of the people served answered, as far as anybody counted them. */
async function rateIn(
  house: House,
  { officeId, language }: Asking,
  { picture, context, scope, period, ...filter }: AnswersAsked,
  released: number,
): Promise<string> {
  const { sentence } = servedTexts[language];
  if (context !== 'visit') return sentence.otherContext;
  if (isFiltered(filter)) return sentence.filtered;
  const shown = withinMonths(period, picture.months);
  return responseRateWords(await responseRate(house, officeId, scope, shown, released), language);
}

/** Which weights the level has, and what it is without them. A single service has none. */
export function weightLines(
  found: Pick<OfficeResults, 'weighing'>,
  { picture, context, ...view }: AnswersAsked,
  language: StaffLanguage,
): readonly MethodLine[] {
  const question = overallOf(picture).id;
  const overall = picture.rating(question, view);
  const isWeighed = context === 'visit' && view.scope.kind !== 'service';
  const plain = goodShare(withoutWeights(overall));
  const words = plain.kind === 'share' ? levelSentence(language, plain) : '';
  return weighingLines(language, isWeighed ? found.weighing(question, view) : null, overall, goodPlaces, words);
}
