// Where staff collect answers: the list of places with code, state, answers and poster, and one place by itself.
import type { Asking } from '#features/accounts/index.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { officePaths } from '#ui/paths/office.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import type { CollectedCount, CollectingView } from './collecting.ts';
import { listed, studiesOf } from './collecting-list.ts';
import type { CollectingQuery, PlaceGroup } from './collecting-list.ts';
import { CollectingSections } from './collecting-frame.pages.tsx';
import { collectingTexts } from './collecting.texts.ts';
import { PlacesFilter, PlacesTable, tableOf } from './places-table.pages.tsx';
import { RateLines } from './quarter-rate.pages.tsx';
import type { QuarterRate } from './quarter-rate.pages.tsx';

export type Done = 'prepared' | 'opened' | 'closed' | 'asked';

export interface Shown {
  asking: Asking;
  publicUrl: string | null;
  /** what was just done, told once */
  done?: Done | undefined;
}

interface CollectingPageProps extends Shown {
  view: CollectingView;
  rate: QuarterRate | null;
  query: CollectingQuery;
  /** YYYY-MM-DD */
  today: string;
}

export function CollectingPage(props: CollectingPageProps) {
  const { asking, view, rate, publicUrl, done, query, today } = props;
  const texts = collectingTexts[asking.language];
  const mayManage = asking.may('manage studies') && !asking.isSample;
  const groups = listed(view.places, query, today);
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={studiesPaths.collecting()}
      message={done && <Status>{texts.done[done]}</Status>}
    >
      <CollectingSections asking={asking} current={studiesPaths.collecting()} />
      {view.places.length === 0 ? (
        <NothingYet view={view} texts={texts} mayManage={mayManage} />
      ) : (
        <>
          <p>{noBreak(texts.intro)}</p>
          <ReleaseLine count={view.collected} language={asking.language} />
          {rate && <RateLines rate={rate} language={asking.language} />}
          {publicUrl === null && <Notice kind="note">{noBreak(texts.noPublicUrl)}</Notice>}
          {view.withoutCode > 0 && mayManage && (
            <PrepareForm context="visit" button={texts.addMissing} sentence={texts.missing(view.withoutCode)} />
          )}
          <PlacesFilter asking={asking} query={query} studies={studiesOf(view.places)} />
          {mayManage && (
            <p>
              <ButtonLink look="secondary" href={studiesPaths.newCodes()}>
                {texts.newCodes}
              </ButtonLink>
            </p>
          )}
          {groups.length === 0 && (
            <EmptyState title={texts.nothingFound} action={{ href: studiesPaths.collecting(), text: texts.showAll }}>
              {noBreak(texts.nothingFoundText)}
            </EmptyState>
          )}
          {groups.map((group) => (
            <PlacesTable key={group.study.id} {...{ group, query, asking, publicUrl }} />
          ))}
          <WhatNext view={view} asking={asking} publicUrl={publicUrl} first={groups[0]} />
          {!view.prepared.includes('case') && mayManage && (
            <section aria-labelledby="case-offer" class="flow">
              <h2 id="case-offer">{texts.caseOffer.title}</h2>
              <PrepareForm context="case" button={texts.caseOffer.button} sentence={texts.caseOffer.text} />
            </section>
          )}
        </>
      )}
    </StaffPage>
  );
}

type Texts = (typeof collectingTexts)['pl'];

function NothingYet({ view, texts, mayManage }: { view: CollectingView; texts: Texts; mayManage: boolean }) {
  if (!view.hasServices)
    return (
      <EmptyState title={texts.empty.title} action={{ href: officePaths.services(), text: texts.empty.addServices }}>
        {noBreak(texts.empty.noServices)}
      </EmptyState>
    );
  return (
    <>
      <EmptyState title={texts.empty.title}>{noBreak(texts.empty.text)}</EmptyState>
      {mayManage && <PrepareForm context="visit" button={texts.empty.button} />}
    </>
  );
}

function PrepareForm(props: { context: SurveyContext; button: string; sentence?: string }) {
  return (
    <form method="post" action={studiesPaths.collecting()} class="flow">
      {props.sentence !== undefined && <p>{noBreak(props.sentence)}</p>}
      <Hidden name="badanie" value={props.context} />
      <Button look={props.context === 'case' ? 'secondary' : 'primary'}>{props.button}</Button>
    </form>
  );
}

export function ReleaseLine({ count, language }: { count: CollectedCount | null; language: Asking['language'] }) {
  if (!count) return null;
  return <p>{uiTexts[language].released(count.released, count.waiting)}</p>;
}

interface NextProps {
  view: CollectingView;
  asking: Asking;
  publicUrl: string | null;
  /** the table in which a place can be chosen */
  first: PlaceGroup | undefined;
}

function WhatNext({ view, asking, publicUrl, first: group }: NextProps) {
  const { language } = asking;
  const texts = collectingTexts[language].next;
  const first = view.places.find((row) => row.isOpen) ?? view.places[0];
  const { released, waiting } = view.collected ?? { released: 0, waiting: 0 };
  if (!first || !group) return null;
  if (publicUrl === null)
    return (
      <NextStep language={language} action={{ href: channelsPaths.survey(first.code), text: texts.preview }}>
        {noBreak(texts.noAddress)}
      </NextStep>
    );
  if (released + waiting === 0)
    return (
      <NextStep language={language} action={{ href: `#${tableOf(group)}`, text: texts.posterButton }}>
        {noBreak(texts.poster)}
      </NextStep>
    );
  return (
    <NextStep language={language} action={{ href: diagnosisPaths.services(), text: texts.moreButton }}>
      {noBreak(texts.more(uiTexts[language].released(released, waiting)))}
    </NextStep>
  );
}
