// How the answers spread over the five points: one bar in five parts with white gaps, every count printed below.
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { weightedShares } from '#statistics/post-stratified.ts';
import { formatNumber, formatShare } from './formats.ts';
import { DataTable } from './table.tsx';
import { writeAbsence } from './shown-number.ts';
import { Tag } from './tag.tsx';
import { uiTexts } from './ui.texts.ts';

export interface DistributionProps {
  language: StaffLanguage;
  figure: Disclosed<RatingFigure>;
  /** words of the points, worst first; the five-point scale unless given */
  labels?: readonly string[] | undefined;
}

/** A count fits inside its part from this share on. */
const roomForCount = 0.08;

type ShownFigure = Extract<RatingFigure, { kind: 'shown' }>;

/** Of weighted answers the shares are weighted and stand where the counts stand otherwise. */
function partsOf({ language, labels }: DistributionProps, { counts, parts = [] }: ShownFigure) {
  const words = labels ?? fivePointScale.labels.map((label) => label[language]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isWeighted = parts.length > 1;
  const shares = isWeighted ? weightedShares(parts) : counts.map((count) => (total === 0 ? 0 : count / total));
  let start = 0;
  return counts.map((count, position) => {
    const share = shares[position] ?? 0;
    const part = {
      key: position + 1,
      label: words[position] ?? String(position + 1),
      count,
      written: isWeighted ? formatShare(language, share) : formatNumber(language, count),
      share,
      start,
    };
    start += share;
    return part;
  });
}

const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;

export function DistributionBar(props: DistributionProps) {
  const { language, figure } = props;
  if (figure.kind !== 'shown') return <p class="number-absent">{writeAbsence(language, figure)}</p>;
  const parts = partsOf(props, figure);
  const name = parts.map((part) => `${part.label}: ${part.written}`).join('; ');
  return (
    <div class="distribution">
      <svg role="img" aria-label={name} width="100%" height="40" focusable="false">
        {parts.map(
          (part) =>
            part.count > 0 && (
              <svg key={part.key} x={percent(part.start)} width={percent(part.share)} height="40">
                <rect class={`part part-${part.key}`} width="100%" height="40" />
                {part.share >= roomForCount && (
                  <text class={`part-count part-count-${part.key}`} x="50%" y="25" text-anchor="middle">
                    {part.written}
                  </text>
                )}
              </svg>
            ),
        )}
        {parts.map(
          (part) =>
            part.start > 0 &&
            part.count > 0 && (
              <line key={part.key} class="part-gap" x1={percent(part.start)} x2={percent(part.start)} y1="0" y2="40" />
            ),
        )}
      </svg>
      <p class="caption distribution-order">{uiTexts[language].fromLeft}</p>
      <ul class="distribution-key">
        {parts.map((part) => (
          <li key={part.key}>
            <svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
              <rect class={`part part-${part.key}`} width="14" height="14" />
            </svg>
            <span>
              {part.label} <b>{part.written}</b>
            </span>
          </li>
        ))}
      </ul>
      {figure.firmness === 'indicative' && (
        <p class="firmness">
          <Tag kind="note">{uiTexts[language].preliminary}</Tag>
        </p>
      )}
    </div>
  );
}

/** The same numbers as a table, for "Pokaż dane w tabeli". */
export function DistributionTable(props: DistributionProps & { id: string; caption: string }) {
  const { language, figure, id, caption } = props;
  const texts = uiTexts[language];
  if (figure.kind !== 'shown') return <p>{writeAbsence(language, figure)}</p>;
  return (
    <DataTable
      language={language}
      id={id}
      caption={caption}
      rows={partsOf(props, figure)}
      rowKey={(part) => String(part.key)}
      columns={[
        { key: 'answer', head: texts.answer, cell: (part) => part.label },
        {
          key: 'count',
          head: texts.numberOfAnswers,
          numeric: true,
          cell: (part) => formatNumber(language, part.count),
        },
        {
          key: 'share',
          head: texts.share,
          numeric: true,
          cell: (part) => (figure.firmness === 'firm' ? formatShare(language, part.share) : '–'),
        },
      ]}
    />
  );
}
