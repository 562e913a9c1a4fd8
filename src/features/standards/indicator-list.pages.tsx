// The overview of indicators: those with something to say first; searched, filtered, as a file.
import type { Asking } from '#features/accounts/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select, TextField } from '#ui/form.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { ChangeMark, StandardMark } from '#ui/verdict.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import type { IndicatorQuery, IndicatorRow } from './indicator-list.ts';
import { isJudged } from './indicator-results.ts';
import { targetWords } from './indicator-trend.ts';
import { latestPoint, latestWords, periodWords } from './indicator-words.ts';
import type { SourceKind } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { mayManage, mayMeasureAny } from './standards-permission.ts';

export interface IndicatorListProps {
  asking: Asking;
  rows: readonly IndicatorRow[];
  /** all there are, before the filter; how many of them can give a verdict */
  total: number;
  family: number;
  query: IndicatorQuery;
  done?: string | undefined;
}

export function IndicatorListPage({ asking, rows, total, family, query, done }: IndicatorListProps) {
  const { language } = asking;
  const texts = indicatorTexts[language];
  const path = standardsPaths.indicators();
  const address = (change: Partial<Record<'szukaj' | 'zrodlo' | 'sort', string>>) =>
    withQuery(path, { szukaj: query.search, zrodlo: query.source ?? '', sort: query.sort, ...change });
  const sorted = (sort: IndicatorQuery['sort']) =>
    ({ sortHref: address({ sort }), sorted: query.sort === sort ? 'ascending' : undefined }) as const;
  return (
    <StandardsFrame asking={asking} title={texts.title} path={path} done={done}>
      <p class="lead">{noBreak(texts.intro)}</p>
      <ButtonRow>
        {mayManage(asking) && <ButtonLink href={standardsPaths.newIndicator()}>{texts.add}</ButtonLink>}
        {mayMeasureAny(asking) && (
          <ButtonLink look="secondary" href={standardsPaths.measurementFile()}>
            {texts.fromFile}
          </ButtonLink>
        )}
      </ButtonRow>
      {total > 0 && (
        <FilterBar
          language={language}
          action={path}
          chosen={[
            ...(query.search
              ? [{ name: `${texts.search}: ${query.search}`, removeHref: address({ szukaj: '' }) }]
              : []),
            ...(query.source
              ? [
                  {
                    name: `${texts.sourceFilter}: ${texts.sources[query.source]}`,
                    removeHref: address({ zrodlo: '' }),
                  },
                ]
              : []),
          ]}
        >
          <TextField name="szukaj" label={texts.search} type="search" value={query.search} />
          <Select
            name="zrodlo"
            label={texts.sourceFilter}
            value={query.source ?? ''}
            empty={texts.all}
            choices={(Object.keys(texts.sources) as SourceKind[]).map((kind) => ({
              value: kind,
              label: texts.sources[kind],
            }))}
          />
        </FilterBar>
      )}
      <DataTable
        language={language}
        id="indicators"
        caption={texts.caption(rows.length)}
        rows={rows}
        rowKey={({ measured }) => measured.indicator.id}
        csvHref={rows.length > 0 ? standardsPaths.indicatorsCsv() : undefined}
        note={noBreak(texts.listFamily(family))}
        empty={
          total === 0 ? (
            <EmptyState title={texts.noneYet} action={{ href: standardsPaths.library(), text: texts.toLibrary }}>
              {noBreak(texts.noneYetText)}
            </EmptyState>
          ) : (
            <EmptyState title={texts.noneFound}>{noBreak(texts.noneFoundText)}</EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            head: texts.name,
            ...sorted('nazwa'),
            cell: ({ measured: { indicator } }) => (
              <a href={standardsPaths.indicator(indicator.id)}>{nameIn(language, indicator.content.name)}</a>
            ),
          },
          { key: 'latest', head: texts.latest, cell: (row) => <Latest row={row} asking={asking} /> },
          {
            key: 'target',
            head: texts.target,
            cell: ({ measured, target }) => targetWords(language, measured.indicator.content, target),
          },
          {
            key: 'change',
            head: texts.change,
            ...sorted('zmiana'),
            cell: ({ measured, listed }) =>
              isJudged(measured.indicator) ? (
                <ChangeMark language={language} change={listed.change} />
              ) : (
                texts.noVerdict
              ),
          },
          {
            key: 'kept',
            head: texts.kept,
            cell: ({ measured, targetVerdict }) =>
              isJudged(measured.indicator) ? (
                <StandardMark language={language} standard={targetVerdict.verdict} />
              ) : (
                texts.noVerdict
              ),
          },
          {
            key: 'source',
            head: texts.source,
            cell: ({ measured }) => texts.sources[measured.indicator.content.source.kind],
          },
        ]}
      />
    </StandardsFrame>
  );
}

/** The figure that came last, with its n and the months it is of. */
export function Latest({ row, asking: { language } }: { row: Pick<IndicatorRow, 'measured'>; asking: Asking }) {
  const texts = indicatorTexts[language];
  const { content } = row.measured.indicator;
  const point = latestPoint(row.measured.points);
  if (!point) return <span class="secondary">{texts.noFigures}</span>;
  const { value, range, isIndicative } = latestWords(language, content, point);
  const isBare = point.numerator === null && point.n === 1;
  return (
    <span class="number-line">
      <b>{value}</b>{' '}
      <span class="number-range">
        ({range !== null && `${range}; `}
        {periodWords(language, point.period)}
        {!isBare && `; ${texts.n(formatNumber(language, point.n))}`})
      </span>{' '}
      {isIndicative && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}
    </span>
  );
}
