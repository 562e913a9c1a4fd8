// The first page of walk-throughs: begin or go on, what is under way, what was finished.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Location } from '#features/office/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { faultOf, RadioList, Select } from '#ui/form.tsx';
import { formatDayShort, formatNumber, formatShare, noBreak } from '#ui/formats.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { officePaths } from '#ui/paths/office.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { DataTable } from '#ui/table.tsx';
import { auditsTexts } from './audits.texts.ts';
import { checklist } from './checklist.data.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { AuditsDone } from './frame.pages.tsx';
import { historySorts } from './history.ts';
import type { FinishedRow, HistoryQuery } from './history.ts';
import { mayFillIn } from './may-walk.ts';
import { unjudged } from './walk-through.ts';
import type { WalkThrough } from './walk-through.ts';

interface ListProps {
  asking: Asking;
  /** buildings in use */
  locations: readonly Location[];
  /** also of buildings closed since */
  nameOf: (locationId: string) => string;
  open: readonly WalkThrough[];
  rows: readonly FinishedRow[];
  query: HistoryQuery;
  chosen?: string | undefined;
  faults?: readonly Fault[] | undefined;
  done?: AuditsDone | undefined;
}

/** Up to seven choices are radios, more are a list to open. */
const mostRadios = 7;

export function ListPage(props: ListProps) {
  const { asking, faults, done } = props;
  const texts = auditsTexts[asking.language];
  return (
    <AuditsFrame asking={asking} title={texts.title} path={auditsPaths.list()} faults={faults} done={done}>
      <p>{noBreak(texts.intro)}</p>
      <OpenOnes {...props} />
      {mayFillIn(asking) && <Begin {...props} />}
      <History {...props} />
    </AuditsFrame>
  );
}

function OpenOnes({ asking, open, nameOf }: ListProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open-heading" class="flow">
      <h2 id="open-heading">{texts.open.title}</h2>
      <ul class="cards">
        {open.map((walk) => (
          <li key={walk.id} class="card flow">
            <h3>{noBreak(nameOf(walk.locationId))}</h3>
            <p>
              {texts.open.begun(formatDayShort(language, walk.begunOn))}
              <br />
              {texts.progress(checklist.length - unjudged(walk).length, checklist.length)}
            </p>
            <ButtonLink href={auditsPaths.walk(walk.id)}>
              <span>
                {texts.open.go}
                <span class="hidden-words">{texts.open.goOf(nameOf(walk.locationId))}</span>
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Begin({ asking, locations, open, chosen, faults = [] }: ListProps) {
  const texts = auditsTexts[asking.language].begin;
  if (locations.length === 0)
    return (
      <EmptyState
        title={texts.noLocation}
        {...(asking.may('manage office') && { action: { href: officePaths.structure(), text: texts.toStructure } })}
      >
        {noBreak(texts.noLocationText)}
      </EmptyState>
    );
  const free = locations.filter(({ id }) => !open.some(({ locationId }) => locationId === id));
  if (free.length === 0) return null;
  const field = {
    name: 'miejsce',
    label: texts.location,
    value: chosen ?? (free.length === 1 ? free[0]!.id : undefined),
    fault: faultOf(faults, 'miejsce'),
    choices: free.map(({ id, name, address }) => ({ value: id as string, label: name, hint: address || undefined })),
  };
  return (
    <section aria-labelledby="begin-heading" class="flow">
      <h2 id="begin-heading">{texts.title}</h2>
      <form method="post" action={auditsPaths.list()} class="flow" noValidate>
        {free.length > mostRadios ? <Select {...field} empty="–" /> : <RadioList {...field} />}
        <Button look={open.length > 0 ? 'secondary' : 'primary'}>{texts.start}</Button>
      </form>
    </section>
  );
}

function History({ asking, rows, nameOf, query, locations }: ListProps) {
  const { language } = asking;
  const texts = auditsTexts[language].history;
  const sort = (key: (typeof historySorts)[number]) => ({
    sortHref: withQuery(auditsPaths.list(), { sort: key, budynek: query.locationId ?? undefined }),
    sorted: query.sort === key ? (key === 'budynek' ? ('ascending' as const) : ('descending' as const)) : undefined,
  });
  return (
    <section aria-labelledby="history-heading" class="flow">
      <h2 id="history-heading">{texts.title}</h2>
      {locations.length > 1 && (rows.length > 0 || query.locationId !== null) && (
        <form method="get" action={auditsPaths.list()} class="filter-bar">
          <Select
            name="budynek"
            label={texts.filter}
            value={query.locationId ?? ''}
            empty={texts.all}
            choices={locations.map(({ id, name }) => ({ value: id as string, label: name }))}
          />
          <Button look="secondary">{texts.show}</Button>
        </form>
      )}
      <DataTable
        language={language}
        id="history"
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ walkThroughId }) => walkThroughId}
        csvHref={withQuery(auditsPaths.listCsv(), { budynek: query.locationId ?? undefined })}
        empty={<EmptyState title={texts.empty}>{noBreak(texts.emptyText)}</EmptyState>}
        columns={[
          {
            key: 'day',
            head: texts.day,
            ...sort('dzien'),
            cell: ({ walkThroughId, date, locationId }) => (
              <a href={auditsPaths.walk(walkThroughId)}>
                {formatDayShort(language, date)}
                <span class="hidden-words">, {nameOf(locationId)}</span>
              </a>
            ),
          },
          { key: 'place', head: texts.location, ...sort('budynek'), cell: ({ locationId }) => nameOf(locationId) },
          {
            key: 'result',
            head: texts.result,
            numeric: true,
            cell: ({ fulfilled, applicable }) =>
              `${formatNumber(language, fulfilled)} / ${formatNumber(language, applicable)}`,
          },
          {
            key: 'partly',
            head: texts.partly,
            numeric: true,
            cell: ({ partly }) => formatNumber(language, partly),
          },
          {
            key: 'share',
            head: texts.share,
            numeric: true,
            ...sort('udzial'),
            cell: ({ share }) => (share === null ? '–' : formatShare(language, share)),
          },
        ]}
      />
    </section>
  );
}
