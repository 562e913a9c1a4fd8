// "Co dalej" of the sources: what is important and rated lower, else what goes with the rating most, each with its numbers.
import { findingKey } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { lowestRated, Proposals, scopeKey } from '#features/diagnosis/index.ts';
import type { Proposal, ProposalLink } from '#features/diagnosis/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { formatNumber, formatShare, rangeWords } from '#ui/formats.ts';
import { writeNumber } from '#ui/shown-number.ts';
import type { ShownMean } from '#ui/shown-number.ts';
import type { Refused } from './refused-rows.ts';
import { diagnosisHref, strengthsHref, themeHref, type ShownSources } from './shown-sources.ts';
import { isRatedGood, type SourceItem } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';
import { nameOf, type TabProps } from './tiers.pages.tsx';

const mostOfOneKind = 2;

export function SourcesProposals({ shown, answer, items }: TabProps) {
  const { language, asking } = shown;
  const texts = sourcesTexts[language].next;
  const begin = items.filter(({ call }) => call === 'begin-here');
  const strongest =
    answer.tiers.length > 1 ? items.filter(({ tier, call }) => tier === 0 && call !== 'begin-here') : [];
  const told = (begin.length > 0 ? begin : strongest).slice(0, mostOfOneKind);
  const proposals = told.map((item): Proposal => {
    const [name, fact] = [nameOf(item, language), factOf(item, shown)];
    const start = startOf(item.result.question.id, shown);
    const { words, links } = readingOf(item.result.question, shown);
    const sentences =
      item.call === 'begin-here'
        ? [texts.begin(name, fact, formatNumber(language, item.needed, 1)), isRatedGood(item) && texts.stillGood, words]
        : [texts.strongest(name, fact), words];
    return {
      sentence: sentences.filter(Boolean).join(' '),
      links: [...(start === null ? [] : [{ href: start, text: texts.startAction }]), ...links],
    };
  });
  const none = { sentence: texts.none(answer.n), links: asking.may('read comments') ? [allComments(shown)] : [] };
  const more = [{ href: strengthsHref(shown), text: sourcesTexts[language].strengths }].filter(() =>
    begin.some(isRatedGood),
  );
  const diagnosis = { href: diagnosisHref(shown), text: texts.diagnosis };
  return <Proposals language={language} proposals={told.length > 0 ? proposals : [none]} more={[...more, diagnosis]} />;
}

const allComments = (shown: ShownSources): ProposalLink => ({
  href: diagnosisHref(shown, '#uwagi'),
  text: sourcesTexts[shown.language].next.comments,
});

/** Comments about this matter where a theme belongs to it, otherwise all comments, and said to be all. */
function readingOf({ driver }: Question, shown: ShownSources): { words: string; links: readonly ProposalLink[] } {
  const texts = sourcesTexts[shown.language].next;
  if (!shown.asking.may('read comments')) return { words: '', links: [] };
  const about = shown.themes.filter((theme) => driver !== undefined && theme.driver === driver);
  if (about.length === 0) return { words: texts.readAll, links: [allComments(shown)] };
  return {
    words: texts.readAbout,
    links: about.map(({ id, name }) => ({ href: themeHref(shown, id), text: texts.about(name[shown.language]) })),
  };
}

/** Where sources are refused: what is rated lowest, as far as that is sure, or what there is instead. */
export function RefusalProposals({ shown, answer }: { shown: ShownSources; answer: Refused }) {
  const { language, asking, model } = shown;
  const texts = sourcesTexts[language];
  const diagnosis = { href: diagnosisHref(shown), text: texts.next.diagnosis };
  const read = asking.may('read comments') ? [allComments(shown)] : [];
  const lowest = lowestRated(model.drivers.map(({ question, mean }) => ({ question, number: mean })));
  const [first, ...others] = lowest;
  const one = first && others.length === 0 ? first.question : null;
  const start = one && startOf(one.id, shown);
  const little = answer.kind === 'explains-too-little' ? formatShare(language, answer.explained) : null;
  const named = lowest.map(({ question, number }) =>
    number.kind === 'mean' ? `${question.short[language]}, ${ratingFact(number, language)}` : question.short[language],
  );
  const proposals: Proposal[] = [
    ...(little === null ? [] : [{ sentence: texts.refused.littleFact(little, answer.n), links: read }]),
    ...(named.length === 0
      ? []
      : [
          {
            sentence: texts.refused.lowest(named.join('; ')),
            links: [
              ...(start ? [{ href: start, text: texts.next.startAction }] : []),
              ...(one ? readingOf(one, shown).links : read),
            ],
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
