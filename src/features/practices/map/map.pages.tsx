// The map of units that have cards: borders and points drawn by the server, and the same as a table.
import type { Asking } from '#features/accounts/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { DataTable } from '#ui/table.tsx';
import type { CardQuery } from '../catalogue/card-index.ts';
import { catalogueHref } from '../catalogue/catalogue-query.ts';
import { CatalogueFilters } from '../catalogue/catalogue.pages.tsx';
import { GradeTag } from '../evidence.pages.tsx';
import { PracticesFrame } from '../frame.pages.tsx';
import { practicesTexts } from '../practices.texts.ts';
import { mapSize } from './borders.ts';
import type { Borders } from './borders.ts';
import { mapSources } from './map-registers.data.ts';
import { pointRadius } from './unit-points.ts';
import type { UnitPoint } from './unit-points.ts';

export interface MapPageProps {
  asking: Asking;
  query: CardQuery;
  units: readonly UnitPoint[];
  /** those of this page of the table; the map has all */
  shown: readonly UnitPoint[];
  page: number;
  pages: number;
  borders: Borders;
  voivodeships: readonly string[];
}

/** around the borders, so that a point on the coast is drawn whole */
const margin = 16;
/** Cards named in one row of the table; the rest is in the catalogue. */
const mostNamed = 5;

export function MapPage({ asking, query, units, shown, page, pages, borders, voivodeships }: MapPageProps) {
  const { language } = asking;
  const { map: texts, catalogue } = practicesTexts[language];
  return (
    <PracticesFrame asking={asking} title={texts.title} path={practicesPaths.map()} within="catalogue">
      <p class="lead">{noBreak(texts.lead)}</p>
      <CatalogueFilters
        asking={asking}
        query={query}
        voivodeships={voivodeships}
        action={practicesPaths.map()}
        unsorted
      />
      {units.length === 0 ? (
        <EmptyState title={catalogue.nothing} action={{ href: practicesPaths.map(), text: catalogue.all }}>
          {noBreak(catalogue.nothingText)}
        </EmptyState>
      ) : (
        <>
          <UnitMap
            label={texts.drawing(units.filter(({ at }) => at !== null).length)}
            units={units}
            borders={borders}
          />
          <ul class="chart-keys caption">
            <li class="chart-key">
              <svg width="16" height="16" aria-hidden="true" focusable="false" class="unit-map-key">
                <circle class="unit-own" cx="8" cy="8" r="6" />
              </svg>
              {texts.own}
            </li>
            <li class="chart-key">
              <svg width="16" height="16" aria-hidden="true" focusable="false" class="unit-map-key">
                <circle class="unit" cx="8" cy="8" r="6" />
              </svg>
              {texts.others}
            </li>
          </ul>
          <p class="caption">{`${texts.sources}: ${mapSources}`}</p>
          <DataTable
            language={language}
            id="jednostki"
            caption={texts.caption(units.length)}
            rows={shown}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'office',
                head: texts.office,
                cell: ({ office, at }) => (
                  <>
                    {office || '–'}
                    {at === null && <span class="caption">{texts.offMap}</span>}
                  </>
                ),
              },
              {
                key: 'titles',
                head: catalogue.practice,
                cell: ({ cards }) => (
                  <ul class="plain-list">
                    {cards.slice(0, mostNamed).map(({ id, title }) => (
                      <li key={id}>
                        <a href={practicesPaths.card(id)}>{title}</a>
                      </li>
                    ))}
                    {cards.length > mostNamed && <li>{texts.more(cards.length - mostNamed)}</li>}
                  </ul>
                ),
              },
              {
                key: 'number',
                head: texts.cards,
                numeric: true,
                cell: ({ cards }) => formatNumber(language, cards.length),
              },
              {
                key: 'best',
                head: texts.best,
                cell: ({ best }) => <GradeTag language={language} grade={best} />,
              },
              { key: 'county', head: texts.county, cell: ({ county }) => county || '–' },
              { key: 'voivodeship', head: texts.voivodeship, cell: ({ voivodeship }) => voivodeship || '–' },
            ]}
          />
          <Pagination
            language={language}
            page={page}
            pages={pages}
            href={(number) => catalogueHref(query, number, practicesPaths.map())}
          />
        </>
      )}
      <p>
        <a href={catalogueHref(query)}>{texts.back}</a>
      </p>
    </PracticesFrame>
  );
}

function UnitMap({ label, units, borders }: { label: string; units: readonly UnitPoint[]; borders: Borders }) {
  // larger points first, so that small ones lie on top of them
  const drawn = units.filter(({ at }) => at !== null);
  return (
    <svg
      class="unit-map"
      viewBox={`-${margin} -${margin} ${mapSize.width + 2 * margin} ${mapSize.height + 2 * margin}`}
      role="img"
      aria-label={label}
    >
      <path class="county-borders" d={borders.counties} />
      <path class="voivodeship-borders" d={borders.voivodeships} />
      {drawn.map(({ key, at, cards }) => (
        <circle
          key={key}
          class={cards.some(({ own }) => own) ? 'unit-own' : 'unit'}
          cx={at![0].toFixed(1)}
          cy={at![1].toFixed(1)}
          r={pointRadius(cards.length)}
        />
      ))}
    </svg>
  );
}
