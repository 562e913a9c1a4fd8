// The chart of attitude: a strip for each question by year, below them what staff started by quarter, on the same axis.
import { scaleLinear } from 'd3-scale';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber } from '#ui/formats.ts';
import { ShapeMark } from '#ui/shape.tsx';
import { writeNumber } from '#ui/shown-number.ts';
import { isMean, sharedScale } from './attitude-chart.ts';
import type { CountPanel, QuestionPanel } from './attitude-chart.ts';
import { attitudeTexts } from './attitude.texts.ts';

export interface AttitudeChartProps {
  language: StaffLanguage;
  /** what the chart shows in one sentence: its name for a screen reader */
  name: string;
  years: readonly number[];
  /** null: nobody has answered */
  questions: Disclosed<readonly QuestionPanel[]> | null;
  counts: readonly CountPanel[];
}

const questionHeight = 96;
const countHeight = 64;
/** room for the figure above a bar or an interval */
const top = 22;

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;

export function AttitudeChart({ language, name, years, questions, counts }: AttitudeChartProps) {
  const texts = attitudeTexts[language].key;
  const numbers = (questions ?? []).flatMap((panel) => panel.years);
  const isThin = numbers.some((number) => number !== null && !isMean(number));
  const isOpen = counts.some(({ bars }) => bars.some((bar) => bar.isOpen && bar.value > 0));
  return (
    <div>
      <div class="strips" role="img" aria-label={name}>
        {questions?.map((panel) => (
          <div key={panel.key} class="strip">
            <span class="strip-label">{panel.label}</span>
            <QuestionStrip language={language} panel={panel} scale={sharedScale(questions)} />
          </div>
        ))}
        {counts.map((panel) => (
          <div key={panel.key} class="strip">
            <span class="strip-label">{panel.label}</span>
            <CountStrip language={language} panel={panel} years={years.length} most={mostOf(counts)} />
          </div>
        ))}
        <div class="strip strip-axis">
          <svg class="strip-plot" width="100%" height="24" focusable="false">
            {years.map((year, place) => (
              <text key={year} x={percent((place + 0.5) / years.length)} y="16" text-anchor="middle">
                {year}
              </text>
            ))}
          </svg>
        </div>
      </div>
      <ul class="chart-keys caption">
        {numbers.some((number) => number !== null && isMean(number)) && (
          <li>
            <svg class="strips" width="14" height="18" aria-hidden="true" focusable="false">
              <line class="interval" x1="7" x2="7" y1="2" y2="16" />
              <circle class="dot" cx="7" cy="9" r="4" />
            </svg>{' '}
            {texts.mean}
          </li>
        )}
        {isThin && (
          <li>
            <ShapeMark shape="dotted" /> {texts.tooFew}
          </li>
        )}
        {isOpen && (
          <li>
            <svg class="strips" width="14" height="14" aria-hidden="true" focusable="false">
              <rect class="bar-open" x="2" y="2" width="10" height="11" />
            </svg>{' '}
            {texts.open}
          </li>
        )}
      </ul>
    </div>
  );
}

const mostOf = (counts: readonly CountPanel[]) =>
  Math.max(1, ...counts.flatMap(({ bars }) => bars.map(({ value }) => value)));

/** Lines between the years, so that what stands above each other is seen to belong together. */
function YearLines({ years }: { years: number }) {
  return (
    <>
      {Array.from({ length: years + 1 }, (_, place) => (
        <line key={place} class="grid" x1={percent(place / years)} x2={percent(place / years)} y1="0" y2="100%" />
      ))}
    </>
  );
}

interface QuestionStripProps {
  language: StaffLanguage;
  panel: QuestionPanel;
  scale: readonly [number, number];
}

function QuestionStrip({ language, panel: { years }, scale }: QuestionStripProps) {
  const height = scaleLinear(scale, [questionHeight - 8, top]);
  const y = (value: number) => Number(height(value).toFixed(1));
  const x = (place: number) => percent((place + 0.5) / years.length);
  const means = years.map((number) => (number !== null && isMean(number) ? number : null));
  return (
    <svg class="strip-plot" width="100%" height={questionHeight} focusable="false">
      <YearLines years={years.length} />
      {scale.map((end) => (
        <g key={end}>
          <line class="grid" x1="0" x2="100%" y1={y(end)} y2={y(end)} />
          <text x="2" y={y(end) - 3}>
            {end}
          </text>
        </g>
      ))}
      {means.map((mean, place) => {
        const before = means[place - 1];
        if (!mean || !before) return null;
        return (
          <line key={place} class="path" x1={x(place - 1)} x2={x(place)} y1={y(before.value)} y2={y(mean.value)} />
        );
      })}
      {years.map((number, place) => {
        if (number === null) return null;
        if (!isMean(number))
          return <circle key={place} class="dot-thin" cx={x(place)} cy={(top + questionHeight - 8) / 2} r="5" />;
        return (
          <g key={place}>
            <line class="interval" x1={x(place)} x2={x(place)} y1={y(number.low)} y2={y(number.high)} />
            <circle class="dot" cx={x(place)} cy={y(number.value)} r="4" />
            <text class="strip-number" x={x(place)} y={y(number.high) - 7} text-anchor="middle">
              {writeNumber(language, number).value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface CountStripProps {
  language: StaffLanguage;
  panel: CountPanel;
  years: number;
  most: number;
}

function CountStrip({ language, panel: { bars }, years, most }: CountStripProps) {
  const bottom = countHeight - 4;
  const height = scaleLinear([0, most], [0, bottom - top]);
  const column = 1 / (years * 4);
  return (
    <svg class="strip-plot" width="100%" height={countHeight} focusable="false">
      <YearLines years={years} />
      {bars.map(({ at, value, isOpen }) => {
        const tall = Number(height(value).toFixed(1));
        if (value === 0) return null;
        return (
          <g key={at}>
            <rect
              class={isOpen ? 'bar bar-open' : 'bar'}
              x={percent((at + 0.18) * column)}
              width={percent(0.64 * column)}
              y={bottom - tall}
              height={tall}
            />
            <text class="strip-number" x={percent((at + 0.5) * column)} y={bottom - tall - 4} text-anchor="middle">
              {formatNumber(language, value)}
            </text>
          </g>
        );
      })}
      <line class="axis" x1="0" x2="100%" y1={bottom} y2={bottom} />
    </svg>
  );
}
