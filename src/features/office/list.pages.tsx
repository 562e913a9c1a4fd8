// What all lists of the settings share: search, sorting links, the empty list, the link that adds.
import type { ComponentChildren } from 'preact';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/form.tsx';
import { formatDay } from '#ui/formats.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Office } from './office.ts';
import { officeTexts } from './office.texts.ts';
import { mayChange } from './settings.pages.tsx';
import type { DoneKind } from './settings.pages.tsx';
import { isOpenOn } from './structure.ts';
import type { ListView, OfficeStructure } from './structure.ts';

export interface ListPageProps {
  asking: Asking;
  office: Office;
  structure: OfficeStructure;
  view: ListView;
  today: string;
  done?: DoneKind | null | undefined;
}

/** Sorting links of a column: the other way round where it is sorted already. */
export function sorting(path: string, view: ListView, key: string): Pick<Column<never>, 'sortHref' | 'sorted'> {
  const here = view.sort === key;
  const next = here && !view.descending ? `-${key}` : key;
  return {
    sortHref: withQuery(path, { szukaj: view.search, sort: next }),
    sorted: here ? (view.descending ? 'descending' : 'ascending') : undefined,
  };
}

export function SearchForm({ asking, path, view }: { asking: Asking; path: string; view: ListView }) {
  const texts = officeTexts[asking.language];
  return (
    <form method="get" action={path} class="filter-bar" role="search">
      <TextField name="szukaj" label={texts.searchLabel} value={view.search} type="search" maxLength={100} />
      <ButtonRow>
        <Button look="secondary">{texts.search}</Button>
        {view.search !== '' && <a href={path}>{texts.searchAgain}</a>}
      </ButtonRow>
    </form>
  );
}

export function emptyList(asking: Asking, view: ListView, title: string, action?: { href: string; text: string }) {
  if (view.search !== '') return <EmptyState title={officeTexts[asking.language].nothingFound(view.search)} />;
  return <EmptyState title={title} {...(action && mayChange(asking) ? { action } : {})} />;
}

export function stateOf(asking: Asking, thing: { validTo: string | null }, today: string): ComponentChildren {
  const texts = officeTexts[asking.language];
  if (thing.validTo === null || isOpenOn(thing, today)) return texts.open;
  return <Tag>{texts.closedOn(formatDay(asking.language, thing.validTo))}</Tag>;
}

export function AddLink({ asking, href, text }: { asking: Asking; href: string; text: string }) {
  return mayChange(asking) ? (
    <ButtonRow>
      <ButtonLink href={href} look="secondary">
        {text}
      </ButtonLink>
    </ButtonRow>
  ) : null;
}
