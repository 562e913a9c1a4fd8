// Which part of the people asked or served answered a questionnaire, in words; unknown where nobody counted them.
import type { Asking } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { responseRate, responseRateWords, servedTexts } from '#features/studies/index.ts';
import { formatShare } from '#ui/formats.ts';
import { filterOf } from '../diagnosis-query.ts';
import { isFiltered } from '../diagnosis-view.ts';
import { surveyTexts } from './survey-results.texts.ts';
import type { SurveyView } from './survey-view.ts';

export async function surveyRate(house: House, asking: Asking, view: SurveyView): Promise<string> {
  const { language, officeId } = asking;
  const { sentence } = servedTexts[language];
  const texts = surveyTexts[language].rate;
  const { released } = view.collected;
  if (isFiltered(filterOf(view.query))) return sentence.filtered;
  switch (view.version.context) {
    case 'visit': {
      const rate = await responseRate(house, officeId, view.query.scope, view.shownPeriod, released);
      return responseRateWords(rate, language);
    }
    case 'case':
      return sentence.otherContext;
    default: {
      const { population } = view;
      if (population === null) return texts.unknown;
      if (released > population) return texts.more;
      return texts.census(released, population, formatShare(language, released / population));
    }
  }
}
