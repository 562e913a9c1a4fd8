// The page of strengths and weaknesses: the few that stand, each with the way to its counts, and everything that was compared.
import type { ComponentChildren } from 'preact';
import { navigationOf } from '#features/accounts/index.ts';
import { PeriodSelect, capitalised, contextKey, parameterNames } from '#features/diagnosis/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden, Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { strengthsParameters, strengthsPaths, strengthsPlace } from '#ui/paths/strengths.ts';
import { SixAnswers } from '#ui/six-answers.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { ComparisonsTable } from './comparisons-table.pages.tsx';
import { MethodDetails } from './method.pages.tsx';
import { WhatNext } from './next-steps.pages.tsx';
import { pageHref } from './shown-strengths.ts';
import type { ShownStrengths } from './shown-strengths.ts';
import { isTold } from './standing.ts';
import type { JudgedComparison } from './standing.ts';
import { strengthFinding } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';
import { PromisesTable, ThinTable } from './thin.pages.tsx';

export function StrengthsPage({ shown }: { shown: ShownStrengths }) {
  const { asking, language, view, periodWords } = shown;
  const texts = strengthsTexts[language];
  const { strengths, weaknesses, looks } = view;
  const made = looks.targets + looks.exploratory;
  const stands = strengths.length + weaknesses.length > 0;
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: uiTexts[language].diagnosis }]}
      path={pageHref(shown)}
    >
      <SixAnswers language={language} current="strengths" />
      <p class="lead">
        {noBreak(
          made === 0
            ? texts.nothingToCompare
            : stands
              ? texts.lead(strengths.length, weaknesses.length, view.comparisons.filter(isTold).length, made)
              : texts.nothingStands(made),
        )}
      </p>
      <p class="secondary">
        <b>{capitalised(periodWords)}</b> · {uiTexts[language].released(shown.released, shown.waiting)}.
      </p>
      {shown.behind.origin !== '' && <p class="caption">{noBreak(shown.behind.origin)}</p>}
      <Where shown={shown} />
      {made > 0 && (
        <>
          <Side shown={shown} side="strengths" />
          <Side shown={shown} side="weaknesses" />
        </>
      )}
      <PromisesTable shown={shown} />
      {made > 0 && <ComparisonsTable shown={shown} />}
      <ThinTable shown={shown} />
      <p>
        <a href={strengthsPaths.groups()}>{texts.groups.title}</a>
      </p>
      <WhatNext shown={shown} />
      <MethodDetails shown={shown} />
    </StaffPage>
  );
}

/** Where nobody has ever answered. */
export function EmptyStrengthsPage({
  asking,
  children,
  of,
}: Pick<ShownStrengths, 'asking'> & { children: ComponentChildren; of: 'strengths' | 'groups' }) {
  const texts = strengthsTexts[asking.language];
  return (
    <StaffPage
      asking={asking}
      title={of === 'groups' ? texts.groups.title : texts.title}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: uiTexts[asking.language].diagnosis }]}
      path={of === 'groups' ? strengthsPaths.groups() : strengthsPaths.page()}
    >
      {children}
    </StaffPage>
  );
}

function Where({ shown }: { shown: ShownStrengths }) {
  const { language, structure, query, offered, period, months, contexts, context } = shown;
  const texts = strengthsTexts[language];
  return (
    <FilterBar language={language} action={strengthsPaths.page()}>
      <Select
        name={strengthsParameters.where}
        label={texts.where}
        value={strengthsPlace(shown.page)}
        empty={texts.office}
        choices={[
          ...structure.units.map(({ id, name }) => ({ value: strengthsPlace({ kind: 'unit', id }), label: name })),
          ...structure.services.map(({ id, name }) => ({
            value: strengthsPlace({ kind: 'service', id }),
            label: name,
          })),
        ]}
      />
      <PeriodSelect language={language} offered={offered} period={period} months={months} />
      {contexts.length > 1 ? (
        <Select
          name={parameterNames.context}
          label={texts.contexts}
          value={contextKey(context)}
          choices={contexts.map((one) => ({ value: contextKey(one), label: texts.contextNames[one] }))}
        />
      ) : (
        query.context !== null && <Hidden name={parameterNames.context} value={contextKey(query.context)} />
      )}
      {query.all && <Hidden name={strengthsParameters.show} value="wszystkie" />}
    </FilterBar>
  );
}

function Side({ shown, side }: { shown: ShownStrengths; side: 'strengths' | 'weaknesses' }) {
  const { language, view } = shown;
  const texts = strengthsTexts[language];
  const found = view[side];
  const none = side === 'strengths' ? texts.noStrengths : texts.noWeaknesses;
  return (
    <section class="card flow" aria-labelledby={side}>
      <h2 id={side}>{texts[side]}</h2>
      {found.length === 0 ? (
        <EmptyState title={noBreak(none)} />
      ) : (
        <ol class="flow">
          {found.map((one) => (
            <Item
              key={`${one.comparison.against}${strengthsPlace(one.comparison.subject.scope)}${one.comparison.subject.question.id}`}
              shown={shown}
              one={one}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function Item({ shown, one }: { shown: ShownStrengths; one: JudgedComparison }) {
  const { language, ground } = shown;
  const texts = strengthsTexts[language];
  const finding = strengthFinding(one, ground);
  const { standard } = one.comparison;
  return (
    <li>
      <b>{finding.subject[language]}:</b> {noBreak(finding.sentence[language])}{' '}
      {standard && <span class="secondary">{standard.promise[language] || standard.promise.pl} </span>}
      {one.comparison.indicative && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}{' '}
      <a href={finding.href}>
        {texts.counts}
        <span class="hidden-words">: {finding.subject[language]}</span>
      </a>
    </li>
  );
}
