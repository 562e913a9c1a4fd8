// Where staff collect answers: the list of places with code, state, answers and poster, and one place by itself.
import type { Asking } from '#features/accounts/index.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { officePaths } from '#ui/paths/office.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import type { CollectedCount, CollectingView, PlaceRow } from './collecting.ts';
import { CollectingSections } from './collecting-frame.pages.tsx';
import { collectingTexts } from './collecting.texts.ts';
import { RateLines } from './quarter-rate.pages.tsx';
import type { QuarterRate } from './quarter-rate.pages.tsx';
import { spokenLink } from './survey-link.ts';

export type Done = 'prepared' | 'opened' | 'closed' | 'asked';

export interface Shown {
  asking: Asking;
  publicUrl: string | null;
  /** what was just done, told once */
  done?: Done | undefined;
}

export function CollectingPage(props: Shown & { view: CollectingView; rate: QuarterRate | null }) {
  const { asking, view, rate, publicUrl, done } = props;
  const texts = collectingTexts[asking.language];
  const mayManage = asking.may('manage studies') && !asking.isSample;
  const contexts = (['visit', 'case'] as const).filter((context) => view.places.some((row) => row.context === context));
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
          {contexts.map((context) => (
            <PlacesTable
              key={context}
              context={context}
              rows={view.places.filter((row) => row.context === context)}
              asking={asking}
              publicUrl={publicUrl}
            />
          ))}
          <WhatNext view={view} asking={asking} publicUrl={publicUrl} />
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

function PlacesTable(props: {
  context: SurveyContext;
  rows: readonly PlaceRow[];
  asking: Asking;
  publicUrl: string | null;
}) {
  const { context, rows, asking, publicUrl } = props;
  const { language } = asking;
  const texts = collectingTexts[language];
  const nameOf = (row: PlaceRow) => row.name ?? texts.wholeOffice;
  return (
    <DataTable
      language={language}
      id={`places-${context}`}
      caption={texts.tableCaption(texts.contexts[context], rows.length)}
      rows={rows}
      rowKey={(row) => row.codeId}
      columns={[
        {
          key: 'place',
          head: texts.place,
          cell: (row) => (
            <>
              <a href={studiesPaths.place(row.codeId)}>{nameOf(row)}</a>
              {row.study.kind === 'edition' && <EditionLine row={row} asking={asking} />}
            </>
          ),
        },
        {
          key: 'code',
          head: texts.code,
          cell: (row) => (
            <a href={channelsPaths.survey(row.code)} aria-label={texts.codeOf(row.code, nameOf(row))}>
              <code>{row.code}</code>
            </a>
          ),
        },
        { key: 'state', head: texts.state, cell: (row) => <StateTag row={row} texts={texts} /> },
        {
          key: 'answers',
          head: texts.answers,
          cell: (row) =>
            row.collected ? uiTexts[language].released(row.collected.released, row.collected.waiting) : '–',
        },
        context === 'visit' ? posterColumn(texts, publicUrl, nameOf) : linkColumn(texts, publicUrl),
      ]}
    />
  );
}

/** Posters of an edition are printed before its first day. */
export function mayPrint(row: PlaceRow): boolean {
  return row.isOpen || row.outOfTerm;
}

function posterColumn(texts: Texts, publicUrl: string | null, nameOf: (row: PlaceRow) => string): Column<PlaceRow> {
  return {
    key: 'poster',
    head: texts.poster,
    cell: (row) =>
      publicUrl === null || !mayPrint(row) ? (
        '–'
      ) : (
        <a href={studiesPaths.poster(row.codeId)} aria-label={texts.posterOf(nameOf(row))}>
          {texts.posterPdf}
        </a>
      ),
  };
}

/** A finished case is asked about in a letter, not on a wall. */
function linkColumn(texts: Texts, publicUrl: string | null): Column<PlaceRow> {
  return {
    key: 'link',
    head: texts.link,
    cell: (row) => (publicUrl === null ? '–' : spokenLink(publicUrl, row.code)),
  };
}

function EditionLine({ row, asking }: { row: PlaceRow; asking: Asking }) {
  const { name, from, to } = row.study;
  const day = (text: string) => formatDayShort(asking.language, text);
  return (
    <>
      <br />
      <small>{collectingTexts[asking.language].edition(name, day(from), day(to ?? from))}</small>
    </>
  );
}

export function StateTag({ row, texts }: { row: PlaceRow; texts: Texts }) {
  if (row.outOfTerm) return <Tag>{texts.notInTerm}</Tag>;
  return row.isOpen ? <Tag kind="done">{texts.open}</Tag> : <Tag>{texts.closed}</Tag>;
}

function WhatNext({ view, asking, publicUrl }: { view: CollectingView; asking: Asking; publicUrl: string | null }) {
  const { language } = asking;
  const texts = collectingTexts[language].next;
  const first = view.places.find((row) => row.isOpen) ?? view.places[0];
  const { released, waiting } = view.collected ?? { released: 0, waiting: 0 };
  if (!first) return null;
  if (publicUrl === null)
    return (
      <NextStep language={language} action={{ href: channelsPaths.survey(first.code), text: texts.preview }}>
        {noBreak(texts.noAddress)}
      </NextStep>
    );
  if (released + waiting === 0)
    return (
      <NextStep language={language} action={{ href: '#places-visit', text: texts.posterButton }}>
        {noBreak(texts.poster)}
      </NextStep>
    );
  return (
    <NextStep language={language} action={{ href: diagnosisPaths.services(), text: texts.moreButton }}>
      {noBreak(texts.more(uiTexts[language].released(released, waiting)))}
    </NextStep>
  );
}
