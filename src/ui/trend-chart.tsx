// A series in time in the manner of a control chart: points by verdict, mean, limits, target, events; all in words below as well.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import type { Showable } from '#domain/register-figure.ts';
import { formatNumber } from './formats.ts';
import { escaped } from './plain-markup.ts';
import { ShapeMark } from './shape.tsx';
import { plotHeight, trendGeometry } from './trend.ts';
import type { LineLabel, PointVerdict, Trend, TrendGeometry, TrendPoint } from './trend.ts';
import { uiTexts } from './ui.texts.ts';

export interface TrendChartProps {
  language: StaffLanguage;
  /** what the chart shows in one sentence: its name for a screen reader */
  name: string;
  /** of disclosed answers, or of the office's registers */
  trend: Showable<Trend>;
  /** how a value is written, with its unit where it has one: 0.84 → "84 %" */
  write: (value: number) => string;
}

const shapes = { ordinary: 'outline', better: 'filled-circle', worse: 'filled-square' } as const;
const verdicts = ['ordinary', 'better', 'worse'] as const;

export function verdictWord(language: StaffLanguage, verdict: PointVerdict): string {
  const texts = uiTexts[language];
  const words = { ordinary: texts.ordinaryPoint, better: texts.betterPoint, worse: texts.worsePoint };
  return verdict === 'not-judged' ? texts.tooFew : words[verdict];
}

interface PointsProps {
  points: readonly TrendPoint[];
  geometry: TrendGeometry;
}

/** Numbers alone, written as one text: a series of ten years has a hundred and twenty. */
function PointMarks({ points, geometry: { x, y } }: PointsProps) {
  const markOf = ({ verdict, value }: TrendPoint, position: number) => {
    const [across, down] = [x(position), y(value)];
    if (verdict === 'worse')
      return `<rect class="point point-worse" x="${across}" y="${down - 5}" width="10" height="10" transform="translate(-5)"></rect>`;
    const [look, radius] = verdict === 'better' ? ['better', 5.5] : ['ordinary', 4.5];
    return `<circle class="point point-${look}" cx="${across}" cy="${down}" r="${radius}"></circle>`;
  };
  return <g dangerouslySetInnerHTML={{ __html: points.map(markOf).join('') }} />;
}

/** Month and number of answers below the points that have room for them. */
function PointLabels({ language, points, geometry: { x, labelled } }: PointsProps & { language: StaffLanguage }) {
  const labelOf = ({ label, n }: TrendPoint, position: number) => {
    const { wide, narrow } = labelled(position);
    if (!wide && !narrow) return '';
    const across = x(position);
    const word = (look: string, down: number, written: string) =>
      `<text${look} x="${across}" y="${down}" text-anchor="middle">${written}</text>`;
    return `<g${narrow ? '' : ' class="wide-only"'}><line class="axis" x1="${across}" x2="${across}" y1="${plotHeight}" y2="${plotHeight + 5}"></line>${word('', plotHeight + 20, escaped(label))}${word(' class="point-n"', plotHeight + 36, `n ${formatNumber(language, n)}`)}</g>`;
  };
  return <g dangerouslySetInnerHTML={{ __html: points.map(labelOf).join('') }} />;
}

/** Lines of a whole series as one path each: only these are stretched, across, with strokes that keep their width. */
function Lines({ count, children }: { count: number; children: ComponentChildren }) {
  return (
    <svg
      viewBox={`0 0 ${count} ${plotHeight}`}
      preserveAspectRatio="none"
      width="100%"
      height={plotHeight}
      overflow="visible"
    >
      {children}
    </svg>
  );
}

function Line({ look, along }: { look: string; along: string }) {
  return along === '' ? null : <path class={look} d={along} fill="none" vector-effect="non-scaling-stroke" />;
}

function Levels({ trend, geometry: { y } }: { trend: Trend; geometry: TrendGeometry }) {
  let band = '';
  let mean = '';
  // limits that follow the n of each point: dashes short enough for one column on a phone
  const limits = { steps: '', stretches: '' };
  for (const level of trend.levels ?? []) {
    const [start, end] = [level.first, level.last + 1];
    mean += `M${start} ${y(level.mean)}H${end}`;
    if (!level.limits) continue;
    const high = y(level.limits.high);
    const low = y(level.limits.low);
    if (low > high) band += `M${start} ${high}H${end}V${low}H${start}Z`;
    limits[level.first === level.last ? 'steps' : 'stretches'] += `M${start} ${high}H${end}M${start} ${low}H${end}`;
  }
  if (mean === '') return null;
  return (
    <Lines count={trend.points.length}>
      {band !== '' && <path class="band" d={band} />}
      <Line look="limit limit-step" along={limits.steps} />
      <Line look="limit" along={limits.stretches} />
      <Line look="mean" along={mean} />
    </Lines>
  );
}

