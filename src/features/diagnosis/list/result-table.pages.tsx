// The table of services or units: what clients think of each, whether it changes, how many answered.
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { ChangeMark } from '#ui/verdict.tsx';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { isTooFew } from './result-rows.ts';
import type { ListSort, ResultRow } from './result-rows.ts';

export interface ResultTableProps {
  language: StaffLanguage;
  id: string;
  caption: string;
  captionHidden?: boolean | undefined;
  rows: readonly ResultRow[];
  /** parameters the links to the rows carry: the period shown */
  parameters: Readonly<Record<string, string | undefined>>;
  /** sorting by links; none on the overview */
  sort?: { href: (by: ListSort) => string; by: ListSort; descending: boolean } | undefined;
  csvHref?: string | undefined;
  note?: string | undefined;
}

export function ResultTable({ language, rows, parameters, sort, ...table }: ResultTableProps) {
  const texts = diagnosisTexts[language];
  const sorting = (by: ListSort) =>
    sort && {
      sortHref: sort.href(by),
      sorted: sort.by === by ? (sort.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
    };
  return (
    <DataTable
      {...table}
      language={language}
      rows={rows}
      rowKey={({ scope }) => scope.id}
      columns={[
        {
          key: 'name',
          head: rows[0]?.scope.kind === 'unit' ? texts.unit : texts.service,
          ...sorting('nazwa'),
          cell: (row) => (
            <>
              <a href={withQuery(diagnosisPaths.subject(row.scope), parameters)}>{row.name}</a>
              {!row.active && (
                <>
                  {' '}
                  <Tag>{texts.inactive}</Tag>
                </>
              )}
              {row.unitName !== null && <span class="caption block">{row.unitName}</span>}
            </>
          ),
        },
        {
          key: 'level',
          head: texts.level,
          ...sorting('ocena'),
          cell: (row) =>
            isTooFew(row) ? (
              <span class="number-absent">{uiTexts[language].tooFewAnswers}</span>
            ) : (
              <NumberWithInterval language={language} number={row.number} />
            ),
        },
        {
          key: 'change',
          head: texts.change,
          ...sorting('zmiana'),
          cell: (row) => <Changes row={row} language={language} />,
        },
        {
          key: 'n',
          head: texts.n,
          numeric: true,
          ...sorting('n'),
          // none that name the service: there may be some that are shown only together with others
          cell: ({ n }) => (n === 0 ? '–' : formatNumber(language, n)),
        },
      ]}
    />
  );
}

function Changes({ row, language }: { row: ResultRow; language: StaffLanguage }) {
  if (row.changes.length === 0) return <ChangeMark language={language} change={row.verdict} />;
  return (
    <ul class="plain-list">
      {row.changes.map(({ verdict, question }) => (
        <li key={question.id}>
          <ChangeMark language={language} change={verdict} /> <span class="caption">{question.short[language]}</span>
        </li>
      ))}
    </ul>
  );
}
