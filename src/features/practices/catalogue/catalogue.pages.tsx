// The catalogue of cards: search, filters, an order to choose, pages.
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import type { ChosenFilter } from '#ui/filter-bar.tsx';
import { Select, TextField } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { Tag } from '#ui/tag.tsx';
import { evidenceGrades } from '../evidence.ts';
import { GradeTag } from '../evidence.pages.tsx';
import { PracticesFrame } from '../frame.pages.tsx';
import { sizeClasses, unitKinds } from '../practice-card.ts';
import type { ListedCard } from '../practice-card.ts';
import { sectionKeys, sectionName } from '../practice-sections.data.ts';
import { mayKeep } from '../practices-permission.ts';
import { practicesTexts } from '../practices.texts.ts';
import { cardSorts } from './card-index.ts';
import type { CardQuery } from './card-index.ts';
import { catalogueHref, parameters } from './catalogue-query.ts';

export interface CataloguePageProps {
  asking: Asking;
  query: CardQuery;
  /** of this page */
  cards: readonly ListedCard[];
  found: number;
  all: number;
  page: number;
  pages: number;
  voivodeships: readonly string[];
  done?: string | undefined;
}

export function CataloguePage(props: CataloguePageProps) {
  const { asking, query, found, all, page, pages, done } = props;
  const { language } = asking;
  const { catalogue: texts } = practicesTexts[language];
  return (
    <PracticesFrame asking={asking} title={texts.title} path={practicesPaths.catalogue()} within={false} done={done}>
      <p class="lead">{noBreak(texts.lead)}</p>
      <CatalogueLinks {...props} />
      {all === 0 ? (
        <EmptyState title={texts.none} action={{ href: improvementPaths.actions(), text: texts.toActions }}>
          {noBreak(texts.noneText)}
        </EmptyState>
      ) : (
        <>
          <CatalogueFilters asking={asking} query={query} voivodeships={props.voivodeships} />
          {found === 0 ? (
            <EmptyState title={texts.nothing} action={{ href: practicesPaths.catalogue(), text: texts.all }}>
              {noBreak(texts.nothingText)}
            </EmptyState>
          ) : (
            <CardsFound {...props} />
          )}
          <Pagination language={language} page={page} pages={pages} href={(number) => catalogueHref(query, number)} />
        </>
      )}
    </PracticesFrame>
  );
}

function CatalogueLinks({ asking, query, all }: CataloguePageProps) {
  const { catalogue: texts } = practicesTexts[asking.language];
  return (
    <ButtonRow>
      {mayKeep(asking) && (
        <ButtonLink href={practicesPaths.importCards()} look="secondary">
          {texts.bring}
        </ButtonLink>
      )}
      {all > 0 && (
        <>
          <ButtonLink href={catalogueHref(query, 1, practicesPaths.map())} look="quiet">
            {texts.map}
          </ButtonLink>
          <ButtonLink href={practicesPaths.allJson()} look="quiet">
            {texts.take}
          </ButtonLink>
        </>
      )}
    </ButtonRow>
  );
}

export function CatalogueFilters({
  asking,
  query,
  voivodeships,
  action = practicesPaths.catalogue(),
  unsorted,
}: Pick<CataloguePageProps, 'asking' | 'query' | 'voivodeships'> & { action?: string; unsorted?: boolean }) {
  const { language } = asking;
  const { catalogue: texts, grades, sizes, unitKinds: kinds } = practicesTexts[language];
  type Filter = Exclude<keyof CardQuery, 'search' | 'sort'>;
  const choices: Readonly<Record<Filter, readonly { readonly value: string; readonly label: string }[]>> = {
    section: sectionKeys.map((value) => ({ value, label: sectionName(value, language) })),
    grade: evidenceGrades.map((value) => ({ value, label: grades[value].name })),
    unitKind: unitKinds.map((value) => ({ value, label: kinds[value] })),
    size: sizeClasses.map((value) => ({ value, label: sizes[value] })),
    voivodeship: voivodeships.map((value) => ({ value, label: value })),
    touchpoint: touchpoints.map((value) => ({ value, label: touchpointNames[value][language] })),
    source: (['own', 'brought'] as const).map((value) => ({ value, label: texts.sources[value] })),
  };
  const filters = Object.keys(choices) as Filter[];
  const select = (name: Filter) => (
    <Select
      key={name}
      name={parameters[name]}
      label={texts[name]}
      value={query[name] ?? ''}
      empty={texts.any}
      choices={choices[name]}
    />
  );
  const chosen: ChosenFilter[] = filters
    .filter((name) => query[name] !== null)
    .map((name) => ({
      name: `${texts[name]}: ${choices[name].find(({ value }) => value === query[name])?.label ?? query[name]}`,
      removeHref: catalogueHref({ ...query, [name]: null }, 1, action),
    }));
  const isMore = filters.slice(2).some((name) => query[name] !== null);
  return (
    <FilterBar language={language} action={action} chosen={chosen}>
      <TextField
        name={parameters.search}
        label={texts.search}
        hint={texts.searchHint}
        type="search"
        value={query.search}
        maxLength={200}
      />
      {filters.slice(0, 2).map(select)}
      {!unsorted && (
        <Select
          name={parameters.sort}
          label={texts.sort}
          value={query.sort}
          choices={cardSorts.map((value) => ({ value, label: texts.sorts[value] }))}
        />
      )}
      <Details summary={texts.more} open={isMore}>
        {filters.slice(2).map(select)}
      </Details>
    </FilterBar>
  );
}

/** Each card with its office, its evidence and its status: a list, so that it reads well on a narrow phone. */
function CardsFound({ asking, cards, found, all }: CataloguePageProps) {
  const { language } = asking;
  const { catalogue: texts, statuses } = practicesTexts[language];
  return (
    <>
      <h2>{texts.caption(found, all)}</h2>
      <ul class="plain-list results">
        {cards.map(({ id, title, summary, office, voivodeship, enteredOn, grade, status }) => (
          <li key={id} class="card">
            <h3>
              <a href={practicesPaths.card(id)}>{noBreak(title)}</a>
            </h3>
            <p class="secondary">
              {[office, voivodeship, `${texts.entered}: ${formatDay(language, enteredOn)}`].filter(Boolean).join(' · ')}
            </p>
            {summary !== '' && <p>{noBreak(summary)}</p>}
            <p class="button-row">
              <GradeTag language={language} grade={grade} />
              <Tag>{statuses[status]}</Tag>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
