// Ideas and repeated questions: the short form at the top, below it all of them and what became of each.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { CheckboxList, faultOf, Hidden, Select, TextArea } from '#ui/form.tsx';
import { formatMonth, noBreak } from '#ui/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { Tag } from '#ui/tag.tsx';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { SearchedList, sortOf } from '../searched-list.pages.tsx';
import { mayShare } from '../staff-development-permission.ts';
import { ideaKinds, ideaStates, longestIdea } from './idea.ts';
import type { IdeaForm } from './idea-form.ts';
import { ideasPage } from './ideas-list.ts';
import type { IdeaRow, IdeasQuery } from './ideas-list.ts';
import { fromWords, Heard } from './idea-parts.pages.tsx';
import { ideasTexts } from './ideas.texts.ts';

export interface IdeasPageProps {
  asking: Asking;
  structure: OfficeStructure;
  form: IdeaForm;
  query: IdeasQuery;
  rows: readonly IdeaRow[];
  /** how many there are in all */
  all: number;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function IdeasPage(props: IdeasPageProps) {
  const { asking, faults = [], done, all } = props;
  const { language } = asking;
  const texts = ideasTexts[language];
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={texts.title}
      current="ideas"
      path={staffDevelopmentPaths.ideas()}
      faults={faults}
      done={done}
    >
      {mayShare(asking) ? <ShortForm {...props} /> : <p class="lead">{noBreak(texts.readers)}</p>}
      <section class="flow" aria-labelledby="zgloszenia">
        <h2 id="zgloszenia">{texts.list}</h2>
        {all === 0 ? <EmptyState title={texts.emptyTitle}>{noBreak(texts.emptyText)}</EmptyState> : <List {...props} />}
      </section>
      <Details summary={texts.method}>
        <ul>
          {texts.methodText.map((line) => (
            <li key={line}>{noBreak(line)}</li>
          ))}
        </ul>
      </Details>
    </StaffDevelopmentFrame>
  );
}

function ShortForm({ asking: { language }, structure, form, faults = [] }: IdeasPageProps) {
  const texts = ideasTexts[language];
  const isMore = form.serviceId !== '' || form.unitId !== '' || form.signed;
  return (
    <form method="post" action={staffDevelopmentPaths.ideas()} class="flow" noValidate>
      <p class="lead">{noBreak(texts.lead)}</p>
      <Hidden name="id" value={form.id} />
      <TextArea
        name="tresc"
        label={texts.content}
        hint={noBreak(texts.contentHint)}
        value={form.content}
        rows={3}
        maxLength={longestIdea}
        fault={faultOf(faults, 'tresc')}
      />
      <ButtonRow>
        <Button name="rodzaj" value="idea">
          {texts.saveIdea}
        </Button>
        <Button name="rodzaj" value="question" look="secondary">
          {texts.saveQuestion}
        </Button>
      </ButtonRow>
      <Details summary={texts.more} open={isMore}>
        <Select
          name="o-usludze"
          label={texts.service}
          value={form.serviceId}
          empty={texts.noService}
          choices={structure.services
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="zespol"
          label={texts.team}
          hint={noBreak(texts.teamHint)}
          value={form.unitId}
          empty={texts.noTeam}
          choices={structure.units
            .filter(({ validTo }) => validTo === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxList
          name="podpis"
          label={texts.sign}
          hint={noBreak(texts.signHint)}
          values={form.signed ? ['tak'] : []}
          choices={[{ value: 'tak', label: texts.signChoice }]}
        />
      </Details>
    </form>
  );
}

/** The same view with some of it changed. */
export function ideasHref(
  query: IdeasQuery,
  change: Readonly<Record<string, string | undefined>> = {},
  path = '',
): string {
  return withQuery(path || staffDevelopmentPaths.ideas(), {
    szukaj: query.search,
    rodzaj: query.kind ?? undefined,
    stan: query.state ?? undefined,
    usluga: query.serviceId,
    sort: sortOf(query),
    ...change,
  });
}

function List({ asking, structure, query, rows, all }: IdeasPageProps) {
  const { language } = asking;
  const shown = ideasPage(rows, query.page);
  const texts = ideasTexts[language];
  return (
    <>
      <SearchedList
        language={language}
        id="pomysly"
        caption={texts.list}
        path={staffDevelopmentPaths.ideas()}
        query={query}
        texts={{ ...texts, found: texts.found(rows.length, all) }}
        filters={
          <>
            <Select
              name="rodzaj"
              label={texts.kind}
              value={query.kind ?? ''}
              empty={texts.allKinds}
              choices={ideaKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
            />
            <Select
              name="stan"
              label={texts.state}
              value={query.state ?? ''}
              empty={texts.allStates}
              choices={[
                { value: 'open', label: texts.openStates },
                ...ideaStates.map((state) => ({ value: state, label: texts.states[state] })),
              ]}
            />
            <Select
              name="usluga"
              label={texts.service}
              value={query.serviceId}
              empty={texts.allServices}
              choices={structure.services.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        }
        rows={shown.rows}
        rowKey={({ idea }) => idea.id}
        csvHref={ideasHref(query, {}, staffDevelopmentPaths.ideasCsv())}
        sortHref={(sort) => ideasHref(query, { sort })}
        columns={[
          {
            key: 'content',
            head: texts.content,
            cell: ({ idea }) => <a href={staffDevelopmentPaths.idea(idea.id)}>{noBreak(idea.content)}</a>,
          },
          {
            key: 'number',
            head: texts.number,
            numeric: true,
            cell: ({ idea }) => idea.number,
            sort: 'numer',
            descendingFirst: true,
          },
          { key: 'kind', head: texts.kind, cell: ({ idea }) => texts.kinds[idea.kind] },
          { key: 'from', head: texts.from, cell: (row) => fromWords(row, asking) },
          { key: 'recorded', head: texts.recorded, cell: ({ idea }) => formatMonth(language, idea.recordedIn) },
          {
            key: 'heard',
            head: texts.heard,
            cell: (row) => <Heard asking={asking} row={row} />,
            sort: 'slychac',
            descendingFirst: true,
          },
          { key: 'state', head: texts.state, cell: ({ state }) => <Tag>{texts.states[state]}</Tag>, sort: 'stan' },
          {
            key: 'answer',
            head: texts.answer,
            cell: ({ idea }) => (idea.answer === '' ? texts.noAnswer : noBreak(idea.answer)),
          },
        ]}
      />
      <Pagination
        language={language}
        page={shown.page}
        pages={shown.pages}
        href={(page) => ideasHref(query, { strona: String(page) })}
      />
    </>
  );
}
