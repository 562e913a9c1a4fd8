// The pages of sources: sentence first, then tiers or the picture of importance; or what is missing; or a moment's patience.
import type { ComponentChildren } from 'preact';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { DriverState } from '#features/answers/index.ts';
import { contextKey, NoAnswers, parameterNames, PeriodSelect } from '#features/diagnosis/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { ImportanceTab } from './importance.pages.tsx';
import { LeftOutQuestions, MethodDetails, RefusalMethod } from './method.pages.tsx';
import { RefusalProposals, SourcesProposals } from './proposals.pages.tsx';
import { Refusal } from './refusal.pages.tsx';
import type { Refused } from './refused-rows.ts';
import {
  diagnosisHref,
  questionnaireParameter,
  sourcesHref,
  type ShownSources,
  type SourcesTab,
} from './shown-sources.ts';
import { explainedWord, isShown, sourceItems, type Shown } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';
import { nameOf, TiersTab, type TabProps } from './tiers.pages.tsx';

export function SourcesPage({ shown, state }: { shown: ShownSources; state: DriverState | null }) {
  const { asking, language, tab, subject, name, unit, questionnaire } = shown;
  const texts = sourcesTexts[language];
  const title = tab === 'sources' ? texts.title : texts.importanceTitle;
  const kind = texts.kinds[subject.kind];
  return (
    <StaffPage
      asking={asking}
      title={title}
      kicker={[name === null ? kind : `${kind}: ${name}`, questionnaire?.name].filter(Boolean).join(' · ')}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[
        { href: diagnosisPaths.services(), text: texts.diagnosis },
        ...(unit ? [{ href: diagnosisPaths.unit(unit.id), text: unit.name }] : []),
        { href: diagnosisHref(shown), text: questionnaire?.name ?? name ?? kind },
      ]}
      path={sourcesHref(shown)}
    >
      <SectionLinks
        label={texts.tabs}
        current={sourcesHref(shown)}
        links={[
          { href: sourcesHref(shown, { tab: 'sources' }), text: texts.title },
          { href: sourcesHref(shown, { tab: 'importance' }), text: texts.importanceTitle },
        ]}
      />
      <Content shown={shown} state={state} />
    </StaffPage>
  );
}

function Content({ shown, state }: { shown: ShownSources; state: DriverState | null }) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  if (state?.kind === 'counting')
    return (
      <EmptyState title={texts.counting} action={{ href: sourcesHref(shown), text: texts.refresh }}>
        {noBreak(texts.countingText)}
      </EmptyState>
    );
  if (state?.kind === 'failed')
    return (
      <EmptyState title={texts.failed} action={{ href: sourcesHref(shown), text: texts.again }}>
        {noBreak(texts.failedText)}
      </EmptyState>
    );
  const answer = state?.answer ?? null;
  if (answer !== null && isShown(answer)) return <Results shown={shown} answer={answer} />;
  const refused = answer as Refused | null;
  return (
    <>
      <Choices shown={shown} />
      <Refusal shown={shown} answer={refused} />
      <LeftOutQuestions shown={shown} />
      {refused !== null && <RefusalProposals shown={shown} answer={refused} />}
      <RefusalMethod shown={shown} answer={refused} />
    </>
  );
}

function Results({ shown, answer }: { shown: ShownSources; answer: Shown }) {
  const items = sourceItems(answer, shown.model.drivers);
  const props: TabProps = { shown, answer, items };
  return (
    <>
      <p class="lead">{noBreak(leadOf(props))}</p>
      <p class="secondary">
        {noBreak(sourcesTexts[shown.language].explained[explainedWord(answer.explained)])}{' '}
        {noBreak(sourcesTexts[shown.language].based(answer.n))}
      </p>
      <Choices shown={shown} />
      {shown.tab === 'sources' ? <TiersTab {...props} /> : <ImportanceTab {...props} />}
      <LeftOutQuestions shown={shown} />
      <SourcesProposals {...props} />
      <MethodDetails shown={shown} answer={answer} />
    </>
  );
}

/** The sentence the page opens with: names stand after a colon, never inside a sentence. */
export function leadOf({ shown, answer, items }: TabProps): string {
  const { language, tab } = shown;
  const texts = sourcesTexts[language];
  const listed = (of: TabProps['items'] | readonly (typeof items)[number][]) =>
    `${of.map((item) => nameOf(item, language)).join(', ')}.`;
  if (tab === 'importance') {
    const begin = items.filter(({ call }) => call === 'begin-here');
    return begin.length === 0 ? texts.noBegin : texts.begin(begin.length) + listed(begin);
  }
  const first = items.filter(({ tier }) => tier === 0);
  return answer.tiers.length === 1 ? texts.noneStandsOut : texts.top(first.length) + listed(first);
}

/** Period and way of contact. */
function Choices({ shown }: { shown: ShownSources }) {
  const { language, view, subject, tab, months, questionnaire } = shown;
  const texts = sourcesTexts[language];
  const names = { visit: texts.visits, case: texts.cases };
  const { context } = view.query;
  return (
    <>
      <FilterBar
        language={language}
        action={tab === 'sources' ? sourcesPaths.sources(subject) : sourcesPaths.importance(subject)}
        chosen={[]}
      >
        {questionnaire && <Hidden name={questionnaireParameter} value={questionnaire.key} />}
        {context !== null && <Hidden name={parameterNames.context} value={contextKey(context)} />}
        <PeriodSelect language={language} offered={view.offered} period={view.period} months={months} />
      </FilterBar>
      {view.contexts.length > 1 && !questionnaire && (
        <nav class="switch" aria-label={texts.contexts}>
          <ul class="plain-list button-row">
            {(['visit', 'case'] as const).map((each) => (
              <li key={each}>
                <a
                  class={each === view.context ? 'button' : 'button button-secondary'}
                  aria-current={each === view.context ? 'true' : undefined}
                  href={sourcesHref(shown, { context: each })}
                >
                  {names[each]}
                </a>
              </li>
            ))}
          </ul>
          <p class="caption">{noBreak(texts.contextsNote)}</p>
        </nav>
      )}
    </>
  );
}

/** Where nothing was ever asked, or nobody answered. */
export function NoSourcesPage({
  asking,
  tab,
  name,
  waiting,
  path,
}: {
  asking: Asking;
  tab: SourcesTab;
  name: ComponentChildren;
  waiting: number;
  path: string;
}) {
  const texts = sourcesTexts[asking.language];
  return (
    <StaffPage
      asking={asking}
      title={tab === 'sources' ? texts.title : texts.importanceTitle}
      kicker={name}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: sourcesTexts[asking.language].diagnosis }]}
      path={path}
    >
      <NoAnswers asking={asking} waiting={waiting} />
    </StaffPage>
  );
}