/** From point to point, and not into a new series. */
function Series({ trend: { points, gaps = [] }, geometry: { y } }: { trend: Trend; geometry: TrendGeometry }) {
  const along = points
    .map(
      ({ value }, position) => `${position === 0 || gaps.includes(position) ? 'M' : 'L'}${position + 0.5} ${y(value)}`,
    )
    .join('');
  return (
    <Lines count={points.length}>
      <Line look="path" along={along} />
    </Lines>
  );
}

function Plot({ language, trend, geometry }: { language: StaffLanguage; trend: Trend; geometry: TrendGeometry }) {
  const { points, target, marks = [] } = trend;
  const { x, y } = geometry;
  return (
    <svg class="trend-plot" width="100%" height={plotHeight + 40} focusable="false">
      {geometry.ticks.map((tick) => (
        <line key={tick} class="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
      ))}
      <Levels trend={trend} geometry={geometry} />
      {target !== undefined && <line class="target" x1="0" x2="100%" y1={y(target.value)} y2={y(target.value)} />}
      {marks.map((mark) => (
        <g key={mark.letter}>
          <line class="event" x1={x(mark.at)} x2={x(mark.at)} y1="18" y2={plotHeight} />
          <text class="event-letter" x={x(mark.at)} y="12" text-anchor="middle">
            {mark.letter}
          </text>
        </g>
      ))}
      {points.length > 1 && <Series trend={trend} geometry={geometry} />}
      <PointMarks points={points} geometry={geometry} />
      <line class="axis" x1="0" x2="100%" y1={plotHeight} y2={plotHeight} />
      <PointLabels language={language} points={points} geometry={geometry} />
    </svg>
  );
}

export function TrendChart({ language, name, trend, write }: TrendChartProps) {
  const texts = uiTexts[language];
  const geometry = trendGeometry(trend);
  const hasKey = geometry.lineLabels.length > 0 || trend.points.some((point) => point.verdict !== 'not-judged');
  const trial = trend.levels?.at(-1)?.limits?.trial ?? false;
  const lineWords = ({ key, value }: LineLabel) => {
    const words = {
      mean: texts.mean,
      high: texts.limit,
      low: texts.limit,
      target: trend.target?.label ?? texts.target,
    };
    return `${words[key]} ${write(value)}`;
  };
  return (
    <div class="trend">
      <div class="trend-drawing" role="img" aria-label={name}>
        <svg class="trend-axis" width="48" height={plotHeight + 40} aria-hidden="true" focusable="false">
          {geometry.ticks.map((tick) => (
            <text key={tick} x="40" y={geometry.y(tick) + 4} text-anchor="end">
              {write(tick)}
            </text>
          ))}
        </svg>
        <Plot language={language} trend={trend} geometry={geometry} />
        {geometry.lineLabels.length > 0 && (
          <svg class="trend-words" width="120" height={plotHeight + 40} aria-hidden="true" focusable="false">
            {geometry.lineLabels.map((label) => (
              <text key={label.key} class={`words-${label.key}`} x="16" y={label.labelY + 4}>
                {lineWords(label)}
              </text>
            ))}
          </svg>
        )}
      </div>
      {hasKey && (
        <ul class="chart-keys caption">
          {verdicts
            .filter((verdict) => trend.points.some((point) => point.verdict === verdict))
            .map((verdict) => (
              <li key={verdict} class={`key-${verdict}`}>
                <ShapeMark shape={shapes[verdict]} /> {verdictWord(language, verdict)}
              </li>
            ))}
          {geometry.lineLabels
            .filter((label) => label.key !== 'low')
            .map((label) => (
              <li key={label.key}>
                <svg width="22" height="14" aria-hidden="true" focusable="false">
                  <line
                    class={{ mean: 'mean', high: 'limit', low: 'limit', target: 'target' }[label.key]}
                    x1="0"
                    x2="22"
                    y1="7"
                    y2="7"
                  />
                </svg>{' '}
                {label.key === 'high'
                  ? `${trial ? texts.trialLimits : texts.limits} ${limitsInWords(trend, write)}`
                  : lineWords(label)}
              </li>
            ))}
        </ul>
      )}
      {(trend.marks ?? []).length > 0 && (
        <ul class="chart-keys caption">
          {trend.marks!.map((mark) => (
            <li key={mark.letter}>
              <b>{mark.letter}</b> {mark.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function limitsInWords(trend: Trend, write: (value: number) => string): string {
  const limits = trend.levels?.at(-1)?.limits;
  return limits ? `${write(limits.low)} – ${write(limits.high)}` : '';
}
