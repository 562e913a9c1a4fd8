// The tab "Ważność i ocena": each source as a mark with two bars, and in words what follows.
import { capitalised } from '#features/diagnosis/index.ts';
import { neededAtMost, neededOfEqualPart, neededOfNothing } from '#statistics/importance-performance.ts';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { writeNumber } from '#ui/shown-number.ts';
import type { ShownMean } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { sourcesCsvHref, strengthsHref, type ShownSources } from './shown-sources.ts';
import type { SourceItem } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';
import { nameOf, type TabProps } from './tiers.pages.tsx';

const height = 340;
/** Room for the words of the axes: per cent of the width, pixels of the height. */
const left = 9;
const bottom = 44;
const top = 14;

interface Mark {
  readonly item: SourceItem;
  readonly performance: ShownMean;
  readonly letter: string;
}

export function ImportanceTab({ shown, answer, items }: TabProps) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  const marks = items.flatMap((item, place): Mark[] =>
    item.performance ? [{ item, performance: item.performance, letter: String.fromCodePoint(65 + place) }] : [],
  );
  const letters = new Map(marks.map(({ item, letter }) => [item, letter]));
  return (
    <Figure
      language={language}
      id="waznosc"
      headline={texts.matrixHeadline}
      chart={<Matrix shown={shown} marks={marks} />}
      n={uiTexts[language].answers(answer.n)}
      period={shown.periodWords}
      method={texts.matrixMethod}
      table={<CallTable shown={shown} items={items} letters={letters} id="waznosc-liczby" withNumbers />}
      csvHref={sourcesCsvHref(shown)}
    >
      <CallTable shown={shown} items={items} letters={letters} id="waznosc-tabela" />
      <p class="caption">{noBreak(texts.matrixKey)}</p>
      <p class="caption">
        {noBreak(texts.notStrengths)} <a href={strengthsHref(shown)}>{texts.strengths}</a>
      </p>
    </Figure>
  );
}

function CallTable({
  shown,
  items,
  letters,
  id,
  withNumbers = false,
}: {
  shown: ShownSources;
  items: TabProps['items'];
  letters: ReadonlyMap<SourceItem, string>;
  id: string;
  withNumbers?: boolean;
}) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  const percent = (value: number) => formatNumber(language, Math.round(value * 100));
  return (
    <DataTable
      language={language}
      id={id}
      caption={withNumbers ? texts.matrixHeadline : texts.callHead}
      rows={items}
      rowKey={({ result }) => result.question.id}
      columns={[
        { key: 'matter', head: texts.matter, cell: (item) => capitalised(nameOf(item, language)) },
        { key: 'mark', head: texts.mark, cell: (item) => letters.get(item) ?? '–' },
        ...(withNumbers
          ? [
              {
                key: 'share',
                head: texts.share,
                numeric: true,
                cell: ({ share }: SourceItem) =>
                  `${percent(share.value)} (${texts.low} ${percent(share.low)} ${texts.high} ${percent(share.high)})`,
              },
              {
                key: 'rating',
                head: texts.rating,
                numeric: true,
                cell: ({ performance }: SourceItem) => {
                  if (!performance) return '–';
                  const { value, range } = writeNumber(language, performance);
                  return `${value} (${range})`;
                },
              },
              {
                key: 'ratings',
                head: texts.ratings,
                numeric: true,
                cell: ({ performance }: SourceItem) => (performance ? formatNumber(language, performance.n) : '–'),
              },
              {
                key: 'needed',
                head: texts.needed,
                numeric: true,
                cell: ({ needed }: SourceItem) => formatNumber(language, needed, 1),
              },
            ]
          : []),
        { key: 'call', head: texts.callHead, cell: ({ call }) => texts.calls[call] },
      ]}
    />
  );
}

/** Drawn for the eye alone: the table under it says the same. Positions across are per cent, so nothing is stretched. */
function Matrix({ shown, marks }: { shown: ShownSources; marks: readonly Mark[] }) {
  const { language } = shown;
  const texts = sourcesTexts[language];
  const equalPart = 1 / Math.max(1, shown.model.drivers.length);
  // from here up no more is needed, however important
  const bend = ((neededAtMost - neededOfNothing) / (neededOfEqualPart - neededOfNothing)) * equalPart;
  const lowest = Math.min(neededOfNothing, ...marks.map(({ performance }) => Math.floor(performance.low)));
  const most = Math.ceil(Math.max(bend, ...marks.map(({ item }) => item.share.high)) * 10) / 10;
  const x = (rating: number) => left + ((rating - lowest) / (5 - lowest)) * (97 - left);
  const y = (share: number) => top + (1 - share / most) * (height - top - bottom);
  const across = (value: number) => `${Number(x(value).toFixed(2))}%`;
  const down = (value: number) => Number(y(value).toFixed(1));
  const part = (rating: number) => ((rating - lowest) / (5 - lowest)) * 100;
  const neededFrom = part(neededOfNothing);
  const diagonal = `${part(neededAtMost)},0 ${part(neededAtMost)},${100 - (bend / most) * 100} ${neededFrom},100`;
  const ratings = Array.from({ length: 5 - lowest + 1 }, (_, step) => lowest + step);
  const shares = Array.from({ length: Math.round(most * 10) + 1 }, (_, step) => step / 10);
  return (
    <div class="matrix">
      <p class="caption">{noBreak(texts.axisShare)}</p>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        <svg
          x={across(lowest)}
          y={top}
          width={`${97 - left}%`}
          height={height - top - bottom}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          <polygon class="gain" points={`0,0 ${diagonal} ${neededFrom},100 0,100`} />
          <polyline class="needed" points={diagonal} vector-effect="non-scaling-stroke" />
        </svg>
        {ratings.map((rating) => (
          <g key={rating}>
            <line class="grid" x1={across(rating)} x2={across(rating)} y1={top} y2={height - bottom} />
            <text x={across(rating)} y={height - bottom + 20} text-anchor="middle">
              {rating}
            </text>
          </g>
        ))}
        {shares.map((share) => (
          <g key={share}>
            <line class="grid" x1={across(lowest)} x2={across(5)} y1={down(share)} y2={down(share)} />
            <text x={`${left - 1.5}%`} y={down(share) + 5} text-anchor="end">
              {formatNumber(language, Math.round(share * 100))}
            </text>
          </g>
        ))}
        <text x="97%" y={height - 6} text-anchor="end">
          {texts.axisRating}
        </text>
        {marks.map(({ item: { share, call }, performance, letter }) => (
          <g key={letter} class={call === 'undecided' ? 'mark-open' : 'mark'}>
            <line
              class="interval"
              x1={across(performance.low)}
              x2={across(performance.high)}
              y1={down(share.value)}
              y2={down(share.value)}
            />
            <line
              class="interval"
              x1={across(performance.value)}
              x2={across(performance.value)}
              y1={down(share.low)}
              y2={down(share.high)}
            />
            <circle cx={across(performance.value)} cy={down(share.value)} r="10" />
            <text x={across(performance.value)} y={down(share.value) + 5} text-anchor="middle">
              {letter}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
