// What the results page of a questionnaire says of weights: of its first question with a rating, or its first of all.
import type { StaffLanguage } from '#domain/language.ts';
import { weighingLines } from '#features/weighting/index.ts';
import type { WeightedPicture } from '#features/weighting/index.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { filterOf } from '../diagnosis-query.ts';
import { lineName } from '../figures/line-words.ts';
import { questionLines } from '../figures/result-lines.ts';
import { goodPlaces, withoutWeights } from '../figures/shown-rating.ts';
import type { SurveyView } from './survey-view.ts';

/** Lines of "Jak to policzono": none of a single service, and none where people served are not counted at all. */
export function surveyWeights(
  view: SurveyView,
  weighing: WeightedPicture['weighing'],
  language: StaffLanguage,
): readonly (readonly [string, string])[] {
  const { questions, query, period, version } = view;
  if (query.scope.kind === 'service' || version.context !== 'visit') return [];
  const asked = questions.filter(({ figure }) => figure.kind === 'counts');
  const first = asked.find(({ question }) => question.kind === 'rating') ?? asked[0];
  if (first?.figure.kind !== 'counts') return [];
  const { question, figure } = first;
  const done = weighing(question.id, { scope: query.scope, period: period.period, ...filterOf(query) });
  const isFivePoints = question.kind === 'rating' && question.options.length === 5;
  const plain = questionLines(question, { kind: 'counts', figure: withoutWeights(figure.figure) }, null, null);
  const [line] = plain.kind === 'lines' ? plain.lines : [];
  const written = line && writeNumber(language, line.number);
  const words = line && written ? `${lineName(line, question, language)}: ${written.value} (${written.range})` : '';
  return weighingLines(language, done, figure.figure, isFivePoints ? goodPlaces : [0], words);
}
