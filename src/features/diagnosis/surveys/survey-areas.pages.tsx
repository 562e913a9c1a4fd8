// The areas of a questionnaire as dots with intervals, each with its questions beneath.
import { together } from '#domain/disclosed.ts';
import { Figure } from '#ui/figure.tsx';
import { noBreak } from '#ui/formats.ts';
import { IntervalDots, IntervalTable } from '#ui/interval-dots.tsx';
import type { IntervalRow } from '#ui/interval-dots.tsx';
import { derive } from '#domain/disclosed.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { wordsIn } from '../figures/line-words.ts';
import { capitalised } from '../shown-diagnosis.ts';
import { meanRating } from '../figures/shown-rating.ts';
import { questionAnchor, surveyCsvHref } from './shown-survey.ts';
import type { ShownSurvey } from './shown-survey.ts';
import type { AreaRating } from './survey-areas.ts';
import { surveyTexts } from './survey-results.texts.ts';

export function AreasFigure({ shown }: { shown: ShownSurvey }) {
  const { language, view } = shown;
  const texts = surveyTexts[language];
  const shownAreas = view.areas.filter(({ number }) => number.kind === 'mean');
  if (view.frame === null || shownAreas.length === 0) return null;
  const rows = together(view.areas.flatMap((area) => rowsOf(area, shown)));
  const dots = { language, rows, domain: [1, 5] as const };
  const most = Math.max(...shownAreas.map(({ number }) => (number.kind === 'mean' ? number.n : 0)));
  const headline = texts.areas[view.frame];
  return (
    <Figure
      language={language}
      id="obszary"
      headline={headline}
      lead={<p>{noBreak(spreadWords(shownAreas, shown))}</p>}
      chart={<IntervalDots {...dots} />}
      n={texts.base(most)}
      period={shown.periodWords}
      method={texts.methods.mean}
      table={<IntervalTable {...dots} id="obszary-tabela" caption={headline} subject={texts.areaSubject} />}
      csvHref={surveyCsvHref(shown, 'obszary')}
    >
      <p class="caption">{noBreak(texts.areasNote)}</p>
    </Figure>
  );
}

/** An area of one question is that question. */
function rowsOf({ key, name, number, items }: AreaRating, { language }: ShownSurvey) {
  const row = (label: string, of: ShownNumber, more: Partial<IntervalRow> & { key: string }) =>
    derive(of, (): IntervalRow => ({ label, number: of, ...more }));
  const area = capitalised(name[language]);
  const [only, second] = items;
  if (only && !second) {
    const href = `#${questionAnchor(only.question.id)}`;
    return [row(`${area}: ${wordsIn(only.question.short, language)}`, number, { key, own: true, href })];
  }
  return [
    row(area, number, { key, own: true }),
    ...items.map(({ question, figure }) =>
      row(wordsIn(question.short, language), meanRating(figure), {
        key: `${key} ${question.id}`,
        href: `#${questionAnchor(question.id)}`,
      }),
    ),
  ];
}

/** The highest and the lowest area, if their intervals do not meet. */
function spreadWords(areas: readonly AreaRating[], { language }: ShownSurvey): string {
  const texts = surveyTexts[language];
  const means = areas
    .flatMap(({ name, number }) => (number.kind === 'mean' ? [{ name: name[language], number }] : []))
    .toSorted((a, b) => b.number.value - a.number.value);
  const [best] = means;
  const worst = means.at(-1);
  if (!best || !worst || best.number.low <= worst.number.high) return texts.alike;
  return texts.spread(best.name, worst.name);
}
