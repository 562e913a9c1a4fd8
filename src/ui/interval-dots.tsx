// Dots with 95 % intervals, one row each: rows are real text beside a drawn line, so they reflow, print and are read aloud.
import { scaleLinear } from 'd3-scale';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber, formatShare } from './formats.ts';
import { NumberWithInterval } from './number-with-interval.tsx';
import { writeAbsence, writeNumber } from './shown-number.ts';
import type { NotShown, ShownMean, ShownShare } from './shown-number.ts';
import { DataTable } from './table.tsx';
import { Tag } from './tag.tsx';
import { uiTexts } from './ui.texts.ts';
import { derive } from '#domain/disclosed.ts';

export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  /** drawn in the brand colour: the own office, or the one this page is about */
  readonly own?: boolean | undefined;
  readonly number: ShownShare | ShownMean | NotShown;
}

export interface IntervalDotsProps {
  language: StaffLanguage;
  /** in the order of the questionnaire, or by value; no rank numbers */
  rows: Disclosed<readonly IntervalRow[]>;
  /** ends of the axis in the units of the numbers: 0–1 for shares, 1–5 for means; the data decide when left out */
  domain?: readonly [number, number] | undefined;
  /** a thin line to compare with, such as the office's own mean */
  reference?: { readonly value: number; readonly label: string } | undefined;
}

const isShown = (number: IntervalRow['number']): number is ShownShare | ShownMean =>
  number.kind === 'share' || number.kind === 'mean';

function axisOf({ rows, domain }: IntervalDotsProps) {
  const numbers = rows.map((row) => row.number).filter(isShown);
  const share = numbers.every((number) => number.kind === 'share');
  const ends = domain ?? [
    Math.min(...numbers.map((number) => number.low), share ? 1 : 5),
    Math.max(...numbers.map((number) => number.high), share ? 0 : 1),
  ];
  const scale = scaleLinear().domain(ends).range([2, 98]);
  if (domain === undefined) scale.nice(4);
  return { scale, share, ticks: scale.ticks(4) };
}

export function IntervalDots(props: IntervalDotsProps) {
  const { language, rows, reference } = props;
  const { scale, share, ticks } = axisOf(props);
  const shown = rows.map((row) => row.number).filter(isShown);
  const allIndicative = shown.length > 0 && shown.every((number) => number.firmness === 'indicative');
  const at = (value: number) => `${Number(scale(value).toFixed(2))}%`;
  const tickWord = (value: number) =>
    share ? formatShare(language, value) : formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
  return (
    <div class="dots">
      <ul>
        {rows.map((row) => (
          <li key={row.key} class={row.own ? 'dots-row dots-own' : 'dots-row'}>
            <span class="dots-label">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</span>
            <svg class="dots-plot" width="100%" height="40" aria-hidden="true" focusable="false">
              {ticks.map((tick) => (
                <line key={tick} class="grid" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
              ))}
              {reference !== undefined && (
                <line class="reference" x1={at(reference.value)} x2={at(reference.value)} y1="0" y2="100%" />
              )}
              {isShown(row.number) && (
                <>
                  <line class="interval" x1={at(row.number.low)} x2={at(row.number.high)} y1="50%" y2="50%" />
                  <circle class="dot" cx={at(row.number.value)} cy="50%" r="5" />
                </>
              )}
            </svg>
            <span class="dots-number">
              <NumberWithInterval
                language={language}
                number={derive(rows, () => row.number)}
                withN
                untagged={allIndicative}
              />
            </span>
          </li>
        ))}
      </ul>
      <div class="dots-row dots-axis" aria-hidden="true">
        <svg class="dots-plot" width="100%" height="20" focusable="false">
          {ticks.map((tick) => (
            <text key={tick} x={at(tick)} y="14" text-anchor="middle">
              {tickWord(tick)}
            </text>
          ))}
        </svg>
      </div>
      {allIndicative && (
        <p class="firmness">
          <Tag kind="note">{uiTexts[language].preliminary}</Tag>
        </p>
      )}
      {reference !== undefined && (
        <p class="chart-key caption">
          <svg width="16" height="14" aria-hidden="true" focusable="false">
            <line class="reference" x1="8" x2="8" y1="0" y2="14" />
          </svg>
          {reference.label} {tickWord(reference.value)}
        </p>
      )}
    </div>
  );
}

/** The same numbers as a table, for "Pokaż dane w tabeli". */
export function IntervalTable(props: IntervalDotsProps & { id: string; caption: string; subject: string }) {
  const { language, rows, id, caption, subject } = props;
  const texts = uiTexts[language];
  const written = (row: IntervalRow) => (isShown(row.number) ? writeNumber(language, row.number) : null);
  return (
    <DataTable
      language={language}
      id={id}
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'subject', head: subject, cell: (row) => row.label },
        {
          key: 'value',
          head: texts.value,
          numeric: true,
          cell: (row) => written(row)?.value ?? (isShown(row.number) ? '' : writeAbsence(language, row.number)),
        },
        { key: 'interval', head: texts.interval, numeric: true, cell: (row) => written(row)?.range ?? '–' },
        {
          key: 'n',
          head: texts.numberOfAnswers,
          numeric: true,
          cell: (row) => formatNumber(language, isShown(row.number) ? row.number.n : row.number.collected),
        },
      ]}
    />
  );
}
