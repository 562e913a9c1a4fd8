// What an address of the catalogue asks for, and the address of the same view with something changed.
import { touchpoints } from '#domain/touchpoint.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { evidenceGrades } from '../evidence.ts';
import { sizeClasses, unitKinds } from '../practice-card.ts';
import { sectionKeys } from '../practice-sections.data.ts';
import { cardSorts } from './card-index.ts';
import type { CardQuery } from './card-index.ts';

export const cardsPerPage = 25;

/** Names of the parameters, in the order of the form. */
export const parameters = {
  search: 'szukaj',
  section: 'dzial',
  unitKind: 'rodzaj',
  voivodeship: 'wojewodztwo',
  size: 'wielkosc',
  grade: 'dowod',
  touchpoint: 'punkt',
  source: 'skad',
  sort: 'sort',
} as const satisfies Record<keyof CardQuery, string>;

/** A page of a list; what is not a number is the first, what lies beyond the end the last. */
export function onePage<Item>(all: readonly Item[], asked: string | undefined) {
  const pages = Math.max(1, Math.ceil(all.length / cardsPerPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages);
  return { shown: all.slice((page - 1) * cardsPerPage, page * cardsPerPage), page, pages };
}

/** What is not known is left out. The newest come first where nothing is looked for, the best match where something is. */
export function catalogueQuery(asked: (name: string) => string | undefined): CardQuery {
  const text = (name: keyof CardQuery) => asked(parameters[name]) ?? '';
  const one = <Value extends string>(name: keyof CardQuery, all: readonly Value[]): Value | null =>
    all.find((value) => value === text(name)) ?? null;
  const search = text('search').replaceAll(/\s+/g, ' ').trim().slice(0, 200).toWellFormed();
  return {
    search,
    section: one('section', sectionKeys),
    unitKind: one('unitKind', unitKinds),
    voivodeship: text('voivodeship').slice(0, 100) || null,
    size: one('size', sizeClasses),
    grade: one('grade', evidenceGrades),
    touchpoint: one('touchpoint', touchpoints),
    source: one('source', ['own', 'brought'] as const),
    sort: one('sort', cardSorts) ?? (search === '' ? 'newest' : 'best'),
  };
}

/** The address of a query; the usual order is not written. */
export function catalogueHref(query: CardQuery, page = 1, path: string = practicesPaths.catalogue()): string {
  const usual = query.search === '' ? 'newest' : 'best';
  return withQuery(path, {
    ...Object.fromEntries(
      (Object.keys(parameters) as (keyof CardQuery)[]).map((key) => [parameters[key], query[key] ?? undefined]),
    ),
    [parameters.sort]: query.sort === usual ? undefined : query.sort,
    strona: page > 1 ? String(page) : undefined,
  });
}

export const isFiltered = (query: CardQuery): boolean =>
  (Object.keys(parameters) as (keyof CardQuery)[]).some(
    (key) => key !== 'sort' && query[key] !== null && query[key] !== '',
  );
