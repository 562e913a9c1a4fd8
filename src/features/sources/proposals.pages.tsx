// "Co dalej" of the sources: what is important and rated lower, else what goes with the rating most, each with its numbers.
import { findingKey } from '#domain/finding.ts';
import { Proposals, scopeKey } from '#features/diagnosis/index.ts';
import type { Proposal } from '#features/diagnosis/index.ts';
import { formatNumber, rangeWords } from '#ui/formats.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { diagnosisHref } from './shown-sources.ts';
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
    const start = startOf(item, shown);
    return {
      sentence: words(nameOf(item, language), factOf(item, shown)),
      links: [...(start === null ? [] : [{ href: start, text: texts.startAction }]), ...read],
    };
  });
  const none = { sentence: texts.none(answer.n), links: read };
  return <Proposals language={language} proposals={told.length > 0 ? proposals : [none]} more={[diagnosis]} />;
}

function factOf({ share, performance }: SourceItem, { language }: TabProps['shown']): string {
  const percent = (value: number) => formatNumber(language, Math.round(value * 100));
  const { next } = sourcesTexts[language];
  const part = next.share(percent(share.value), rangeWords(language, percent(share.low), percent(share.high)));
  if (performance === null) return part;
  const { value, range } = writeNumber(language, performance);
  return `${part}, ${next.rating(value, range, performance.n)}`;
}

/** An action from the rating of the matter; of another questionnaire than the core no finding can be made yet. */
function startOf({ result }: SourceItem, { asking, view, startAction, questionnaire, asOf }: TabProps['shown']) {
  if (questionnaire || !startAction) return null;
  const series = `${view.context}/${result.question.id}`;
  const key = { series, scope: scopeKey(view.scope), period: view.period.period, filter: '', asOf };
  return startAction(asking, findingKey(key));
}
