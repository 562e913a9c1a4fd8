// "Co dalej" of the sources: what is important and rated lower, else what goes with the rating most, each with its numbers.
import { findingKey } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { lowestRated, Proposals, scopeKey } from '#features/diagnosis/index.ts';
import type { Proposal } from '#features/diagnosis/index.ts';
import { formatNumber, formatShare, rangeWords } from '#ui/formats.ts';
import { writeNumber } from '#ui/shown-number.ts';
import type { ShownMean } from '#ui/shown-number.ts';
import type { Refused } from './refused-rows.ts';
import { diagnosisHref, type ShownSources } from './shown-sources.ts';
import type { SourceItem } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';
import { nameOf, type TabProps } from './tiers.pages.tsx';

const mostOfOneKind = 2;

export function SourcesProposals({ shown, answer, items }: TabProps) {
  const { language, asking } = shown;
  const texts = sourcesTexts[language].next;
  const diagnosis = { href: diagnosisHref(shown), text: texts.diagnosis };
  const comments = { href: diagnosisHref(shown, '#uwagi'), text: texts.comments };
  const read = asking.may('read comments') ? [comments] : [];
  const begin = items.filter(({ call }) => call === 'begin-here');
  const strongest =
    answer.tiers.length > 1 ? items.filter(({ tier, call }) => tier === 0 && call !== 'begin-here') : [];
  const told = [
    ...begin.slice(0, mostOfOneKind).map((item) => ({ item, words: texts.begin })),
    ...(begin.length === 0 ? strongest.slice(0, mostOfOneKind) : []).map((item) => ({ item, words: texts.strongest })),
  ];
  const proposals = told.map(({ item, words }): Proposal => {
    const start = startOf(item.result.question.id, shown);
    return {
      sentence: words(nameOf(item, language), factOf(item, shown)),
      links: [...(start === null ? [] : [{ href: start, text: texts.startAction }]), ...read],
    };
  });
  const none = { sentence: texts.none(answer.n), links: read };
  return <Proposals language={language} proposals={told.length > 0 ? proposals : [none]} more={[diagnosis]} />;
}

/** Where sources are refused: what is rated lowest, as far as that is sure, or what there is instead. */
export function RefusalProposals({ shown, answer }: { shown: ShownSources; answer: Refused }) {
  const { language, asking, model } = shown;
  const texts = sourcesTexts[language];
  const diagnosis = { href: diagnosisHref(shown), text: texts.next.diagnosis };
  const comments = { href: diagnosisHref(shown, '#uwagi'), text: texts.next.comments };
  const read = asking.may('read comments') ? [comments] : [];
  const lowest = lowestRated(model.drivers.map(({ question, mean }) => ({ question, number: mean })));
  const alone = lowest.length === 1 ? lowest[0]!.number : null;
  const start = lowest.length === 1 ? startOf(lowest[0]!.question.id, shown) : null;
  const little = answer.kind === 'explains-too-little' ? formatShare(language, answer.explained) : null;
  const proposals: Proposal[] = [
    ...(little === null ? [] : [{ sentence: texts.refused.littleFact(little, answer.n), links: read }]),
    ...(lowest.length === 0
      ? []
      : [
          {
            sentence: texts.refused.lowest(
              lowest.map(({ question }) => question.short[language]).join(', '),
              alone?.kind === 'mean' ? ratingFact(alone, language) : null,
            ),
            links: [...(start === null ? [] : [{ href: start, text: texts.next.startAction }]), ...read],
          },
        ]),
  ];
  const none = { sentence: texts.refused.noLowest(answer.n), links: read };
  return <Proposals language={language} proposals={proposals.length > 0 ? proposals : [none]} more={[diagnosis]} />;
}

function ratingFact(mean: ShownMean, language: StaffLanguage): string {
  const { value, range } = writeNumber(language, mean);
  return sourcesTexts[language].next.rating(value, range, mean.n);
}

function factOf({ share, performance }: SourceItem, { language }: TabProps['shown']): string {
  const percent = (value: number) => formatNumber(language, Math.round(value * 100));
  const { next } = sourcesTexts[language];
  const part = next.share(percent(share.value), rangeWords(language, percent(share.low), percent(share.high)));
  if (performance === null) return part;
  return `${part}, ${ratingFact(performance, language)}`;
}

/** An action from the rating of the matter; of another questionnaire than the core no finding can be made yet. */
function startOf(questionId: string, { asking, view, startAction, questionnaire, asOf }: TabProps['shown']) {
  if (questionnaire || !startAction) return null;
  const series = `${view.context}/${questionId}`;
  const key = { series, scope: scopeKey(view.scope), period: view.period.period, filter: '', asOf };
  return startAction(asking, findingKey(key));
}
