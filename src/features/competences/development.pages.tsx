// Development areas of teams: the few that stand, what clients said, what may be learned; all ratings in a table. Never a person.
import type { ComponentChildren } from 'preact';
import { findingKey } from '#domain/finding.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { capitalised, contextKey, HowCounted, parameterNames, PeriodSelect } from '#features/diagnosis/index.ts';
import type { MethodLine } from '#features/diagnosis/index.ts';
import { strengthFinding } from '#features/strengths/index.ts';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden, Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { SixAnswers } from '#ui/six-answers.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { competencesTexts } from './competences.texts.ts';
import { WhatNext } from './next-steps.pages.tsx';
import { pageHref, teamParameter } from './shown-development.ts';
import type { DevelopmentArea, ShownDevelopment } from './shown-development.ts';
import { TeamsTable } from './teams-table.pages.tsx';

export function DevelopmentPage({ shown }: { shown: ShownDevelopment }) {
  const { asking, language, team, areas, periodWords } = shown;
  const texts = competencesTexts[language];
  return (
    <DevelopmentFrame asking={asking} path={pageHref(shown)}>
      <p class="lead">
        {noBreak(
          team.looks === 0
            ? texts.nothing
            : areas.length > 0
              ? texts.found(areas.length, team.looks)
              : texts.noneFound(team.looks),
        )}
      </p>
      <p>{noBreak(texts.lead)}</p>
      <p class="secondary">
        <b>{capitalised(periodWords)}</b> · {uiTexts[language].released(shown.released, shown.waiting)}.
      </p>
      {shown.behind.origin !== '' && <p class="caption">{noBreak(shown.behind.origin)}</p>}
      <Filters shown={shown} />
      {areas.length > 0 && (
        <section class="flow" aria-labelledby="obszary">
          <h2 id="obszary">{texts.areas}</h2>
          {areas.map((area) => (
            <Area key={`${area.signal.unit.id} ${area.signal.question.id}`} shown={shown} area={area} />
          ))}
        </section>
      )}
      <TeamsTable shown={shown} />
      {team.onePerson.length > 0 && (
        <section class="flow" aria-labelledby="jednoosobowe">
          <h2 id="jednoosobowe">{texts.onePersonTitle}</h2>
          <p>{noBreak(texts.onePersonNote)}</p>
          <ul>
            {team.onePerson.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      <WhatNext shown={shown} />
      <Method shown={shown} />
      <p>
        <a href={competencesPaths.dictionary()}>{texts.toDictionary}</a>
      </p>
    </DevelopmentFrame>
  );
}

export function DevelopmentFrame(props: { asking: Asking; path: string; children: ComponentChildren }) {
  const { asking, path, children } = props;
  const { language } = asking;
  return (
    <StaffPage
      asking={asking}
      title={competencesTexts[language].title}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: uiTexts[language].diagnosis }]}
      path={path}
    >
      <SixAnswers language={language} current="development" />
      {children}
    </StaffPage>
  );
}

function Filters({ shown }: { shown: ShownDevelopment }) {
  const { language, structure, unitId, offered, period, months, contexts, context, query } = shown;
  const texts = competencesTexts[language];
  return (
    <FilterBar language={language} action={competencesPaths.development()}>
      <PeriodSelect language={language} offered={offered} period={period} months={months} />
      <Select
        name={teamParameter}
        label={texts.team}
        value={unitId}
        empty={texts.allTeams}
        choices={structure.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
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
    </FilterBar>
  );
}

function Area({ shown, area }: { shown: ShownDevelopment; area: DevelopmentArea }) {
  const { language, ground, asking, planLearning } = shown;
  const texts = competencesTexts[language];
  const { because } = area.signal;
  if (!because) return null;
  const finding = strengthFinding(because, ground);
  const plan = planLearning?.(asking, findingKey(finding.key)) ?? null;
  return (
    <article class="card flow">
      <h3>{finding.subject[language]}</h3>
      <p>
        {noBreak(finding.sentence[language])}{' '}
        {because.comparison.indicative && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}{' '}
        <a href={finding.href}>
          {texts.counts}
          <span class="hidden-words">: {finding.subject[language]}</span>
        </a>
      </p>
      <h4>{texts.competences}</h4>
      {area.competences.length === 0 && <p>{noBreak(texts.noCompetence)}</p>}
      <dl class="definitions">
        {area.competences.map(({ id, name, notice, learn }) => [
          <dt key={id}>{name[language]}</dt>,
          <dd key={`${id}-text`}>
            <p>
              {texts.notice}: {noBreak(notice[language])}
            </p>
            <p>
              {texts.learn}: {noBreak(learn[language])}
            </p>
          </dd>,
        ])}
      </dl>
      {area.comments.length > 0 && (
        <>
          <h4>{texts.said}</h4>
          <div class="comments">
            {area.comments.map((comment, place) => (
              <CommentQuote key={place} language={language} comment={comment} />
            ))}
          </div>
        </>
      )}
      {plan !== null && (
        <p>
          <a href={plan}>{texts.plan}</a>
        </p>
      )}
    </article>
  );
}

function Method({ shown }: { shown: ShownDevelopment }) {
  const { language, team, behind } = shown;
  const { how } = competencesTexts[language];
  const lines: readonly MethodLine[] = [
    [how.comparisons, how.comparisonsText(team.looks)],
    [how.correction, how.correctionText],
    [how.staff, how.staffText],
    [how.pooling, how.poolingText],
    [how.mapping, how.mappingText],
    ...behind.lines,
    [how.weights, how.weightsText],
  ];
  return <HowCounted language={language} lines={lines} />;
}
