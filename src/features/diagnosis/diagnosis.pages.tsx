// The diagnosis of a service, a unit or the whole office (S5): sentence first, then level, touchpoints, change, comments.
import type { Period } from '#domain/period.ts';
import { navigationOf } from '#features/accounts/index.ts';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { strengthsParameters, strengthsPaths, strengthsPlace } from '#ui/paths/strengths.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { Absence } from './findings/absence.ts';
import { NothingToShow } from './findings/absence.pages.tsx';
import { CommentsSection } from './comments.pages.tsx';
import { ComparisonSection } from './comparison.pages.tsx';
import { contextKey, parameterNames } from './diagnosis-query.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { Filters } from './filters.pages.tsx';
import { headline } from './findings/headline.ts';
import { LevelFigure, OutcomeFigure } from './level.pages.tsx';
import { MethodDetails } from './method/method.pages.tsx';
import { WhatNext } from './findings/next-steps.pages.tsx';
import { capitalised, hrefWith, overallCovers } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';
import { ResultTable } from './list/result-table.pages.tsx';
import { isCutByService } from './subject.ts';
import { TouchpointsFigure } from './touchpoints.pages.tsx';
import { TrendsSection } from './trends.pages.tsx';

export interface DiagnosisPageProps {
  shown: ShownDiagnosis;
  /** months with answers, for the names of periods */
  months: Period | null;
  absence: Absence | null;
}

export function DiagnosisPage({ shown, months, absence }: DiagnosisPageProps) {
  const { asking, language, view, name, unit } = shown;
  const texts = diagnosisTexts[language];
  const kinds = {
    office: texts.office,
    unit: texts.unit,
    service: texts.service,
    location: texts.location,
    group: texts.clientGroup,
  };
  return (
    <StaffPage
      asking={asking}
      title={name ?? texts.office}
      kicker={
        [...(name === null ? [] : [kinds[view.subject.kind]]), ...(unit ? [unit.name] : [])].join(' · ') || undefined
      }
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[
        { href: diagnosisPaths.services(), text: texts.listTitle },
        ...(unit ? [{ href: diagnosisPaths.unit(unit.id), text: unit.name }] : []),
      ]}
      path={hrefWith(shown)}
    >
      {!absence && <p class="lead">{noBreak(headline(view, language))}</p>}
      <ReleaseLine shown={shown} />
      {absence?.kind !== 'no-answers' && absence?.kind !== 'none-of-its-own' && (
        <Filters shown={shown} months={months} />
      )}
      {view.contexts.length > 1 && <ContextSwitch shown={shown} />}
      {view.partial && view.overall.kind === 'shown' && (
        <Notice kind="note" title={noBreak(texts.partialTitle(view.overall.n, view.overall.collected))}>
          {noBreak(texts.partial)}
        </Notice>
      )}
      {absence ? (
        <>
          <NothingToShow shown={shown} absence={absence} />
          <ServicesOfUnit shown={shown} />
        </>
      ) : (
        <Results shown={shown} />
      )}
    </StaffPage>
  );
}

/** On the page of a unit: the way to its services. */
function ServicesOfUnit({ shown }: { shown: ShownDiagnosis }) {
  const { language, services, view, periodWords } = shown;
  const texts = diagnosisTexts[language];
  if (services.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="uslugi-jednostki">
      <h2 id="uslugi-jednostki">{texts.services}</h2>
      <ResultTable
        language={language}
        id="uslugi"
        caption={`${texts.services}: ${periodWords}`}
        captionHidden
        rows={services.map((row) => ({ ...row, unitName: null }))}
        parameters={{ [parameterNames.period]: view.period.key }}
        note={noBreak(texts.listChangeNote)}
      />
    </section>
  );
}

function ReleaseLine({ shown }: { shown: ShownDiagnosis }) {
  const { language, view, periodWords } = shown;
  const { released, waiting } = view.collected;
  const texts = diagnosisTexts[language];
  const { origin } = shown.behind;
  return (
    <>
      <p class="secondary">
        <b>{capitalised(periodWords)}</b> · {uiTexts[language].released(released, waiting)}.{' '}
        {noBreak(overallCovers(view, language))} {noBreak(texts.reasons[view.period.reason])}
      </p>
      {origin !== '' && <p class="caption">{noBreak(origin)}</p>}
    </>
  );
}

function ContextSwitch({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  const names = { visit: texts.visits, case: texts.cases };
  return (
    <nav class="switch" aria-label={texts.contexts}>
      <ul class="plain-list button-row">
        {(['visit', 'case'] as const).map((context) => (
          <li key={context}>
            <a
              class={context === view.context ? 'button' : 'button button-secondary'}
              aria-current={context === view.context ? 'true' : undefined}
              href={hrefWith(shown, { context })}
            >
              {names[context]}
            </a>
          </li>
        ))}
      </ul>
      <p class="caption">{noBreak(texts.contextsNote)}</p>
    </nav>
  );
}

/** The way to what the rating goes with and to what stands out, in the same way of contact. */
function SourcesLink({ shown: { language, view } }: { shown: ShownDiagnosis }) {
  const context = view.query.context === null ? undefined : contextKey(view.context);
  return (
    <div class="button-row">
      <a href={withQuery(sourcesPaths.sources(view.scope), { [parameterNames.context]: context })}>
        {diagnosisTexts[language].sourcesLink}
      </a>
      <a
        href={withQuery(strengthsPaths.page(), {
          [strengthsParameters.where]: strengthsPlace(view.scope),
          [parameterNames.period]: view.query.period?.key,
          [parameterNames.context]: context,
        })}
      >
        {diagnosisTexts[language].strengthsLink}
      </a>
    </div>
  );
}

/** On the page of a place or a client group: what is not told of it, and where it stands for the whole office. */
function NotDivided({ shown: { language, view } }: { shown: ShownDiagnosis }) {
  const texts = diagnosisTexts[language];
  const context = view.query.context === null ? undefined : contextKey(view.context);
  return (
    <p class="secondary">
      {noBreak(texts.notDivided)}{' '}
      <a href={withQuery(sourcesPaths.sources({ kind: 'office' }), { [parameterNames.context]: context })}>
        {texts.sourcesLink}
      </a>
      {' · '}
      <a href={withQuery(strengthsPaths.groups(), { [parameterNames.context]: context })}>{texts.groupsLink}</a>
    </p>
  );
}

function Results({ shown }: { shown: ShownDiagnosis }) {
  return (
    <>
      <LevelFigure shown={shown} />
      <TouchpointsFigure shown={shown} />
      {isCutByService(shown.view.subject) ? <SourcesLink shown={shown} /> : <NotDivided shown={shown} />}
      <OutcomeFigure shown={shown} />
      <TrendsSection shown={shown} />
      <ComparisonSection shown={shown} />
      <CommentsSection shown={shown} />
      <ServicesOfUnit shown={shown} />
      <WhatNext shown={shown} />
      <MethodDetails shown={shown} />
    </>
  );
}
